import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, smallPlan } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { cases } from './cases.ts';

const bin = join(process.cwd(), 'bin/bscb.cjs');

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'plan')).map(
    (name) => `${name}\n${readFileSync(join(folder, 'plan', name), 'utf8')}`,
  );

it.runIf(inFull).each(cases.map((one) => [`${one.of}: ${one.what}`, one] as const))('%s', (_title, one) => {
  const folder = folderWith(smallPlan);
  one.make(folder);
  const keeps =
    one.keeps === true || one.stopped !== undefined || (one.args.includes('--output') && one.of === 'links');
  const before = keeps ? textsIn(folder) : null;
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, ...one.args, '--as-of', '2013-09-10'],
    {
      ...{ cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } },
      ...(one.stopped === undefined ? { timeout: 60_000 } : { timeout: 600, killSignal: one.stopped }),
    },
  );
  const said = stdout + stderr;
  // A shell gives a signal that ended a program as 128 and its number.
  const ended = signal === null ? status : 128 + constants.signals[signal];
  expect({ status: ended, signal }, said.slice(0, 2000)).toEqual({
    status: one.status,
    signal: one.stopped ?? null,
  });
  expect(said).toMatch(one.says);
  expect(said).not.toMatch(/ {4}at |fault in bscb/);
  if (one.never) expect(said).not.toMatch(one.never);
  if (before !== null) expect(textsIn(folder)).toEqual(before);
  for (const name of ['outside', 'plan'].filter((one) => readdirSync(folder).includes(one)))
    expect(
      readdirSync(join(folder, name)).filter((left) => left.includes('.bscb') || name === 'outside'),
    ).toEqual([]);
});

it('have a page that says what each must give', async () => {
  const kinds = [...new Set(cases.map((one) => one.of))];
  const page = kinds.map((kind) => {
    const rows = cases.filter((one) => one.of === kind);
    const lines = rows.map(
      ({ what, args, must, status }) =>
        `- ${what}: \`bscb ${args.map((word) => word || "''").join(' ')}\`. What must come of it: ${must}; exit status ${status}.`,
    );
    return `## ${kind}\n\n${lines.join('\n')}\n`;
  });
  const head =
    '# Made to break it\n\nEach case is made by `cases.ts` in a folder of its own and run by the built program (`cases.test.ts`). Beside them:\n`writing.test.ts` and `edits.test.ts` let a file call fail, or kill the program there, in every command that writes, have an\neditor save meanwhile, eight writers write at once, and signals come; personal data has a table of its own in\n`tests/rules/personal-spellings.txt`, and damaged lines a law in `tests/read/law.test.ts` (`TRIES` and `SEED` make it longer).\n\n';
  await expect(`${head}${page.join('\n')}`).toMatchFileSnapshot('README.md');
});
