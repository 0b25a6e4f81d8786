import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';
import { area, expectSaid, type Row } from './said.ts';

const safety = (text: string) => ({ '2-safety.yaml': `area: 2\n${text}\n` });
const actions = '  - ref: "2.1"\n    action: Ask children';
const step = '\n    milestones:\n      - what: Draft';
const whole = 'Put the whole in quotes, and a backslash before each quote inside:\n  ';
const doubled = 'Put it in double quotes:\n  ';
const newKey = `A colon and a space start a new key. ${doubled}`;
const column = (is: number, to: number, what = 'keys'): [string, string] => [
  `this line is indented by ${is} spaces; the lines that it belongs to are indented by ${to}`,
  `Give it ${to} spaces, so that it begins below the ${what} above. It is read as if it did.`,
];
const quoteIn = (text: string) => `${text} begins with a quote that is closed before the text ends`;
const unclosed = (sign: string, text: string) => `the ${sign} that opens ${text} is never closed`;
const bracket = 'begins with a bracket, which opens a list in YAML, and goes on after it';
const missing = (what: string) => `${what} here, and the line above that opens`;
const above = (of: string, key: string) => `Write above this line the key of the ${of}, such as\n  ${key}:`;

const rows: readonly Row[] = [
  [
    'hidden-action',
    safety(actions),
    'the actions begin here, and the line above them that says so is missing',
    'Write above this line\n  actions:',
    'error',
  ],
  [
    'hidden-action',
    safety(`title:  Safety\n${actions.replace(/^ {2}/gm, '')}`),
    'the actions begin here, and the line above them that says so is missing',
    'Write above this line\n  actions:',
    'error',
  ],
  [
    'unknown-key',
    safety(`Actions:\n${actions}`),
    '"Actions" is not a valid key here',
    'Did you mean actions?',
    'error',
  ],
  ['bad-indent', safety(`actions:\n${actions}\n  lead: Clerk`), ...column(2, 4), 'error fixed'],
  ['bad-indent', safety(`actions:\n${actions}\nlead: Clerk`), ...column(0, 4), 'error fixed'],
  [
    'bad-indent',
    safety(`actions:\n${actions}\nprogress:\n      - note: Started`),
    ...column(0, 4),
    'error fixed',
  ],
  [
    'colon-in-text',
    area('impact: All agencies', '  answered: yes'),
    'the impact has a colon and a space in it',
    `${newKey}impact: "All agencies answered: yes"`,
    'error',
  ],
  [
    'colon-in-text',
    area('lead: {post: first: second}'),
    'the post has a colon and a space in it',
    `${newKey}post: "first: second"`,
    'error lost',
  ],
  [
    'curly-quotes',
    area('impact: “All: together”'),
    'curly quotes round the impact: to YAML they are letters, and the colon inside starts a key',
    'Type straight quotes:\n  impact: "All: together"',
    'error fixed',
  ],
  [
    'not-yaml',
    area('impact: "All" # so', '  more: yes'),
    `${missing('settings begin')} them is missing`,
    above('settings', 'target'),
    'error lost',
  ],
  [
    'not-yaml',
    area('impact: All', '  # these', '  - one: two'),
    `${missing('a list begins')} it is missing`,
    above('list', 'outcomes'),
    'error lost',
  ],
  [
    'key-without-colon',
    area('milestones:', '  - Draft', '    when: June 2013'),
    '"Draft" has no key of its own, and when is below it',
    'Begin the entry with its key:\n  - what: Draft',
    'error lost',
  ],
  [
    'key-without-colon',
    area('outcomes:', '  - Repeat plans', '    target: { date: May 2013, value: 3 }'),
    '"Repeat plans" has no key of its own, and target is below it',
    'Begin the entry with its key:\n  - measure: Repeat plans',
    'error lost',
  ],
  [
    'key-without-colon',
    area('milestones', '  - what: Draft'),
    'the key milestones has no colon after it',
    'Write\n  milestones:',
    'error',
  ],
  [
    'broken-line',
    area('just words'),
    '"just words" has no key, and is too far to the left to be part of the text above',
    'Join it to the line above, or indent it by 6 spaces. It is read as part of that line.',
    'error fixed',
  ],
  [
    'needs-quotes',
    area('lead: [Clerk] and others'),
    `the lead ${bracket}`,
    `${doubled}lead: "[Clerk] and others"`,
    'error fixed',
  ],
  [
    'needs-quotes',
    area('lead: {Clerk} and others'),
    `the lead ${bracket}`,
    `${doubled}lead: "{Clerk} and others"`,
    'error fixed',
  ],
  [
    'unclosed-bracket',
    area('lead: [Clerk, Chair'),
    unclosed('[', 'the lead'),
    'Close it with ], or put each entry on a line of its own.',
    'error lost',
  ],
  [
    'unclosed-bracket',
    area('closed: {as: complete'),
    unclosed('{', 'the closed'),
    'Close it with }, or put each entry on a line of its own.',
    'error lost',
  ],
  [
    'quote-in-quotes',
    area('impact: "closed" too'),
    quoteIn('the impact'),
    `${whole}impact: "\\"closed\\" too"`,
    'error fixed',
  ],
  [
    'quote-in-quotes',
    area('outcomes:', '  - "one" two'),
    quoteIn('this text'),
    `${whole}- "\\"one\\" two"`,
    'error fixed',
  ],
  [
    'apostrophe-in-quotes',
    area("impact: 'it's'"),
    'an apostrophe ends the single quotes of the impact too early',
    `${doubled}impact: "it's"`,
    'error fixed',
  ],
  [
    'unclosed-quote',
    area("impact: 'never closed"),
    unclosed('quote', 'the impact'),
    "Close it on this line:\n  impact: 'never closed'",
    'error',
  ],
  [
    'unclosed-quote',
    area('outcomes:', '  - "never closed'),
    unclosed('quote', 'this text'),
    'Close it on this line:\n  - "never closed"',
    'error',
  ],
  [
    'unclosed-quote',
    area('impact: "never closed', '  over two lines'),
    unclosed('quote', 'the impact'),
    'Close it on this line:\n  impact: "never closed"',
    'error lost',
  ],
];

describe('what is said of a slip, and what is offered', () => {
  it.each(rows)('%s: %j', (...row) => {
    expectSaid(...row);
  });
});

it.each(['"actions":', 'actions :', 'actions: # these'])('actions below a line %s are there', (line) => {
  const { plan, problems } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown', ...safety(`${line}\n${actions}${step}`) }),
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.areas[0]?.actions[0]?.milestones.map(({ what }) => what)).toEqual(['Draft']);
});
