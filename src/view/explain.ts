import type { Rule } from '../rules/rule.ts';
import { code, column, gap, h1, heading, list, p, tableOf, typed } from './blocks.ts';
import { explainJson, ruleFields, rulesField } from './explain-contract.ts';
import { fieldRows } from './fields/field.ts';
import type { Answer, Block, Page } from './page.ts';

const severities = {
  error: 'An error: something cannot be read or tracked. check ends with status 1.',
  warning:
    'A warning: a likely slip, or two things that contradict each other. check --strict ends with status 1.',
  info: 'Advice: nothing is wrong, and something could be better. It never fails a check.',
} as const;

const shown = (text: string): string =>
  text.replace(/[\p{Cf}\u00a0]/gu, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

const example = (text: string): Block =>
  code(
    text
      .replace(/^\n|\n$/g, '')
      .split('\n')
      .map((line) => ({ text: shown(line) })),
  );

const ruleBlocks = (rule: Rule, level: 1 | 2): Block[] => {
  const below = level === 1 ? 2 : 3;
  return [
    heading(level, rule.name, rule.severity),
    p(`${rule.summary}.`),
    gap,
    p(rule.why),
    ...(rule.bad === ''
      ? []
      : [heading(below, 'Found in'), example(rule.bad), heading(below, 'In order'), example(rule.good)]),
    heading(below, 'What it means for check'),
    list([
      severities[rule.severity],
      ...(rule.optIn
        ? [['It runs only where it is asked for: ', typed(`bscb check --rule ${rule.name}`)]]
        : []),
      ...(rule.fixable ? [[typed('bscb check --fix'), ' corrects it.']] : []),
      rule.locked
        ? 'It cannot be waived.'
        : [
            'To silence it on one action, with the reason and if you like a last day: ',
            typed(`waive: { rule: ${rule.name}, because: …, until: … }`),
          ],
    ]),
  ];
};

/** The answer of `explain RULE`. */
export const ruleAnswer = (rule: Rule): Answer => ({
  page: { title: rule.name, blocks: ruleBlocks(rule, 1) },
  json: explainJson(ruleFields, rule),
  rows: null,
});

/** The answer of `explain` alone: every rule in a line. */
export const rulesAnswer = (rules: readonly Rule[]): Answer => ({
  page: rulesPage(rules),
  json: explainJson([rulesField], rules),
  rows: fieldRows(ruleFields, rules),
});

const overview = (rules: readonly Rule[]): Block =>
  tableOf('Every rule, how serious it is and what it finds', rules, [
    column('Rule', (rule) => rule.name),
    column(
      'Severity',
      (rule) => `${rule.severity}${rule.optIn ? ', on request' : ''}${rule.locked ? ', locked' : ''}`,
    ),
    column('Finds', (rule) => rule.summary, { wrap: true }),
  ]);

const rulesPage = (rules: readonly Rule[]): Page => ({
  title: 'Rules',
  blocks: [
    h1('Rules', `${rules.length} rules`),
    overview(rules),
    gap,
    p('One of them in plain words:', 'bscb explain shared-ref'),
  ],
});

/** Every rule with its page in one document. */
export const rulesBook = (rules: readonly Rule[]): Page => ({
  title: 'Rules',
  blocks: [
    h1('Rules'),
    p(
      'What bscb check looks for in a plan. An error is what cannot be read or tracked, a warning is a likely slip or a contradiction, and info is a suggestion. A locked rule cannot be waived; one on request runs only where it is named with --rule. This page is made from the rules themselves; bscb explain RULE shows the same.',
    ),
    overview(rules),
    ...rules.flatMap((rule) => ruleBlocks(rule, 2)),
  ],
});
