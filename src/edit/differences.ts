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
}

type Thing = { readonly [property: string]: unknown };

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/**
 * What two readings of a plan have differently. Where something is written does not count, nor how
 * its dates and names are understood, which may depend on what is written elsewhere.
 */
export const differences = (before: Plan, after: Plan): readonly Difference[] => {
  const found: Difference[] = [];
  compare(before, after, null, '', found);
  return found;
};

/** Follows from what is written elsewhere, or tells where it is written. */
const derived = new Set(['at', 'calendar', 'errors', 'id', 'keys', 'line', 'meets', 'strays', 'unreadable']);

/** Where an action has no ref, it is called by its line. */
const namedByLine = (thing: Thing): readonly string[] => (thing.hasRef === false ? ['ref'] : []);

const compare = (a: unknown, b: unknown, at: Address | null, property: string, found: Difference[]): void => {
  if (Object.is(a, b)) return;
  if (!isThing(a) || !isThing(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push({ at, property });
    return;
  }
  if ((isReading(a) && isReading(b)) || (isName(a) && isName(b))) {
    if (a.text !== b.text) found.push({ at, property });
    return;
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) found.push({ at, property });
  const own = entryOf(a) ?? at;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const lines = a.hasRef === b.hasRef ? namedByLine(a) : [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (derived.has(key) || lines.includes(key)) continue;
    const inList = Array.isArray(a);
    if (inList && (!left.has(key) || !right.has(key))) continue;
    const isPart = inList || property === 'unread' || (own === null && property !== '');
    compare(left.get(key), right.get(key), own, isPart ? property : key, found);
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
export const isMeant = ({ at, property }: Difference, { at: owner, key }: Change, plan: Plan): boolean => {
  if (at === null) return owner.file === 'plan.yaml' && property === propertyOf(owner.path[0] ?? key);
  if (owner.file === 'plan.yaml') {
    const setting = owner.path[0] ?? key;
    const changed = at.path[0] ?? property;
    return at.file !== owner.file || changed === setting || (setting === 'board' && changed === 'bodies');
  }
  if (at.file !== owner.file) return false;
  if (isBelow(owner.path, at.path)) {
    // What could not be read is nothing in what it belongs to, until a change below corrects it.
    const next = owner.path[at.path.length];
    if (property === 'unread') return true;
    if (next !== undefined) {
      const isKnown = at.path.length === 0 || hasFacts(at);
      return !isKnown || propertiesOf(String(next), plan).has(property);
    }
  }
  if (!isBelow(at.path, owner.path)) return false;
  const below = at.path.slice(owner.path.length);
  if (below.length > 0) return below[0] === key || typeof below[0] === 'number';
  return !hasFacts(owner) || propertiesOf(String(key), plan).has(property);
};

/** The property that holds a setting: `smallNumbers` for `small_numbers`. */
const propertyOf = (key: string | number): string =>
  String(key).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** True of a path that begins with another, or is that one. */
const isBelow = (path: Address['path'], above: Address['path']): boolean =>
  above.every((step, i) => path[i] === step);

/** True of an action or a milestone, whose keys are known with the properties that hold them. */
const hasFacts = ({ path }: Address): boolean =>
  path[0] === 'actions' && (path.length === 2 || (path[2] === 'milestones' && path.length <= 4));

/** The properties that hold what is under a key. */
const propertiesOf = (key: string, { keys }: Plan): ReadonlySet<string> =>
  new Set([key, ...keys.filter((one) => one.key === key).map(propertyHolding)]);

const propertyHolding = ({ key, property, own }: KeyFacts): string => (own ? columnOf(key) : property);

/** The key that a property is written under, as the file spells it. */
export const keyHolding = (property: string, { keys }: Plan): string =>
  keys.find((one) => propertyHolding(one) === property)?.key ?? property;
