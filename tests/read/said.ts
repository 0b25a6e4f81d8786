import { expect } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import type { Action } from '../../src/model/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const settings = `board: Anytown
period: 2013-14
bodies: [Executive]
posts: ["Head of Quality, Audit and Data", Clerk]
`;
const action = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n';
/** An action with some lines more. */
export const area = (...lines: string[]) => ({
  'voice.yaml': `${action}${lines.map((one) => `    ${one}\n`).join('')}`,
});
/** A milestone with something more. */
export const step = (line: string) => area(`milestones: [{ what: Draft, when: June 2013, ${line} }]`);
/** A progress entry with something more. */
export const news = (line: string) => area(`progress: [{ date: 10 Jun 2013, ${line} }]`);
/** An action with this ref. */
export const withRef = (ref: string) => ({
  'voice.yaml': `area: 1\nactions:\n  - ref: ${ref}\n    action: Ask children\n`,
});
/** An area with these actions. */
export const actions = (text: string) => ({ 'voice.yaml': `area: 1\nactions:\n${text}` });
/** Settings with some more. */
export const plan = (lines: string) => ({ 'plan.yaml': `${settings}${lines}\n` });

/** A slip, and what is said of it: the message, what is offered, and whether `--fix` puts it right or a value is lost. */
export type Row = readonly [
  rule: string,
  files: Readonly<Record<string, string>>,
  message: string,
  offer: string,
  weight: 'error' | 'error lost' | 'error fixed' | 'warning' | 'warning fixed',
];

/** The first action that is read from files. */
export const actionOf = (files: Row[1]): Action | undefined =>
  readPlan('plan', typed({ 'plan.yaml': settings, ...files })).plan?.areas[0]?.actions[0];

/** Reads files, and holds what is said of them against a row. */
export const expectSaid = (...[rule, files, message, offer, weight]: Row): void => {
  const { problems } = readPlan('plan', typed({ 'plan.yaml': settings, ...files }));
  const found = problems.map((one) => {
    const marks = [one.severity, ...(one.fixable ? ['fixed'] : []), ...(one.about?.unread ? ['lost'] : [])];
    // what is read without it meanwhile is said on a line of its own
    const hint = hintText(one.hint ?? '').replace(/\n?Until it is corrected, .*$/, '');
    return [one.rule, one.message, hint, marks.join(' ')];
  });
  expect(found).toEqual([[rule, message, offer, weight]]);
};
