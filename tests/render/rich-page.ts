import { letterAndShape, shapeAndWord, shapesOf, sideBySide } from '../../src/view/colours.ts';
import type { Block, Page, Row, Table } from '../../src/view/page.ts';

const byArea: Table = {
  caption: 'Actions by area and suggested colour on 10 September 2013',
  columns: [
    { title: 'Area', wrap: true },
    { title: 'By dates' },
    { title: 'Red', align: 'right' },
    { title: 'Amber', align: 'right' },
    { title: 'Green', align: 'right' },
    { title: 'Complete', align: 'right' },
    { title: 'Other', align: 'right' },
    { title: 'Rated', align: 'right' },
  ],
  rows: [
    {
      cells: [
        '1 Strategic leadership and accountability',
        [shapesOf('red', 5), shapesOf('amber', 3)],
        '5',
        '3',
        '0',
        '0',
        '0',
        '2/8',
      ],
    },
    {
      cells: [
        '2 Improve safeguarding through effective communication',
        [shapesOf('red', 3), shapesOf('amber', 2), shapesOf('not-due', 1), { text: '·', tone: 'quiet' }],
        '3',
        '2',
        '0',
        '0',
        '2',
        '0/7',
      ],
    },
    {
      cells: [
        '4 Improving outcomes for children and young people who have been harmed',
        [
          shapesOf('red', 4),
          shapesOf('amber', 4),
          shapesOf('green', 2),
          shapesOf('complete', 1),
          shapesOf('not-due', 1),
        ],
        '4',
        '4',
        '2',
        '1',
        '1',
        '4/12',
      ],
    },
    { cells: ['All areas', '', '12', '9', '2', '1', '3', '6/27'], total: true },
  ],
};

const row = (
  ref: string,
  action: string,
  outcomes: string[],
  milestones: string[],
  lead: string,
  colours: Parameters<typeof sideBySide>,
  note?: string,
): Row => ({
  cells: [
    ref,
    action,
    { text: outcomes.join('; '), lines: outcomes },
    { text: milestones.join('; '), lines: milestones },
    lead,
    sideBySide(...colours),
  ],
  ...(note === undefined ? {} : { note, noteColumn: 1 }),
});

const wholePlan: Table = {
  caption: 'Area 1: actions, outcomes, milestones, leads and status',
  columns: [
    { title: 'Ref' },
    { title: 'Action', wrap: true },
    { title: 'Outcomes', wrap: true },
    { title: 'Milestones', wrap: true },
    { title: 'Lead and completion date', wrap: true },
    { title: 'Status' },
  ],
  rows: [
    row(
      '1.1',
      'Section 11 agency self assessments of safeguarding undertaken on a rolling basis and risk and issues addressed by Board.',
      [
        'Board provides effective scrutiny and challenge to ensure agency safeguarding arrangements are in place and work effectively.',
      ],
      [
        'Section 11 Audit Schedule agreed by QA&PM – Mar 2013, met 19 March 2013',
        'Agencies complete Section 11 Audits – every QA & PM Ctte',
        'QA&PM scrutinise audits at bi-monthly meetings – various',
      ],
      'Business Manager; QA&PM. Throughout 2013-14',
      ['amber', 'green'],
      'Recorded green on 24 June 2013: schedule agreed and in use.',
    ),
    row(
      '1.3',
      'Develop BSCB Annual Report 2012-13',
      [
        'The Board is transparent and held to account by agencies and publicly through publication of an annual report.',
      ],
      [
        'First draft of annual report completed – May 2013, met 28 May 2013',
        'Annual Report considered by Board – Jun 2013',
        'Publication of Annual Report – Jul 2013',
      ],
      'Business Manager. July 2013',
      ['red', null],
    ),
    row(
      '1.10',
      'Single Agency Safeguarding Training Plans considered by Board',
      [
        'Enhanced staff confidence and awareness of safeguarding leading to better protection of children',
        'Repeat child protection plans: 14% in March 2012, 10% wanted by March 2014, 13.2% in June 2013',
      ],
      ['Agency training plans collated – March 2013'],
      'All agencies. March 2013',
      ['complete', 'complete'],
    ),
    row('1.11', 'Work that nobody has dated', ['-'], [], 'Chair', ['none', null]),
    row('1.12', 'Lay members’ induction', ['-'], ['Pack written – Feb 2014'], 'Chair', ['not-due', 'amber']),
  ],
};

const late: Table = {
  caption: 'Past completion, the worst first',
  columns: [
    { title: '' },
    { title: 'Ref' },
    { title: 'Action', wrap: true, shrink: 2 },
    { title: 'Lead', wrap: true, shrink: 1 },
    { title: 'Was due' },
    { title: 'Days', align: 'right' },
    { title: 'Met', align: 'right' },
  ],
  rows: [
    {
      cells: [
        letterAndShape('red'),
        '4.8',
        'Board will review the changes to the remand system through the Legal Aid, Sentencing and Punishment of Offenders Act 2012',
        'AD – Children’s Social Care',
        'Feb 2013',
        '194',
        '0/1',
      ],
    },
    {
      cells: [
        letterAndShape('amber'),
        '1.5',
        'Review Board structure to ensure it is fit for purpose',
        'Business Manager',
        'Mar 2013',
        '163',
        '0/3',
      ],
      note: [{ text: '“Agreed by Executive. Due January 2013” (undated note)', tone: 'quiet' }],
      noteColumn: 2,
    },
  ],
};

const charts: Block[] = [
  {
    is: 'chart',
    chart: {
      draw: 'stacked-bars',
      title: 'Where each area stands',
      describe:
        'Area 4 has most actions, four of them red. Twelve of 27 actions in all are red and nine amber.',
      labels: [
        '1 Strategic leadership and accountability',
        '2 Improve safeguarding through effective communication',
        '4 Improving outcomes for children and young people who have been harmed',
      ],
      series: [
        { name: 'Red', letter: 'R', tone: 'red', values: [5, 3, 4] },
        { name: 'Amber', letter: 'A', tone: 'amber', values: [3, 2, 4] },
        { name: 'Green', letter: 'G', tone: 'green', values: [0, 0, 2] },
        { name: 'Complete', letter: 'C', tone: 'complete', values: [0, 0, 1] },
        { name: 'Not due', letter: 'o', tone: 'not-due', values: [0, 1, 1] },
        { name: 'No date', letter: '–', tone: 'quiet', values: [0, 1, 0] },
      ],
    },
    table: byArea,
  },
  {
    is: 'chart',
    chart: {
      draw: 'timeline',
      title: 'Milestones of area 1 over the year',
      describe: 'Seven dates from March 2013 to February 2014; four are behind today, one of them met.',
      from: '2013-03-01',
      to: '2014-03-31',
      today: '2013-09-10',
      rows: [
        {
          label: '1.1 Section 11 agency self assessments',
          marks: [
            { from: '2013-03-01', to: '2013-03-31', tone: 'complete', letter: 'C', name: 'complete' },
            { from: '2013-09-23', to: '2013-09-23', tone: 'not-due', letter: 'o', name: 'not due' },
          ],
        },
        {
          label: '1.3 Develop BSCB Annual Report 2012-13',
          marks: [
            { from: '2013-05-01', to: '2013-05-31', tone: 'complete', letter: 'C', name: 'complete' },
            { from: '2013-06-01', to: '2013-06-30', tone: 'red', letter: 'R', name: 'red' },
            { from: '2013-06-20', to: '2013-07-31', tone: 'red', letter: 'R', name: 'red' },
          ],
        },
        {
          label: '1.12 Lay members’ induction',
          marks: [{ from: '2014-02-01', to: '2014-02-28', tone: 'not-due', letter: 'o', name: 'not due' }],
        },
      ],
    },
    table: {
      caption: 'Milestones of area 1',
      columns: [{ title: 'Milestone' }, { title: 'Due' }, { title: 'State' }],
      rows: [
        { cells: ['1.1/1 Section 11 Audit Schedule agreed', 'March 2013', letterAndShape('complete')] },
        { cells: ['1.3/2 Annual Report considered by Board', 'June 2013', letterAndShape('red')] },
      ],
    },
  },
  {
    is: 'chart',
    chart: {
      draw: 'lines',
      title: 'Repeat child protection plans against the target',
      describe: 'From 14% in March 2012 to 13.2% in June 2013; the target for March 2014 is 10%.',
      unit: '%',
      labels: ['Mar 2012', 'Sep 2012', 'Mar 2013', 'Jun 2013', 'Sep 2013', 'Dec 2013', 'Mar 2014'],
      series: [
        { name: 'Readings', values: [14, 14.6, 13.8, 13.2, null, null, null] },
        { name: 'Target', values: [14, null, null, null, null, null, 10] },
      ],
    },
    table: {
      caption: 'Repeat child protection plans',
      columns: [{ title: 'Date' }, { title: 'Per cent', align: 'right' }],
      rows: [
        { cells: ['March 2012 (baseline)', '14'] },
        { cells: ['June 2013', '13.2'] },
        { cells: ['March 2014 (target)', '10'] },
      ],
    },
  },
];

/** Everything a page can hold, as a board's paper might have it. */
export const richPage: Page = {
  title: 'Progress on the Business Plan 2013-14',
  blocks: [
    {
      is: 'masthead',
      lines: [
        { left: 'Bromley Safeguarding Children Board', right: 'Tuesday 10 September 2013' },
        {
          left: 'Business Plan 2013-14, version 2 (March 2013)',
          right: 'day 163 of 365: 45% of the year',
        },
      ],
    },
    { is: 'heading', level: 1, text: 'Progress on the Business Plan 2013-14' },
    {
      is: 'paragraph',
      text: [
        { text: '12 of 27', tone: 'strong' },
        ' actions are ',
        { text: 'red', tone: 'red' },
        ' by their dates, ',
        { text: '9 amber', tone: 'amber' },
        '. Six are rated by their leads; two ratings are disputed.',
      ],
    },
    {
      is: 'markdown',
      text: 'Bromley Safeguarding Children Board set out a **three-year plan** in 2011. Much has been achieved, including:\n\n- an online learning portal for safeguarding children training\n- strategies for disabled children and for those *at risk*\n\n## What is new\n\nThe plan follows the [Munro review](https://example.org/munro).\n\n1. Leadership\n2. Communication',
    },
    { is: 'heading', level: 2, text: 'By area', right: '27 actions' },
    ...charts,
    { is: 'heading', level: 2, text: 'Past completion' },
    { is: 'table', table: late },
    {
      is: 'paragraph',
      text: ['The rest: ', { text: '4.11 (72 days)', tone: 'quiet' }],
      command: 'bscb overdue',
    },
    { is: 'heading', level: 2, text: 'One action in full' },
    { is: 'heading', level: 4, text: ['1.3 ', 'Develop the annual report'], right: shapeAndWord('red') },
    {
      is: 'facts',
      facts: [
        { label: 'Lead', text: ['Business Manager'] },
        {
          label: 'Why',
          text: [
            'Completion July 2013 was due by 31 July and passed 41 days ago, which is more than one month.',
            'Amber from 1 August, red from 1 September.',
          ],
        },
        {
          label: 'Recorded',
          text: [[letterAndShape('green'), ' on 24 June 2013']],
          command: 'bscb show 1.3',
        },
      ],
    },
    { is: 'code', lines: [{ text: 'ref: 4.10', mark: { from: 5, to: 9 } }, { text: 'action: MASH' }] },
    {
      is: 'remarks',
      remarks: [
        {
          label: 'line 12',
          tone: 'warning',
          text: 'ref is not quoted',
          code: [{ text: 'ref: 4.10', mark: { from: 5, to: 9 } }],
          after: [{ text: 'Write "4.10".', typed: false }],
        },
      ],
    },
    { is: 'break' },
    {
      is: 'list',
      items: ['Awaiting revised guidance', [{ text: 'Date moved without agreement', tone: 'warning' }]],
    },
    { is: 'heading', level: 2, text: 'Area 1: Strategic leadership and accountability' },
    { is: 'paragraph', text: 'The main function of the Board is to hold agencies to account.' },
    { is: 'table', table: wholePlan },
    { is: 'heading', level: 2, text: 'Glossary' },
    {
      is: 'facts',
      facts: [{ label: 'QA&PM', text: ['Quality Assurance and Performance Management Committee'] }],
    },
  ],
};

export const richMeta = { board: 'Bromley Safeguarding Children Board', asOf: '2013-09-10' } as const;

const words = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '"><svg onload=alert(3)>',
  "' autofocus onfocus='alert(4)",
  '</style><style>*{display:none}</style>',
  '=HYPERLINK("http://evil.example","x")',
  '\u001b[31mred\u0007\u0000\u009b',
  '\u202egnp.exe\u2066',
  '@everyone @chair',
  '[click](javascript:alert(5)) ![x](http://evil.example/x.png) <a href="javascript:alert(6)">y</a>',
  '{{constructor}} ]]>',
  '\ud800 lone \uffff',
];

/** Text that would act if it could. */
export const hostile = words.join(' ');

/** A page with the hostile text in every place that takes text from a plan. */
export const hostilePage: Page = {
  title: hostile,
  blocks: [
    { is: 'masthead', lines: [{ left: hostile, right: hostile }] },
    { is: 'heading', level: 2, text: hostile, right: { text: hostile, tone: 'red' } },
    { is: 'paragraph', text: [hostile, { text: hostile, tone: 'command' }], command: hostile },
    { is: 'list', items: [hostile] },
    { is: 'code', lines: [{ text: hostile, mark: { from: 3, to: 9 } }] },
    { is: 'facts', facts: [{ label: hostile, text: [hostile], command: hostile }] },
    { is: 'markdown', text: `${words.join('\n\n')}\n\n# ${hostile}\n\n> ${hostile}\n\n    ${hostile}` },
    {
      is: 'table',
      table: {
        caption: hostile,
        columns: [
          { title: hostile },
          { title: hostile },
          { title: hostile },
          { title: hostile, align: 'right' },
        ],
        rows: [
          { cells: [hostile, { text: hostile, lines: [hostile, hostile] }, hostile, '1'], note: hostile },
        ],
      },
    },
    ...(['stacked-bars', 'lines'] as const).map(
      (draw): Block => ({
        is: 'chart',
        chart: {
          draw,
          title: hostile,
          describe: hostile,
          labels: [hostile],
          series: [{ name: hostile, letter: '<', values: [1] }],
        },
        table: { caption: hostile, columns: [{ title: hostile }], rows: [{ cells: [hostile] }] },
      }),
    ),
    {
      is: 'chart',
      chart: {
        draw: 'timeline',
        title: hostile,
        describe: hostile,
        from: '2013-04-01',
        to: '2014-03-31',
        today: '2013-09-10',
        rows: [
          {
            label: hostile,
            marks: [{ from: '2013-05-01', to: '2013-05-31', tone: 'red', letter: '<', name: 'red' }],
          },
        ],
      },
      table: { caption: hostile, columns: [{ title: hostile }], rows: [{ cells: [hostile] }] },
    },
  ],
};
