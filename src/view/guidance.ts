/**
 * What in a plan can feed a heading of an annual report: all actions; those still open; those done or with something done; those that
 * are late; those held up from outside; those with a recorded effect or measure; those with partners; those whose
 * words mention something; nothing, where a plan does not hold the matter at all.
 */
export type Feed =
  | 'all'
  | 'open'
  | 'done'
  | 'late'
  | 'held-up'
  | 'effect'
  | 'partners'
  | 'nothing'
  | { readonly mentions: readonly string[] };

export interface StatutoryHeading {
  readonly title: string;
  /** What the report has to say there, in our own words. */
  readonly asks: string;
  readonly feed: Feed;
}

/** The contents that a law or its guidance asks of a board's annual report. */
export interface Guidance {
  /** As plan.yaml names it: a year, `care act` or `wales`. */
  readonly name: string;
  readonly title: string;
  /** The day from which it held for children's boards in England; null for the others, which a plan has to name. */
  readonly from: string | null;
  readonly due: string;
  /** What the list was compared with, in a sentence for the reader: a board must know how far to trust it. */
  readonly compared: string;
  readonly headings: readonly StatutoryHeading[];
}

const caseReviews = {
  mentions: [
    'serious case review',
    'SCR',
    'SCRs',
    'case review',
    'case reviews',
    'practice review',
    'practice reviews',
  ],
};
const feedback = {
  mentions: [
    'views',
    'voice',
    'feedback',
    'feed back',
    'participate',
    'participation',
    'engagement',
    'experiences',
  ],
};
const training: Feed = { mentions: ['training', 'briefing', 'briefings', 'conference'] };
const scrutiny: Feed = {
  mentions: ['audit', 'audits', 'scrutinise', 'scrutiny', 'self assessment', 'self assessments'],
};
const data: Feed = { mentions: ['dataset', 'data', 'performance management framework'] };

/**
 * Oldest first. What was compared is named with each list; what could be compared only with what boards have written of
 * it, or not at all, says so there, in the comment and to the reader.
 */
export const guidances: readonly Guidance[] = [
  {
    name: '2010',
    title: 'Working Together to Safeguard Children 2010, England',
    from: '2010-03-17',
    due: 'once a year',
    // Source: Children Act 2004, section 14A (an annual report on safeguarding in the area), and Working Together 2010, chapter 3.
    // Neither text could be consulted: the headings are from the general knowledge of what boards reported then.
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
    // Source: Working Together 2013, chapter 3. Assessment of services, weaknesses with causes and action, and proposals agree
    // with what boards quote of it; contributions, spending and the list of recipients could not be compared.
    compared:
      'The first three headings agree with what boards quote of the guidance; the others have not been compared with its text.',
    headings: [
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
    ],
  },
  {
    name: '2015',
    title: 'Working Together to Safeguard Children 2015, England',
    from: '2015-03-26',
    due: 'once a year, to the chief executive, the leader of the council, the police and crime commissioner and the chair of the health and wellbeing board',
    // Source: Working Together 2015, chapter 3. As for 2013; the headings on child sexual exploitation, data and children
    // missing from care could not be compared.
    compared:
      'The first three headings agree with what boards quote of the guidance; the others have not been compared with its text.',
    headings: [
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
    ],
  },
  {
    name: '2018',
    title: 'Working Together to Safeguard Children 2018, England',
    from: '2018-07-04',
    due: 'at least once in every twelve months',
    // Source: Working Together 2018, chapter 3, on yearly reports, as a safeguarding partnership sets it out in a paper to its
    // council (Buckinghamshire, on its report for 2022-23): two matters required, four more that the report should hold.
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
    // Source: Working Together 2023, chapter 2, on yearly reports. The first heading, the partners’ joint account and the stress
    // on learning, impact and evidence agree with what partnerships quote of it (Cambridgeshire and Peterborough); the rest
    // of the list and the end of September could not be compared.
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
  {
    name: 'care act',
    title: 'Care Act 2014, schedule 2, England (safeguarding adults boards)',
    from: null,
    due: 'as soon as can be after the end of each financial year',
    // Source: Care Act 2014, schedule 2, paragraph 4(1)(a) to (g), read as enacted; (d) and (e) share a heading here.
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
  },
  {
    name: 'wales',
    title:
      'Social Services and Well-being (Wales) Act 2014, section 136, and the Safeguarding Boards (General) (Wales) Regulations 2015',
    from: null,
    due: 'by 31 July, for the financial year before',
    // Source: section 136 of the Act and its explanatory notes (the date, and the annual plan); for the thirteen headings the
    // contents (a) to (m) of the reports of the Mid and West Wales boards for 2018-19 and 2019-20, which follow the
    // regulations (SI 2015/1357). The regulations themselves were not read to the end.
    compared:
      'The thirteen headings agree with the lettered contents of boards’ published reports; the date with section 136.',
    headings: [
      { title: 'Members', asks: 'who the members of the board were', feed: 'nothing' },
      {
        title: 'What was done to achieve the outcomes',
        asks: 'the action taken by the board in the year',
        feed: 'done',
      },
      {
        title: 'How far the annual plan was carried out',
        asks: 'each proposal of the plan, and where it was not carried out, why',
        feed: 'all',
      },
      {
        title: 'Working with others',
        asks: 'how the board worked with other persons and bodies',
        feed: 'partners',
      },
      {
        title: 'Requests for information',
        asks: 'requests made to others for information, and whether they were met',
        feed: 'nothing',
      },
      { title: 'Achievements', asks: 'what the board achieved in the year', feed: 'effect' },
      {
        title: 'Contribution of each member',
        asks: 'how far each member contributed to the effectiveness of the board',
        feed: 'partners',
      },
      { title: 'Use of resources', asks: 'how the board used its resources', feed: 'nothing' },
      {
        title: 'Themes',
        asks: 'underlying themes in how the board carried out its functions, and changes made',
        feed: 'late',
      },
      {
        title: 'Taking part',
        asks: 'when and how children or adults could take part in the work of the board',
        feed: feedback,
      },
      {
        title: 'Adult protection and support orders',
        asks: 'applications, orders made and how effective they were (adults boards)',
        feed: 'nothing',
      },
      {
        title: 'Learning and training',
        asks: 'what learning was passed on and what training was recommended or given',
        feed: training,
      },
      {
        title: 'Guidance and advice of ministers and of the National Board',
        asks: 'how the board put it into effect',
        feed: 'nothing',
      },
    ],
  },
];

/**
 * The list that plan.yaml names; without a name, the one in force in England when the period ends. Null where the name is
 * unknown to us or there is nothing to go by.
 */
export const guidanceFor = (named: string | number | null, periodEnd: string | null): Guidance | null => {
  if (named !== null) {
    const name = String(named)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
    return guidances.find((one) => one.name === name || (name === '2014' && one.name === 'care act')) ?? null;
  }
  if (periodEnd === null) return null;
  return guidances.filter((one) => one.from !== null && one.from <= periodEnd).at(-1) ?? null;
};
