import type { Address } from '../model/address.ts';
import type { KeyFacts } from '../model/keys.ts';
import type { OwnValue } from '../model/own.ts';
import type { Plan } from '../model/plan.ts';
import type { Change } from './change.ts';

/** A property of the plan that two readings have differently, and what it is a property of. */
export interface Difference {
  /** The entry of the file that the property belongs to; null for what belongs to the plan as a whole. */
  readonly at: Address | null;
  /** Of what belongs to the plan as a whole, the setting that it is in: `rag`, whichever of its keys differs. */
  readonly property: string;
  /** The way to it from its entry, through what has no place of its own in the file: `indicator`, `baseline`, `value`. */
  readonly way: readonly string[];
}

type Thing = { readonly [property: string]: unknown };

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/**
 * What two readings of a plan have differently. Where something is written does not count, nor how
 * its dates and names are understood, which may depend on what is written elsewhere.
 */
export const differences = (before: Plan, after: Plan): readonly Difference[] => {
  const found: Difference[] = [];
  compare(before, after, { at: null, property: '', way: [] }, found);
  return found;
};

/** Follows from what is written elsewhere, or tells where it is written. */
const derived = new Set(['at', 'calendar', 'errors', 'id', 'keys', 'line', 'meets', 'strays', 'unreadable']);

/** Where an action has no ref, it is called by its line. */
const namedByLine = (thing: Thing): readonly string[] => (thing.hasRef === false ? ['ref'] : []);

const compare = (a: unknown, b: unknown, here: Difference, found: Difference[]): void => {
  if (Object.is(a, b)) return;
  if (!isThing(a) || !isThing(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push(here);
    return;
  }
  if ((isReading(a) && isReading(b)) || (isName(a) && isName(b))) {
    if (a.text !== b.text) found.push(here);
    return;
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) found.push(here);
  const entry = entryOf(a);
  const own = entry ?? here.at;
  const above = entry === null ? here.way : [];
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const lines = a.hasRef === b.hasRef ? namedByLine(a) : [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (derived.has(key) || lines.includes(key)) continue;
    const inList = Array.isArray(a);
    if (inList && (!left.has(key) || !right.has(key))) continue;
    const isPart = inList || here.property === 'unread' || (own === null && here.property !== '');
    const below: Difference = {
      at: own,
      property: isPart ? here.property : key,
      way: inList ? here.way : [...above, key],
    };
    compare(left.get(key), right.get(key), below, found);
  }
};

const fieldsOf = (thing: Thing): ReadonlyMap<string, unknown> =>
  thing instanceof Map
    ? (thing as ReadonlyMap<string, unknown>)
    : new Map(
        Object.entries(thing).flatMap(([key, value]) =>
          key === 'own' ? columnsOf(value as readonly OwnValue[]) : [[key, value]],
        ),
      );

/** What is in the board's own columns, each as a property of the entry that has it. */
const columnsOf = (own: readonly OwnValue[]): readonly [string, unknown][] =>
  own.map(({ name, text }) => [columnOf(name), text]);

/** No property of an entry begins so, whatever a board calls its column. */
const columnOf = (name: string): string => `own ${name}`;

const isReading = (thing: Thing): boolean => 'windows' in thing && 'text' in thing;

const isName = (thing: Thing): boolean => 'register' in thing && 'text' in thing;

const isAddress = (value: unknown): value is Address => isThing(value) && 'path' in value;

const entryOf = ({ at }: Thing): Address | null => (isAddress(at) ? at : null);

/**
 * True where a difference is in the place that a change names: the property of its key, or below it. How the other files
 * are read follows from plan.yaml, and what the Board is called from the board.
 */
export const isMeant = (
  { at, property, way }: Difference,
  { at: owner, key, value }: Change,
  plan: Plan,
): boolean => {
  if (at === null) return owner.file === 'plan.yaml' && property === propertyOf(owner.path[0] ?? key);
  if (owner.file === 'plan.yaml') {
    const setting = owner.path[0] ?? key;
    const changed = at.path[0] ?? property;
    return at.file !== owner.file || changed === setting || (setting === 'board' && changed === 'bodies');
  }
  if (at.file !== owner.file) return false;
  if (isBelow(owner.path, at.path)) {
    // What could not be read is nothing in what it belongs to, until a change below corrects it.
    if (property === 'unread') return true;
    return isOnWay(way, [...owner.path, key].slice(at.path.length), factsAt(at, plan));
  }
  if (!isBelow(at.path, owner.path)) return false;
  const step = at.path[owner.path.length];
  // where one entry is taken out those after it take its place
  return step === key || (value === null && typeof step === 'number' && step > Number(key));
};

/** The keys that an entry may have. */
const factsAt = ({ path }: Address, { keys }: Plan): readonly KeyFacts[] => {
  if (path.length < 2) return keys.filter(({ of }) => of === 'area');
  return path.slice(2).reduce<readonly KeyFacts[]>(
    (facts, step) => {
      if (typeof step === 'number') return facts;
      if (step === 'milestones') return keys.filter(({ of }) => of === 'milestone');
      return facts.find((one) => one.key === step)?.keys ?? [];
    },
    keys.filter(({ of }) => of === 'action'),
  );
};

/** True where a difference is on the way to a key from its entry, at it or below it; each key is under the properties that are declared to hold it. */
const isOnWay = (way: readonly string[], asked: Address['path'], facts: readonly KeyFacts[]): boolean => {
  const [property, ...below] = way;
  if (property === undefined) return true;
  const [step, ...rest] = asked.filter((one) => typeof one === 'string');
  if (step === undefined) return true;
  const holders = facts.find((one) => one.key === step);
  if (property === step || (holders !== undefined && holding(holders).includes(property)))
    return isOnWay(below, rest, holders?.keys ?? []);
  // an outcome keeps its figures together, under no key of the file
  const isOfKey = facts.some((one) => one.key === property || holding(one).includes(property));
  return facts.length > 0 && !isOfKey && isOnWay(below, asked, facts);
};

/** The property that holds a setting: `smallNumbers` for `small_numbers`. */
const propertyOf = (key: string | number): string =>
  String(key).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** True of a path that begins with another, or is that one. */
const isBelow = (path: Address['path'], above: Address['path']): boolean =>
  above.every((step, i) => path[i] === step);

/** The properties that hold what is under a key. */
const holding = ({ key, property, holds, own }: KeyFacts): readonly string[] =>
  own ? [columnOf(key)] : [property, ...holds];

/** The key that a property is written under, as the file spells it. */
export const keyHolding = ({ at, property }: Difference, plan: Plan): string => {
  const facts = at === null ? plan.keys : factsAt(at, plan);
  const holder =
    facts.find((one) => holding(one)[0] === property) ?? facts.find((one) => holding(one).includes(property));
  return holder?.key ?? property;
};
