import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';
import { area, news } from './said.ts';

const date = 'a date, such as May 2013 or 28 May 2013';
const move = 'an entry with from, to, date, agreed and reason';
const figure = 'a date and a value: { date: Mar 2012, value: 14 }';
const indicator = (line: string) => area(`outcomes: [{ measure: Repeat plans, ${line} }]`);
const plan = (line: string) => ({ 'plan.yaml': `board: Anytown\n${line}\n` });
const body = (line: string) => plan(`bodies: { Executive: { ${line} } }`);
const post = (line: string) => plan(`posts: { Clerk: { ${line} } }`);
const meeting = (line: string) => ({ 'meetings.yaml': `- body: Board\n  date: 3 Jun 2013\n  ${line}\n` });
const papers = (line: string) => ({ 'papers.yaml': `${line}\n` });

/** What is typed, and after “it should be” what belongs in its place. */
type Row = readonly [files: Readonly<Record<string, string>>, is: string, shouldBe: string];

const lists: readonly Row[] = [
  [area('lead: [[Clerk]]'), 'lead', 'a text'],
  [area('completion: [May 2013, June 2013]'), 'completion', date],
  [area('closed: [complete]'), 'closed', '{ as: complete, date: 12 Nov 2013 }'],
  [area('closed: { as: complete, date: [12 Nov 2013] }'), 'date', date],
  [area('milestones: [[Draft]]'), 'milestones', 'an entry with what and when'],
  [area('milestones: [{ what: Draft, when: [May 2013] }]'), 'when', date],
  [area('milestones: [{ what: Draft, at: [Executive] }]'), 'at', 'the name of one body'],
  [area('milestones: [{ what: Draft, evidence: [Minutes] }]'), 'evidence', 'a text'],
  [area('done: [[3 Jun 2013]]'), 'done', 'the day it was done, or yes'],
  [area('done: { for: [May 2013], date: 3 Jun 2013 }'), 'for', date],
  [area('done: { for: May 2013, date: [3 Jun 2013] }'), 'date', date],
  [area('redated: [[June 2013]]'), 'redated', move],
  [area('redated: { to: July 2013, agreed: [Board] }'), 'agreed', 'a text'],
  [area('progress: [[Started]]'), 'progress', 'an entry with date, rag and note'],
  [news('rag: [red]'), 'rag', 'a colour'],
  [news('note: [Started]'), 'note', 'a text'],
  [news('next: [[Briefing]]'), 'next', 'a text, or { what, by, who }'],
  [news('cause: [funding]'), 'cause', 'guidance, partner, funding or other'],
  [area('outcomes: [[Children are safe]]'), 'outcomes', 'a text, or an indicator with a measure'],
  [indicator('want: [[up]]'), 'want', 'until and want'],
  [indicator('target: [10]'), 'target', figure],
  [indicator('baseline: [10]'), 'baseline', figure],
  [indicator('readings: [[10]]'), 'readings', figure],
  [area('waive: [[no-measure]]'), 'waive', '{ rule: …, because: …, until: … }'],
  [{ '2-safety.yaml': 'area: [2]\n' }, 'area', 'a number, or a short code such as CC1'],
  [{ '2-safety.yaml': 'area: 2\nactions: [[Ask]]\n' }, 'actions', 'an action, which begins with its ref'],
  [plan('period: [2013-14]'), 'period', date],
  [plan('achievements: [[A new site]]'), 'achievements', 'a text'],
  [plan('bodies: { Executive: [Mondays] }'), 'Executive', 'settings: name, aliases, meets, papers'],
  [body('aliases: [[Exec]]'), 'aliases', 'a text'],
  [body('papers: [7 days]'), 'papers', 'a number of days, such as 7 days'],
  [plan('posts: { Clerk: [Council] }'), 'Clerk', 'settings: aliases, agency, short, email'],
  [post('agency: [Council]'), 'agency', 'a text'],
  [plan('agencies: { Police: [Met] }'), 'Police', 'settings: aliases'],
  [plan('abbreviations: [MASH]'), 'abbreviations', 'abbreviations, each with what it stands for'],
  [
    plan('terms: [Autumn]'),
    'terms',
    'terms, each with its days: Autumn term 2013: 4 Sep 2013 to 20 Dec 2013',
  ],
  [plan('quarters: [financial]'), 'quarters', 'financial or calendar'],
  [plan('rag: [months]'), 'rag', 'settings: { profile: months }'],
  [plan('rag: { profile: [months] }'), 'profile', 'months, days, meetings, completion, strict or achieved'],
  [plan('rag: { profile: days, amber: [7] }'), 'amber', 'a whole number'],
  [plan('rag: { profile: meetings, of: [Board] }'), 'of', 'a text'],
  [
    plan('fields: [Priority]'),
    'fields',
    'names of columns, each with its kind:  Priority: [high, medium, low]',
  ],
  [meeting('decisions: [[Agreed]]'), 'decisions', 'a text'],
  [meeting('actions: [[Circulate]]'), 'actions', 'an entry with what, lead, when and done'],
  [{ 'meetings.yaml': '- [Board]\n' }, 'this file', 'a meeting with body, date, decisions and actions'],
  [papers('annual: [Words]'), 'annual', 'sections, each with the words for it'],
  [papers('annual: { opening: [Words] }'), 'opening', 'a text'],
  [papers('annual: { areas: [Words] }'), 'areas', 'areas by number, each with the words for it'],
];

const settings: readonly Row[] = [
  [area('lead: { Clerk: first, Chair: second }'), 'lead has a key "Clerk"', 'a post, or a list of posts'],
  [area('completion: { from: May 2013, to: July 2013 }'), 'completion has a key "from"', date],
  [
    { '2-safety.yaml': 'area: 2\nactions: { Ask: children }\n' },
    'actions has a key "Ask"',
    'a list of actions, each beginning with - ref:',
  ],
  [plan('achievements: { One: 1, Two: 2 }'), 'achievements has a key "One"', 'a text, or a list of texts'],
  [body('aliases: { One: 1, Two: 2 }'), 'aliases has a key "One"', 'a name, or a list of names'],
  [
    body('meets: { from: May 2013, to: June 2013 }'),
    'meets has a key "from"',
    'dates or months, or a phrase such as quarterly from June 2013',
  ],
  [
    plan('fields: { Cost: { kind: money, of: year } }'),
    'Cost has a key "kind"',
    'text, number, percent, money or date, or a list to choose from: [high, medium, low]',
  ],
  [meeting('decisions: { One: 1, Two: 2 }'), 'decisions has a key "One"', 'a text, or a list of texts'],
];

const texts: readonly Row[] = [
  [
    { '2-safety.yaml': 'area: 2\nactions: Ask children\n' },
    'actions is a text',
    'a list of actions, each beginning with - ref:',
  ],
  [plan('abbreviations: MASH'), 'abbreviations is a text', 'abbreviations, each with what it stands for'],
  [papers('annual: { areas: Words }'), 'areas is a text', 'areas by number, each with the words for it'],
];

const words: readonly Row[] = [
  [indicator('target: 10'), 'target is "10"', figure],
  [indicator('readings: 10'), 'readings is "10"', 'entries, each { date, value }'],
  [indicator('readings: [10]'), 'readings is "10"', figure],
  [
    plan('bodies: { Executive: Mondays }'),
    'Executive is "Mondays"',
    'settings: name, aliases, meets, papers',
  ],
  [plan('posts: { Clerk: Council }'), 'Clerk is "Council"', 'settings: aliases, agency, short, email'],
  [plan('agencies: { Police: Met }'), 'Police is "Met"', 'settings: aliases'],
  [meeting('actions: Circulate'), 'actions is "Circulate"', 'entries, each with what, lead, when and done'],
  [meeting('actions: [Circulate]'), 'actions is "Circulate"', 'an entry with what, lead, when and done'],
  [papers('annual: Words'), 'annual is "Words"', 'sections, each with the words for it'],
];

const wholes: readonly Row[] = [
  [{ '2-safety.yaml': '- Ask children\n' }, 'a list', 'an area: area, title, description and actions'],
  [{ 'plan.yaml': '- Anytown\n' }, 'a list', 'settings: board, title, period and so on'],
  [{ 'meetings.yaml': 'body: Board\n' }, 'settings', 'a list of meetings, each beginning with  - body:'],
  [{ 'meetings.yaml': 'Board\n' }, 'a text', 'a list of meetings, each beginning with  - body:'],
  [papers('- Words'), 'a list', 'papers, each with sections and the words for them, beginning with  annual:'],
];

const unknown: readonly Row[] = [
  [area('milestones: [{ what: Draft, colour: red }]'), 'colour', 'a milestone'],
  [area('done: { date: 3 Jun 2013, colour: red }'), 'colour', 'a mark of done'],
  [area('redated: { to: July 2013, colour: red }'), 'colour', 'a re-dating'],
  [area('waive: { rule: no-measure, because: none, colour: red }'), 'colour', 'a waiver'],
  [news('size: 3'), 'size', 'a progress entry'],
  [news('next: { what: Briefing, size: 3 }'), 'size', 'what happens next'],
  [indicator('size: 3'), 'size', 'an outcome'],
  [plan('rag: { colours: { red: rot, pink: rosa } }'), 'pink', 'colours'],
  [papers('annual: { size: 3 }'), 'size', 'the annual report'],
  [papers('plan: { size: 3 }'), 'size', 'the plan as a paper'],
  [papers('progress: { size: 3 }'), 'size', 'the progress report'],
  [papers('pack: { size: 3 }'), 'size', 'the pack'],
];

const errorsIn = (files: Row[0]) =>
  readPlan('plan', typed({ 'plan.yaml': 'board: Anytown\n', ...files })).problems.filter(
    ({ rule, severity }) => severity === 'error' && rule !== 'no-area-number',
  );
const messages = (files: Row[0]): string[] =>
  errorsIn(files).map(({ rule, message }) => `${rule}: ${message}`);

/** The same for all of a table: what is said of a value that is not what belongs in its place. */
const each = (rows: readonly Row[], says: (is: string, shouldBe: string) => string): void => {
  for (const [files, is, shouldBe] of rows) expect(messages(files)).toEqual([says(is, shouldBe)]);
};

describe('what belongs in the place of a value is said', () => {
  it('a list', () => {
    each(lists, (is, should) => `wrong-shape: ${is} is a list here; it should be ${should}`);
  });
  it('settings', () => {
    each(settings, (is, should) => `wrong-shape: ${is} of its own here; it should be ${should}`);
  });
  it('a text', () => {
    each(texts, (is, should) => `wrong-shape: ${is} here; it should be ${should}`);
  });
  it('a word in place of settings', () => {
    each(words, (is) => `word-for-settings: a word is in place of settings: ${is}`);
    for (const [files, , should] of words)
      expect(errorsIn(files).map(({ hint }) => hintText(hint ?? '').split('\n')[0])).toEqual([
        `It should be ${should}.`,
      ]);
  });
  it('a whole file', () => {
    each(wholes, (is, should) => `wrong-shape: this file is ${is} as a whole; it should be ${should}`);
  });
  it('a key that nobody declared', () => {
    each(unknown, (is, called) => `unknown-key: "${is}" is not a valid key in ${called}`);
  });
});
