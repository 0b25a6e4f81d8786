import type { Change, Value } from '../../src/edit/change.ts';
import type { Texts } from '../../src/edit/fix.ts';
import { make } from '../../src/edit/make.ts';
import type { Making } from '../../src/edit/making.ts';
import type { Plan } from '../../src/model/plan.ts';
import { files } from '../../src/read/keys/index.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { settings } from './any-plan.ts';

const making: Making = {
  look: (texts) => {
    const sources = [...texts].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
      fault: null,
    }));
    const read = readPlan('plan', sources);
    return { plan: read.plan, locate: read.locate, problems: () => checkPlan(read, '2013-09-10').problems };
  },
  shapeOf: (file) => (file === 'plan.yaml' ? files.plan : files.area),
};

/** The area file that is changed. */
export const file = '1-voice.yaml';
const planOf = (area: string): Texts =>
  new Map([
    ['plan.yaml', settings],
    [file, area],
  ]);
const after = (texts: Texts, name: string, changes: readonly Change[]): string => {
  const made = make(texts, changes, making);
  return 'refused' in made ? `refused: ${made.refused}` : (made.texts.get(name) ?? '');
};
/** The file after some changes; the refusal where they are not made. */
export const changed = (area: string, ...changes: readonly Change[]): string =>
  after(planOf(area), file, changes);
/** plan.yaml after some changes, beside an area with one action. */
export const changedSettings = (text: string, ...changes: readonly Change[]): string => {
  const area = 'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n';
  const texts = new Map(planOf(area)).set('plan.yaml', text);
  return after(
    texts,
    'plan.yaml',
    changes.map((one) => ({ ...one, at: { ...one.at, file: 'plan.yaml' } })),
  );
};
/** The same, where the plan that is read after a change is another than its text says. */
export const changedWhere =
  (other: (plan: Plan) => Plan) =>
  (area: string, ...changes: readonly Change[]): string => {
    const before = planOf(area);
    const isBefore = (texts: Texts): boolean => [...before].every(([name, text]) => texts.get(name) === text);
    const look: Making['look'] = (texts) => {
      const seen = making.look(texts);
      return { ...seen, plan: seen.plan === null || isBefore(texts) ? seen.plan : other(seen.plan) };
    };
    const made = make(before, changes, { ...making, look });
    return 'refused' in made ? `refused: ${made.refused}` : (made.texts.get(file) ?? '');
  };
/** How often the plan is read again for some changes that are made. */
export const readings = (area: string, ...changes: readonly Change[]): number => {
  let count = 0;
  const look: Making['look'] = (texts) => {
    count++;
    return making.look(texts);
  };
  const made = make(planOf(area), changes, { ...making, look }, making.look(planOf(area)));
  return 'refused' in made ? Number.NaN : count;
};

/** A key of an entry set, or taken out. */
export const set = (path: Change['at']['path'], key: string | number, value: Value | null): Change => ({
  at: { file, path },
  key,
  value,
});
/** One more entry in the list under a key. */
export const add = (
  path: Change['at']['path'],
  key: string,
  value: Value,
  entry: number | 'last' = 'last',
): Change => ({
  ...set(path, key, value),
  entry,
});
