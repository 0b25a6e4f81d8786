/** What a row of an invented board's table says. */
export interface BoardRow {
  readonly area: string;
  readonly ref?: string;
  readonly action: string;
  readonly lead?: readonly string[];
  readonly partners?: readonly string[];
  readonly when?: string;
  readonly steps?: readonly (readonly [what: string, when: string])[];
  readonly outcome?: string;
  readonly progress?: string;
  readonly rag?: string;
  readonly own?: Readonly<Record<string, string>>;
}

type Key =
  | 'ref'
  | 'area'
  | 'action'
  | 'lead'
  | 'partners'
  | 'when'
  | 'steps'
  | 'outcome'
  | 'progress'
  | 'rag'
  | `own:${string}`;

/** A board's table: invented words in a shape that boards use. */
export interface BoardTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly (readonly [head: string, key: Key, width: number])[];
  /** Where the areas are: headings over tables, rows over all columns, a column, or nowhere. */
  readonly areas: 'headings' | 'rows' | 'column' | 'none';
  readonly landscape: boolean;
  /** Cells in the middle of their rows, as office programs make them of web pages; else at the top. */
  readonly centred?: true;
  readonly foot?: string;
  readonly rows: readonly BoardRow[];
}

const neglect = 'Priority 1: Neglect is seen early';
const online = 'Priority 2: Children are safe online';

/** Priority, objective, by whom, timescale and a BRAG column, wide, with heads that repeat. */
const brag: BoardTable = {
  name: 'priority, by whom, timescale, BRAG',
  title: 'Westmarch Safeguarding Children Partnership Business Plan 2016-17',
  areas: 'headings',
  landscape: true,
  foot: 'Westmarch SCP business plan',
  columns: [
    ['No', 'ref', 6],
    ['Objective', 'own:Objective', 22],
    ['Action required', 'action', 28],
    ['By whom', 'lead', 16],
    ['Timescale', 'when', 12],
    ['BRAG', 'rag', 8],
  ],
  rows: [
    {
      area: neglect,
      ref: '1.1',
      own: { Objective: 'Practitioners share one picture of what good enough care looks like.' },
      action:
        'Launch the graded care profile in every locality and brief all front line managers on how it is to be used',
      lead: ['Partnership Manager'],
      when: 'June 2016',
      rag: 'green',
    },
    {
      area: neglect,
      ref: '1.2',
      own: { Objective: 'Schools know when to ask for help and whom to ask.' },
      action: 'Publish a short guide for schools with examples of thresholds in practice',
      lead: ['Education Safeguarding Lead'],
      when: 'September 2016',
      rag: 'amber',
    },
    {
      area: neglect,
      ref: '1.3',
      own: { Objective: 'Cases do not drift.' },
      action: 'Audit twenty long running cases each quarter and report the themes to the executive',
      lead: ['Quality Assurance Officer', 'Named Nurse'],
      when: 'March 2017',
      rag: 'red',
    },
    {
      area: online,
      ref: '2.1',
      own: { Objective: 'Parents talk with their children about what they do online.' },
      action:
        'Run evening sessions for parents together with the secondary schools and record how many people come',
      lead: ['Police Schools Liaison Officer'],
      when: 'November 2016',
      rag: 'green',
    },
    {
      area: online,
      ref: '2.2',
      own: { Objective: 'Professionals recognise the signs of grooming.' },
      action: 'Commission a course on grooming and evaluate it after three months',
      lead: ['Training Coordinator'],
      when: 'by end of December 2016',
      rag: 'complete',
    },
    {
      area: online,
      ref: '2.3',
      own: { Objective: 'Young people shape the messages.' },
      action: 'Ask the youth council to design a campaign and carry it out in youth clubs',
      lead: ['Participation Officer'],
      when: 'February 2017',
      rag: 'amber',
    },
  ],
};

/** What, how, who, when: no refs at all, areas in rows over all columns. */
const plainWords: BoardTable = {
  name: 'what we will do, who, when, no refs',
  title: 'Northwick Safeguarding Adults Board Strategic Plan 2015-18',
  areas: 'rows',
  landscape: false,
  centred: true,
  columns: [
    ['What we will do', 'action', 34],
    ['Who will lead', 'lead', 18],
    ['By when', 'when', 14],
    ['How will we know', 'outcome', 28],
  ],
  rows: [
    {
      area: 'Theme 1: Prevention',
      action: 'Map the services that adults at risk can turn to in the evening and at weekends',
      lead: ['Head of Commissioning'],
      when: 'October 2015',
      outcome: 'People can name where to go for help',
    },
    {
      area: 'Theme 1: Prevention',
      action: 'Offer awareness sessions to volunteers and faith groups',
      lead: ['Community Safety Manager'],
      when: 'March 2016',
      outcome: 'Forty groups have taken part',
    },
    {
      area: 'Theme 2: Making safeguarding personal',
      action: 'Review how outcomes that people ask for are recorded at the start of an enquiry',
      lead: ['Principal Social Worker'],
      when: 'December 2015',
      outcome: 'Three in four enquiries record what the person wants',
    },
    {
      area: 'Theme 2: Making safeguarding personal',
      action: 'Interview ten people each year about their experience and bring what they say to the board',
      lead: ['Healthwatch Manager'],
      when: 'June 2016',
      outcome: 'Changes made because of interviews are listed',
    },
    {
      area: 'Theme 3: Learning',
      action: 'Set up a learning group for safeguarding adult reviews',
      lead: ['Independent Chair', 'Business Manager'],
      when: 'September 2015',
      outcome: 'Lessons reach teams within eight weeks',
    },
  ],
};

/** Milestones with dates as bullets, leads and dates apart, refs of letters and figures. */
const milestones: BoardTable = {
  name: 'milestones as bullets, own refs',
  title: 'Eastholm Local Safeguarding Children Board Business Plan 2014-15',
  areas: 'headings',
  landscape: true,
  columns: [
    ['Ref', 'ref', 6],
    ['Action', 'action', 24],
    ['Key milestones', 'steps', 34],
    ['Responsible officer', 'lead', 18],
    ['Target date', 'when', 12],
    ['Progress', 'progress', 16],
  ],
  rows: [
    {
      area: 'Objective 1: Early help',
      ref: 'EH1',
      action: 'Agree a single assessment for early help across the county',
      steps: [
        ['Draft form tested in two districts', 'May 2014'],
        ['Form agreed by all partners', 'July 2014'],
        ['Training for lead professionals held', 'October 2014'],
      ],
      lead: ['Early Help Manager'],
      when: 'October 2014',
      progress: 'Draft form is being tested',
    },
    {
      area: 'Objective 1: Early help',
      ref: 'EH2',
      action: 'Measure how soon families are offered help',
      steps: [
        ['Baseline collected', 'June 2014'],
        ['First report to the board', 'January 2015'],
      ],
      lead: ['Performance Analyst'],
      when: 'January 2015',
      progress: 'Data agreed with health',
    },
    {
      area: 'Objective 2: Sexual exploitation',
      ref: 'SE1',
      action: 'Put a screening tool into use in all sexual health and drug services',
      steps: [
        ['Tool agreed', 'April 2014'],
        ['Services briefed', 'September 2014'],
      ],
      lead: ['Designated Nurse'],
      when: 'September 2014',
      progress: 'Tool agreed in April',
    },
    {
      area: 'Objective 2: Sexual exploitation',
      ref: 'SE2',
      action: 'Disrupt those who exploit children by sharing information weekly',
      steps: [
        ['Weekly meeting begun', 'May 2014'],
        ['Review of what the meeting achieves', 'November 2014'],
        ['Findings reported', 'February 2015'],
      ],
      lead: ['Detective Inspector'],
      when: 'February 2015',
      progress: 'Meetings take place',
    },
    {
      area: 'Objective 2: Sexual exploitation',
      ref: 'SE3',
      action: 'Hear from young people who have left exploitation behind',
      steps: [['Group set up with the voluntary sector', 'July 2014']],
      lead: ['Voluntary Sector Lead'],
      when: 'December 2014',
      progress: 'Two young people have come forward',
    },
  ],
};

/** Areas in a column of their own, status in words, narrow. */
const areaColumn: BoardTable = {
  name: 'area in a column, status in words',
  title: 'Southmere Safeguarding Partnership Delivery Plan 2019-20',
  areas: 'column',
  landscape: true,
  columns: [
    ['Priority area', 'area', 18],
    ['Ref', 'ref', 6],
    ['Activity', 'action', 30],
    ['Owner', 'lead', 16],
    ['Due date', 'when', 12],
    ['Update', 'progress', 24],
    ['RAG', 'rag', 8],
  ],
  rows: [
    {
      area: 'Contextual safeguarding',
      ref: '1a',
      action: 'Agree a shared definition of risk outside the home',
      lead: ['Partnership Manager'],
      when: 'May 2019',
      progress: 'Definition agreed in April',
      rag: 'complete',
    },
    {
      area: 'Contextual safeguarding',
      ref: '1b',
      action: 'Walk round two places with young people and write down what makes them feel unsafe',
      lead: ['Community Safety Manager'],
      when: 'September 2019',
      progress: 'First walk held',
      rag: 'green',
    },
    {
      area: 'Mental health',
      ref: '2a',
      action: 'Train designated leads in schools to respond to self harm',
      lead: ['Training Officer'],
      when: 'December 2019',
      progress: 'Dates are booked',
      rag: 'green',
    },
    {
      area: 'Mental health',
      ref: '2b',
      action: 'Reduce the time between referral and first appointment',
      lead: ['CAMHS Service Manager'],
      when: 'March 2020',
      progress: 'Funding is awaited',
      rag: 'red',
    },
    {
      area: 'Transitions',
      ref: '3a',
      action: 'Write a protocol for young people who move on to adult services',
      lead: ['Head of Transitions'],
      when: 'October 2019',
      progress: 'Draft with partners',
      rag: 'amber',
    },
  ],
};

/** Lead and date in one cell, long outcomes, cells that run over pages. */
const leadAndDate: BoardTable = {
  name: 'lead and completion in one cell, long cells',
  title: 'Riverside Safeguarding Children Board Business Plan 2012-13',
  areas: 'headings',
  landscape: true,
  columns: [
    ['Ref', 'ref', 6],
    ['Action Summary', 'action', 26],
    ['Outcomes', 'outcome', 34],
    ['Milestones', 'steps', 32],
    ['Lead & completion date', 'lead', 18],
  ],
  rows: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
    area: n < 5 ? 'Area 1: Governance' : 'Area 2: Practice',
    ref: `${n < 5 ? 1 : 2}.${n < 5 ? n : n - 4}`,
    action: `${['Review', 'Publish', 'Renew', 'Strengthen', 'Test', 'Revise', 'Promote', 'Evaluate'][n - 1]} the arrangements by which agencies tell each other what they know about families in need of support, and agree who acts`,
    outcome: `Families in need of support meet professionals who know what has been agreed, and children are asked what they think of it in ${['the north', 'the south', 'the east', 'the west', 'town', 'villages', 'schools', 'nurseries'][n - 1]} of the district. Agencies are clear about what they owe to each other.`,
    steps: [
      [
        `${['Scope', 'Draft', 'Survey', 'Outline', 'Sample', 'Text', 'Leaflet', 'Method'][n - 1]} agreed by the executive`,
        'May 2012',
      ],
      [`Consultation with partners completed in all districts`, 'September 2012'],
    ],
    lead: [
      [
        'Business Manager',
        'Head of Safeguarding',
        'Named Doctor',
        'Police Superintendent',
        'Audit Officer',
        'Policy Officer',
        'Communications Officer',
        'Training Manager',
      ][n - 1] ?? '',
    ],
    when: 'December 2012',
  })),
};

/** A tracker with columns of the board's own, and a revised date. */
const tracker: BoardTable = {
  name: 'tracker with risk, cost and per cent complete',
  title: 'Hillcrest Safeguarding Adults Board Action Plan 2018-19',
  areas: 'none',
  landscape: true,
  columns: [
    ['Action No.', 'ref', 8],
    ['Task', 'action', 34],
    ['Assigned to', 'lead', 18],
    ['Deadline', 'when', 14],
    ['Risk', 'own:Risk', 8],
    ['% complete', 'own:% complete', 10],
  ],
  rows: [
    {
      area: '',
      ref: '1',
      action: 'Write a policy on self neglect and hoarding',
      lead: ['Policy Officer'],
      when: '30 June 2018',
      own: { Risk: 'High', '% complete': '80%' },
    },
    {
      area: '',
      ref: '2',
      action: 'Hold a conference for care home managers',
      lead: ['Business Manager'],
      when: '12 October 2018',
      own: { Risk: 'Low', '% complete': '20%' },
    },
    {
      area: '',
      ref: '3',
      action: 'Check that every member agency has a whistleblowing policy',
      lead: ['Independent Chair'],
      when: '31 January 2019',
      own: { Risk: 'Medium', '% complete': '0%' },
    },
    {
      area: '',
      ref: '4',
      action: 'Collect data on falls in supported housing',
      lead: ['Housing Manager'],
      when: '1 March 2019',
      own: { Risk: 'Low', '% complete': '5%' },
    },
  ],
};

/** Recommendations, quarters and recurring work. */
const recommendations: BoardTable = {
  name: 'recommendations with quarters and recurring dates',
  title: 'Marshfield Safeguarding Children Board Improvement Plan 2013-14',
  areas: 'headings',
  landscape: false,
  columns: [
    ['Ref', 'ref', 7],
    ['Recommendation', 'action', 32],
    ['Lead officer', 'lead', 20],
    ['Timescale', 'when', 18],
    ['Evidence of success', 'outcome', 26],
  ],
  rows: [
    {
      area: 'Theme A: Leadership',
      ref: 'A1',
      action: 'Hold an annual conversation with each chief officer about safeguarding',
      lead: ['Independent Chair'],
      when: 'Q3 2013-14',
      outcome: 'A note of each conversation',
    },
    {
      area: 'Theme A: Leadership',
      ref: 'A2',
      action: 'Present data to the board in one page',
      lead: ['Performance Manager'],
      when: 'Quarterly',
      outcome: 'Members say that the page is clear',
    },
    {
      area: 'Theme B: Workforce',
      ref: 'B1',
      action: 'Offer reflective supervision to health visitors',
      lead: ['Head of Health Visiting'],
      when: 'by Sept 2013',
      outcome: 'Nine in ten take it up',
    },
    {
      area: 'Theme B: Workforce',
      ref: 'B2',
      action: 'Induct new staff together across agencies',
      lead: ['Training Manager'],
      when: 'Ongoing 2013-14',
      outcome: 'Six joint inductions',
    },
    {
      area: 'Theme B: Workforce',
      ref: 'B3',
      action: 'Recruit two lay members',
      lead: ['Business Manager'],
      when: 'Mar 2013 / Jun 2013',
      outcome: 'Two lay members attend',
    },
  ],
};

/** Many narrow columns with short heads. */
const narrow: BoardTable = {
  name: 'narrow columns on a portrait page',
  title: 'Castleford Safeguarding Adults Board Work Plan 2017-18',
  areas: 'rows',
  landscape: false,
  foot: 'Work plan, version 3',
  columns: [
    ['Ref', 'ref', 7],
    ['Action', 'action', 24],
    ['Lead', 'lead', 14],
    ['Support', 'partners', 14],
    ['When', 'when', 12],
    ['Status', 'rag', 10],
  ],
  rows: [
    {
      area: 'Work stream 1: Quality',
      ref: '1.01',
      action: 'Visit care homes that are rated inadequate within ten working days',
      lead: ['Quality Manager'],
      when: 'May 2017',
      partners: ['CCG'],
      rag: 'amber',
    },
    {
      area: 'Work stream 1: Quality',
      ref: '1.02',
      action: 'Share concerns about providers each month',
      lead: ['Contracts Officer'],
      when: 'June 2017',
      partners: ['CQC'],
      rag: 'green',
    },
    {
      area: 'Work stream 2: Voice',
      ref: '2.01',
      action: 'Print easy read leaflets with people who have a learning disability',
      lead: ['Advocacy Manager'],
      when: 'September 2017',
      partners: ['Mencap'],
      rag: 'green',
    },
    {
      area: 'Work stream 2: Voice',
      ref: '2.02',
      action: 'Invite carers to two meetings a year',
      lead: ['Carers Lead'],
      when: 'March 2018',
      partners: ['Carers UK'],
      rag: 'red',
    },
  ],
};

/** Outcome first, then how, who and when: long sentences, no refs, headings. */
const outcomeFirst: BoardTable = {
  name: 'outcome first, no refs, areas as headings',
  title: 'Brookdale Safeguarding Board Strategic Plan 2016-19',
  areas: 'headings',
  landscape: true,
  centred: true,
  columns: [
    ['Desired outcome', 'outcome', 28],
    ['Action', 'action', 34],
    ['Lead agency', 'lead', 18],
    ['Completion date', 'when', 14],
    ['Progress to date', 'progress', 26],
  ],
  rows: [
    {
      area: 'Strategic objective 1: Domestic abuse',
      outcome: 'Children who live with domestic abuse are noticed',
      action: 'Tell schools by the next morning of each incident that the police attend',
      lead: ['Police'],
      when: 'September 2016',
      progress: 'Thirty schools take part',
    },
    {
      area: 'Strategic objective 1: Domestic abuse',
      outcome: 'Those who use violence are offered help to stop',
      action:
        'Commission a programme for those who use violence at home and evaluate what it does for children',
      lead: ['Probation Service'],
      when: 'April 2017',
      progress: 'Tender written',
    },
    {
      area: 'Strategic objective 2: Modern slavery',
      outcome: 'Front line staff know the signs',
      action: 'Write a pathway for referrals and try it out in car washes and nail bars',
      lead: ['Council'],
      when: 'January 2017',
      progress: 'Pathway is in draft',
    },
    {
      area: 'Strategic objective 2: Modern slavery',
      outcome: 'Survivors are safe in the first days',
      action: 'Find ten beds for the first nights',
      lead: ['Housing Service'],
      when: 'June 2018',
      progress: 'Four beds found',
    },
  ],
};

/** Steps without bullets, two leads, dates as days. */
const steps: BoardTable = {
  name: 'steps in sentences, several leads, days as dates',
  title: 'Ashby Safeguarding Children Partnership Annual Plan 2020-21',
  areas: 'headings',
  landscape: true,
  columns: [
    ['Item', 'ref', 6],
    ['Development area', 'own:Development area', 18],
    ['What needs to be done', 'action', 32],
    ['Who', 'lead', 20],
    ['Target completion', 'when', 16],
    ['Impact measure', 'outcome', 24],
  ],
  rows: [
    {
      area: 'Section 1: Partnership',
      ref: '1',
      own: { 'Development area': 'Scrutiny' },
      action: 'Appoint an independent scrutineer and agree what is looked at first',
      lead: ['Head of Safeguarding', 'Chief Nurse'],
      when: '30/06/2020',
      outcome: 'First report is on the agenda',
    },
    {
      area: 'Section 1: Partnership',
      ref: '2',
      own: { 'Development area': 'Funding' },
      action: 'Agree a budget for three years',
      lead: ['Finance Manager'],
      when: '31/10/2020',
      outcome: 'Budget is signed by the three partners',
    },
    {
      area: 'Section 2: Practice',
      ref: '3',
      own: { 'Development area': 'Infants' },
      action: 'Brief midwives and health visitors on bruising in babies who cannot move',
      lead: ['Named Midwife', 'Designated Doctor'],
      when: '15/09/2020',
      outcome: 'All bruises are seen by a doctor',
    },
    {
      area: 'Section 2: Practice',
      ref: '4',
      own: { 'Development area': 'Exploitation' },
      action: 'Map children who go missing in two towns',
      lead: ['Police Analyst'],
      when: '01/02/2021',
      outcome: 'A map is used at each meeting',
    },
  ],
};

/** Ten boards' tables, each in another shape. */
export const boardTables: readonly BoardTable[] = [
  brag,
  plainWords,
  milestones,
  areaColumn,
  leadAndDate,
  tracker,
  recommendations,
  narrow,
  outcomeFirst,
  steps,
];

const ragWords: Readonly<Record<string, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  complete: 'Blue',
};

/** The lines of a cell as its writer typed them. */
export const cellLines = (row: BoardRow, key: Key, both: boolean): readonly string[] => {
  if (key === 'steps') return (row.steps ?? []).map(([what, when]) => `• ${what} – ${when}`);
  if (key === 'lead') return [...(row.lead ?? []), ...(both && row.when !== undefined ? [row.when] : [])];
  if (key === 'rag') return row.rag === undefined ? [] : [ragWords[row.rag] ?? row.rag];
  if (key === 'partners') return row.partners ?? [];
  if (key.startsWith('own:')) return [row.own?.[key.slice(4)] ?? ''];
  return [String(row[key as 'action'] ?? '')];
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const htmlCell = (lines: readonly string[]): string =>
  lines.some((line) => line.startsWith('• '))
    ? `<ul>${lines.map((line) => `<li>${escaped(line.slice(2))}</li>`).join('')}</ul>`
    : lines.map((line) => `<p>${escaped(line)}</p>`).join('');

/** True where a table has no column for the dates, so that they are under the leads. */
export const hasBoth = ({ columns }: BoardTable): boolean => columns.every(([, key]) => key !== 'when');

const rowHtml = (table: BoardTable, row: BoardRow): string =>
  `<tr${table.centred ? '' : ' valign="top"'}>${table.columns.map(([, key]) => `<td${table.centred ? '' : ' valign="top"'}>${htmlCell(cellLines(row, key, hasBoth(table)))}</td>`).join('')}</tr>`;

/** The table as a web page, which office programs turn into their own formats. */
export const boardHtml = (table: BoardTable): string => {
  const total = table.columns.reduce((sum, [, , width]) => sum + width, 0);
  const head = `<thead><tr>${table.columns.map(([name, , width]) => `<th width="${Math.round((width / total) * 100)}%">${escaped(name)}</th>`).join('')}</tr></thead>`;
  const open = '<table border="1" cellspacing="0" cellpadding="3" width="100%">';
  const areas = [...new Set(table.rows.map(({ area }) => area))];
  const rowsOf = (area: string): string =>
    table.rows
      .filter((row) => row.area === area)
      .map((row) => rowHtml(table, row))
      .join('');
  const body =
    table.areas === 'headings'
      ? areas.map((area) => `<h2>${escaped(area)}</h2>${open}${head}${rowsOf(area)}</table>`).join('')
      : table.areas === 'rows'
        ? `${open}${head}${areas.map((area) => `<tr><td colspan="${table.columns.length}"><b>${escaped(area)}</b></td></tr>${rowsOf(area)}`).join('')}</table>`
        : `${open}${head}${table.rows.map((row) => rowHtml(table, row)).join('')}</table>`;
  const size = table.landscape ? '29.7cm 21cm' : '21cm 29.7cm';
  const foot =
    table.foot === undefined
      ? ''
      : `<div title="footer"><p>${escaped(table.foot)} page <sdfield type=page subtype=random format=page>1</sdfield></p></div>`;
  return `<html><head><meta charset="utf-8"><style>@page { size: ${size}; margin: 2cm } td p, td li, th { font-size: 11pt; margin: 0 }</style></head><body>${foot}<h1>${escaped(table.title)}</h1>${body}</body></html>`;
};
