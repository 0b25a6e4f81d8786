import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/commands/formats.ts';
import { run } from '../../src/main.ts';
import { reportKinds } from '../../src/view/report/paper.ts';
import type { Content, World } from '../../src/world.ts';
import { countedIn, type Damage, damages, type Told, unaccounted } from '../read/damage.ts';
import { runs, some } from '../runs.ts';
import { worldAt } from './world.ts';

/** Types a command line over a plan of which one file is damaged; nothing on the disk changes, and what would be written
 * into a file is in the answer, as text. */
const typed = async (line: string | readonly string[], folder: string, { file, text }: Damage) => {
  const { world, said } = worldAt();
  const damaged = join(folder, file);
  const written: string[] = [];
  const files: World['files'] = {
    ...world.files,
    read: (path) => (path.endsWith(damaged) ? new TextEncoder().encode(text) : world.files.read(path)),
    whereReally: (path) => path,
    change: async (changes) => void written.push(...changes.map(({ after }) => textIn(after))),
  };
  const status = await run([...(typeof line === 'string' ? line.split(' ') : line), '--plan', folder], {
    ...world,
    files,
  });
  const { stdout, stderr } = said();
  return { status, stdout: stdout + written.join(''), stderr };
};

/** The words of a file, those of a Word file or a workbook without the marks between them. */
const textIn = (content: Content): string => {
  const bytes =
    content instanceof Uint8Array
      ? content
      : Buffer.concat(Array.from(content.pieces(), (one) => Uint8Array.from(one)));
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => withoutTags(new TextDecoder().decode(part))).join('\n');
};

/** What a person reads of a web page or a part of an office file. */
const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, ' ');

const inEach = (lines: readonly string[], formats: readonly string[]): string[] =>
  lines.flatMap((line) => formats.map((format) => `${line} --format ${format}`));

const pages = inEach(
  ['status', 'overdue', 'due', 'list', 'list --milestones', 'dates'],
  formatNames('answer'),
);
const papers = [
  ...inEach(
    reportKinds.map((kind) => `report ${kind}`),
    formatNames('paper').filter((name) => !['docx', 'odt', 'csv', 'table'].includes(name)),
  ),
  ...reportKinds.flatMap((kind) =>
    ['docx', 'odt'].map((ending) => `report ${kind} --output ${kind}.${ending}`),
  ),
];
const data = formatNames('export').map((name) => `export ${name} --output plan.${name}`);
const lines = [...pages, ...papers, ...data];

/** What has every action in it, whatever its dates and colours, and what has every milestone. */
const hasEvery = /^(?:list --format|report plan|export (?:json|ndjson|csv|xlsx|ods))/;
const hasEveryStep = /^(?:list --milestones|report plan|export (?:json|ndjson|csv|xlsx|ods))/;

/** The letters and figures of a text, so that marks, escapes and folded lines make no difference. */
const letters = (text: string): string =>
  text
    .replace(/&(?:\w+|#\d+);|\\[nt"]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

interface Listed {
  readonly ref: string;
  readonly action: string;
  readonly open: boolean;
  readonly milestones: readonly unknown[];
}

interface Step {
  readonly ref: string;
  readonly id: string;
  readonly what: string;
  readonly when: unknown;
  readonly occurrences: readonly { readonly due: string | null; readonly overdue: boolean }[];
}

interface Known {
  readonly actions: readonly Listed[];
  readonly steps: readonly Step[];
  readonly errors: number;
  readonly unreadable: Told['unreadable'];
  readonly lost: boolean;
  readonly missing: readonly string[];
}

/** What `list` says of a damaged plan, held against what a person counts in its lines. */
const counted = async (folder: string, damage: Damage): Promise<Known> => {
  const { actions, errors, unreadable } = JSON.parse(
    (await typed('list --format json', folder, damage)).stdout,
  );
  const steps: Step[] = JSON.parse(
    (await typed('list --milestones --format json', folder, damage)).stdout,
  ).milestones;
  const elsewhere = damage.sources
    .filter(({ name }) => name !== damage.file)
    .flatMap(({ bytes }) => countedIn(new TextDecoder().decode(bytes ?? undefined)))
    .map(({ ref }) => ref);
  const told: Told = {
    actions: actions
      .filter(({ ref }: Listed) => !elsewhere.includes(ref))
      .map(({ ref }: Listed) => ({ ref, milestones: steps.filter((one) => one.ref === ref).length })),
    unreadable,
    errors,
  };
  const missing = unaccounted(damage, told);
  return { actions, steps, errors, unreadable, lost: unreadable.length > 0, missing };
};

/** What an answer that has everything leaves out. */
const leftOut = (line: string, stdout: string, { actions, steps }: Known): string[] => {
  const text = letters(line.endsWith('--format html') ? withoutTags(stdout) : stdout);
  const isIn = (words: string): boolean => text.includes(letters(words));
  return [
    ...(hasEvery.test(line) ? actions.filter(({ action }) => !isIn(action)).map(({ ref }) => ref) : []),
    ...(hasEveryStep.test(line) ? steps.filter(({ what }) => !isIn(what)).map(({ id }) => id) : []),
    ...(/^dates --format/.test(line)
      ? steps.filter(({ id, when }) => when !== null && !isIn(id)).map(({ id }) => id)
      : []),
    ...(/^overdue --format/.test(line)
      ? steps
          .filter(({ occurrences }) => occurrences.some(({ overdue }) => overdue))
          .filter(({ id, ref }) => !isIn(id) && actions.some((one) => one.ref === ref && one.open))
          .map(({ id }) => id)
      : []),
  ].map((one) => `${line} leaves out ${one}`);
};

/** The counts of an answer in JSON that are not those of the lists. */
const miscounted = (line: string, stdout: string, { actions, steps, errors, unreadable }: Known) => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  if (!/json/.test(line) || line.startsWith('report')) return [];
  const answers = stdout.trim().split(line.includes('ndjson') ? '\n' : '\0');
  const [first = {}] = answers.map((one) => JSON.parse(one));
  const wrong: string[] = [];
  const same = (name: string, found: number, meant: number): void => {
    if (found !== meant) wrong.push(`${line} has ${found} ${name}, not ${meant}`);
  };
  if (line.includes('ndjson')) {
    same('actions', answers.length, actions.length);
    return wrong;
  }
  same('errors', first.errors, errors);
  same('lost parts', first.unreadable.length, unreadable.length);
  if (line.startsWith('status')) {
    same('actions', first.counts.actions, actions.length);
    same('milestones', first.counts.milestones, steps.length);
    for (const name of ['actions', 'milestones', 'dates', 'undated', 'datesMissed'])
      same(
        `${name} in areas`,
        sum(first.areas.map((area: typeof first) => area.counts[name])),
        first.counts[name],
      );
    same('colours by dates', sum(Object.values(first.counts.bySuggested)), actions.length);
    same('ratings', sum(Object.values(first.counts.byRecorded)), actions.length);
  }
  if (line.startsWith('export')) {
    const own = first.areas.flatMap((area: { actions: Listed[] }) => area.actions);
    same('actions', own.length, actions.length);
    same('milestones', sum(own.map((one: Listed) => one.milestones.length)), steps.length);
  }
  return wrong;
};

/** What is wrong with one answer about a damaged plan: an action that it leaves out without a word. */
const faults = async (line: string, folder: string, damage: Damage, known: Known): Promise<string[]> => {
  const { status, stdout } = await typed(line, folder, damage);
  const isPage = pages.includes(line);
  if (known.lost && !isPage) return status === 2 && stdout === '' ? [] : [`${line} is written`];
  const lost = known.lost && status !== 2 ? [`${line} ends with ${status}`] : [];
  const says =
    known.errors === 0 ||
    /csv|export|json/.test(line) ||
    /errors? in the files/.test(stdout.replace(/\s+/g, ' '));
  return [
    ...lost,
    ...leftOut(line, stdout, known),
    ...miscounted(line, stdout, known),
    ...(says ? [] : [`${line} says nothing of the errors`]),
  ];
};

/** What is wrong with the page of an action of which a part is lost: it looks better than it may be, or may be closed. */
const faultsOfPart = async (ref: string, folder: string, damage: Damage): Promise<string[]> => {
  const { status, stdout } = await typed(['show', ref, '--format', 'json'], folder, damage);
  if (stdout === '') return [`show ${ref} shows nothing`];
  const { ref: shown, rag, suggestion, closed } = JSON.parse(stdout);
  const good = ['complete', 'green', 'not-due'].includes(rag.suggested) && closed?.as !== 'complete';
  return [
    ...(status === 2 && shown === ref ? [] : [`show ${ref} ends with ${status}`]),
    ...(/ close /.test(JSON.stringify(suggestion.changes)) ? [`${ref} may be closed`] : []),
    ...(good ? [`${ref} is ${rag.suggested}`] : []),
  ];
};

const boards = readdirSync('tests/fixtures/boards').filter((name) => !name.endsWith('.md'));
const tries = (few: number, many: number): number => Number(process.env.TRIES ?? runs(few, many));
const plans = [
  ...['plan', 'tests/fixtures/mid-year'].map((folder) => [folder, tries(1, 10)] as const),
  ...some(boards, 1).map((name) => [`tests/fixtures/boards/${name}`, tries(1, 4)] as const),
];
const seed = Number(process.env.SEED ?? 20130910);
const linesEach = 3;
let next = 0;

describe.each(plans)(`with one damaged line in %s, %i times from seed ${seed}`, (folder, numRuns) => {
  it('every command and format shows or names each action, and a paper that lost one is refused', async () => {
    const wrong: string[] = [];
    for (const damage of fc.sample(damages(folder), { numRuns, seed })) {
      const known = await counted(folder, damage);
      const found = [...known.missing];
      // each damage meets another part of all that can be typed, so that together they meet all of it
      for (let i = 0; i < linesEach; i++)
        found.push(...(await faults(lines[next++ % lines.length] ?? '', folder, damage, known)));
      for (const { ref } of known.unreadable.flatMap(({ parts }) => parts))
        found.push(...(await faultsOfPart(ref, folder, damage)));
      wrong.push(...found.map((one) => `${fc.stringify(damage)}: ${one}`));
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
