import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, isEntry } from '../edit/value.ts';

/** A column of the board's own table as bscb writes it, and reads it back. */
export interface TripColumn {
  readonly head: string;
  /** The key of an action that it shows. */
  readonly key: string;
  /** Under which slot reading takes it. */
  readonly slot: string;
  readonly lines: (value: Value | undefined) => readonly string[];
}

/** The head by which a table is known to be one that bscb wrote. */
export const detailsHead = 'Details for bscb';

/** Heads of the table of settings. */
export const settingsHeads = ['Setting', 'Value for bscb'] as const;

/** What is above the table, for whoever works on it. */
export const tripNote =
  'Change cells, add rows or take rows out; bscb import reads the plan back. Leave what is under the last head of each table as it is.';

/** A value in one line, without characters that nobody sees. */
const text = (value: Value | undefined): string => {
  if (value === undefined) return '';
  const line = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return line.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
};

const one = (value: Value | undefined): readonly string[] => (value === undefined ? [] : [text(value)]);
const each = (value: Value | undefined): readonly string[] => entriesOf(value).map(text);

const said = (entry: Entry, key: string, before = ''): string =>
  entry[key] === undefined || entry[key] === '' ? '' : `${before}${text(entry[key])}`;

const outcome = (value: Value): string => {
  if (!isEntry(value)) return text(value);
  const figure = (key: string): string => (isEntry(value[key]) ? said(value[key], 'value') : '');
  const [from, to, unit] = [figure('baseline'), figure('target'), said(value, 'unit')];
  const figures = [from && `from ${from}`, to && `to ${to}`, unit].filter((part) => part !== '').join(' ');
  return [said(value, 'measure'), figures].filter((part) => part !== '').join(': ');
};

const days = (value: Value | undefined): string =>
  entriesOf(value)
    .map((mark) => (isEntry(mark) ? said(mark, 'date') : text(mark)))
    .filter((day) => day !== '' && day !== 'yes')
    .join(', ');

const milestone = (value: Value): string => {
  if (!isEntry(value)) return text(value);
  const done =
    value.done === undefined ? '' : ` (done${days(value.done) === '' ? '' : ` ${days(value.done)}`})`;
  return `${said(value, 'what')}${said(value, 'when', ' – ')}${done}`;
};

/** What is done of a milestone, as its line says it. */
export const doneMark = /(?:(?<!\s)\s+)?\(done(?: [^()]*)?\)$/u;

const update = (value: Value): string => {
  if (!isEntry(value)) return text(value);
  const words = [said(value, 'rag'), said(value, 'note')].filter((part) => part !== '').join('. ');
  return said(value, 'date') === '' ? words : `${said(value, 'date')}: ${words}`;
};

const closing = (value: Value): string =>
  isEntry(value)
    ? [said(value, 'as'), said(value, 'date')].filter((part) => part !== '').join(', ')
    : text(value);

const listed =
  (line: (value: Value) => string) =>
  (value: Value | undefined): readonly string[] =>
    entriesOf(value).map(line);

/** The columns, with those of the board's own among them. */
export const tripColumns = (own: readonly string[]): readonly TripColumn[] => [
  { head: 'Ref', key: 'ref', slot: 'ref', lines: one },
  { head: 'Action', key: 'action', slot: 'action', lines: one },
  { head: 'Outcomes', key: 'outcomes', slot: 'outcome: Outcomes', lines: listed(outcome) },
  { head: 'Milestones', key: 'milestones', slot: 'milestone', lines: listed(milestone) },
  { head: 'Lead', key: 'lead', slot: 'lead', lines: each },
  { head: 'Partners', key: 'partners', slot: 'partners', lines: each },
  { head: 'Completion date', key: 'completion', slot: 'when', lines: one },
  ...own.map((head): TripColumn => ({ head, key: head, slot: `field: ${head}`, lines: one })),
  { head: 'Progress', key: 'progress', slot: 'progress: Progress', lines: listed(update) },
  { head: 'Impact so far', key: 'impact', slot: 'impact', lines: one },
  { head: 'Closed', key: 'closed', slot: 'closed', lines: listed(closing) },
];

/** The words of a cell, however a document lays them out: letters and figures, each word once a time. */
export const wordsAlone = (lines: readonly string[]): string =>
  (lines.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
