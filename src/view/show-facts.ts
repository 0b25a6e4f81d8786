import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { agreedWords } from '../assess/reasons.ts';
import { daysBetween } from '../dates/day.ts';
import { whenKnown } from '../dates/known.ts';
import type { PlanDate } from '../dates/reading.ts';
import { sameDates } from '../dates/same.ts';
import { longDay } from '../dates/words.ts';
import { fold } from '../model/name.ts';
import type { Action, Indicator, Phrase, Progress } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { counted } from '../model/sentence.ts';
import { markOf } from './colours.ts';
import { keysBelow, measureKeys, otherLines, updateKeys } from './fields/keys.ts';
import type { Fact, Inline } from './page.ts';
import { causeWords, nextWords } from './words.ts';

/** The leads as written, and the registered name where that is another. */
export const leadFact = (action: Action): Fact => {
  if (action.lead.length === 0) return { label: 'Lead', text: ['nobody is named'] };
  return {
    label: 'Lead',
    text: action.lead.flatMap((name): Inline[] => [
      name.text,
      ...(name.register !== null && name.register !== 'all-agencies' && fold(name.name) !== fold(name.text)
        ? [{ text: `(registered as ${name.name})`, tone: 'quiet' as const }]
        : []),
    ]),
  };
};

/** Completion as written and as read, how late, and how often it was moved. */
export const completionFact = (one: ActionNow, today: PlanDate): Fact => {
  const { completion, action } = one;
  if (completion === null) return { label: 'Completion', text: ['none is given'] };
  const written = completion.phrase.reading.text;
  const moved = one.moved.length === 0 ? 'never re-dated' : `re-dated ${times(one.moved.length)}`;
  if (completion.due === null)
    return {
      label: 'Completion',
      text: [
        completion.phrase.unreadable === undefined
          ? `${written}   no date in it, never late   ${moved}`
          : `${written}   cannot be read as a date: ${completion.phrase.unreadable}`,
        ...inTheFile(completion.phrase, action.completion),
      ],
    };
  const due = `${completion.continuing ? 'until' : 'due'} ${longDay(completion.due)}`;
  const days = daysBetween(today, completion.due);
  const where = completion.late
    ? `${counted(completion.daysLate, 'day')} late`
    : days >= 0
      ? days === 0
        ? 'today'
        : `in ${counted(days, 'day')}`
      : action.closed === null
        ? 'past'
        : 'closed';
  return {
    label: 'Completion',
    text: [`${written}   ${due}   ${where}   ${moved}`, ...inTheFile(completion.phrase, action.completion)],
  };
};

/** The date as the file has it, where another is in force. */
export const inTheFile = (inForce: Phrase | null, written: Phrase | null): string[] =>
  written === null || (inForce !== null && sameDates(inForce.reading, written.reading))
    ? []
    : [`in the file: ${written.reading.text}`];

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** Every move of a date of this action: from what, to what, who agreed it and why. */
export const redatedFact = (one: ActionNow): Fact[] =>
  one.moved.length === 0
    ? []
    : [
        {
          label: 'Re-dated',
          text: one.moved.map((move) => {
            const { redating } = move;
            const from = redating.from?.reading.text ?? 'an earlier date';
            const to = redating.to?.reading.text ?? one.action.completion?.reading.text ?? 'no date';
            const when = redating.within === null ? '' : ` ${whenKnown(redating.within)}`;
            const old = move.agreed ? '' : ': the old date stays in force';
            return `${from} to ${to}${when}, ${agreedWords(move)}${old}${redating.reason === null ? '' : ` (${redating.reason})`}`;
          }),
        },
      ];

/** Each measured outcome: baseline, latest, target, which way it goes and whether that is fast enough. */
export const measureFacts = (assessment: Assessment, one: ActionNow): Fact[] => {
  const others = otherLines<Indicator>(
    keysBelow(assessment.plan.keys, 'action', 'outcomes'),
    'show',
    measureKeys,
  );
  return one.indicators.map((now): Fact => {
    const { indicator } = now;
    const unit = indicator.unit === '%' ? '%' : indicator.unit ? ` ${indicator.unit}` : '';
    const at = (label: string, on: string | null, value: number | null): string[] =>
      value === null ? [] : [`${label} ${value}${unit}${on === null ? '' : ` (${on})`}`];
    const line = [
      ...at('baseline', indicator.baseline?.text ?? null, indicator.baseline?.value ?? null),
      ...at('latest', now.latest?.text ?? null, now.latest?.value ?? null),
      ...at('target', indicator.target?.text ?? null, indicator.target?.value ?? null),
    ].join('   ');
    const verdict = present([
      ...(now.direction === null
        ? now.wanted === null
          ? []
          : [`wanted ${now.wanted}`]
        : [`${now.direction === 'same' ? 'no change' : now.direction} (wanted ${now.wanted ?? 'not said'})`]),
      now.onTrack !== null &&
        `${now.onTrack ? 'on track' : 'behind'}${now.line === null ? '' : `: the line to its target is at ${Math.round(now.line * 10) / 10}${unit} on ${longDay(assessment.today)}`}`,
    ]).join('; ');
    return {
      label: 'Measure',
      text: [now.measure, line, ...(verdict === '' ? [] : [verdict]), ...others(indicator)],
    };
  });
};

/** The dated updates, newest first, undated ones last. */
export const progressFact = ({ plan }: Assessment, { action, updates, doneButFlat }: ActionNow): Fact[] => {
  const others = otherLines<Progress>(keysBelow(plan.keys, 'action', 'progress'), 'show', updateKeys);
  const entries = updates.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
  const later = action.progress.length - entries.length;
  const text: Inline[] = entries.map((entry): Inline => {
    const parts = [
      entry.dateText ?? 'undated',
      ...(entry.rag === null ? [] : [markOf(entry.rag).word.toUpperCase()]),
      ...(entry.note === null ? [] : [entry.note]),
      ...(entry.cause === null ? [] : [`(waits on ${causeWords(entry.cause)})`]),
      ...(entry.next === null ? [] : [`Next: ${nextWords(entry.next)}`]),
      ...(entry.by === null ? [] : [`– ${entry.by}`]),
      ...others(entry),
    ];
    return parts.join('  ');
  });
  if (text.length === 0) text.push('nothing recorded');
  if (later > 0)
    text.push({ text: `${counted(later, 'entry', 'entries')} dated later not counted`, tone: 'quiet' });
  if (doneButFlat)
    text.push({ text: 'All milestones are done and the measure has not moved.', tone: 'warning' });
  return [{ label: 'Progress', text }];
};
