import type { Unread } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { isGuess } from '../model/unread.ts';
import type { Suggested } from './assessment.ts';

/** What holds whatever else the file may say of an action: lateness, and how the board closed it. */
const holds: ReadonlySet<string> = new Set<Suggested>([
  ...['red', 'amber'],
  ...['withdrawn', 'superseded', 'carried-forward', 'on-hold'],
] as Suggested[]);

/** A row of the table of colours, and its sum for one action. */
interface Row {
  readonly name: string;
  readonly suggestion: Suggested;
  readonly done: boolean;
  readonly reason: () => string;
}

/** The row for an action of which a part could not be read: red and amber hold, and nothing better is suggested. */
export const withUnread = (row: Row, unread: readonly Unread[]): Row =>
  unread.length === 0 || holds.has(row.suggestion) || row.name === 'closed-complete'
    ? row
    : { name: 'part-unread', suggestion: 'none', done: false, reason: () => `${cannotBeRead(unread)}.` };

/** `Line 31 (completion "31 Feb 2013") cannot be read, so no colour is suggested`. */
const cannotBeRead = (unread: readonly Unread[]): string => {
  const places = unread.slice(0, 3).map(placeOf);
  const more = unread.length > 3 ? [`${unread.length - 3} more`] : [];
  const sure = unread.every(isGuess) ? ' for certain' : '';
  return `Part of it cannot be read${sure}, so no colour is suggested: ${listed([...places, ...more])}`;
};

const placeOf = ({ key, text, line }: Unread): string => {
  const what = [...(key === null ? [] : [key]), ...(text === null ? [] : [`"${text}"`])].join(' ');
  return what === '' ? `line ${line}` : `${what} (line ${line})`;
};
