import type { LocatedProblem } from '../view/check-found.ts';
import { fingerprints, pathOf } from './fingerprint.ts';
import { jsonWithList } from './json.ts';
import { neutral } from './neutral.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report: it keeps one entry a fingerprint and shows what a merge request brings or solves. */
export const checkGitlab = (found: readonly LocatedProblem[]): Iterable<string> =>
  jsonWithList((entries) => entries, entriesOf(found));

function* entriesOf(found: readonly LocatedProblem[]): Generator<unknown> {
  const names = fingerprints(found);
  for (const { problem, place } of found)
    yield {
      description: neutral(problem.message),
      check_name: problem.rule,
      fingerprint: names.next().value,
      severity: severities[problem.severity],
      location: {
        path: neutral(pathOf(place.file)),
        lines: { begin: place.line, end: place.endLine },
      },
    };
}
