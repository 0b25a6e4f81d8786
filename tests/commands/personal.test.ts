import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/commands/formats.ts';
import { commands } from '../../src/commands/index.ts';
import { reportKinds } from '../../src/view/report/paper.ts';
import { runs, some } from '../runs.ts';
import { leak, planWithPersonalData, secret } from './personal-everywhere.ts';
import { bscb, folderWith } from './world.ts';

const first = '"no ref (line 7)"';
const third = '"no ref (line 101)"';

const inEach = (lines: readonly string[], formats: readonly string[]): string[] =>
  lines.flatMap((line) => formats.map((format) => `${line} --format ${format}`));

/** Every command, in every format that it has, with personal data on the command line too where words can be typed. */
const lines: Readonly<Record<string, readonly string[]>> = {
  pages: inEach(
    [
      ...['status', 'overdue', 'due', 'list', 'list --milestones', 'dates', `show ${first}`],
      ...[
        `list --search "${secret}"`,
        `list --lead "Business Manager ${secret}"`,
        `dates --phrase "${secret}"`,
      ],
      ...['explain no-lead', 'explain colour'],
    ],
    formatNames('answer'),
  ),
  checks: [
    ...inEach(['check'], formatNames('check')),
    ...['check --fix --dry-run', 'check --baseline known.json --write-baseline', `check --rule "${secret}"`],
  ],
  papers: reportKinds.flatMap((kind) => [
    ...inEach(
      [`report ${kind}`],
      formatNames('paper').filter((name) => name !== 'docx'),
    ),
    `report ${kind} --output ${kind}.docx`,
  ]),
  forms: ['xlsx', 'docx', 'md', 'csv', 'yaml'].flatMap((ending) => [
    `report pack --sheet form.${ending}`,
    `apply form.${ending} --dry-run`,
  ]),
  data: [
    ...formatNames('export').map((name) => `export ${name} --output data.${name}`),
    'export csv',
    'export parquet --output lake',
    ...['area', 'plan', 'status'].map((name) => `schema ${name}`),
  ],
  changes: [
    `done ${third} --on "1 Aug 2013" --dry-run`,
    `rate ${first} green --note "seen: ${secret}" --dry-run`,
    `note ${first} "seen: ${secret}" --dry-run`,
    `redate ${first} --to "Dec 2013" --agreed "Board 23 Sep 2013 ${secret}" --dry-run`,
    `agree ${first} --minute "Board 23 Sep 2013" --dry-run`,
    `close ${first} --as withdrawn --reason "${secret}" --dry-run`,
    'reopen "no ref (line 87)" --dry-run',
    `set ${first} lead "${secret}" --dry-run`,
    `add action 1 "${secret}" --dry-run`,
    `measure ${first} "${secret}" 4 --dry-run`,
    `init "${secret}" --board "${secret}" --period 2014-15 --dry-run`,
    `init begun --from plan --period 2014-15`,
    `roll-over next --to 2014-15`,
    ...['undo', 'undo --list', 'meeting', 'import plan/plan.yaml --to elsewhere'],
  ],
  mistakes: [
    ...[`"${secret}"`, `show "${secret}"`, `list --lead "${secret}"`, `list --area "${secret}"`],
    ...[`list --943-476-5919`, `status --output "${secret}.pdf"`, `report "${secret}"`],
    ...[
      `status --plan "${secret}"`,
      `check "${secret}"`,
      `status --as-of "${secret}"`,
      `explain "${secret}"`,
    ],
    ...[`export "${secret}"`, `schema "${secret}"`, `report pack --meeting "${secret}"`],
    ...[`import "${secret}"`, `apply "${secret}"`, `report --into "${secret}"`, `list --columns "${secret}"`],
  ],
};

const around = (where: string, { input, index }: RegExpExecArray): string =>
  `${where}: ${input.slice(Math.max(0, index - 60), index + 40)}`;

/** The words of a file that bscb wrote, without the marks between them. */
const textIn = (bytes: Uint8Array): string => {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder('latin1').decode(part).replace(/<[^>]*>/g, '|')).join('\n');
};

const written = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.endsWith('plan'))
    .map(({ parentPath, name }) => [name, textIn(readFileSync(join(parentPath, name)))]);

describe.each(runs([false], [true, false]))(
  'personal data in every value of a plan (which can be read: %s)',
  (isReadable) => {
    const folder = (): string => folderWith(planWithPersonalData(isReadable));

    it.each(some(Object.keys(lines), 1))('is in none of the %s', { timeout: 240_000 }, async (kind) => {
      const where = { folder: folder() };
      const leaks: string[] = [];
      const tried = (lines[kind] ?? []).filter((_, at) => at % runs(80, isReadable ? 3 : 1) === 0);
      for (const line of tried) {
        const { status, stdout, stderr } = await bscb(line, where);
        const found = leak.exec(stdout) ?? leak.exec(stderr);
        if (found !== null || status === 70) leaks.push(found === null ? stderr : around(line, found));
      }
      for (const [name, text] of written(where.folder)) {
        const found = leak.exec(text);
        if (found !== null) leaks.push(around(name, found));
      }
      expect(leaks).toEqual([]);
    });
  },
);

describe('personal data in a plan', () => {
  it('has been looked for in every command', () => {
    const typed = new Set(Object.values(lines).flatMap((kind) => kind.map((line) => line.split(' ')[0])));
    const names = [...commands.keys()];
    expect(names.filter((name) => !typed.has(name))).toEqual([]);
  });

  it('is told of once, on stderr, and leaves the rest of the plan as it is', async () => {
    const where = { folder: folderWith(planWithPersonalData(true)) };
    const { status, stdout, stderr } = await bscb('list --format json', where);
    const { actions } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(actions.map((one: { action: string }) => one.action)).toEqual([
      expect.stringMatching(
        /^Ask children in care, with the MASH, what has changed for them \(\*+ \*+ \*+\)$/,
      ),
      expect.stringMatching(/^Publish what children said/),
      expect.stringMatching(/^Print the letter/),
    ]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^The plan in plan has what looks like personal data in \d+ places\. .* bscb check$/,
      ),
    ]);
  });

  it('is in the JSON of many plans no more than in that of one, where a folder is named after a child', async () => {
    const settings = 'board: Anytown\n';
    const folder = folderWith({
      'boards/one/plan.yaml': settings,
      [`boards/two ${secret.replaceAll('/', '-')}/plan.yaml`]: settings,
    });
    const { stdout } = await bscb('status --plan boards --format json', { folder });
    expect(JSON.parse(stdout).plans).toHaveLength(2);
    expect(stdout).not.toMatch(leak);
  });
});
