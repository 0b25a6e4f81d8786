import type { Format } from '../format.ts';

/** Due dates for a calendar. */
export const ics: Format = {
  name: 'ics',
  endings: ['ics'],
  plan: async ({ assessment, selection, filters }, { bodies }) => {
    const { ics } = await import('../ics.ts');
    const { eventsOf } = await import('../../view/export-events.ts');
    return ics(
      assessment.plan.board,
      eventsOf(assessment, selection, { bodies, whole: filters.length === 0 }),
      assessment.today,
    );
  },
};
