import type { Name, Plan } from './plan.ts';

/** Every name that leads, takes part or receives, wherever it is written. */
export const namesIn = (
  plan: Plan,
): { name: Name; ref: string | null; as: 'lead' | 'partner' | 'body' }[] => [
  ...plan.areas
    .flatMap((area) => area.actions)
    .flatMap((action) => [
      ...action.lead.map((name) => ({ name, ref: action.ref, as: 'lead' as const })),
      ...action.partners.map((name) => ({ name, ref: action.ref, as: 'partner' as const })),
      ...action.milestones.flatMap((milestone) => [
        ...milestone.lead.map((name) => ({ name, ref: action.ref, as: 'lead' as const })),
        ...(milestone.body ? [{ name: milestone.body, ref: action.ref, as: 'body' as const }] : []),
      ]),
    ]),
  ...plan.meetings.flatMap((meeting) => [
    ...(meeting.body ? [{ name: meeting.body, ref: null, as: 'body' as const }] : []),
    ...meeting.actions.flatMap((one) => one.lead.map((name) => ({ name, ref: null, as: 'lead' as const }))),
  ]),
];
