import type { ActionNow } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { nextOwed, type Owed } from './owed.ts';

/** One action as every report's JSON has it. */
export const actionFacts = (now: ActionNow, today: PlanDate) => {
  const next = nextOwed(now, today);
  return {
    ref: now.action.ref,
    action: now.action.action,
    area: now.area.area,
    lead: now.action.lead.map((one) => one.name),
    completion:
      now.completion === null ? null : { text: now.completion.phrase.reading.text, due: now.completion.due },
    recorded: now.recorded.colour,
    recordedOn: now.recorded.on,
    suggested: now.suggested.colour,
    shown: now.shown,
    reason: now.suggested.reason,
    disputed: now.disputed,
    stale: now.stale,
    notRated: now.notRated,
    late: now.late,
    note: now.recorded.note,
    noteOn: now.recorded.noteOn,
    cause: now.recorded.cause,
    next: next === null ? null : { id: next.id, due: next.due },
  };
};

/** One thing still to be done, as JSON has it. */
export const owedFacts = (owed: Owed) => ({
  ref: owed.now.action.ref,
  id: owed.id,
  what: owed.what,
  due: owed.due,
  daysLate: owed.daysLate,
  lead: owed.lead.map((one) => one.name),
  area: owed.now.area.area,
  body: owed.body?.name ?? null,
});

export const actionHead = [
  'ref',
  'action',
  'area',
  'lead',
  'completion',
  'due',
  'recorded',
  'recordedOn',
  'suggested',
  'shown',
  'disputed',
  'stale',
  'late',
  'reason',
  'note',
  'cause',
  'next',
] as const;

/** One action as a row under `actionHead`. */
export const actionRow = (now: ActionNow, today: PlanDate): readonly (string | number | boolean | null)[] => {
  const facts = actionFacts(now, today);
  return [
    facts.ref,
    facts.action,
    facts.area,
    facts.lead.join('; '),
    facts.completion?.text ?? null,
    facts.completion?.due ?? null,
    facts.recorded,
    facts.recordedOn,
    facts.suggested,
    facts.shown,
    facts.disputed,
    facts.stale,
    facts.late,
    facts.reason,
    facts.note,
    facts.cause,
    facts.next?.due ?? null,
  ];
};

export const owedHead = ['ref', 'id', 'what', 'due', 'daysLate', 'lead', 'area', 'body'] as const;

/** One thing still to be done as a row under `owedHead`. */
export const owedRow = (owed: Owed): readonly (string | number | null)[] => {
  const facts = owedFacts(owed);
  return [
    facts.ref,
    facts.id,
    facts.what,
    facts.due,
    facts.daysLate,
    facts.lead.join('; '),
    facts.area,
    facts.body,
  ];
};
