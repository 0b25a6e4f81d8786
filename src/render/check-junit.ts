import type { Severity } from '../model/problem.ts';
import { correctionOf, type LocatedProblem } from '../view/check-found.ts';
import { pathOf } from './fingerprint.ts';
import { harmlessLines, neutral } from './neutral.ts';

/** JUnit XML as CI services read it: a suite a file, a case for each rule that found something in it, and one case for
 * a file in order. A case fails where its severity does; the rest is told as its output. */
export const checkJunit = (
  found: readonly LocatedProblem[],
  files: readonly string[],
  fails: (severity: Severity) => boolean,
): string => {
  const byFile = new Map<string, LocatedProblem[]>(files.map((file) => [file, []]));
  for (const one of found) {
    const mine = byFile.get(one.place.file);
    if (mine === undefined) byFile.set(one.place.file, [one]);
    else mine.push(one);
  }
  const suites = [...byFile].map(([file, mine]) => suite(pathOf(file), mine, fails));
  const sum = (of: 'tests' | 'failures'): number => suites.reduce((all, one) => all + one[of], 0);
  return harmlessLines(
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bscb check" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">\n` +
      `${suites.map((one) => one.xml).join('')}</testsuites>\n`,
  );
};

const suite = (file: string, found: readonly LocatedProblem[], fails: (severity: Severity) => boolean) => {
  const rules = [...new Set(found.map(({ problem }) => problem.rule))];
  const cases = rules.map((rule) => {
    const mine = found.filter(({ problem }) => problem.rule === rule);
    const failed = mine.some(({ problem }) => fails(problem.severity));
    return { failed, xml: testCase(file, rule, mine, failed) };
  });
  if (cases.length === 0) cases.push({ failed: false, xml: testCase(file, 'in order', [], false) });
  const failures = cases.filter((one) => one.failed).length;
  return {
    tests: cases.length,
    failures,
    xml: `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">\n${cases.map((one) => one.xml).join('')}  </testsuite>\n`,
  };
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
