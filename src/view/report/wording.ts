import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import type { KeyFacts } from '../../model/keys.ts';
import type { Action, Area, Cause, Name } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { counted, listed, placeOf, withoutStop, withStop } from '../../model/sentence.ts';
import { column, toned } from '../blocks.ts';
import { colourWord } from '../colours.ts';
import { columnsOf } from '../fields/field.ts';
import { updateFields } from '../fields/keys.ts';
import { spansOf, wordsOf } from '../inline.ts';
import type { Cell, Inline, Span } from '../page.ts';
import { causeWords, longDue } from '../words.ts';
import { wraps } from './blocks.ts';
import { nextOwed, type Owed, unreadDate } from './owed.ts';

/** What holds an action up from outside, as a chair would say it: `Waiting for guidance`. */
export const waitingWords = (cause: Cause): string => `Waiting for ${causeWords(cause)}`;

/** `19 (53%)`; a bare 0 where there is none. */
export const share = (part: number, whole: number): string =>
  part === 0 || whole === 0 ? String(part) : `${part} (${Math.round((100 * part) / whole)}%)`;

/** The posts and bodies that lead, by their registered names. */
export const leadWords = (names: readonly Name[]): string =>
  names.length === 0 ? 'no lead' : listed([...new Set(names.map((one) => one.name))]);

/** `Newsletter sent (second of four)`; the completion of an action says so. */
export const owedWords = (owed: Owed): string => {
  const nth = owed.nth === null ? '' : ` (${placeOf(owed.nth.place, owed.nth.of)})`;
  return owed.id === null ? `Completion${nth}` : `${withoutStop(owed.what)}${nth}`;
};

/** What is owed, as columns of a table: its ref, what it is, and who leads it. */
export const owedColumns = [
  column('Ref', (one: Owed) => one.id ?? one.now.action.ref),
  column(
    'What',
    (one: Owed) => (one.id === null ? `${owedWords(one)}: ${one.what}` : owedWords(one)),
    wraps(20),
  ),
  column('Lead', (one: Owed) => leadWords(one.lead), wraps(12, 2)),
];

/** `September 2013`, `31 October 2013`, `Smarch 2013 (cannot be read)` or `no date`. */
export const dueWords = (one: Owed): string =>
  one.due === null ? (unreadDate(one) ?? 'no date') : longDue(one.start, one.due);

/** `41 days late`, or nothing where it is not. */
export const lateWords = (days: number): string => (days > 0 ? `${counted(days, 'day')} late` : '');

/** What the columns of the board's own say: `Priority: High`, `Budget: £12,500`. */
export const ownWords = (own: Action['own']): readonly string[] =>
  own.map(({ name, text }) => `${name}: ${text}`);

/** The recorded colour with its day, and what the dates suggest: two lines, side by side in every paper. */
export const colourCell = (now: ActionNow): Cell => {
  const lines = colourLines(now);
  return { text: joined(lines, '; '), lines };
};

/** How it was closed, or what is recorded and what the dates suggest. */
export const colourLines = ({ recorded, suggested, closed }: ActionNow): readonly Inline[] => {
  const rated: Inline =
    recorded.colour === null
      ? 'Not rated'
      : [
          'Rated ',
          colourWord(recorded.colour, recorded.means),
          recorded.within === null ? ', on no known day' : `, ${asKnown(recorded.within)}`,
        ];
  if (closed === null) return [rated, ['by dates ', colourWord(suggested.colour)]];
  const day = closed.within === null ? '' : `, ${asKnown(closed.within)}`;
  const heir = closed.by === null ? '' : `, now ${closed.by}`;
  return present([
    ['Closed as ', colourWord(suggested.colour), `${day}${heir}`],
    recorded.colour !== null && recorded.colour !== suggested.colour && rated,
  ]);
};

/** Several pieces of text in one line, kept apart where the one before is no whole sentence. */
export const joined = (pieces: readonly Inline[], between: string): Inline =>
  pieces.flatMap((piece, i): Span[] => {
    const before = pieces[i - 1];
    return present([before !== undefined && (endsSentence(before) ? ' ' : between), ...spansOf(piece)]);
  });

const endsSentence = (text: Inline): boolean => {
  return /[.!?]$/.test(wordsOf(spansOf(text).at(-1) ?? ''));
};

/** A cell of several things, each on its own line in documents; in one line they are kept apart by `between`. */
export const linesCell = (lines: readonly Inline[], none: Inline = '–', between = '; '): Cell =>
  lines.length > 1 ? { text: joined(lines, between), lines } : { text: lines[0] ?? none };

/** A cell of whole sentences, each on its own line in documents. */
export const sentencesCell = (lines: readonly Inline[], none: Inline = '–'): Cell =>
  linesCell(lines, none, ' ');

/** The lead's latest note, and the hindrance it names. */
export const noteLines = (keys: readonly KeyFacts[], one: ActionNow): readonly Inline[] => {
  const { recorded } = one;
  return present([
    recorded.note !== null &&
      `Note${recorded.noteWithin === null ? ', undated' : ` of ${asKnown(recorded.noteWithin)}`}: ${withStop(recorded.note)}`,
    ...columnsOf(updateFields(keys, 'papers', [])).flatMap(({ title, value }) => {
      const said = value({ one });
      return said === null ? [] : [`${title}: ${[said].flat().join('; ')}`];
    }),
    recorded.cause !== null && toned(`${waitingWords(recorded.cause)}.`, 'warning'),
  ]);
};

/** The next date of an action and what falls due then. */
export const nextCell = (now: ActionNow, today: string): Inline => {
  const next = nextOwed(now, today);
  if (next?.due == null) return now.open ? 'none set' : 'none';
  return `${longDue(next.start, next.due)} (${next.id ?? 'completion'})`;
};

/** An area, and what was asked for of its actions. */
export interface InArea {
  readonly area: Area;
  /** `4 Staying safe`. */
  readonly title: string;
  readonly actions: readonly ActionNow[];
}

/** Actions by area in the order of the plan; areas that have none are left out, unless all are asked for. */
export const byArea = (now: Assessment, all = false): readonly InArea[] =>
  now.plan.areas
    .map((area) => ({
      area,
      title: `${area.area} ${area.title}`,
      actions: now.actions.filter((one) => one.area.area === area.area),
    }))
    .filter((one) => all || one.actions.length > 0);

/** So many of the names at most, and how many more there are. */
export const atMost = (most: number, names: readonly string[], where = ''): readonly string[] => {
  const more = names.length - most;
  return more > 0 ? [...names.slice(0, most), `${more} more${where}`] : names;
};

/** The ref and a few of the action's own words. */
export const shortName = ({ ref, action, short }: Action, most = 54): string => {
  const words = withoutStop(short ?? action).split(/\s+/);
  let label = ref;
  for (const word of words) {
    if (label.length + word.length > most) {
      // a first word that is too long is cut inside: the ref alone says nothing
      const cut = label === ref ? `${ref} ${[...word].slice(0, most - ref.length).join('')}` : label;
      return `${cut.replace(/[,;:–-]$/, '')}…`;
    }
    label += ` ${word}`;
  }
  return label;
};

/** `the Business Plan 2013-14`; a title that is a name of its own, `Every child seen`, takes no article. */
export const withArticle = (name: string): string =>
  /^(?:the|our|a|an)\s/iu.test(name) || !/\b(?:plan|strategy|programme|framework|priorities)\b/iu.test(name)
    ? name
    : `the ${name}`;
