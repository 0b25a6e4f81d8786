import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const area = `area: 1
title: Listening
actions:
  - ref: "1.1"
    action: Ask children
      what they think
    lead: Chair
    outcomes:
      - Children are heard
          and believed

      # from the scorecard
      - measure: Children asked
        unit: "%"
        baseline: { date: Mar 2013, value: 61 }
        readings:
          - date: Jun 2013
            value: 64
    milestones:
      - what: Draft
        # agreed
        when: May 2013
      - what: Final

        when: June 2013
        done:
          - 20 Jun 2013
    completion: July 2013
    impact: |
      - All answered
    redated:
      - from: June 2013
        to: July 2013

  - ref: "1.2"
    # see the minutes
    action: Tell them
    lead:
      - Chair
    done: 3 June 2013
    Priority: high
`;
const lines = area.split('\n');
/** The lines with an indent, but comments. */
const indented = lines.flatMap((line, at) =>
  /^ +[^ #]/.test(line) && line !== '      - All answered' ? [at] : [],
);

/** What is said of a text, and what `--fix` makes of its tabs. */
const fixedOf = (text: string) => {
  const plan = 'board: A\nposts: [Chair]\nfields: { Priority: text }\n';
  const { problems } = readPlan('plan', typed({ 'plan.yaml': plan, '1.yaml': text }));
  const tabs = problems.filter(({ rule }) => rule === 'tab');
  const fixed = tabs
    .flatMap(({ edits }) => edits ?? [])
    .reduceRight((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), text);
  return { tabs, fixed, others: problems.map(({ rule }) => rule).filter((rule) => rule !== 'tab') };
};

/** The text with a tab at the head of some lines. */
const withTabs = (at: readonly number[], tab = '\t') =>
  fixedOf(lines.map((line, i) => (at.includes(i) ? tab + line.trimStart() : line)).join('\n'));

describe('a tab at the head of a line is as many spaces as the line had', () => {
  it.each(indented.map((at) => [lines[at], at] as const))('%s', (line, at) => {
    for (const tab of line === '    lead: Chair' ? ['\t', '  \t', '\u00a0\t\t'] : ['\t']) {
      const { tabs, fixed, others } = withTabs([at], tab);
      expect({ fixed, others }).toEqual({ fixed: area, others: withTabs([]).others });
      expect(tabs.map(({ message }) => message)).toEqual([
        `this line begins with a tab: use ${(line ?? '').search(/\S/)} spaces`,
      ]);
    }
  });
});

it('lines that follow each other are told of once, comments and empty lines between them too', () => {
  for (let from = 3; from < lines.length; from += 3) {
    const { tabs, fixed } = withTabs(indented.filter((at) => at >= from && at < from + 6));
    expect(fixed).toBe(area);
    expect(tabs.length).toBeLessThanOrEqual(2); // the text in a block has none
  }
});

it('a tab in block text is part of it', () => {
  expect(withTabs([lines.indexOf('      - All answered')], '      \t').tabs).toEqual([]);
});

it('a tab alone on a line is taken out, and told of once', () => {
  const at = lines.indexOf('');
  const { tabs, fixed } = withTabs([at], '\t');
  expect(fixed).toBe(area);
  expect(tabs.map(({ message }) => message)).toEqual(['this line holds a tab and nothing else']);
});

it('an entry of a list begins below the others, whatever it begins with', () => {
  const text = (head: string) => `area: 1
actions:
  - ref: "1.1"
    action: Ask
    outcomes:
      - Children are heard
${head}- measure: Children asked
        unit: "%"
`;
  expect(fixedOf(text('\t')).fixed).toBe(text('      '));
});

it('an area that is all tabs is read by their number, so that a lead below milestones is that of the action', () => {
  const typedIn = (sign: string): string =>
    [
      'area: 1',
      'title: Listening',
      'actions:',
      '>- ref: "1.1"',
      '>>action: Ask children',
      '>>milestones:',
      '>>>- what: Draft',
      '>>>>when: May 2013',
      '>>>- what: Final',
      '>>>>when: June 2013',
      '>>lead: Chair',
      '>>completion: July 2013',
      '>- ref: "1.2"',
      '>>action: Tell them',
      '>>milestones:',
      '>>>- what: Letter',
      '>>>>when: May 2013',
      '>>>>lead: Chair',
      '',
    ]
      .join('\n')
      .replaceAll('>', sign);
  const planOf = (text: string) => {
    const plan = 'board: A\nposts: [Chair]\n';
    const { plan: read } = readPlan('plan', typed({ 'plan.yaml': plan, '1.yaml': text }));
    return read?.areas[0]?.actions.map(({ ref, lead, milestones }) => [
      ref,
      lead.length,
      milestones.map((one) => [one.what, one.lead.length, one.when?.reading.text]),
    ]);
  };
  expect(planOf(typedIn('\t'))).toEqual(planOf(typedIn('  ')));
  expect(planOf(typedIn('  '))?.map(([, leads]) => leads)).toEqual([1, 0]);
});
