import { expect, it } from 'vitest';
import { bscb, folderWith } from './world.ts';

/** An action whose date was disputed before, so that a warning of the new one is not the first. */
const plan = {
  'plan/plan.yaml': `board: Bromley Safeguarding Children Board
period: 2013-14
bodies:
  Board:
    meets: [24 Jun 2013, 23 Sep 2013, 9 Dec 2013]
`,
  'plan/1-voice.yaml': `area: 1
title: Voice
actions:
  - ref: "1.1"
    action: Ask children what they think of us
    outcomes:
      - measure: Children asked
        want: up
        baseline: { date: Mar 2012, value: 14 }
    milestones:
      - what: Survey sent
        when: spring 2013
      - what: Survey read
        when: summer 2013
    lead: Business Manager
    completion: autumn 2013
`,
};

const said = async (line: string): Promise<string> => {
  const { stdout } = await bscb(`${line} --as-of "10 Sep 2013" --dry-run`, { folder: folderWith(plan) });
  return stdout.replace(/\s+/g, ' ');
};

it.each([
  'redate 1.1 --to "April 2014 & 25"',
  'redate 1.1/1 --to "April 2014 & 25"',
  'redate 1.1 --all --to "April 2014 & 25"',
  'redate 1.1 --to "April 2014 & 25" --agreed "Board 24 Jun 2013"',
  'set 1.1 completion "April 2014 & 25" --correction',
  'set 1.1/1 when "April 2014 & 25" --correction',
  'add milestone 1.1 "Survey printed" --when "April 2014 & 25"',
  'add action 1 "Ask parents" --completion "April 2014 & 25"',
  'close 1.1 --as "on hold" --until "April 2014 & 25"',
])('%s says that a part of the date is kept as a remark', async (line) => {
  expect(await said(line)).toContain('“& 25” is kept as a remark');
});

it.each([
  ['redate 1.1 --to "Board Jun 2013 + 2"', '“+ 2” is kept as a remark'],
  ['add outcome 1.1 "Repeat plans" --want down --target "10, 3/14"', '“3/14” is read as March 2014'],
  ['set plan published "3/13"', '“3/13” is read as March 2013'],
])('%s says how its date is read', async (line, words) => {
  expect(await said(line)).toContain(words);
});

it.each([
  ['done 1.1/1 --on 3/13', 'done Mar 2013'],
  ['close 1.1 --as complete --on 3/13', 'closed as complete, Mar 2013'],
  ['note 1.1 "Sent to schools" --on 3/13', 'note, Mar 2013'],
  ['rate 1.1 green --on 3/13', 'rated green'],
  ['measure 1.1 15 --on 3/13', '15'],
  ['redate 1.1 --to "Dec 2013" --on 3/13', 'Dec 2013'],
])('%s says how the day is read that it writes', async (line, words) => {
  const answer = await said(line);
  expect(answer).toContain(words);
  expect(answer).toContain('--on: “3/13” is read as March 2013.');
});

it('an answer in a form says how its day is read', async () => {
  const folder = folderWith({
    ...plan,
    'form.csv':
      'Row,What,The plan says,Question,Choose from,Answer,Day,Words\ndone 1.1/1,,"due spring 2013, not done",,,done,3/13,\n',
  });
  const { stdout } = await bscb('apply form.csv --as-of "10 Sep 2013" --dry-run', { folder });
  expect(stdout).toContain('Day: “3/13” is read as March 2013.');
});

it('roll-over says how the day is read on which the old plan is closed', async () => {
  const folder = folderWith(plan);
  const line = 'roll-over --to 2014-15 next --close --on 3/14 --as-of "10 Apr 2014" --dry-run';
  const { stderr } = await bscb(line, { folder });
  expect(stderr).toContain('--on: “3/14” is read as March 2014.');
});

const typed = async (line: string, files: Readonly<Record<string, string>> = plan) =>
  (await bscb(line, { folder: folderWith(files), today: '2014-05-01' })).stderr;

it.each([
  ['list --before Sept', '--before'],
  ['overdue --as-of Sept', '--as-of'],
  ['status --since Sept', '--since'],
  ['due --within Sept --as-of 2013-06-01', '--within'],
  ['check --as-of Sept', '--as-of'],
  ['show 1.1 --as-of Sept', '--as-of'],
  ['report progress --as-of Sept', '--as-of'],
  ['export csv --as-of Sept', '--as-of'],
  ['list --as-of Sept --format json', '--as-of'],
])('what people would dispute in a day that is only asked about is said once: %s', async (line, option) => {
  expect((await typed(line)).split('\n').filter((one) => one.startsWith(option))).toEqual([
    `${option}: The year is missing and taken from the plan's period: 2013.`,
  ]);
});

it('nothing is said of a day that means one thing, and of several plans each doubt once', async () => {
  for (const day of ['2013-09-10', '10 Sept 2013', 'Sept 2013', '2013/14', 'last Board'])
    expect(await typed(`list --as-of "${day}"`)).toBe('');
  const again = Object.entries(plan).map(([path, text]) => [path.replace('plan/', 'other/'), text]);
  const next = Object.entries(plan).map(([path, text]) => [
    path.replace('plan/', 'next/'),
    text.replace('2013-14', '2014-15'),
  ]);
  const three = { ...plan, ...Object.fromEntries([...again, ...next]) };
  for (const command of ['list', 'check'])
    expect(
      (await typed(`${command} --plan plan --plan other --plan next --as-of Sept`, three)).match(
        /--as-of: .*/g,
      ),
    ).toEqual([
      "--as-of: The year is missing and taken from the plan's period: 2013.",
      "--as-of: The year is missing and taken from the plan's period: 2014.",
    ]);
});
