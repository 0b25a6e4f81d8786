import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addMonths } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { open } from '../plan/open.ts';
import { runs, some } from '../runs.ts';
import { bscb } from './world.ts';

interface Change {
  readonly to: string;
  readonly words: string;
  readonly commands: readonly string[];
}

const boards = readdirSync('tests/fixtures/boards').filter((name) => !name.endsWith('.md'));
const plans = ['plan', 'tests/fixtures/mid-year', ...boards.map((name) => `tests/fixtures/boards/${name}`)];

const copyOf = (plan: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(plan, join(folder, 'plan'), { recursive: true });
  return folder;
};

const shown = async (ref: string, folder: string, day: string) =>
  JSON.parse((await bscb(`show "${ref}" --format json --as-of ${day}`, { folder })).stdout);

/** The day on which a change comes about: that of the meeting at which it is agreed, else today. */
const dayOf = (commands: readonly string[], plan: string, today: string): string => {
  const minute = /(?:--agreed|agree \S+) "[^"]*?(\d{1,2} \w{3} \d{4})"/.exec(commands.join(' '))?.[1];
  const read = minute === undefined ? null : readPhrase(minute, open(plan).plan.calendar);
  const day = read === null || isPhraseProblem(read) ? undefined : read.windows[0]?.start;
  return day !== undefined && day > today ? day : today;
};

/** What check says of a date that was moved, as it did not before; a quarter after a plan is over it does of every date to come. */
const doubts = (stdout: string, isOver: boolean): string[] =>
  JSON.parse(stdout)
    .problems.map(({ rule, message }: { rule: string; message: string }) => `${rule}: ${message}`)
    .filter((one: string) => (isOver ? /^milestone-after/ : /^(milestone|completion)-/).test(one));

/** What is typed: three dots are a day, or words of a note. */
const filled = (command: string, today: string): string =>
  command.replace(/^bscb /, '').replaceAll('…', command.includes(' note ') ? 'The work has begun' : today);

const days = ['2013-09-10', '2013-12-02', '2014-03-25', '2014-05-01'];

describe.each(
  some(
    plans.flatMap((plan) => some(days, 1).map((today) => [plan, today] as const)),
    1,
  ),
)('in %s on %s', (plan, today) => {
  const refs = open(plan).plan.areas.flatMap((area) => area.actions.map(({ ref }) => ref));
  const every = runs(40, 3);
  const isOver = addMonths(open(plan).plan.period?.end ?? today, 3) <= today;

  it('what show says would change a colour does so when it is typed', { timeout: 120_000 }, async () => {
    const broken: string[] = [];
    for (const [i, ref] of refs.entries()) {
      if (i % every !== 0) continue;
      const { suggestion } = await shown(ref, copyOf(plan), today);
      for (const { to, words, commands } of suggestion.changes as readonly Change[]) {
        const folder = copyOf(plan);
        const said: string[] = [];
        for (const command of commands) {
          const { status, stdout, stderr } = await bscb(
            `${filled(command, today)} --as-of ${today} --format json`,
            { folder, today },
          );
          if (status !== 0) said.push(`${command}: ${stderr}`);
          else said.push(...doubts(stdout, isOver).map((doubt) => `${command}: ${doubt}`));
        }
        const now = (await shown(ref, folder, dayOf(commands, plan, today))).rag.suggested;
        if (commands.length === 0 || now !== to || said.length > 0)
          broken.push(`${ref}: ${words}: ${to}, not ${now}. ${said}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
