import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bscb, folderWith } from './world.ts';

/** A table of this many actions, each with a colour without a day; the last is struck out. */
const table = (count: number): string =>
  [
    '# Anytown Safeguarding Children Board: Business Plan 2026-27',
    '',
    '| Ref | Action | Lead | By when | RAG |',
    '| - | - | - | - | - |',
    ...Array.from(
      { length: count },
      (_, i) => `| 1.${i + 1} | Hold event ${i + 1} | Chair | May 2026 | Green |`,
    ),
    '| 1.99 | ~~Hold a last event~~ | Chair | May 2026 | |',
    '| Total | 3 | | | |',
    '',
  ].join('\n');

it('one doubt of many places is one line of the page, so that the others are on it too', async () => {
  const folder = folderWith({ 'plan.md': table(20) });
  const { stdout } = await bscb('import plan.md --to plan --dry-run', { folder });
  const page = stdout.replace(/\s+/g, ' ');
  expect(page).toContain('Needs a look: 22 readings that are not certain');
  expect(page).toContain(
    'and 19 other places: the colour has no date; add one, or import again with --as-of and the day of the rating',
  );
  expect(page).toContain('the whole action is struck out: it was read as withdrawn (read as: closed');
  expect(page).toContain('looks like a total; left out (it says: Total | 3)');
  expect(page).not.toMatch(/And \d+ more/);
});

it('what check says of a slip, how to correct it too, is on the page and in the report', async () => {
  const slips = table(1).replace('May 2026 | Green', '31 Smarch 2026 | Green');
  const folder = folderWith({ 'plan.md': slips });
  const { stdout } = await bscb('import plan.md --to plan', { folder });
  const said = 'there is no month “Smarch”; did you mean 31 March 2026?';
  expect(stdout.replace(/\s+/g, ' ')).toContain(said);
  expect(readFileSync(`${folder}/plan/import-report.md`, 'utf8')).toContain(said);
});

it('more problems than a page shows are counted, and the report has them', async () => {
  const slips = table(15).replaceAll('May 2026 | Green', 'Smarch 2026 | Green');
  const folder = folderWith({ 'plan.md': slips });
  const { stdout } = await bscb('import plan.md --to plan', { folder });
  expect(stdout).toContain('And 3 more: see plan/import-report.md');
});

it('a run that writes nothing names no report, and shows all that the report would', async () => {
  const slips = table(15).replaceAll('May 2026 | Green', 'Smarch 2026 | Green');
  const folder = folderWith({ 'plan.md': slips });
  const { stdout } = await bscb('import plan.md --to plan --dry-run', { folder });
  expect(stdout.match(/yaml,\s+line \d+/g)).toHaveLength(15);
  expect(stdout).not.toContain('see plan/import-report.md');
  expect(stdout).not.toContain('bscb check');
  expect(stdout).toMatch(/Next\s+the same without {2}--dry-run/);
});

it('the report lists every cell by the key that the file has for it', async () => {
  const rows = [
    '# Anytown Board: Business Plan 2026-27',
    '| Ref | Action | Start | By when | Cost | Status | Q1 update |',
    '| - | - | - | - | - | - | - |',
    '| 1.1 | Hold an event | April 2026 | May 2026 | £500 | Green | Begun |',
  ].join('\n');
  const folder = folderWith({ 'plan.md': rows });
  await bscb('import plan.md --to plan', { folder });
  const report = readFileSync(`${folder}/plan/import-report.md`, 'utf8');
  expect(report).toContain(
    'action = Hold an event; Start = April 2026; completion = May 2026; Cost = £500; rag (Status) = Green; progress (Q1 update) = Begun',
  );
  expect(report).toContain('| By when | completion |\n| Cost | Cost |');
  const area = readFileSync(`${folder}/plan/1-business-plan.yaml`, 'utf8');
  for (const key of ['Start', 'completion', 'Cost', 'rag', 'progress']) expect(area).toContain(`${key}:`);
});

it('the page and the report count the same things by the same words', async () => {
  const folder = folderWith({ 'plan.md': table(2).replace('May 2026 | Green', 'Smarch 2026 | Green') });
  const { stdout } = await bscb('import plan.md --to plan', { folder });
  const report = readFileSync(`${folder}/plan/import-report.md`, 'utf8');
  // two colours without a day, an action that is struck out, a total; and a month that there is not
  const readings = 'Needs a look: 4 readings that are not certain';
  expect(stdout).toContain(readings);
  expect(report).toContain(`${readings}, 1 problem.`);
});
