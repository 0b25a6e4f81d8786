import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import type { PlanFileKind } from '../../src/model/plan-file.ts';
import type { Problem } from '../../src/model/problem.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import { readPlan } from '../../src/read/plan.ts';
import { validator } from '../check/schemas.ts';
import { groupsOf, type Schema } from '../docs/keys.ts';
import { typed } from './folder.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A place for keys, and what people call each of its keys. */
interface Place {
  readonly called: string;
  readonly kind: PlanFileKind;
  readonly path: string;
  /** The file with an entry of some keys at this place; those that it must have are there. */
  readonly file: (more: Entry) => unknown;
  readonly means: Readonly<Record<string, string>>;
}

const inAction = (more: Entry) => ({ area: 1, actions: [{ ref: '1.1', action: 'Ask children', ...more }] });
const inMilestone = (more: Entry) => inAction({ milestones: [{ what: 'Draft', when: 'May 2013', ...more }] });

const due =
  'due, due date, du by, due by, by, by when, deadline, target date, timescale, completion date, complete date, complete by, completion, end date';
const leads = 'owner, responsible, responsibility, lead officer, lead agency, leads, who, officer';
const day = 'when, on, dated';
const reason = 'comment, comments, reasons, why';
const colours = 'current status, rag rating, rag status, colour, color';
const news = 'comment, comments, update, updates, note, notes, position';
const notes = news.replace(' note,', '');
const task = 'title, name, task, milestone, step, action';

const ofActions: readonly Place[] = [
  {
    called: 'an action',
    kind: 'area',
    path: 'actions',
    file: inAction,
    means: {
      ref: 'number, no, id, reference',
      action: 'title, name, summary, action summary, task',
      outcomes: 'outcome, impact and outcomes',
      milestones: 'milestone, step, steps',
      lead: leads,
      partners: 'agency, agencies, partner',
      completion: `${due.replace(' completion,', '')}, date, when`,
      redated: 'rescheduled, revised',
      progress: `${colours}, ${news}`,
      closed: 'completed, complete, finished, closed as',
      waive: 'waiver, waivers',
    },
  },
  {
    called: 'a milestone',
    kind: 'area',
    path: 'actions/milestones',
    file: inMilestone,
    means: {
      what: task,
      when: `${due}, date, on, dated`,
      at: 'committee, body, meeting',
      lead: leads,
      done: 'completed, complete, finished',
      evidence: 'proof',
      redated: 'rescheduled, revised',
    },
  },
  {
    called: 'a mark of done',
    kind: 'area',
    path: 'actions/milestones/done',
    file: (more) => inMilestone({ done: { date: '28 May 2013', ...more } }),
    means: { date: day, evidence: 'proof' },
  },
  {
    called: 'a re-dating',
    kind: 'area',
    path: 'actions/redated',
    file: (more) =>
      inAction({
        completion: 'July 2013',
        redated: [{ from: 'May 2013', agreed: 'Board 3 Apr 2013', ...more }],
      }),
    means: { from: 'old', to: 'new', date: day, agreed: 'approved', reason },
  },
  {
    called: 'a progress entry',
    kind: 'area',
    path: 'actions/progress',
    file: (more) => inAction({ progress: [{ date: '10 Jun 2013', ...more }] }),
    means: {
      date: day,
      rag: `status, ${colours}`,
      note: notes,
      next: 'next step, next steps, what next, plan, corrective action',
      by: 'who',
    },
  },
  {
    called: 'what happens next',
    kind: 'area',
    path: 'actions/progress/next',
    file: (more) => inAction({ progress: [{ date: '10 Jun 2013', next: { what: 'Briefing', ...more } }] }),
    means: {
      what: 'action, step, note',
      by: `${due.replace(' by, by when', ' by when')}, date, when`,
      who: leads.replace(' who,', ''),
    },
  },
  {
    called: 'an outcome',
    kind: 'area',
    path: 'actions/outcomes',
    file: (more) => inAction({ outcomes: [{ measure: 'Repeat plans', ...more }] }),
    means: { measure: 'name, indicator, kpi' },
  },
  {
    called: 'here',
    kind: 'area',
    path: 'actions/outcomes/baseline',
    file: (more) =>
      inAction({ outcomes: [{ measure: 'Plans', baseline: { date: 'Mar 2012', value: '14', ...more } }] }),
    means: { date: day },
  },
  {
    called: 'here',
    kind: 'area',
    path: 'actions/closed',
    file: (more) => inAction({ closed: { as: 'complete', ...more } }),
    means: { date: day, by: 'who', reason },
  },
  {
    called: 'a waiver',
    kind: 'area',
    path: 'actions/waive',
    file: (more) => inAction({ waive: { rule: 'no-lead', because: 'the post is new', ...more } }),
    means: { because: 'reasons, reason, why' },
  },
];

const registered = (register: string) => (more: Entry) => ({ [register]: { 'Quality Group': more } });

const ofFiles: readonly Place[] = [
  {
    called: 'here',
    kind: 'area',
    path: '',
    file: (more) => ({ area: 1, ...more }),
    means: { area: 'number, no, code', title: 'name', actions: 'action' },
  },
  {
    called: 'here',
    kind: 'plan',
    path: '',
    file: (more) => ({ ...more }),
    means: {
      board: 'board name',
      'title or board': 'name',
      period: 'years',
      'period or guidance': 'year',
      guidance: 'guidance year',
      introduction: 'intro',
      bodies: 'committees, committee, body',
      posts: 'roles, lead officers',
      abbreviations: 'glossary',
      rag: `status, ${colours}`,
      fields: 'columns, own fields, custom fields',
      waive: 'waiver, waivers',
    },
  },
  {
    called: 'here',
    kind: 'plan',
    path: 'bodies/*',
    file: registered('bodies'),
    means: { aliases: 'alias, also known as', meets: 'meetings, meeting' },
  },
  {
    called: 'here',
    kind: 'plan',
    path: 'posts/*',
    file: registered('posts'),
    means: { aliases: 'alias, also known as' },
  },
  {
    called: 'here',
    kind: 'meetings',
    path: '',
    file: (more) => [{ body: 'Board', date: '3 Apr 2013', ...more }],
    means: { body: 'committee, meeting', date: day, actions: 'action' },
  },
  {
    called: 'an action',
    kind: 'meetings',
    path: 'actions',
    file: (more) => [{ body: 'Board', date: '3 Apr 2013', actions: [{ what: 'Tell schools', ...more }] }],
    means: {
      what: task,
      lead: leads,
      when: `${due}, date, on, dated`,
      done: 'completed, complete, finished',
    },
  },
  {
    called: 'here',
    kind: 'papers',
    path: '',
    file: (more) => more,
    means: {
      annual: 'annual report',
      plan: 'business plan',
      progress: 'progress report',
      pack: 'meeting pack',
    },
  },
  {
    called: 'the annual report',
    kind: 'papers',
    path: 'annual',
    file: (annual) => ({ annual }),
    means: {
      opening: 'introduction, intro',
      foreword: 'preface',
      messages: 'key messages',
      areas: 'area, commentary',
    },
  },
  {
    called: 'the plan as a paper',
    kind: 'papers',
    path: 'plan',
    file: (plan) => ({ plan }),
    means: { opening: 'introduction, intro', areas: 'area, commentary' },
  },
];

const fileNames = {
  area: '1-voice.yaml',
  plan: 'plan.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
};

/** The problems that reading has with a file; what is typed as JSON is YAML too. */
const problemsIn = (kind: PlanFileKind, file: unknown) =>
  readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown\nperiod: 2013-14\n', [fileNames[kind]]: JSON.stringify(file) }),
  ).problems;

/** What a message offers; what of the plan is read without it comes on a line of its own. */
const offerOf = (problem: Problem | undefined) => hintText(problem?.hint ?? '').split('\n')[0];

const wordsOf = ({ means }: Place): [word: string, meant: string][] =>
  Object.entries(means).flatMap(([meant, words]) =>
    words.split(', ').map((word): [string, string] => [word, meant]),
  );

/** What the editors' schema says where one of its words stands for a key. */
const saidBySchema = (schema: Schema, path: string, word: string): string[] => {
  const group = groupsOf(schema).find((one) => one.path.join('/') === path)?.schema as unknown as {
    allOf?: readonly { patternProperties: Readonly<Record<string, false>>; errorMessage: string }[];
  };
  return (group.allOf ?? [])
    .filter(({ patternProperties }) =>
      Object.keys(patternProperties).some((one) => new RegExp(one).test(word)),
    )
    .map(({ errorMessage }) => errorMessage);
};

describe.each([...ofActions, ...ofFiles].map((place) => [`${place.kind} ${place.path}`, place] as const))(
  'what people write for a key in %s',
  (_, place) => {
    const { kind, path, file, called } = place;
    const schema = fileSchema(kind);
    const faults = validator(schema);
    const owner = called === 'here' ? 'here' : `in ${called}`;

    it('is named with the key that is meant, by the reader', () => {
      const found = wordsOf(place).map(([word]) => {
        const [problem, ...more] = problemsIn(kind, file({ [word]: 'Clerk' })).filter(
          ({ rule }) => rule === 'unknown-key',
        );
        expect([word, more]).toEqual([word, []]);
        expect(problem?.message).toContain(`"${word}" is not a valid key`);
        expect(problem?.at.path.at(-1)).toBe(word);
        return [word, offerOf(problem)];
      });
      expect(found).toEqual(wordsOf(place).map(([word, meant]) => [word, `Did you mean ${meant}?`]));
    });

    it('whatever its capitals', () => {
      const [word, meant] = wordsOf(place)[0]!;
      const [problem] = problemsIn(kind, file({ [word.toUpperCase()]: 'Clerk' })).filter(
        ({ rule }) => rule === 'unknown-key',
      );
      expect(offerOf(problem)).toBe(`Did you mean ${meant}?`);
    });

    it('is refused by the schema in the same words, once, and nothing else of the entry is', () => {
      expect(faults(file({}))).toEqual([]);
      const found = wordsOf(place).map(([word]) => {
        expect(faults(file({ [word]: 'Clerk' })), word).not.toEqual([]);
        return [word, saidBySchema(schema as Schema, path, word)];
      });
      expect(found).toEqual(
        wordsOf(place).map(([word, meant]) => [
          word,
          [`this is not a valid key ${owner}. Did you mean ${meant}?`],
        ]),
      );
    });
  },
);

describe('a colour or a status beside the ref', () => {
  it.each([
    ['status', /status column goes under progress, each entry with its date and, if given, its colour/],
    ['rag', /the colour goes under progress, in an entry with its date/],
  ])('%s is told where it goes, by the reader and by the schema', (word, says) => {
    const [problem] = problemsIn('area', inAction({ [word]: 'amber' }));
    expect(problem?.message).toMatch(says);
    expect(problem?.message).toContain(`${word} is not a valid key: `);
    expect(offerOf(problem)).toBe('Use progress.');
    const [said, ...more] = saidBySchema(fileSchema('area') as Schema, 'actions', word);
    expect(said).toMatch(says);
    expect(said).toMatch(/^this is not a valid key: .*\. Use progress\.$/);
    expect(more).toEqual([]);
  });
});
