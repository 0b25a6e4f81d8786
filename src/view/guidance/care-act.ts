import { caseReviews } from './feeds.ts';
import type { Guidance } from './guidance.ts';

/** What an adults board has to publish. */
export const careAct: Guidance = {
  name: 'care act',
  title: 'Care Act 2014, schedule 2, England (safeguarding adults boards)',
  from: null,
  due: 'as soon as can be after the end of each financial year',
  compared:
    'It has been compared with paragraph 4 of the schedule, which also says to whom the report is sent.',
  headings: [
    {
      title: 'What the board did to achieve its objective',
      asks: 'what was done in the year to help and protect adults in the area',
      feed: 'done',
    },
    {
      title: 'What the board did to carry out its strategy',
      asks: 'how far the plan was carried out',
      feed: 'all',
    },
    {
      title: 'What each member did to carry out the strategy',
      asks: 'the part of each member, one by one',
      feed: 'partners',
    },
    {
      title: 'Findings of safeguarding adults reviews',
      asks: 'the findings of reviews that ended in the year, and reviews still under way',
      feed: {
        mentions: ['SAR', 'SARs', 'safeguarding adults review', 'adults reviews', ...caseReviews.mentions],
      },
    },
    {
      title: 'What was done about the findings',
      asks: 'what was done to put findings into effect, whenever the review ended',
      feed: { mentions: ['findings', 'recommendations', 'lessons', 'learning'] },
    },
    {
      title: 'Findings not put into effect',
      asks: 'each finding that the board decided not to put into effect, with the reason',
      feed: 'nothing',
    },
  ],
};
