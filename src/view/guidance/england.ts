import { caseReviews, data, feedback, scrutiny, training } from './feeds.ts';
import type { Guidance, StatutoryHeading } from './guidance.ts';

/** What the chair of a local safeguarding children board had to publish, under both editions. */
const chairsReport: readonly StatutoryHeading[] = [
  {
    title: 'How effective local services are',
    asks: 'a rigorous and open assessment of the performance and effect of local services',
    feed: 'effect',
  },
  {
    title: 'Weaknesses, their causes and the action taken',
    asks: 'where services fall short, why, and what is done about it',
    feed: 'late',
  },
  {
    title: 'Proposals for action',
    asks: 'other proposals for improvement: what the plan still has ahead',
    feed: 'open',
  },
  {
    title: 'Lessons of reviews',
    asks: 'what reviews in the year taught, child deaths and serious cases among them',
    feed: caseReviews,
  },
];
const moneyAndStaff: readonly StatutoryHeading[] = [
  {
    title: 'Contributions of partner agencies',
    asks: 'what each agency contributed to the board',
    feed: 'partners',
  },
  {
    title: 'Spending',
    asks: 'what the board spent: on reviews, on training and on other things',
    feed: 'nothing',
  },
];

/** The editions of the guidance for children's boards in England, oldest first. */
export const england: readonly Guidance[] = [
  {
    name: '2010',
    title: 'Working Together to Safeguard Children 2010, England',
    from: '2010-03-17',
    due: 'once a year',
    compared: 'It has not been compared with the text of the guidance.',
    headings: [
      {
        title: 'How well children are safeguarded locally',
        asks: 'an assessment of how effective local arrangements are',
        feed: 'effect',
      },
      {
        title: 'Achievements and progress',
        asks: 'what was achieved in the year against the business plan',
        feed: 'done',
      },
      {
        title: 'Challenges that remain',
        asks: 'a realistic account of what is still to be done',
        feed: 'late',
      },
      {
        title: 'Policies and procedures',
        asks: 'how well policies and procedures keep children safe, safe recruitment among them',
        feed: {
          mentions: ['policy', 'policies', 'procedure', 'procedures', 'protocol', 'protocols', 'recruitment'],
        },
      },
      {
        title: 'Serious case reviews and child deaths',
        asks: 'what reviews and child death work taught, and how far actions from them have come',
        feed: caseReviews,
      },
      { title: 'Training', asks: 'what training was given and what it changed', feed: training },
      { title: 'Budget', asks: 'what partners paid in and what it was spent on', feed: 'nothing' },
    ],
  },
  {
    name: '2013',
    title: 'Working Together to Safeguard Children 2013, England',
    from: '2013-04-15',
    due: 'once a year, to the chief executive, the leader of the council, the police and crime commissioner and the chair of the health and wellbeing board',
    compared:
      'The first three headings agree with what boards quote of the guidance; the others have not been compared with its text.',
    headings: [...chairsReport, ...moneyAndStaff],
  },
  {
    name: '2015',
    title: 'Working Together to Safeguard Children 2015, England',
    from: '2015-03-26',
    due: 'once a year, to the chief executive, the leader of the council, the police and crime commissioner and the chair of the health and wellbeing board',
    compared:
      'The first three headings agree with what boards quote of the guidance; the others have not been compared with its text.',
    headings: [
      ...chairsReport,
      {
        title: 'Child sexual exploitation',
        asks: 'how effective the response of partners to child sexual exploitation was found to be',
        feed: { mentions: ['sexual exploitation', 'CSE', 'sexually exploited', 'MASE'] },
      },
      {
        title: 'Use of data',
        asks: 'how partners used their data to improve services for vulnerable children',
        feed: data,
      },
      {
        title: 'Children missing from care',
        asks: 'figures on children who go missing from care, and what the board does about it',
        feed: { mentions: ['missing'] },
      },
      ...moneyAndStaff,
    ],
  },
  {
    name: '2018',
    title: 'Working Together to Safeguard Children 2018, England',
    from: '2018-07-04',
    due: 'at least once in every twelve months',
    compared: 'It agrees with the list as a safeguarding partnership has set it out in public papers.',
    headings: [
      {
        title: 'What was done, and how effective it was',
        asks: 'what the partners did under their arrangements, reviews included, and how it worked in practice',
        feed: 'done',
      },
      {
        title: 'Evidence of impact',
        asks: 'evidence of what the work and training changed for children and families, from early help to care leavers',
        feed: 'effect',
      },
      {
        title: 'Little or no progress',
        asks: 'an analysis of agreed priorities on which there is little or no evidence of progress',
        feed: 'late',
      },
      {
        title: 'Decisions and actions on reviews',
        asks: 'what was decided and done on the recommendations of local and national reviews, and what improved',
        feed: caseReviews,
      },
      {
        title: 'Feedback from children and families',
        asks: 'how their views were sought and used',
        feed: feedback,
      },
    ],
  },
  {
    name: '2023',
    title: 'Working Together to Safeguard Children 2023, England',
    from: '2023-12-15',
    due: 'every year by the end of September',
    compared:
      'The first heading and those on impact and learning agree with what partnerships quote of the guidance; the others, and the date, have not been compared with its text.',
    headings: [
      {
        title: 'What was done, and how effective it was',
        asks: 'what the partners did under their arrangements, reviews included, and how it worked in practice',
        feed: 'done',
      },
      {
        title: 'Contribution of each safeguarding partner',
        asks: 'what each partner contributed to how the arrangements work',
        feed: 'partners',
      },
      {
        title: 'Themes from scrutiny',
        asks: 'what audits, reviews and scrutiny, taken together, show',
        feed: scrutiny,
      },
      {
        title: 'Evidence of impact',
        asks: 'evidence of what the work changed for children and families',
        feed: 'effect',
      },
      {
        title: 'Learning from serious incidents and reviews',
        asks: 'what was learnt, and the decisions and actions that followed',
        feed: caseReviews,
      },
      {
        title: 'Priorities with little progress',
        asks: 'where agreed priorities have not moved, and why',
        feed: 'late',
      },
      {
        title: 'Costs and funding',
        asks: 'what the arrangements cost, what each partner paid, and whether it was worth it',
        feed: 'nothing',
      },
      {
        title: 'Education',
        asks: 'how schools, colleges and early years take part in decisions and in the work',
        feed: { mentions: ['school', 'schools', 'college', 'education', 'early years'] },
      },
      {
        title: 'Data and information sharing',
        asks: 'how data is used for learning, and how sharing information has improved practice',
        feed: { mentions: ['dataset', 'data', 'information sharing', 'share information', 'MASH'] },
      },
      {
        title: 'Independent scrutiny',
        asks: 'what independent scrutiny found and what came of it',
        feed: 'nothing',
      },
      {
        title: 'Feedback from children and families',
        asks: 'how their views were sought and used',
        feed: feedback,
      },
      {
        title: 'Changes to the arrangements, and national reforms',
        asks: 'changes to the published arrangements with dates, and how reforms were put in place',
        feed: 'nothing',
      },
    ],
  },
];
