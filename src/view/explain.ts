import type { Rule } from '../rules/rule.ts';
import type { Answer, Block, CodeLine, Page } from './page.ts';

/** What each severity means for the board and for whoever runs `check`. */
const severities = {
  error: 'An error: something cannot be read or tracked. check ends with status 1.',
  warning:
    'A warning: a likely slip, or two things that contradict each other. check --strict ends with status 1.',
  info: 'Advice: nothing is wrong, and something could be better. It never fails a check.',
} as const;

/** Characters that nobody sees are spelled out in an example: it is about them. */
const shown = (text: string): string =>
  text.replace(/[\p{Cf}\u00a0]/gu, (one) => `\\u${one.codePointAt(0)!.toString(16).padStart(4, '0')}`);

const example = (text: string): Block => ({
  is: 'code',
  lines: text
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line): CodeLine => ({ text: shown(line) })),
});

/** One rule in plain words, with what it finds and what it does not. */
const ruleBlocks = (rule: Rule, level: 1 | 2): Block[] => {
  const below = level === 1 ? 2 : 3;
  return [
    { is: 'heading', level, text: rule.name, right: rule.severity },
    { is: 'paragraph', text: `${rule.summary}.` },
    { is: 'break' },
    { is: 'paragraph', text: rule.why },
    ...(rule.bad === ''
      ? []
      : [
          { is: 'heading' as const, level: below, text: 'Found in' } as const,
          example(rule.bad),
          { is: 'heading' as const, level: below, text: 'In order' } as const,
          example(rule.good),
        ]),
    { is: 'heading', level: below, text: 'What it means for check' },
    {
      is: 'list',
      items: [
        severities[rule.severity],
        ...(rule.optIn
          ? [
              [
                'It runs only where it is asked for: ',
                { text: `bscb check --rule ${rule.name}`, tone: 'command' as const },
              ],
            ]
          : []),
        ...(rule.fixable ? [[{ text: 'bscb check --fix', tone: 'command' as const }, ' mends it.']] : []),
        rule.locked
          ? 'It cannot be waived.'
          : [
              'To silence it on one action, with the reason and if you like a last day: ',
              { text: `waive: { rule: ${rule.name}, because: …, until: … }`, tone: 'command' as const },
            ],
      ],
    },
  ];
};

const facts = (rule: Rule) => ({
  rule: rule.name,
  severity: rule.severity,
  summary: rule.summary,
  why: rule.why,
  bad: rule.bad.replace(/^\n/, '') || null,
  good: rule.good.replace(/^\n/, '') || null,
  locked: rule.locked ?? false,
  onRequest: rule.optIn ?? false,
  fixable: rule.fixable ?? false,
});

/** The answer of `explain RULE`. */
export const ruleAnswer = (rule: Rule): Answer => ({
  page: { title: rule.name, blocks: ruleBlocks(rule, 1) },
  json: { schema: 'bscb.explain/1', ...facts(rule) },
  rows: null,
});

/** The answer of `explain` alone: every rule in a line. */
export const rulesAnswer = (rules: readonly Rule[]): Answer => ({
  page: rulesPage(rules),
  json: { schema: 'bscb.explain/1', rules: rules.map(facts) },
  rows: {
    head: ['rule', 'severity', 'finds', 'locked', 'on request', 'fixable'],
    rows: rules.map((rule) => [
      rule.name,
      rule.severity,
      rule.summary,
      rule.locked ?? false,
      rule.optIn ?? false,
      rule.fixable ?? false,
    ]),
  },
});

const overview = (rules: readonly Rule[]): Block => ({
  is: 'table',
  table: {
    caption: 'Every rule, how grave it is and what it finds',
    columns: [{ title: 'Rule' }, { title: 'Severity' }, { title: 'Finds', wrap: true }],
    rows: rules.map((rule) => ({
      cells: [
        rule.name,
        `${rule.severity}${rule.optIn ? ', on request' : ''}${rule.locked ? ', locked' : ''}`,
        rule.summary,
      ],
    })),
  },
});

const rulesPage = (rules: readonly Rule[]): Page => ({
  title: 'Rules',
  blocks: [
    { is: 'heading', level: 1, text: 'Rules', right: `${rules.length} rules` },
    overview(rules),
    { is: 'break' },
    { is: 'paragraph', text: 'One of them in plain words:', command: 'bscb explain shared-ref' },
  ],
});

/** Every rule with its page in one document. */
export const rulesBook = (rules: readonly Rule[]): Page => ({
  title: 'Rules',
  blocks: [
    { is: 'heading', level: 1, text: 'Rules' },
    {
      is: 'paragraph',
      text: 'What bscb check looks for in a plan. An error is what cannot be read or tracked, a warning is a likely slip or a contradiction, and info is advice. A locked rule cannot be waived; one on request runs only where it is named with --rule. This page is made from the rules themselves; bscb explain RULE shows the same.',
    },
    overview(rules),
    ...rules.flatMap((rule) => ruleBlocks(rule, 2)),
  ],
});
