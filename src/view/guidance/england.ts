import { caseReviews, data, feedback, scrutiny, training } from './feeds.ts';
import { type Guidance, heading, mentions } from './guidance.ts';

/** What the chair of a local safeguarding children board had to publish, under both editions. */
const chairsReport = [
  heading(
    'How effective local services are',
    'a rigorous and open assessment of the performance and effect of local services',
    'effect',
  ),
  heading(
    'Weaknesses, their causes and the action taken',
    'where services fall short, why, and what is done about it',
    'late',
  ),
  heading('Proposals for action', 'other proposals for improvement: what the plan still has ahead', 'open'),
  heading(
    'Lessons of reviews',
    'what reviews in the year taught, child deaths and serious cases among them',
    caseReviews,
  ),
];
const moneyAndStaff = [
  heading('Contributions of partner agencies', 'what each agency contributed to the board', 'partners'),
  heading('Spending', 'what the board spent: on reviews, on training and on other things', 'nothing'),
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
      heading(
        'How well children are safeguarded locally',
        'an assessment of how effective local arrangements are',
        'effect',
      ),
      heading('Achievements and progress', 'what was achieved in the year against the business plan', 'done'),
      heading('Challenges that remain', 'a realistic account of what is still to be done', 'late'),
      heading(
        'Policies and procedures',
        'how well policies and procedures keep children safe, safe recruitment among them',
        mentions('policy', 'policies', 'procedure', 'procedures', 'protocol', 'protocols', 'recruitment'),
      ),
      heading(
        'Serious case reviews and child deaths',
        'what reviews and child death work taught, and how far actions from them have come',
        caseReviews,
      ),
      heading('Training', 'what training was given and what it changed', training),
      heading('Budget', 'what partners paid in and what it was spent on', 'nothing'),
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
      heading(
        'Child sexual exploitation',
        'how effective the response of partners to child sexual exploitation was found to be',
        mentions('sexual exploitation', 'CSE', 'sexually exploited', 'MASE'),
      ),
      heading(
        'Use of data',
        'how partners used their data to improve services for vulnerable children',
        data,
      ),
      heading(
        'Children missing from care',
        'figures on children who go missing from care, and what the board does about it',
        mentions('missing'),
      ),
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
      heading(
        'What was done, and how effective it was',
        'what the partners did under their arrangements, reviews included, and how it worked in practice',
        'done',
      ),
      heading(
        'Evidence of impact',
        'evidence of what the work and training changed for children and families, from early help to care leavers',
        'effect',
      ),
      heading(
        'Little or no progress',
        'an analysis of agreed priorities on which there is little or no evidence of progress',
        'late',
      ),
      heading(
        'Decisions and actions on reviews',
        'what was decided and done on the recommendations of local and national reviews, and what improved',
        caseReviews,
      ),
      heading('Feedback from children and families', 'how their views were sought and used', feedback),
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
      heading(
        'What was done, and how effective it was',
        'what the partners did under their arrangements, reviews included, and how it worked in practice',
        'done',
      ),
      heading(
        'Contribution of each safeguarding partner',
        'what each partner contributed to how the arrangements work',
        'partners',
      ),
      heading('Themes from scrutiny', 'what audits, reviews and scrutiny, taken together, show', scrutiny),
      heading('Evidence of impact', 'evidence of what the work changed for children and families', 'effect'),
      heading(
        'Learning from serious incidents and reviews',
        'what was learnt, and the decisions and actions that followed',
        caseReviews,
      ),
      heading('Priorities with little progress', 'where agreed priorities have not moved, and why', 'late'),
      heading(
        'Costs and funding',
        'what the arrangements cost, what each partner paid, and whether it was worth it',
        'nothing',
      ),
      heading(
        'Education',
        'how schools, colleges and early years take part in decisions and in the work',
        mentions('school', 'schools', 'college', 'education', 'early years'),
      ),
      heading(
        'Data and information sharing',
        'how data is used for learning, and how sharing information has improved practice',
        mentions('dataset', 'data', 'information sharing', 'share information', 'MASH'),
      ),
      heading('Independent scrutiny', 'what independent scrutiny found and what came of it', 'nothing'),
      heading('Feedback from children and families', 'how their views were sought and used', feedback),
      heading(
        'Changes to the arrangements, and national reforms',
        'changes to the published arrangements with dates, and how reforms were put in place',
        'nothing',
      ),
    ],
  },
];
