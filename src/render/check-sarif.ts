import type { Rule } from '../rules/rule.ts';
import { correctionOf, type LocatedProblem } from '../view/check-found.ts';
import { fingerprints, pathOf } from './fingerprint.ts';
import { jsonWithList } from './json.ts';
import { neutral, neutralLines } from './neutral.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, with the page of every rule that found something, in parts. */
export const checkSarif = (
  found: readonly LocatedProblem[],
  rules: readonly Rule[],
  version: string,
): Iterable<string> => {
  const told = [...new Set(found.map(({ problem }) => problem.rule))];
  const driver = { name: 'bscb', version, rules: told.map((name) => descriptor(name, rules)) };
  const log = (results: readonly unknown[]) => ({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  });
  return jsonWithList(log, resultsOf(found, told));
};

function* resultsOf(found: readonly LocatedProblem[], told: readonly string[]): Generator<unknown> {
  const names = fingerprints(found);
  for (const { problem, place } of found)
    yield {
      ruleId: problem.rule,
      ruleIndex: told.indexOf(problem.rule),
      level: levels[problem.severity],
      message: { text: words(problem.message, correctionOf(problem)) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(place.file),
            region: {
              startLine: place.line,
              startColumn: place.column,
              endLine: place.endLine,
              endColumn: place.endColumn,
            },
          },
        },
      ],
      partialFingerprints: { 'ruleFileRef/v1': names.next().value },
      ...(problem.ref === null ? {} : { properties: { ref: neutral(problem.ref) } }),
    };
}

const descriptor = (name: string, rules: readonly Rule[]): unknown => {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) return { id: name };
  const examples = [
    ...(rule.bad.trim() === '' ? [] : [`Found:\n\n\`\`\`yaml\n${rule.bad.trim()}\n\`\`\``]),
    ...(rule.good.trim() === '' ? [] : [`In order:\n\n\`\`\`yaml\n${rule.good.trim()}\n\`\`\``]),
  ];
  return {
    id: name,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why}\nThe whole page: bscb explain ${name}`,
      markdown: [rule.why, ...examples].join('\n\n'),
    },
    defaultConfiguration: { level: levels[rule.severity] },
  };
};

/** Square brackets make a link in a SARIF message: from a plan they are text. */
const words = (message: string, hint: string | null): string =>
  neutralLines(hint === null ? message : `${message}\n${hint}`).replace(/[\\[\]]/g, '\\$&');

/** Where a file is: below the root by it; of a whole path, or above the root, without it, as SARIF asks. */
const artifact = (file: string): { readonly uri: string; readonly uriBaseId?: string } => {
  const path = pathOf(file);
  const drive = /^[a-z]:(?=\/)/i.exec(path)?.[0] ?? '';
  if (path.startsWith('/') || drive !== '')
    return { uri: `file://${drive && `/${drive}`}${uriOf(path.slice(drive.length))}` };
  return path.startsWith('../') ? { uri: uriOf(path) } : { uri: uriOf(path), uriBaseId: '%SRCROOT%' };
};

/** A file name as part of an address: what means something there, a colon in its first part too, is escaped. */
const uriOf = (file: string): string =>
  pathOf(file)
    .split('/')
    .map((part) => encodeURIComponent(neutral(part)))
    .join('/');
