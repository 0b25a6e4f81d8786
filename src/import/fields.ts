import { fold } from '../model/name.ts';
import { planKeys } from '../read/keys/index.ts';
import type { DraftArea, DraftField } from './draft.ts';
import { hasDays } from './looks.ts';

const all = (values: readonly string[], looks: RegExp): boolean => values.every((value) => looks.test(value));

/** What kind of values a board's own column has. */
const kindOf = (values: readonly string[]): DraftField['kind'] => {
  if (all(values, /^(?:\d{1,2}(?:\.\d+)?|100)\s*%$/)) return 'percent';
  if (all(values, /^£\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d\d?)?k?$/i)) return 'money';
  if (all(values, /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/)) return 'number';
  if (values.every((value) => hasDays(value))) return 'date';
  const different = [...new Set(values.map((value) => value.toLowerCase()))];
  const few =
    different.length <= 6 &&
    values.length >= different.length * 2 &&
    different.every((value) => value.length <= 20);
  return few ? different : 'text';
};

/** The board's own columns, each with the kind of its values. */
export const fieldsOf = (areas: readonly DraftArea[]): DraftField[] => {
  const values = new Map<string, string[]>();
  for (const [name, value] of areas.flatMap(({ actions }) => actions.flatMap(({ fields }) => fields)))
    if (values.get(name)?.push(value) === undefined) values.set(name, [value]);
  return [...values].map(([name, said]) => ({ name, kind: kindOf(said) }));
};

const keys: ReadonlySet<string> = new Set(
  planKeys()
    .filter(({ of }) => of !== 'area')
    .map(({ key }) => fold(key)),
);

/** The name of a board's own column: its head, with a word more where that is a key already or has no letter. */
export const fieldName = (head: string): string =>
  keys.has(fold(head)) || fold(head) === '' ? `${head} column`.trim() : head;
