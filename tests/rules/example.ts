import type { Problem } from '../../src/model/problem.ts';
import { type ReadPlan, readPlan, type Source } from '../../src/read/plan.ts';

/** The day on which every example is looked at. */
export const exampleDay = '2013-09-10';

/** What every example may take for granted. */
const standardPlan = `# yaml-language-server: $schema=../schema/plan.json
board: Bromley Safeguarding Children Board
title: Business Plan
period: 2013-14
published: March 2013
bodies: [Board, QA&PM]
posts: [Business Manager, L&D Manager]
agencies: [Bromley Council, Metropolitan Police]
abbreviations:
  MASH: Multi-Agency Safeguarding Hub
  MASE: Multi-Agency Sexual Exploitation
`;

const mark = / *# <- ([a-z-]+) *$/;

export interface Example {
  readonly read: ReadPlan;
  /** `1-area.yaml:4` for each marked line. */
  readonly marked: readonly string[];
}

/**
 * Completes an example into a plan folder and reads it. Whole files are under a line with their name; an example
 * without such a line is the actions of one area.
 */
export const readExample = (example: string): Example => {
  const files = splitFiles(example.replace(/^\n/, ''));
  if (!files.has('plan.yaml')) files.set('plan.yaml', standardPlan);
  const marked: string[] = [];
  const sources: Source[] = [...files].map(([name, text]) => {
    const lines = text.split('\n').map((line, i) => {
      if (mark.test(line)) marked.push(`${name}:${i + 1}`);
      return line.replace(mark, '');
    });
    return { name, bytes: new TextEncoder().encode(lines.join('\n')), fault: null };
  });
  return { read: readPlan('plan', sources), marked };
};

const splitFiles = (text: string): Map<string, string> => {
  const files = new Map<string, string>();
  if (!/^# [\w-]+\.yaml$/m.test(text)) {
    const area = /ref: *["']?(\d+)/.exec(text)?.[1] ?? '1';
    const actions = text.replace(/^(?=.)/gm, '  ');
    files.set(
      `${area}-area.yaml`,
      `# yaml-language-server: $schema=../schema/area.json\narea: ${area}\ntitle: Area\nactions:\n${actions}`,
    );
    return files;
  }
  for (const [, name = '', body = ''] of text.matchAll(
    /^# ([\w-]+\.yaml)\n((?:(?!# [\w-]+\.yaml$).*\n?)*)/gm,
  ))
    files.set(name, body);
  return files;
};

/** How often each rule finds something that is more than a suggestion. */
export const rulesIn = (
  problems: readonly Pick<Problem, 'rule' | 'severity'>[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of problems)
    if (severity !== 'info') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};
