import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, entryIn, isEntry, valueIn, without } from '../edit/value.ts';
import type { Plan } from '../model/plan.ts';
import { type TripColumn, tripColumns, wordsAlone } from './trip-cells.ts';
import { isSameValue, readerOf, type TripReading } from './trip-read.ts';

/** A plan as the board's own table: areas with rows of cells, each of lines, and what has no place in them. */
export interface Trip {
  readonly title: string;
  readonly heads: readonly string[];
  readonly areas: readonly {
    readonly heading: string;
    readonly rows: readonly (readonly (readonly string[])[])[];
  }[];
  readonly settings: readonly (readonly [string, string])[];
}

/** JSON that goes through any document unharmed: what programs tidy up is written as its number. */
export const safeJson = (value: Value): string =>
  JSON.stringify(value).replace(
    /[^\u0020-\u007e\u00a3\u00c0-\u024f\u2013-\u2014\u2018-\u201d\u20ac]|(?<= ) |~|`/gu,
    (mark) =>
      [...mark.split('')].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );

/** The heading of an area. */
export const headingOf = (area: Entry): string =>
  `Area ${String(area.area ?? '')}: ${String(area.title ?? '')}`;

/** The most characters that a cell of a workbook is given at a time. */
const most = 8_000;

const inPieces = (key: string, json: string): (readonly [string, string])[] =>
  Array.from({ length: Math.ceil(json.length / most) }, (_, i) => [
    key,
    json.slice(i * most, (i + 1) * most),
  ]);

/** What of an action its cells do not say, or say otherwise. */
const detailsOf = (action: Entry, columns: readonly TripColumn[], reading: TripReading): string => {
  const simple = reading.simple(columns.map(({ key, lines }) => lines(action[key])));
  const keys = new Set([...Object.keys(action), ...Object.keys(simple)]);
  const details = [...keys].flatMap((key): [string, Value][] => {
    const value = action[key];
    return isSameValue(value, simple[key]) ? [] : [[key, value ?? '']];
  });
  return details.length === 0 ? '' : safeJson(Object.fromEntries(details));
};

/** The kinds of file that have no actions: each travels whole, as a setting. */
export const besideAreas = ['meetings', 'papers'] as const;

/** The plan of these texts as a table that import reads back to the same plan. */
export const tripOf = (texts: ReadonlyMap<string, string>, plan: Plan): Trip => {
  const files = plan.areas.map(({ file }) => ({ file, entry: entryIn(texts.get(file) ?? '') }));
  const actionsOf = ({ entry }: { readonly entry: Entry }): Entry[] =>
    entriesOf(entry.actions).filter(isEntry);
  const all = files.flatMap(actionsOf);
  const columns = tripColumns(plan.fields.map(({ name }) => name)).filter(
    ({ key, lines }) =>
      ['ref', 'action'].includes(key) || all.some((action) => wordsAlone(lines(action[key])) !== ''),
  );
  const reading = readerOf(
    columns,
    all.map((action) => columns.map(({ key, lines }) => lines(action[key]))),
    plan.calendar,
  );
  return {
    title: `${plan.board} ${plan.title}${plan.period === null ? '' : ` ${plan.period.text}`}`,
    heads: columns.map(({ head }) => head),
    areas: files.map((one) => ({
      heading: headingOf(one.entry),
      rows: actionsOf(one).map((action) => [
        ...columns.map(({ key, lines }) => lines(action[key])),
        [detailsOf(action, columns, reading)],
      ]),
    })),
    settings: [
      ...Object.entries(entryIn(texts.get('plan.yaml') ?? '')).flatMap(([key, value]) =>
        inPieces(key, safeJson(value)),
      ),
      ...files.flatMap(({ file, entry }) => inPieces(file, safeJson(without(entry, ['actions'])))),
      ...besideAreas.flatMap((kind) => {
        const text = texts.get(`${kind}.yaml`);
        return text === undefined ? [] : inPieces(`${kind}.yaml`, safeJson(valueIn(text)));
      }),
    ],
  };
};
