import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesIn } from '../../src/commands/plan-folder.ts';
import { differences } from '../../src/edit/differences.ts';
import { run } from '../../src/main.ts';
import type { Action, Milestone, Outcome, Plan, Progress, Redating } from '../../src/model/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { inFull } from '../runs.ts';
import { worldAt } from './world.ts';

const planIn = (folder: string): Plan => {
  const { plan } = readPlan(folder, sourcesIn(worldAt().world, folder));
  if (plan === null) throw new Error(`${folder} holds no plan`);
  return plan;
};

type Line = readonly string[];

const option = (name: string, value: string | null | undefined): Line =>
  value === null || value === undefined ? [] : [`--${name}`, value];

const moves = (id: string, redated: readonly Redating[], to: string | undefined): Line[] =>
  redated.map((one) => [
    'redate',
    id,
    ...option('to', one.to?.reading.text ?? to),
    ...option('on', one.on),
    ...option('agreed', one.agreed),
    ...option('reason', one.reason),
  ]);

const milestoneLines = (from: Milestone, to: Milestone): Line[] => [
  ...moves(to.id, to.redated, to.when?.reading.text),
  ...to.done.map((mark) =>
    mark.on === null
      ? ['set', to.id, 'done', mark.text]
      : [
          'done',
          to.id,
          '--on',
          mark.text,
          ...option('for', mark.for?.reading.text),
          ...option('evidence', mark.evidence),
        ],
  ),
  ...(to.evidence !== from.evidence && to.evidence !== null ? [['set', to.id, 'evidence', to.evidence]] : []),
];

const updateLines = (ref: string, from: Progress | undefined, to: Progress, place: number): Line[] => {
  if (from === undefined)
    return [
      [
        ...(to.rag === null
          ? ['note', ref, to.note ?? '']
          : ['rate', ref, to.rag, ...option('note', to.note)]),
        ...option('on', to.dateText),
        ...option('next', to.next?.what),
        ...option('next-by', to.next?.by?.reading.text),
        ...(to.next?.who ?? []).flatMap(({ text }) => option('next-who', text)),
        ...option('cause', to.cause),
        ...option('by', to.by),
      ],
    ];
  const keys = { date: to.dateText, rag: to.rag, note: to.note, cause: to.cause, by: to.by };
  const was = { date: from.dateText, rag: from.rag, note: from.note, cause: from.cause, by: from.by };
  return Object.entries(keys).flatMap(([key, value]) =>
    value === null || value === was[key as keyof typeof was]
      ? []
      : [['set', ref, `progress.${place}.${key}`, value]],
  );
};

const outcomeLines = (ref: string, { text, indicator }: Outcome, place: number): Line[] => {
  if (indicator === null) return [['add', 'outcome', ref, text]];
  const { baseline, target, want, unit, people, readings } = indicator;
  const [first, then] = want;
  const ways = { 'Mar 2014': '2014-03-31' };
  const until = Object.entries(ways).find(([, day]) => day === first?.until)?.[0];
  return [
    [
      ...['add', 'outcome', ref, text],
      ...option('unit', unit),
      ...option(
        'want',
        then === undefined ? first?.want : `${first?.want} until ${until}, then ${then.want}`,
      ),
      ...option('baseline', baseline && `${baseline.value}, ${baseline.text}`),
      ...option('target', target && `${target.value}, ${target.text}`),
      ...(people ? ['--people'] : []),
    ],
    ...readings.map((one) => [
      'measure',
      ref,
      String(one.value),
      '--on',
      one.text,
      '--outcome',
      String(place),
    ]),
  ];
};

/** What a manager would type in the course of the year to come from one plan to the other. */
const linesOf = (from: Action, to: Action): Line[] => [
  ...to.outcomes
    .slice(from.outcomes.length)
    .flatMap((one, i) => outcomeLines(to.ref ?? '', one, from.outcomes.length + i + 1)),
  ...to.milestones.flatMap((one, i) => milestoneLines(from.milestones[i] ?? one, one)),
  ...moves(to.ref ?? '', to.redated, to.completion?.reading.text),
  ...to.progress.flatMap((one, i) => updateLines(to.ref ?? '', from.progress[i], one, i + 1)),
  ...(to.impact === null ? [] : [['set', to.ref ?? '', 'impact', to.impact]]),
  ...(to.closed === null
    ? []
    : [
        [
          ...['close', to.ref ?? '', '--as', to.closed.as],
          ...option('on', to.closed.dateText),
          ...option('note', to.closed.reason),
          ...option('by', to.closed.by),
          ...option('until', to.closed.until?.reading.text),
        ],
      ]),
];

/** What is added to plan.yaml: its words, the calendar of each body, the mailboxes. */
const settingsLines = (from: Plan, to: Plan): Line[] => [
  ['set', 'plan', 'title', to.title],
  ['set', 'plan', 'introduction', `${to.introduction ?? ''}\n`],
  ...option('review', to.review)
    .slice(1)
    .map((body) => ['set', 'plan', 'review', body]),
  ...to.bodies.flatMap(({ name, meetsPhrases, papersDays }, i): Line[] => [
    ...(meetsPhrases.length === from.bodies[i]?.meetsPhrases.length
      ? []
      : [['set', 'plan', `bodies.${name}.meets`, ...meetsPhrases.map(({ reading }) => reading.text)]]),
    ...(papersDays === null ? [] : [['set', 'plan', `bodies.${name}.papers`, `${papersDays} days`]]),
  ]),
  ...to.posts.flatMap(({ name, email }): Line[] =>
    email === null ? [] : [['set', 'plan', `posts.${name}.email`, email]],
  ),
];

it.runIf(inFull)(
  'comes from the plan of March to the plan of mid-year by commands alone',
  {
    timeout: 300_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
    try {
      cpSync('plan', folder, { recursive: true });
      const [start, target] = [planIn(folder), planIn('tests/fixtures/mid-year')];
      const pairs = target.areas.flatMap(({ area, actions }) =>
        actions.map((to, i) => ({
          from: start.areas.find((one) => one.area === area)?.actions[i] ?? to,
          to,
        })),
      );
      const lines = [...settingsLines(start, target), ...pairs.flatMap(({ from, to }) => linesOf(from, to))];
      expect(lines.length).toBeGreaterThan(150);
      expect(lines.flat()).toEqual(expect.arrayContaining(['--next-by', '--next-who']));
      for (const line of lines) {
        const { world, said } = worldAt({ today: '2013-09-10' });
        expect([await run([...line, '--plan', folder], world), said().stderr, line]).toEqual([0, '', line]);
      }
      const made = planIn(folder);
      // The log of meetings is a file of its own, which no command writes.
      const { meetings } = made;
      expect(differences({ ...made, folder: '' }, { ...target, folder: '', meetings })).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
