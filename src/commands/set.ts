import type { Change, Value } from '../edit/change.ts';
import { type Address, field } from '../model/address.ts';
import { nearest } from '../model/nearest.ts';
import { countedInWords, listed } from '../model/sentence.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { dueDate } from './change-dates.ts';
import { inKeys } from './change-done.ts';
import { movableAt } from './change-moves.ts';
import type { Wanted } from './change-plan.ts';
import { clockOf, type Here, type Target, targetOf } from './change-target.ts';
import type { Options } from './command.ts';

/** Sets any key of an action, a milestone or plan.yaml. */
export const set = changeCommand({
  name: 'set',
  summary: 'set a key of an action or a milestone: lead, at, partners, a field of your own',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the action, 1.3; the milestone, 1.3/2; or plan, for plan.yaml')
      .argument('<key>', 'the key; progress.2.note for one inside an entry')
      .argument('[values...]', 'the value; several for a list')
      .option('--add', 'add the values to those that are there')
      .option('--remove', 'take the key out; with values, take those out')
      .option('--correction', 'the date that is there was mistyped and never in force'),
  examples: [
    ['bscb set 1.6 lead "Business Manager" "L&D Manager"', 'two posts lead'],
    ['bscb set 1.6 partners "Metropolitan Police" --add', 'one more partner'],
    ['bscb set 1.3/2 at Executive', 'the body that the milestone goes to'],
    ['bscb set plan version 3', 'a key of plan.yaml'],
  ],
  wants: async (here, [ref = '', key = '', ...values], options) => {
    const line = lineFor(here.opened.plan);
    if (values.length === 0 && options.remove !== true)
      throw new CannotProceed(
        `Which value?  ${line`bscb set ${ref} ${key} "…"`}   To take it out:  ${line`bscb set ${ref} ${key} --remove`}`,
      );
    if (values.some((value) => value.trim() === ''))
      throw new CannotProceed(
        `A value with nothing in it is not written. To take the key out:  ${line`bscb set ${ref} ${key} --remove`}`,
      );
    if (options.add === true && options.remove === true)
      throw new CannotProceed('--add and --remove: one of the two at a time.');
    return ref === 'plan'
      ? inSettings(here, key, values, options)
      : inAction(here, { ref, key, values }, options);
  },
});

/** `progress.2.note` as the way from the entry: lists are counted from 1. */
const stepsOf = (key: string): (string | number)[] =>
  key
    .split('.')
    .filter((step) => step !== '')
    .map((step) => (/^[1-9]\d*$/.test(step) ? Number(step) - 1 : step));

const inSettings = async (
  { opened }: Here,
  key: string,
  values: readonly string[],
  options: Options,
): Promise<Wanted> => {
  const steps = stepsOf(key);
  const text = opened.texts.get('plan.yaml') ?? '';
  const change = await placed(text, steps, valueFrom(values, options));
  const isThere = change.at.path.length === steps.length - 1;
  return {
    changes: isThere ? eachOf(change, values, options) : [change],
    says: [saysOf('plan', key, values, options)],
    refs: 'recoloured',
  };
};

/** A change of plan.yaml; where a key above is not there yet, it is written with what is below it. */
const placed = async (
  text: string,
  steps: readonly (string | number)[],
  value: Value | null,
): Promise<Change> => {
  const { entryIn, isEntry } = await import('../edit/value.ts');
  let above: Value | undefined = entryIn(text);
  const there = steps.findIndex((step) => {
    const isNew: boolean = isEntry(above) && above[step] === undefined;
    above = isEntry(above) ? above[step] : undefined;
    return isNew;
  });
  const below = there < 0 ? [] : steps.slice(there + 1);
  const canBeMade = value !== null && below.every((step) => typeof step === 'string');
  const depth = canBeMade ? steps.length - below.length : steps.length;
  return {
    at: { file: 'plan.yaml', path: steps.slice(0, depth - 1) },
    key: steps[depth - 1] ?? '',
    value: canBeMade ? below.reduceRight<Value>((inner, step) => ({ [step]: inner }), value) : value,
  };
};

/** The change of a whole value; with --add or --remove, one for each of the names. */
const eachOf = (change: Change, names: readonly string[], options: Options): readonly Change[] =>
  names.length === 0 || (options.add !== true && options.remove !== true)
    ? [change]
    : names.map((value) => ({ ...change, value, among: options.remove === true ? 'gone' : 'added' }));

const valueFrom = (values: readonly string[], options: Options): Value | null =>
  options.remove === true ? null : values.length === 1 ? (values[0] ?? '') : values;

const saysOf = (id: string, key: string, values: readonly string[], options: Options): string => {
  if (values.length === 0) return `${id}: ${key} taken out`;
  if (options.remove === true) return `${id}: ${values.join(' + ')} taken out of ${key}`;
  return options.add === true
    ? `${id}: ${values.join(' + ')} added to ${key}`
    : `${id}: ${key} is ${values.join(' + ')}`;
};

interface Asked {
  readonly ref: string;
  readonly key: string;
  readonly values: readonly string[];
}

const inAction = async (here: Here, { ref, key, values }: Asked, options: Options): Promise<Wanted> => {
  const target = targetOf(here, ref, []);
  const entry = target.milestone?.milestone ?? target.one.action;
  const id = target.milestone?.milestone.id ?? target.one.action.ref;
  const [first = '', ...rest] = stepsOf(key);
  const known = keysOf(here, target);
  if (!known.includes(String(first)))
    throw new CannotProceed(await unknownKey(id, String(first), target, known));
  if (rest.length === 0) mustNotHide(here, target, { key: String(first), values }, options);
  const last = rest.pop();
  const at = last === undefined ? entry.at : placeIn(entry, String(first), rest);
  const clock = clockOf(here);
  const isDate = last === undefined && (first === 'completion' || first === 'when');
  const given = isDate ? values.map((one) => dueDate(key, one, clock)) : values;
  const change: Change = {
    at,
    key: last ?? first,
    value: valueFrom(given, options),
    ...wordsAt(target, String(first), rest, last),
  };
  if (options.add !== true) await mustKeepKeys(here, change, { ref: id, key, values });
  return {
    changes: eachOf(change, given, options),
    says: [saysOf(id, key, given, options)],
    refs: [target.one.action.ref],
  };
};

/** Where an entry below a key is, also where it is the only one and not in a list. */
const placeIn = (
  entry: { readonly at: Address },
  key: string,
  [n, ...rest]: readonly (string | number)[],
): Address => {
  const list: unknown = (entry as { readonly [key: string]: unknown })[key];
  const only: unknown = Array.isArray(list) && list.length === 1 ? list[0] : null;
  const place = (only as { readonly at?: Address } | null)?.at;
  return n === 0 && place !== undefined && place.path.at(-1) === key
    ? field(place, ...rest)
    : field(entry.at, key, ...(n === undefined ? [] : [n]), ...rest);
};

/** What an entry says that may be written as one text, so that it can get keys. */
const wordsAt = (
  { one, milestone }: Target,
  first: string,
  [n, inner]: readonly (string | number)[],
  last: string | number | undefined,
): Pick<Change, 'words'> => {
  if (last === undefined) return milestone === null ? {} : { words: inKeys(milestone) };
  if (first !== 'progress' || inner !== 'next') return {};
  const what = one.action.progress[Number(n)]?.next?.what;
  return what === undefined ? {} : { words: { what } };
};

/** The key of an entry that its words are under. */
const wordsOf = ['what', 'note', 'measure', 'date'];

/** Words in place of an entry with keys would lose the others of them. @throws CannotProceed with the key to name */
const mustKeepKeys = async ({ opened }: Here, { at, key, value }: Change, asked: Asked): Promise<void> => {
  const { entryAt } = await import('../edit/nodes.ts');
  const text = opened.texts.get(at.file);
  const there = value === null || text === undefined ? null : entryAt(text, [...at.path, key]);
  if (there === null) return;
  const { keys, count } = there;
  const name = `${asked.key} of ${asked.ref}`;
  const first = wordsOf.find((one) => keys.includes(one)) ?? keys[0] ?? '';
  const place = `${asked.key}.${count === null ? '' : '1.'}${first}`;
  const line = lineFor(opened.plan)`bscb set ${asked.ref} ${place} "${asked.values[0] ?? '…'}"`;
  throw new CannotProceed(
    count === null
      ? `Nothing was changed: ${name} has ${listed(keys)}, which would be lost. Name the one to change:  ${line}`
      : `Nothing was changed: ${name} has ${countedInWords(count, 'entry', 'entries')}, with ${listed(keys)}, which would be lost. Name the one to change:  ${line}`,
  );
};

const keysOf = ({ opened }: Here, { milestone }: Target): readonly string[] =>
  opened.plan.keys
    .filter(({ of }) => of === (milestone === null ? 'action' : 'milestone'))
    .map(({ key }) => key);

/** The key that is meant by another word for it, or by a slip: `lead` for owner. */
const unknownKey = async (
  id: string,
  key: string,
  { milestone }: Target,
  known: readonly string[],
): Promise<string> => {
  const { keysMeant } = await import('../read/keys/index.ts');
  const [meant] = keysMeant(milestone === null ? 'action' : 'milestone', key);
  const near = meant ?? nearest(key.toLowerCase(), known);
  return `${id} has no key “${key}”.${near === null ? '' : ` Did you mean  ${oneWord(near)} ?`} It may have ${known.join(', ')}.`;
};

/** A date that moves keeps its history, and a ref is what minutes quote. @throws CannotProceed */
const mustNotHide = (
  { opened }: Here,
  target: Target,
  { key, values }: Pick<Asked, 'key' | 'values'>,
  options: Options,
): void => {
  if (key === 'ref')
    throw new CannotProceed(
      'Minutes quote refs, so bscb changes none. In a text editor change it, and write the old one under  was:',
    );
  const date = movableAt(target);
  if (key !== date.key || date.written === null || date.unreadable || options.correction === true) return;
  throw new CannotProceed(
    `${date.id} is dated ${date.written}. A date that moves keeps its history:  ${lineFor(opened.plan)`bscb redate ${date.id} --to "${values[0] ?? '…'}" --agreed "Board …"`}\nIf it was mistyped and never in force, add  --correction`,
  );
};
