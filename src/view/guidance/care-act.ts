import { caseReviews } from './feeds.ts';
import { type Guidance, heading, mentions } from './guidance.ts';

/** What an adults board has to publish. */
export const careAct: Guidance = {
  name: 'care act',
  title: 'Care Act 2014, schedule 2, England (safeguarding adults boards)',
  from: null,
  due: 'as soon as can be after the end of each financial year',
  compared:
    'It has been compared with paragraph 4 of the schedule, which also says to whom the report is sent.',
  headings: [
    heading(
      'What the board did to achieve its objective',
      'what was done in the year to help and protect adults in the area',
      'done',
    ),
    heading('What the board did to carry out its strategy', 'how far the plan was carried out', 'all'),
    heading(
      'What each member did to carry out the strategy',
      'the part of each member, one by one',
      'partners',
    ),
    heading(
      'Findings of safeguarding adults reviews',
      'the findings of reviews that ended in the year, and reviews still under way',
      mentions('SAR', 'SARs', 'safeguarding adults review', 'adults reviews', ...caseReviews.mentions),
    ),
    heading(
      'What was done about the findings',
      'what was done to put findings into effect, whenever the review ended',
      mentions('findings', 'recommendations', 'lessons', 'learning'),
    ),
    heading(
      'Findings not put into effect',
      'each finding that the board decided not to put into effect, with the reason',
      'nothing',
    ),
  ],
};
