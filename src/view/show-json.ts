import type { ActionNow, Assessment } from '../assess/assessment.ts';
import type { Locate } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import { actionJson, lostJson } from './plan-json.ts';

/** One action for machines, `bscb.show/1`: as `export json` gives it, with the reasons and what `check` finds. */
export const showJson = (
  assessment: Assessment,
  one: ActionNow,
  problems: readonly Problem[],
  locate: Locate,
) => ({
  schema: 'bscb.show/1',
  asOf: assessment.today,
  profile: assessment.profile,
  since: assessment.since,
  ...lostJson(assessment.plan),
  area: { area: one.area.area, title: one.area.title },
  ...actionJson(one, locate, assessment.today),
  suggestion: suggestionJson(one),
  travel: one.travel,
  late: one.late,
  open: one.open,
  notRated: one.notRated,
  // How each measure goes; its figures stand under outcomes.
  indicators: one.indicators.map(({ indicator: _figures, ...now }) => now),
  doneButFlat: one.doneButFlat,
  problems: problems.map(({ rule, severity, message, hint, at }) => {
    const { line, column } = locate(at);
    return { rule, severity, message, hint, file: at.file, line, column };
  }),
});

const suggestionJson = ({ suggested: { transitions, ...suggestion } }: ActionNow) => ({
  ...suggestion,
  turns: transitions,
});
