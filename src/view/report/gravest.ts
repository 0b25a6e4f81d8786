import type { ActionNow, Assessment } from '../../assess/assessment.ts';

/** The worse of the two colours of an open action: red where either is red, amber where either is amber; else null. */
export const gravest = ({ open, recorded, suggested }: ActionNow): 'red' | 'amber' | null => {
  if (!open) return null;
  if (recorded.means === 'red' || suggested.colour === 'red') return 'red';
  return recorded.means === 'amber' || suggested.colour === 'amber' ? 'amber' : null;
};

/** Something of an action that is late: its completion, or one of its milestones by the oldest date missed. */
export interface Late {
  /** Null for completion. */
  readonly id: string | null;
  readonly what: string;
  readonly days: number;
}

/** What is late of an action, the longest first; completion before a milestone of the same day. */
export const lateOf = ({ completion, milestones }: ActionNow): readonly Late[] => {
  const dates = (completion?.earlier ?? []).map((date) => date.daysLate);
  const days = Math.max(0, completion?.daysLate ?? 0, ...dates);
  return [
    ...(days > 0
      ? [{ id: null, what: `completion ${completion?.phrase.reading.text ?? ''}`.trimEnd(), days }]
      : []),
    ...milestones.flatMap(({ milestone, occurrences }): Late[] => {
      const late = Math.max(0, ...occurrences.map((date) => date.daysLate));
      return late > 0 ? [{ id: milestone.id, what: milestone.what, days: late }] : [];
    }),
  ].sort((a, b) => b.days - a.days);
};

/** How long the oldest thing is late; 0 where nothing is. */
export const daysLate = (one: ActionNow): number => lateOf(one)[0]?.days ?? 0;

/** The actions whose worse colour is this one, the longest late first. */
export const worst = (now: Assessment, colour: 'red' | 'amber'): readonly ActionNow[] =>
  now.actions
    .filter((one) => gravest(one) === colour)
    .sort(
      (a, b) => (b.completion?.daysLate ?? 0) - (a.completion?.daysLate ?? 0) || daysLate(b) - daysLate(a),
    );
