import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import { canonical } from '../edit/canonical.ts';
import type { Value } from '../edit/change.ts';
import { type Entry, isEntry, valueIn } from '../edit/value.ts';
import { grouped } from '../model/grouped.ts';
import { planFileKind } from '../model/plan-file.ts';
import { files } from '../read/keys/index.ts';
import { readPlan } from '../read/plan.ts';
import {
  type Block,
  type Document,
  type Doubt,
  type TableRow,
  Unreadable,
  unbulleted,
  wordsOf,
} from './document.ts';
import type { Draft, DraftArea, Imported, PlanFile } from './draft.ts';
import { areaIn } from './headings.ts';
import { besideAreas, headingOf } from './trip.ts';
import {
  detailsHead,
  settingsHeads,
  type TripColumn,
  tripColumns,
  tripNote,
  wordsAlone,
} from './trip-cells.ts';
import { milestonesKept, readerOf, type TripReading } from './trip-read.ts';
import { areaFile } from './write.ts';

interface Sheet {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

interface Found {
  readonly settings: ReadonlyMap<string, string>;
  readonly sheets: readonly Sheet[];
}

const headsOf = (block: Block): readonly string[] =>
  block.is === 'table' ? (block.rows[0]?.cells.map(wordsOf) ?? []) : [];

const isSettings = (block: Block): boolean => settingsHeads.every((head, i) => headsOf(block)[i] === head);

/** The tables that bscb wrote, under the headings of their areas; null where the document has none. */
const foundIn = ({ blocks }: Document): Found | null => {
  if (!blocks.some(isSettings)) return null;
  const settings = new Map<string, string>();
  const sheets: Sheet[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.is !== 'table') {
      if (block.is === 'heading') heading = block.text;
      continue;
    }
    const [, ...rows] = block.rows;
    if (isSettings(block))
      for (const { cells } of rows) {
        const [key = '', value = ''] = cells.map(wordsOf);
        settings.set(key, (settings.get(key) ?? '') + value);
      }
    else if (headsOf(block).includes(detailsHead)) sheets.push({ heading, columns: headsOf(block), rows });
  }
  return { settings, sheets };
};

/** What is written beside the cells, as JSON. @throws Unreadable where somebody changed it */
const jsonIn = (text: string, where: string): Value => {
  try {
    JSON.parse(text);
  } catch {
    throw new Unreadable(
      `${where}, under “${detailsHead}” or “${settingsHeads[1]}”, has text that bscb did not write. Export the plan again`,
    );
  }
  return valueIn(text);
};

interface Row {
  readonly area: string;
  readonly at: string;
  readonly cells: readonly (readonly string[])[];
  readonly details: string;
}

const rowsIn = ({ sheets }: Found, columns: readonly TripColumn[]): Row[] =>
  sheets.flatMap(({ heading, columns: heads, rows }) => {
    const places = columns.map(({ head }) => heads.indexOf(head));
    const area = heads.indexOf('Area');
    return rows.map((row) => ({
      area: area < 0 ? heading : wordsOf(row.cells[area]),
      at: row.at,
      cells: places.map((place) => row.cells[place]?.lines.map(unbulleted) ?? []),
      details: wordsOf(row.cells[heads.indexOf(detailsHead)]),
    }));
  });

/** The action of a row: what its cells say, and beside it what was kept, where the cell is as it was written. */
const entryOf = (row: Row, columns: readonly TripColumn[], reading: TripReading, doubts: Doubt[]): Entry => {
  const simple: { [key: string]: Value } = { ...reading.simple(row.cells) };
  const details = row.details === '' ? {} : jsonIn(row.details, row.at);
  for (const [key, value] of Object.entries(isEntry(details) ? details : {})) {
    const at = columns.findIndex((column) => column.key === key);
    const lines = row.cells[at] ?? [];
    const written = columns[at]?.lines(value) ?? lines;
    if (wordsAlone(written) === wordsAlone(lines)) {
      if (value === '') delete simple[key];
      else simple[key] = value;
      continue;
    }
    const read = key === 'milestones' ? milestonesKept(simple[key], value) : (simple[key] ?? '');
    if (read !== '') simple[key] = read;
    doubts.push({
      at: row.at,
      source: lines.join(' / '),
      why: `the cell under ${columns[at]?.head ?? key} was changed after the export; what bscb kept beside it was ${JSON.stringify(value)}`,
      read: JSON.stringify(read),
    });
  }
  return simple;
};

const calendarIn = (settings: PlanFile): Calendar =>
  readPlan('plan', [{ name: settings.name, bytes: new TextEncoder().encode(settings.text), fault: null }])
    .plan?.calendar ?? bareCalendar;

const planFileOf = ({ settings }: Found): PlanFile => {
  const keys = [...settings].filter(([key]) => !/\.ya?ml$/i.test(key));
  const entry = Object.fromEntries(keys.map(([key, text]) => [key, jsonIn(text, `the setting ${key}`)]));
  return { name: 'plan.yaml', text: canonical('plan', entry, files.plan) };
};

interface Filled {
  readonly name: string;
  readonly entry: Entry;
  readonly actions: Entry[];
}

const areasIn = ({ settings }: Found): Filled[] =>
  [...settings].flatMap(([name, text]): Filled[] => {
    if (!/\.ya?ml$/i.test(name) || planFileKind(name) !== 'area') return [];
    const entry = jsonIn(text, `the setting ${name}`);
    return [{ name, entry: isEntry(entry) ? entry : {}, actions: [] }];
  });

/** Areas by the words of their headings: the first of each. */
const byHeading = (areas: readonly Filled[]): Map<string, Filled> =>
  new Map([...areas].reverse().map((area) => [wordsAlone([headingOf(area.entry)]), area]));

interface Areas {
  readonly all: Filled[];
  readonly byHeading: Map<string, Filled>;
}

/** The area of a row: the one with its heading, else a new one, which is said. */
const areaFor = ({ all: areas, byHeading: known }: Areas, row: Row, doubts: Doubt[]): Filled => {
  const same = known.get(wordsAlone([row.area]));
  if (same !== undefined) return same;
  const named = areaIn(row.area);
  const draft: DraftArea = {
    area: named?.code ?? String(areas.length + 1),
    title: named?.title || row.area || 'Actions',
    description: [],
    actions: [],
  };
  doubts.push({
    at: row.at,
    source: row.area,
    why: 'an area that the export did not have',
    read: draft.title,
  });
  const made = { name: areaFile(draft).name, entry: { area: draft.area, title: draft.title }, actions: [] };
  areas.push(made);
  const heading = wordsAlone([headingOf(made.entry)]);
  if (!known.has(heading)) known.set(heading, made);
  return made;
};

/** The plan of a document that bscb exported with --roundtrip; null of any other. @throws Unreadable */
export const tripBack = (document: Document): Imported | null => {
  const found = foundIn(document);
  if (found === null) return null;
  const settings = planFileOf(found);
  const known = jsonIn(found.settings.get('fields') ?? '{}', 'the setting fields');
  const columns = tripColumns(isEntry(known) ? Object.keys(known) : []);
  const rows = rowsIn(found, columns);
  const reading = readerOf(
    columns,
    rows.map(({ cells }) => cells),
    calendarIn(settings),
  );
  const doubts: Doubt[] = [];
  const areas = areasIn(found);
  const into: Areas = { all: areas, byHeading: byHeading(areas) };
  for (const row of rows) areaFor(into, row, doubts).actions.push(entryOf(row, columns, reading, doubts));
  const made: PlanFile[] = [
    settings,
    ...areas.map(({ name, entry, actions }) => ({
      name,
      text: canonical('area', { ...entry, actions }, files.area),
    })),
    ...besideAreas.flatMap((kind) => {
      const name = `${kind}.yaml`;
      const text = found.settings.get(name);
      return text === undefined
        ? []
        : [{ name, text: canonical(kind, jsonIn(text, `the setting ${name}`), files[kind]) }];
    }),
  ];
  return {
    draft: draftOf(made, areas, rows, reading),
    doubts: [...document.doubts, ...doubts],
    aside: document.aside,
    aliases: [],
    accounted: [...found.settings].flat().concat(
      rows.flatMap((row) => [row.area, row.details, ...row.cells.flat()]),
      found.sheets.flatMap(({ columns: heads }) => heads),
      settingsHeads,
      // a long paper has a list of its headings too
      [tripNote, 'Settings', 'Contents', 'Settings'],
    ),
    columns: columns.map(({ head, key }) => ({ head, went: key })),
    rows: rows.map(({ at, cells }) => ({
      at,
      ref: cells[0]?.join(' ') ?? '',
      cells: columns
        .map(({ key }, c) => [key, cells[c]?.join(' / ') ?? ''] as const)
        .filter(([, text]) => text !== ''),
    })),
  };
};

/** What the report counts; the files are made already. */
const draftOf = (
  made: readonly PlanFile[],
  areas: readonly Filled[],
  rows: readonly Row[],
  reading: TripReading,
): Draft => {
  const rowsUnder = grouped(rows, ({ area }) => [wordsAlone([area])]);
  return {
    board: '',
    title: '',
    period: null,
    version: null,
    published: null,
    introduction: [],
    bodies: [],
    meets: [],
    posts: [],
    agencies: [],
    fields: [],
    areas: areas.map(({ entry }) => ({
      area: String(entry.area ?? ''),
      title: String(entry.title ?? ''),
      description: [],
      actions: (rowsUnder.get(wordsAlone([headingOf(entry)])) ?? []).map(({ cells }) => reading.draft(cells)),
    })),
    files: made,
  };
};
