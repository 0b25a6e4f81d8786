import type { Calendar } from '../dates/calendar.ts';
import { fold } from '../model/name.ts';
import { takeDate } from './dates-in-text.ts';
import { type Cell, type Doubt, unbulleted, wordsOf } from './document.ts';
import type { Row } from './item.ts';
import type { Whole } from './join.ts';
import { tickIn } from './ticks.ts';

const isAlike = (one: Cell, other: Cell): boolean =>
  fold(wordsOf(one)) === fold(wordsOf(other)) && one.shade === other.shade;

/** Names what two rows of one action have for its colour, of which neither is that of the whole. */
const differing = (one: Cell, other: Cell): Doubt => {
  const both = [one, other].map((cell) => `“${wordsOf(cell) || (cell.shade ?? '')}”`).join(' and ');
  const why = `the rows of the action have ${both} here, and neither was read as the colour of the whole: mark a milestone that is done with done:, and rate the action`;
  return { at: one.at, source: '', why, read: null };
};

const lists = /^(?:milestone$|partners$|lead$|outcome: |progress: )/;

const doubtOf = (cell: Cell, why: string, read: string | null): Doubt => ({
  at: cell.at,
  source: wordsOf(cell),
  why,
  read,
});

/** The only step of a row with the date beside it, where it has none itself. */
const datedStep = ({ slots }: Pick<Row, 'slots'>, calendar: Calendar): Cell | undefined => {
  const [step, when] = [slots.get('milestone'), slots.get('when')];
  const [line = ''] = step?.lines ?? [];
  if (step === undefined || when === undefined || step.lines.length !== 1) return undefined;
  return takeDate(unbulleted(line), calendar).when === null
    ? { at: step.at, lines: [`${line} – ${wordsOf(when)}`] }
    : undefined;
};

/** The only step of a row with the mark of done beside it; undefined where there is none, or what it says is not plain. */
const doneStep = (step: Cell | undefined, done: Cell | undefined): Cell | undefined => {
  const [line = '', second] = step?.lines ?? [];
  if (step === undefined || done === undefined || second !== undefined) return undefined;
  const said = wordsOf(done);
  const tick = tickIn(said);
  if (tick === null && !/\d/.test(said) && !/^(?:y|yes|done|completed?|achieved)$/i.test(said))
    return undefined;
  const day = tick === null ? (/\d/.test(said) ? said : '') : tick.rest;
  if (tick?.says === 'cross' && day === '') return { ...step, lines: [`${line} ✗`] };
  if (tick !== null && tick.says !== 'done') return day === '' ? step : undefined;
  return { ...step, lines: [`${line} ${day === '' ? '✓' : `(done ${day})`}`] };
};

/** Puts the mark of done of the first row on its own step, where it has one. */
const markFirst = (slots: Map<string, Cell>): void => {
  const first = doneStep(slots.get('milestone'), slots.get('done'));
  if (first === undefined) return;
  slots.set('milestone', first);
  slots.delete('done');
};

const besideFirst =
  'the colour is beside the first of several milestones, and was read as that of the whole action';

/** Names a colour that the first row of an action has and another milestone of it has not: it may be of the first alone. */
const firstRated = ({ slots, doubts }: Whole, row: Row): Doubt[] =>
  [...slots].flatMap(([slot, cell]) => {
    const isAlone = slot.startsWith('rag: ') && !row.slots.has(slot) && !row.merged.has(slot);
    const isNamed = doubts.some(({ at, why }) => at === cell.at && why === besideFirst);
    return isAlone && !isNamed && slots.has('milestone') && row.slots.has('milestone')
      ? [doubtOf(cell, besideFirst, wordsOf(cell) || (cell.shade ?? ''))]
      : [];
  });

/** A row of a true table without a ref or an action adds to the lists of the row above it; what else it says is named. */
export const entriesAdded = (above: Whole, row: Row, calendar: Calendar): Whole => {
  const slots = new Map(above.slots);
  const doubts = [...above.doubts, ...firstRated(above, row)];
  const merged = row.slots.get('when') === above.slots.get('when');
  const dated = merged ? undefined : datedStep(row, calendar);
  const [when, first] = [slots.get('when'), datedStep(above, calendar)];
  if (dated !== undefined && when !== undefined && first !== undefined) {
    // the date of the first row is that of its own step, as those of the other rows are
    slots.set('milestone', first);
    slots.delete('when');
    doubts.push(
      doubtOf(
        when,
        'the action takes several rows, each with a date: write completion: where one date is for all of it',
        'the date of the milestone beside it; no completion',
      ),
    );
  }
  const over = above.ref ?? 'the row above';
  const own = row.slots.get('milestone');
  // a mark of done that is not merged over the rows is that of the step beside it
  const isOwnDone = own !== undefined && row.slots.get('done') !== above.slots.get('done');
  if (isOwnDone) markFirst(slots);
  const doneOwn = isOwnDone ? doneStep(dated ?? own, row.slots.get('done')) : undefined;
  const [step = '', second] = own?.lines ?? [];
  const lead = row.slots.get('lead');
  const isStepLead = lead !== undefined && step !== '' && second === undefined && lead !== slots.get('lead');
  for (const [slot, cell] of row.slots) {
    const there = slots.get(slot);
    if (slot === 'area' || there === cell || (isStepLead && cell === lead)) continue;
    if (slot === 'done' && doneOwn !== undefined) continue;
    if (slot === 'when' && dated !== undefined)
      doubts.push(doubtOf(cell, 'the row has no words for an action', 'the date of the milestone beside it'));
    else if (lists.test(slot)) {
      const { at, lines } = slot === 'milestone' ? (doneOwn ?? dated ?? cell) : cell;
      slots.set(
        slot,
        there === undefined ? { at, lines } : { at: there.at, lines: [...there.lines, ...lines] },
      );
      if (slot === 'lead')
        doubts.push(doubtOf(cell, 'the row has no words for an action', `one more lead of ${over}`));
    } else if (slot.startsWith('rag: ') && there !== undefined && !isAlike(there, cell)) {
      slots.delete(slot);
      doubts.push(differing(there, cell));
    } else
      doubts.push(
        doubtOf(
          cell,
          'the row has no words for an action, so this was not put with the row above; left out',
          null,
        ),
      );
  }
  const leads = slots.get('lead');
  if (!isStepLead || (leads !== undefined && wordsOf(lead) === wordsOf(leads)))
    return { ...above, slots, doubts };
  doubts.push(doubtOf(lead, 'the row has no words for an action', 'the lead of the milestone beside it'));
  const stepLeads = [...(above.stepLeads ?? []), { step: unbulleted(step), cell: lead }];
  return { ...above, slots, doubts, stepLeads };
};
