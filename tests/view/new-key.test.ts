import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { select } from '../../src/assess/filter.ts';
import type { KeyFacts, Shown } from '../../src/model/keys.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planKeys } from '../../src/read/keys/index.ts';
import { dataColumns, dataRows, rowsOf } from '../../src/view/export-rows.ts';
import { sheetsOf } from '../../src/view/export-sheets.ts';
import { listAnswer } from '../../src/view/list.ts';
import { milestoneListAnswer } from '../../src/view/list-milestones.ts';
import { planJson } from '../../src/view/plan-json.ts';
import { showAnswer } from '../../src/view/show.ts';
import { made, planOf } from './report/a-report.ts';

const everywhere: readonly Shown[] = ['show', 'list', 'export', 'papers'];

const seen = (of: KeyFacts['of'], shows = everywhere): KeyFacts => ({
  of,
  key: 'seen_by',
  property: 'seen_by',
  holds: [],
  title: 'Seen by',
  kind: 'text',
  says: 'Who has seen it.',
  shows,
  keys: [],
  own: false,
});

/** The keys as they are, with `seen_by` of an action, a milestone, an update and a measure. */
const keys = (shows = everywhere): readonly KeyFacts[] => [
  ...planKeys().map((key) =>
    key.of === 'action' && ['progress', 'outcomes'].includes(key.key)
      ? { ...key, keys: [...key.keys, seen('action', shows)] }
      : key,
  ),
  seen('action', shows),
  seen('milestone', shows),
];

const written = planOf(`  - ref: "1.1"
    action: Ask children
    outcomes:
      - measure: Children who took part
        readings: [{ date: Jun 2013, value: 12 }]
    milestones:
      - { what: Questions agreed, when: Oct 2013 }
    progress:
      - { date: 2 Sep 2013, note: The groups have met }
      - { date: 5 Sep 2013, note: The answers are in }
      - { date: 5 Oct 2013, note: Not yet written }
`);

/** The plan with a word in each, as reading would leave it there. */
const plan = (shows?: readonly Shown[]): Plan => {
  const [area] = written.areas;
  const [action] = area!.actions;
  const { milestones, outcomes, progress } = action!;
  const made = {
    ...action!,
    seen_by: 'the chair',
    milestones: milestones.map((one) => ({ ...one, seen_by: 'the Executive' })),
    outcomes: outcomes.map((one) => ({ ...one, indicator: { ...one.indicator!, seen_by: 'schools' } })),
    progress: progress.map((one, i) => ({ ...one, seen_by: ['a parent', null, 'nobody yet'][i] })),
  };
  return { ...written, keys: keys(shows), areas: [{ ...area!, actions: [made] }] };
};

const answers = (of: Plan) => {
  const now = assess(of, '2013-09-10');
  const selection = select(now, {});
  const locate = ({ file }: { readonly file: string }) => ({
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  });
  const show = showAnswer(now, now.actions[0]!, { problems: [], locate });
  const rows = rowsOf(dataColumns(now.plan.keys), dataRows(now, selection));
  return {
    show: JSON.stringify(show.page),
    list: JSON.stringify(listAnswer(now, selection, []).rows),
    milestones: JSON.stringify(milestoneListAnswer(now, selection, []).rows),
    rows: JSON.stringify(rows),
    workbook: JSON.stringify(sheetsOf(now, selection)),
    json: JSON.stringify(planJson(now, locate)),
    paper: JSON.stringify(made(of, 'plan').answer.page),
  };
};

const ofAction = 'the chair';
const ofMilestone = 'the Executive';
const ofMeasure = 'schools';
const ofUpdate = 'a parent';

describe('a key that is declared, and held by the model, shows without another line', () => {
  const said = answers(plan());

  it.each([ofAction, ofMilestone, ofMeasure, ofUpdate])(
    'of %s: in show, in JSON and in the plan as a paper',
    (word) => {
      for (const answer of ['show', 'json', 'paper'] as const) expect(said[answer], answer).toContain(word);
    },
  );

  it('of an action and its updates: in lists, rows and the workbook; of a milestone in those of milestones', () => {
    for (const answer of ['list', 'rows', 'workbook'] as const) {
      expect(said[answer], answer).toContain(ofAction);
      expect(said[answer], answer).toContain(ofUpdate);
    }
    for (const answer of ['milestones', 'rows', 'workbook'] as const)
      expect(said[answer], answer).toContain(ofMilestone);
  });

  it('counts no update that is dated after the day of asking', () => {
    expect(Object.entries(said).filter(([, text]) => text.includes('nobody yet'))).toEqual([]);
  });

  it('shows nowhere but where it is declared to', () => {
    const { json, ...others } = answers(plan(['export']));
    expect(json).toContain(ofUpdate);
    for (const [answer, text] of Object.entries(others))
      if (answer !== 'rows' && answer !== 'workbook')
        for (const word of [ofAction, ofMilestone, ofMeasure, ofUpdate])
          expect(text, answer).not.toContain(word);
  });
});
