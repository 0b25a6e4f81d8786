import type { Severity } from '../model/problem.ts';
import { correctionOf, type LocatedProblem } from '../view/check-found.ts';
import { pathOf } from './fingerprint.ts';
import { harmlessLines, neutral } from './neutral.ts';

/** JUnit XML as CI services read it: a suite a file, a case for each rule that found something in it, and one case for
 * a file in order. A case fails where its severity does; the rest is told as its output. */
export function* checkJunit(
  found: readonly LocatedProblem[],
  files: readonly string[],
  fails: (severity: Severity) => boolean,
): Generator<string> {
  const byFile = new Map<string, LocatedProblem[]>(files.map((file) => [file, []]));
  for (const one of found) {
    const mine = byFile.get(one.place.file);
    if (mine === undefined) byFile.set(one.place.file, [one]);
    else mine.push(one);
  }
  const sums = { tests: 0, failures: 0 };
  for (const mine of byFile.values()) {
    const { tests, failures } = outcomeOf(mine, fails);
    sums.tests += tests;
    sums.failures += failures;
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bscb check" tests="${sums.tests}" failures="${sums.failures}" errors="0">\n`;
  for (const [file, mine] of byFile) yield harmlessLines(suite(pathOf(file), mine, fails));
  yield '</testsuites>\n';
}

/** How many cases a file has, and how many of them fail. */
const outcomeOf = (found: readonly LocatedProblem[], fails: (severity: Severity) => boolean) => {
  const rulesOf = (some: readonly LocatedProblem[]) => new Set(some.map(({ problem }) => problem.rule)).size;
  const failed = found.filter(({ problem }) => fails(problem.severity));
  return { tests: Math.max(1, rulesOf(found)), failures: rulesOf(failed) };
};

const suite = (
  file: string,
  found: readonly LocatedProblem[],
  fails: (severity: Severity) => boolean,
): string => {
  const { tests, failures } = outcomeOf(found, fails);
  const cases = [...new Set(found.map(({ problem }) => problem.rule))].map((rule) => {
    const mine = found.filter(({ problem }) => problem.rule === rule);
    return testCase(
      file,
      rule,
      mine,
      mine.some(({ problem }) => fails(problem.severity)),
    );
  });
  if (cases.length === 0) cases.push(testCase(file, 'in order', [], false));
  return `  <testsuite name="${escaped(file)}" tests="${tests}" failures="${failures}" errors="0" skipped="0">\n${cases.join('')}  </testsuite>\n`;
};

const testCase = (file: string, rule: string, found: readonly LocatedProblem[], failed: boolean): string => {
  const head = `    <testcase name="${escaped(rule)}" classname="${escaped(file)}"`;
  const [first] = found;
  if (first === undefined) return `${head}/>\n`;
  const lines = found.map(({ problem, place }) => {
    const correction = correctionOf(problem);
    const hint = correction === null ? '' : `; ${correction}`;
    return escaped(`${file}:${place.line}:${place.column} ${problem.message}${hint}`);
  });
  const body = failed
    ? `<failure message="${escaped(first.problem.message)}" type="${first.problem.severity}">\n${lines.join('\n')}\n</failure>`
    : `<system-out>\n${lines.join('\n')}\n</system-out>`;
  return `${head}>\n      ${body}\n    </testcase>\n`;
};

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text in one line that no XML reader takes for markup; the two marks that XML forbids outright are dropped. */
const escaped = (text: string): string =>
  neutral(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
