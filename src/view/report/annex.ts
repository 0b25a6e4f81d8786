import type { ActionNow, Assessment, Travel } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import { longDay } from '../../dates/words.ts';
import { grouped } from '../../model/grouped.ts';
import type { Cause } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { counted, sentence, withStop } from '../../model/sentence.ts';
import { column, tableOf } from '../blocks.ts';
import { colourWord, markOf } from '../colours.ts';
import type { Block } from '../page.ts';
import { isCounted } from './ask-tables.ts';
import type { Asks } from './asks.ts';
import { listIfAny, p, strong, tableOr, wraps } from './blocks.ts';
import type { Section } from './paper.ts';
import { share, shortName, waitingWords } from './wording.ts';

/** Who has not said how things stand, where they are too many for the first page to name. */
export const missingAnnex = (now: Assessment, asks: Asks): readonly Section[] =>
  isCounted(asks) ? [{ id: 'updates', title: 'Annex: missing updates', blocks: missingUpdates(now) }] : [];

/** Who has not said how things stand: by lead, the most missing first. */
export const missingUpdates = (now: Assessment): readonly Block[] => {
  const lacking = now.actions.filter((one) => one.notRated || one.stale);
  const leads = grouped(
    lacking,
    ({ action: { lead } }) => new Set(lead.length === 0 ? ['no lead'] : lead.map(({ name }) => name)),
  );
  const notRated = lacking.filter((one) => one.notRated);
  const stale = lacking.filter((one) => one.stale);
  const open = now.actions.filter((one) => one.open).length;
  const names = (actions: readonly ActionNow[]) =>
    actions.map((one) => shortName(one.action, 34)).join('; ') || 'none';
  if (lacking.length === 0)
    return [
      p(open === 0 ? 'None: no action is open.' : 'None: every open action is rated, and recently enough.'),
    ];
  const said = present([
    notRated.length === open && open > 1
      ? `None of the ${open} open actions is rated.`
      : `Of ${counted(open, 'open action')}, ${share(notRated.length, open)} ${notRated.length === 1 ? 'is' : 'are'} not rated.`,
    stale.length > 0 &&
      `${share(stale.length, open)} ${stale.length === 1 ? 'was' : 'were'} last rated${now.staleBefore === null ? '' : ` before ${longDay(now.staleBefore)}`}, which is out of date.`,
    'An action with several leads is under each of them.',
  ]);
  return [
    p(said.join(' ')),
    tableOf(
      'Actions that are not rated, or were rated too long ago, by lead',
      [...leads].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)),
      present([
        column('Lead', ([lead]) => lead, wraps(14)),
        column('Not rated', ([, actions]) => names(actions.filter((one) => one.notRated)), wraps(20)),
        stale.length > 0 &&
          column<[string, ActionNow[]]>(
            'Out of date',
            ([, actions]) => names(actions.filter((one) => one.stale)),
            wraps(20),
          ),
      ]),
    ),
  ];
};

const causes: readonly Cause[] = ['guidance', 'partner', 'funding', 'other'];

/** What holds actions up outside the board, by cause. */
export const hindrances = (now: Assessment): Block =>
  tableOr(
    'Nothing outside the board’s control is recorded.',
    'Delayed by something outside the board’s control, by cause',
    causes.flatMap((cause) =>
      now.actions.flatMap((one) => (one.open && one.recorded.cause === cause ? [{ cause, one }] : [])),
    ),
    [
      column('Cause', ({ cause }) => waitingWords(cause)),
      column('Ref', ({ one }) => one.action.ref),
      column('Colour', ({ one }) => [
        colourWord(one.shown, one.recorded.colour === one.shown ? one.recorded.means : null),
      ]),
      column('What is said', ({ one: { recorded } }) => notedWords(recorded), wraps(20)),
    ],
  );

const notedWords = ({ note, noteWithin }: ActionNow['recorded']): string =>
  `${note === null ? 'no note' : withStop(note)}${noteWithin === null ? '' : ` (${asKnown(noteWithin)})`}`;

/** The colours shown now beside those of an earlier day. */
export const travel = (now: Assessment): readonly Block[] => {
  if (now.since === null)
    return [
      p(
        `Not shown: the plan gives no meeting of the reviewing body before this day to look back to.${now.plan.review === null ? ' Name that body in plan.yaml:  review: Board' : ''}`,
      ),
    ];
  const travelled = now.actions.flatMap((one) => {
    const travel = one.travel();
    return travel === null ? [] : [{ one, travel }];
  });
  const count = (direction: Travel['direction']) =>
    travelled.filter((each) => each.travel.direction === direction).length;
  const firsts = [
    count('newly-rated') === 0 ? '' : `; ${count('newly-rated')} newly rated, with no rating then to compare`,
    count('new') === 0 ? '' : `; ${count('new')} had no colour then`,
    travelled.length === now.actions.length
      ? ''
      : `; ${now.actions.length - travelled.length} without a colour to compare`,
  ].join('');
  return [
    p(
      `Colours shown now beside those of ${longDay(now.since)}: ${count('worse')} worse, ${count('better')} better, ${count('same')} the same${firsts}.`,
    ),
    ...listIfAny(
      (['worse', 'better', 'newly-rated'] as const).flatMap((way) => {
        const going = travelled.filter((each) => each.travel.direction === way);
        const said = going.map(
          ({ one, travel: { before } }) =>
            `${shortName(one.action, 44)} (${way === 'newly-rated' ? '' : `${before === null ? 'none' : markOf(before).word} to `}${markOf(one.shown).word})`,
        );
        return going.length === 0
          ? []
          : [[strong(`${sentence(way.replace('-', ' '))}: `), `${said.join('; ')}.`]];
      }),
    ),
  ];
};
