import { present } from '../model/present.ts';
import { listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import type { ChangeNote } from '../view/changed.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { type Clock, dueDate, eventDay, isSameDate } from './change-dates.ts';
import {
  type Movable,
  type Moving,
  movableAt,
  movablesOf,
  moveChanges,
  notYetAgreed,
} from './change-moves.ts';
import { dayOption, said } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { actionOf, clockOf, type Here, targetOf, unlessClosed } from './change-target.ts';
import type { Options } from './command.ts';

/** Moves a date and keeps the old one beside it. */
export const redate = changeCommand({
  name: 'redate',
  summary: 'move a date, and keep the old one beside it',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the action, 4.7, for its completion; or a milestone, 4.7/2')
      .argument('[words...]', 'words of the milestone, where its number is not given')
      .requiredOption('--to <date>', 'the new date, as boards write it: "Feb 2014"')
      .option(
        '--agreed <minute>',
        'who agreed it and when: "Board 12 Nov 2013"; without it the change waits for approval',
      )
      .option('--reason <text>', 'why it moved')
      .option(dayOption, 'the day it was changed; else today')
      .option('--all', 'completion and every open milestone of the action, by the same agreement'),
  examples: [
    [
      'bscb redate 1.6 --to "October 2013" --agreed "Board 23 Sep 2013, item 4"',
      'agreed: the new date counts',
    ],
    [
      'bscb redate 4.7/2 --to "Feb 2014" --reason "The audit is in February"',
      'not agreed yet: the change waits for approval',
    ],
  ],
  wants: (here, [ref = '', ...words], options) =>
    unlessClosed(here, ref, wantedMove(here, [ref, ...words], options)),
});

const wantedMove = (here: Here, [ref = '', ...words]: readonly string[], options: Options): Wanted => {
  const clock = clockOf(here);
  const moving: Moving = {
    to: dueDate('--to', said(options, 'to') ?? '', clock),
    date: eventDay('--on', said(options, 'on'), clock),
    agreed: said(options, 'agreed'),
    reason: said(options, 'reason'),
  };
  if (options.all === true) return moveAll(here, ref, moving, clock);
  const target = targetOf(here, ref, words);
  const of = movableAt(target);
  return {
    changes: moveChanges(of, moving, clock),
    says: [moveSays(of, moving)],
    refs: [target.one.action.ref],
    notes: present([
      ...waits([of], moving, clock),
      of.dates > 1 && { text: `${of.id} had ${of.dates} dates, “${of.written}”; it now has what --to says.` },
    ]),
  };
};

const moveAll = (here: Here, ref: string, moving: Moving, clock: Clock): Wanted => {
  const one = actionOf(here, ref);
  const open = movablesOf(one).filter(
    (of) => !of.met && of.written !== null && !isSameDate(of.written, moving.to, clock.calendar),
  );
  const single = open.filter(({ dates }) => dates === 1);
  const left = open.filter(({ dates }) => dates !== 1);
  if (single.length === 0)
    throw new CannotProceed(`${one.action.ref} has no open date to move to ${moving.to}.`);
  return {
    changes: single.flatMap((of) => moveChanges(of, moving, clock)),
    says: single.map((of) => moveSays(of, moving)),
    refs: [one.action.ref],
    notes: present([
      ...waits(single, moving, clock),
      left.length > 0 && {
        text: `Left as ${left.length === 1 ? 'it is' : 'they are'}: ${listed(left.map(({ id, written }) => `${id} (${written})`))}.`,
      },
    ]),
  };
};

const moveSays = (of: Movable, { to, agreed }: Moving): string =>
  `${of.id} ${of.what}: ${of.written === null ? `dated ${to}` : `${of.written} → ${to}`}${agreed === null ? '' : `, agreed ${agreed}`}`;

/** What a move that nobody has agreed comes to. */
const waits = (moved: readonly Movable[], { agreed }: Moving, clock: Clock): readonly ChangeNote[] => {
  const later = agreed === null ? null : notYetAgreed(agreed, clock);
  if (agreed !== null && later === null) return [];
  const undated = moved.filter((of) => of.undated);
  const [first] = moved.filter(({ written, undated }) => written !== null && !undated);
  return [
    ...(undated.length === 0 ? [] : [countsAtOnce(undated)]),
    ...(first === undefined ? [] : [oldStays(first, later)]),
  ];
};

const countsAtOnce = (undated: readonly Movable[]): ChangeNote => ({
  text: `No agreement is needed for ${listed(undated.map(({ id, written }) => `${id} (${written})`))}, as it had no date before. The new date counts at once.`,
});

/** What check says of a date that was moved without agreement. */
const tells = 'redated-without-agreement';

const oldStays = ({ id }: Movable, later: ReturnType<typeof notYetAgreed>): ChangeNote => {
  if (later !== null && later.on !== null)
    return { text: `${later.why}: until then the old date stays in force.`, tells };
  const why = later === null ? '' : `${later.why}. `;
  const text = 'Until a meeting agrees it, the old date stays in force. When one has:';
  return { text: `${why}${text}`, command: lineFor({})`bscb agree ${id} "Board …"`, tells };
};
