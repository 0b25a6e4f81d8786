import { assess } from '../../../src/assess/assess.ts';
import type { Assessment } from '../../../src/assess/assessment.ts';
import { type Filters, select } from '../../../src/assess/filter.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/read/plan.ts';
import type { Answer } from '../../../src/view/page.ts';
import { reportOf } from '../../../src/view/report/index.ts';
import { meetingFor } from '../../../src/view/report/meeting.ts';
import type { Report, ReportKind } from '../../../src/view/report/paper.ts';
import { answerOf } from '../../../src/view/report/report.ts';
import { sourcesOf, typed } from '../../read/folder.ts';

/** The board's plan as it was published: nothing done, nothing rated, no meeting dates. */
export const published = readPlan('plan', sourcesOf('plan')).plan!;

/** The invented plan in mid-year. */
export const midYear = readPlan('tests/fixtures/mid-year', sourcesOf('tests/fixtures/mid-year')).plan!;

/** A plan of one area, typed in a test. */
export const planOf = (actions: string, settings = ''): Plan =>
  readPlan(
    'plan',
    typed({
      'plan.yaml': `board: Anytown Board\ntitle: Business Plan\nperiod: 2013-14\n${settings}`,
      '1-voice.yaml': `area: 1\ntitle: Hearing children\nactions:\n${actions}`,
    }),
  ).plan!;

export interface Made {
  readonly now: Assessment;
  readonly report: Report;
  readonly answer: Answer;
}

/** A paper of a plan, on 10 September 2013 unless another day is named. */
export const made = (
  plan: Plan,
  kind: ReportKind,
  ask: {
    readonly today?: string;
    readonly meeting?: string;
    readonly filters?: Filters;
    readonly clean?: boolean;
  } = {},
): Made => {
  const today = ask.today ?? '2013-09-10';
  const whole = assess(plan, today);
  const filters = ask.filters ?? {};
  const meeting = meetingFor(plan, ask.meeting ?? null, today);
  if ('problem' in meeting) throw new Error(meeting.problem);
  const now = { ...whole, ...select(whole, filters) };
  const of = {
    kind,
    filters: Object.entries(filters).map(([name, values]) => `${name} ${String(values)}`),
    leads: filters.leads ?? [],
    agencies: filters.agencies ?? [],
    meeting,
    clean: ask.clean === true,
  };
  const report = reportOf(now, of);
  return { now, report, answer: answerOf(now, of, report) };
};

/** The facts of a paper, as JSON has them. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks at one fact at a time
export const factsOf = (one: Made): any => JSON.parse(JSON.stringify(one.answer.json));
