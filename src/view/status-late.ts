import type { ActionNow } from '../assess/assessment.ts';
import { countActions } from '../assess/counts.ts';
import { counted, figure, listed } from '../model/sentence.ts';
import { letterAndShape, sideBySide } from './colours.ts';
import { leadCell } from './dated.ts';
import type { Block, Row, Span } from './page.ts';
import { causeWords, shortDue } from './words.ts';

const most = 10;

/** The actions whose completion has passed, the longest first: the worst ten in full, the rest by ref. */
export const pastCompletion = (actions: readonly ActionNow[]): readonly Block[] => {
  const late = actions
    .filter((one) => one.completion?.late)
    .sort((a, b) => b.completion!.daysLate - a.completion!.daysLate);
  if (late.length === 0) return [];
  const worst = late.slice(0, most);
  const rest = late.slice(most);
  const title = `Past completion: ${counted(late.length, 'action')}${rest.length > 0 ? `, worst ten` : ''}`;
  return [
    {
      is: 'table',
      table: {
        caption: title,
        columns: [
          { title },
          { title: '' },
          { title: '', shrink: 2, least: 24 },
          { title: 'Lead', shrink: 1, least: 14 },
          { title: 'Was due', align: 'right' },
          { title: 'Days', align: 'right' },
          { title: 'Met', align: 'right' },
        ],
        rows: worst.map(lateRow),
      },
    },
    ...(rest.length > 0
      ? [
          {
            is: 'paragraph',
            text: `and ${groupedByDays(rest)}`,
            command: 'bscb overdue',
          } satisfies Block,
        ]
      : []),
  ];
};

const lateRow = (one: ActionNow): Row => {
  const completion = one.completion!;
  const window = completion.phrase.reading.windows.at(-1);
  const note = latestNote(one);
  return {
    cells: [
      [...sideBySide(one.suggested.colour, one.recorded.colour)],
      one.action.ref,
      one.action.short ?? one.action.action,
      leadCell(one.action.lead),
      completion.due === null ? '' : shortDue(window?.start ?? null, completion.due),
      figure(completion.daysLate),
      metOf(one),
    ],
    ...(note === null ? {} : { note, noteColumn: 2 }),
  };
};

/** Milestones met, of all: `0/3`. */
const metOf = ({ milestones }: ActionNow): string =>
  milestones.length === 0 ? '–' : `${milestones.filter((one) => one.met).length}/${milestones.length}`;

/** What was last noted, with its cause, as a line under the row. */
const latestNote = ({ recorded }: ActionNow): Span[] | null => {
  if (recorded.note === null)
    return recorded.cause === null
      ? null
      : [{ text: `waits on ${causeWords(recorded.cause)}`, tone: 'quiet' }];
  const when = recorded.noteOn === null ? 'undated note' : `noted ${shortDue(null, recorded.noteOn)}`;
  const cause = recorded.cause === null ? '' : `, waits on ${causeWords(recorded.cause)}`;
  return [{ text: `"${recorded.note}" (${when}${cause})`, tone: 'quiet' }];
};

/** `4.11 (72 days)  1.3 2.1 2.7 (41)  1.6 (10)`: refs of the same lateness together. */
const groupedByDays = (late: readonly ActionNow[]): string => {
  const groups = new Map<number, string[]>();
  for (const one of late) {
    const days = one.completion!.daysLate;
    groups.set(days, [...(groups.get(days) ?? []), one.action.ref]);
  }
  return [...groups]
    .map(([days, refs], i) => `${refs.join(' ')} (${i === 0 ? counted(days, 'day') : days})`)
    .join('  ');
};

/**
 * Dates missed in actions whose completion has not passed, a line for each colour: most can still end in time, and
 * those without a completion to come may be red.
 */
export const otherLateDates = (actions: readonly ActionNow[]): readonly Block[] => {
  const late = actions.filter((one) => one.late && !one.completion?.late);
  return (['red', 'amber', 'green', 'none'] as const).flatMap((colour) => {
    const of = late.filter((one) => one.suggested.colour === colour);
    return of.length === 0
      ? []
      : [{ is: 'paragraph' as const, text: [letterAndShape(colour), lateWords(of)] }];
  });
};

const lateWords = (late: readonly ActionNow[]): string => {
  const dates = countActions(late).datesMissed;
  const earlier = late.flatMap((one) => one.completion?.earlier ?? []).filter((date) => date.overdue).length;
  const what = listed([
    ...(dates > 0 ? [counted(dates, 'milestone date')] : []),
    ...(earlier > 0 ? [`${counted(earlier, 'earlier date')} of completion`] : []),
  ]);
  const ahead = late.filter(({ completion }) => completion?.continuing || completion?.due != null).length;
  const where =
    ahead === late.length
      ? 'with completion still ahead'
      : ahead === 0
        ? 'with no completion to come'
        : 'with completion still ahead or not dated';
  return `  ${what} ${dates + earlier === 1 ? 'is' : 'are'} late in ${counted(late.length, 'action')} ${where}: ${late.map((one) => one.action.ref).join(' ')}`;
};
