import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/commands/formats.ts';
import { run } from '../../src/main.ts';
import { reportKinds } from '../../src/view/report/paper.ts';
import type { World } from '../../src/world.ts';
import { type Damage, damages, type Told, unaccounted } from '../read/damage.ts';
import { runs } from '../runs.ts';
import { worldAt } from './world.ts';

/** Types a command line over a plan of which one file is damaged; nothing on the disk changes, and what would be written
 * into a file is in the answer, as text. */
const typed = async (line: string, folder: string, { file, text }: Damage) => {
  const { world, said } = worldAt();
  const damaged = join(folder, file);
  const written: string[] = [];
  const files: World['files'] = {
    ...world.files,
    read: (path) => (path.endsWith(damaged) ? new TextEncoder().encode(text) : world.files.read(path)),
    whereReally: (path) => path,
    change: async (changes) => void written.push(...changes.map(({ after }) => textIn(after))),
  };
  const status = await run([...line.split(' '), '--plan', folder], { ...world, files });
  const { stdout, stderr } = said();
  return { status, stdout: stdout + written.join(''), stderr };
};

/** The words of a file, those of a Word file or a workbook without the marks between them. */
const textIn = (bytes: Uint8Array | null): string => {
  if (bytes === null) return '';
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part).replace(/<[^>]*>/g, ' ')).join('\n');
};

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

/** What has every action in it, whatever its dates and colours. */
const hasEvery = /^(?:list --format|report plan|export (?:json|ndjson|csv|xlsx))/;

/** Those refs that a text has, none taken for a part of another. */
const namedIn = (text: string, refs: readonly string[]): string[] =>
  refs.filter((ref) => new RegExp(`(?<![\\d.])${ref.replaceAll('.', '\\.')}(?![\\d.]\\d)`).test(text));

interface Listed {
  readonly ref: string;
  readonly area: number;
  readonly milestones: readonly unknown[];
}

interface Known {
  readonly actions: readonly Listed[];
  readonly errors: number;
  readonly unreadable: Told['unreadable'];
  readonly lost: boolean;
}

/** What `list` says of a damaged plan, held against what a person counts in its lines. */
const counted = async (folder: string, damage: Damage): Promise<Known & { readonly missing: string[] }> => {
  const list = JSON.parse((await typed('list --format json', folder, damage)).stdout);
  const steps = JSON.parse(
    (await typed('list --milestones --format json', folder, damage)).stdout,
  ).milestones;
  const count = (ref: string) => steps.filter((one: { ref: string }) => one.ref === ref).length;
  const ofFile = Number(/^\d+/.exec(damage.file)?.[0]);
  const { actions, errors, unreadable } = list;
  const told: Told = {
    actions: actions
      .filter(({ area }: Listed) => area === ofFile)
      .map(({ ref }: Listed) => ({ ref, milestones: count(ref) })),
    unreadable,
    errors,
  };
  return { actions, errors, unreadable, lost: unreadable.length > 0, missing: unaccounted(damage, told) };
};

/** What is wrong with one answer about a damaged plan: an action that it leaves out without a word. */
const faults = async (line: string, folder: string, damage: Damage, known: Known): Promise<string[]> => {
  const { status, stdout } = await typed(line, folder, damage);
  const refs = known.actions.map(({ ref }) => ref);
  const isPage = pages.includes(line);
  if (known.lost && !isPage) return status === 2 && stdout === '' ? [] : [`${line} is written`];
  const lost = known.lost && status !== 2 ? [`${line} ends with ${status}`] : [];
  const left = hasEvery.test(line) ? refs.filter((ref) => !namedIn(stdout, refs).includes(ref)) : [];
  const left2 = left.map((ref) => `${line} leaves out ${ref}`);
  if (/--format json/.test(line) && isPage) {
    const { errors, unreadable } = JSON.parse(stdout);
    const same = errors === known.errors && unreadable.length === known.unreadable.length;
    return [...lost, ...left2, ...(same ? [] : [`${line} has ${errors} errors`])];
  }
  const says =
    known.errors === 0 ||
    /csv|export|json/.test(line) ||
    /errors? in the files/.test(stdout.replace(/\s+/g, ' '));
  return [...lost, ...left2, ...(says ? [] : [`${line} says nothing of the errors`])];
};

describe.each(['plan', 'tests/fixtures/mid-year'])('with one damaged line in %s', (folder) => {
  it('every command and format shows or names each action, and a paper that lost one is refused', async () => {
    let next = 0;
    const law = fc.asyncProperty(damages(folder), async (damage) => {
      const known = await counted(folder, damage);
      expect(known.missing).toEqual([]);
      // each damage meets another part of all that can be typed, so that together they meet all of it
      for (let i = 0; i < 4; i++) {
        const line = lines[next++ % lines.length] ?? '';
        expect(await faults(line, folder, damage, known)).toEqual([]);
      }
    });
    const seed = 20130910;
    await fc.assert(law, { numRuns: runs(6, 16), seed, endOnFailure: true });
  }, 600_000);

  it('show has each action of which a part is lost, and ends with 2', async () => {
    const law = fc.asyncProperty(damages(folder), async (damage) => {
      const known = await counted(folder, damage);
      for (const { ref } of known.unreadable.flatMap(({ parts }) => parts)) {
        const { status, stdout } = await typed(`show ${ref} --format json`, folder, damage);
        expect([status, JSON.parse(stdout).ref]).toEqual([2, ref]);
        expect(['complete', 'green', 'not-due']).not.toContain(JSON.parse(stdout).rag.suggested);
      }
    });
    await fc.assert(law, { numRuns: runs(3, 8), seed: 20130911, endOnFailure: true });
  }, 600_000);
});
