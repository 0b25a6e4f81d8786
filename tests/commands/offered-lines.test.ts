import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { some } from '../runs.ts';
import { bscb } from './world.ts';

/** The board's plan in a folder of its own, where no plan is found unless it is named. */
const away = (plan = 'plan'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(plan, join(folder, 'z'), { recursive: true });
  execFileSync('git', ['init', '-q', folder]);
  return folder;
};

/** The lines to type in what a command said: each is behind two spaces, and ends at the end of the line or at two spaces. */
const offered = (said: string): string[] =>
  [...said.matchAll(/(?<= {2}|\()bscb [a-z](?:[^\n ]| (?! ))*/g)].map(([line]) => line.replace(/[).]$/, ''));

/** What is typed for three dots: a day for what happened or is to be, else words. */
const filled = (line: string): string =>
  line
    .replace(/^bscb /, '')
    .replace(/(?<=--(?:on|for) )"…"/g, '"2 Sep 2013"')
    .replace(/(?<=--(?:to|when|until) )"…"/g, '"Feb 2014"')
    .replace(/(?<=--target )"…"/, '"10, Mar 2014"')
    .replace(/(?<=\.rag )…/, 'amber')
    .replace(/Board …/g, 'Board 2 Sep 2013')
    .replace(/"…"|…/g, '"Sep 2013"');

/** What says how something is written, and not what to type now. */
const isForm = (line: string): boolean => / --help$|\b(?:FILE|DIR)\b/.test(line);

const right = [
  'done 1.6/1 --on "2 Sep 2013"',
  'done 1.6 --on "2 Sep 2013"',
  'done 1.6/2 --evidence "Minutes, item 4"',
  'rate 1.6 amber --note "Two members appointed"',
  'note 1.6 "Guidance expected in September"',
  'redate 1.6 --to "October 2013"',
  'redate 1.6 --to "October 2013" --agreed "Board 2 Sep 2013"',
  'redate 1.6 --to "Mar 2014" --all',
  'close 1.6 --as complete --on "2 Sep 2013"',
  'close 1.6 --as "on hold" --until "Aug 2013" --on "1 Aug 2013"',
  'set 1.6 lead "Nobody we know"',
  'set 1.6 completion "May 2013" --correction',
  'set 1.3 milestones.3.done 23Aug',
  'set plan version 3',
  'add milestone 1.6 "Report to the Board" --when "Dec 2014"',
  'add action 1 "Review the threshold document"',
  'add outcome 1.6 "Repeat plans" --want down --target "10, Mar 2014"',
  'check',
  'check --all',
  'status',
  'list',
  'list --milestones',
  'overdue',
  'due',
  'show 1.3',
  'show 1.6',
  'dates 1.1',
];

const wrong = [
  'undo',
  'done 1.6 "no such step"',
  'done 1.6/9',
  'done 9.9',
  'rate 1.6 purple',
  'note 1.6',
  'redate 1.6 --to "31 Feb 2014"',
  'agree 1.6 "Board 2 Sep 2013"',
  'agree 1.6',
  'reopen 1.6',
  'set 1.6 completion "May 2013"',
  'set 1.6 owner Chair',
  'set 1.6 lead',
  'set 1.6 lead ""',
  'set 1.6 ref 1.7',
  'set 1.6 progress.1.next.what "Interviews"',
  'set 1.6 progress.9.note x',
  'set 1.6 outcomes.1.measure.x 3',
  'set 1.6 closed.date "1 May 2013"',
  'set 1.6 milestones.7.when "May 2013"',
  'set 1.6 milestones.0.when "May 2013"',
  'set 1.6 milestones.when "May 2013"',
  'set 1.6 milestones.4 "Report"',
  'set 1.6 milestones Report',
  'set 1.6/2 redated.1.reason x',
  'set 1.6 lead.4 Chair',
  'set plan achievements.7 x',
  'set plan posts.3.short BM',
  'add action 99 "Something"',
  'add post "Chair"',
  'add milestone 1.6',
  'measure 1.6 13',
  'measure 1.6 lots',
  'list nothing',
  'list 7.7',
  'show 4',
  'show children',
  'due --within "last Board"',
  'export docx --roundtrip',
  'report pack --sheet z/plan.yaml',
  'meeting "Board Sep 2013"',
  'check --dry-run',
  'check --write-baseline',
  'check --baseline known.json',
];

/** Two lines, of which the second is wrong, or says more, because of the first. */
const twice = [
  ['redate 1.6 --to "October 2013"', 'redate 1.6 --to "October 2013" --reason "More"'],
  ['redate 1.6 --to "October 2013"', 'show 1.6'],
  ['redate 1.6/1 --to "October 2013"', 'agree 1.6 "Board 2 Sep 2013"'],
  ['redate 1.6 --to "Mar 2014" --all', 'agree 1.6 "Board 2 Sep 2013"'],
  ['redate 1.6 --to "October 2013"', 'agree 1.6 "Board Sep"'],
  ['close 1.6 --as complete --on "2 Sep 2013"', 'rate 1.6 red'],
  ['close 1.6 --as complete --on "2 Sep 2013"', 'close 1.6 --as withdrawn'],
  ['close 1.6 --as complete --on "2 Sep 2013"', 'close 1.6 --as complete --on "2 Sep 2013" --note "Why"'],
  ['done 1.6/1 --on "2 Sep 2013"', 'done 1.6/1 --on "3 Sep 2013"'],
  ['done 1.6/1 --on "2 Sep 2013" --evidence A', 'done 1.6/1 --on "2 Sep 2013" --evidence B'],
  ['set 1.6 lead Chair', 'undo'],
  ['set 1.6 completion "Sept" --correction', 'check'],
  ['rate 1.6 amber --note "Two appointed"', 'set 1.6 progress.1.next.what "Interviews"'],
  ['rate 1.6 amber --note "Two appointed"', 'set 1.6 progress.2.note x'],
  ['rate 1.6 amber --note "Two appointed"', 'set 1.6 progress "Three appointed"'],
  ['done 1.6/1 --on "2 Sep 2013" --evidence A', 'set 1.6/1 done.evidence B'],
] as const;

const follow = async (lines: readonly string[]): Promise<string[]> => {
  const folder = away();
  const wide = { folder, columns: 500 };
  let said = '';
  for (const line of lines) {
    const { stdout, stderr } = await bscb(`${line} --plan z`, wide);
    said = `${stdout}${stderr}`;
  }
  const broken: string[] = [];
  for (const line of new Set(offered(said))) {
    if (isForm(line)) continue;
    const copy = away(join(folder, 'z'));
    const { status, stderr } = await bscb(filled(line), { folder: copy, columns: 500 });
    if (status > 1) broken.push(`${line}: ${stderr}`);
  }
  return broken;
};

describe('a line that is offered where the plan is named', () => {
  it.each(some([...right, ...wrong], 20))('can be typed as it is, after: %s', async (line) => {
    expect(await follow([line])).toEqual([]);
  });

  it.each(some(twice, 5))('can be typed as it is, after: %s, then %s', async (first, then) => {
    expect(await follow([first, then])).toEqual([]);
  });
});

it.each([
  '--area 4',
  '4.2-4.9',
  '--lead "Business Manager"',
  '--agency Police --as-of "2 Dec 2013"',
  '--rag amber',
])('a line of status lists as many as it is beside, whatever was asked: %s', async (asked) => {
  const folder = away('tests/fixtures/mid-year');
  const { stdout } = await bscb(`status ${asked} --plan z`, { folder });
  const said = [
    ...stdout.replace(/\n {4,}/g, '  ').matchAll(/^(?:Not rated|Stale) +(\d+) .*? {2,}(bscb list .*)$/gm),
  ];
  const listed = said.map(async ([, count, line = '']) => {
    const list = await bscb(`${line.replace(/^bscb /, '')} --format json`, { folder });
    return [line, Number(count), JSON.parse(list.stdout).actions.length];
  });
  const counts = await Promise.all(listed);
  expect(counts.length).toBeGreaterThan(0);
  for (const [line, count, actions] of counts) expect([line, actions]).toEqual([line, count]);
});

it('a second state would widen a list: status of what is late offers no list of another', async () => {
  const { stdout } = await bscb('status --state late --plan tests/fixtures/mid-year');
  expect(stdout).toMatch(/^Not rated +\d/m);
  expect(stdout).not.toContain('bscb list');
});
