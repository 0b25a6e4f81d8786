import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith, smallPlan } from './world.ts';

const plan = 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n';

describe('dates missed where completion has not passed', () => {
  const folder = () =>
    folderWith({
      'plan/plan.yaml': plan,
      'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: No completion to come, so more than a month late is red
    milestones: [{ what: Questions agreed, when: May 2013 }, { what: Sent, when: Dec 2013, done: 3 Jun 2013 }]
  - ref: "1.2"
    action: Completion still ahead, so amber at most
    completion: December 2013
    milestones: [{ what: Questions agreed, when: May 2013 }]
  - ref: "1.3"
    action: The first of its dates of completion has passed
    completion: Jun 2013 / Dec 2013
`,
    });

  it('stand under the colour that they have, and name what was missed', async () => {
    const { stdout } = await bscb('status', { folder: folder() });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('R■ 1 milestone date is late in 1 action with no completion to come: 1.1');
    expect(text).toContain(
      'A▲ 1 milestone date and 1 earlier date of completion are late in 2 actions with completion still ahead: 1.2 1.3',
    );
  });

  it('are not called late before completion where that has passed, or has ended', async () => {
    const where = {
      folder: folderWith({
        'plan/plan.yaml': plan,
        'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children all year
    completion: Throughout 2013-14
    milestones: [{ what: Questions agreed, when: May 2013 }]
  - ref: "1.2"
    action: Publish what children said
    completion: Dec 2013
    milestones: [{ what: Report written, when: May 2013 }]
`,
      }),
    };
    const said = async (line: string) => (await bscb(line, where)).stdout.replace(/\s+/g, ' ');
    expect(await said('status --as-of 2014-04-15')).toContain(
      '1 milestone date is late in 1 action with no completion to come: 1.1',
    );
    expect(await said('status --as-of 2014-02-01 --before "May 2013"')).toContain(
      '1 milestone date is late in 1 action with no completion to come: 1.2',
    );
    expect(await said('status --as-of 2014-02-01 --before "May 2013"')).toContain(
      '1 milestone date is late in 1 action with completion still ahead: 1.1',
    );
  });

  it('are counted alike by status, list and overdue', async () => {
    const where = { folder: folder() };
    const json = async (line: string) => JSON.parse((await bscb(`${line} --format json`, where)).stdout);
    const { counts } = await json('status');
    const list = (await json('list')).actions as { late: boolean }[];
    const overdue = await json('overdue');
    expect(counts).toMatchObject({ actionsLate: 3, datesMissed: 2, completionsLate: 0 });
    expect(list.filter((one) => one.late)).toHaveLength(3);
    expect([overdue.milestones.length, overdue.earlierDates.length, overdue.actions.length]).toEqual([
      2, 1, 0,
    ]);
  });
});

it('an action late by an earlier date of its completion goes before what is not late', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - { ref: "1.1", action: Nothing has passed, completion: Dec 2013 }
  - { ref: "1.2", action: The first of two dates has passed, completion: Jun 2013 / Dec 2013 }
`,
  });
  const { stdout } = await bscb('list --sort late --format json', { folder });
  const { actions } = JSON.parse(stdout) as { actions: { ref: string }[] };
  expect(actions.map(({ ref }) => ref)).toEqual(['1.2', '1.1']);
});

describe('status as rows', () => {
  it('has every colour and state, so that a row adds up to its actions', async () => {
    const { stdout } = await bscb('status --plan tests/fixtures/mid-year --as-of 2013-09-10 --format csv');
    const [head = [], ...rows] = stdout
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replace(/"[^"]*"/g, 'quoted').split(','));
    const colours = ['red', 'amber', 'green', 'complete', 'notDue', 'noDate'];
    const left = ['onHold', 'withdrawn', 'superseded', 'carriedForward'];
    for (const row of rows) {
      const value = (name: string): number => Number(row[head.indexOf(name)]);
      expect([...colours, ...left].reduce((sum, name) => sum + value(name), 0)).toBe(value('actions'));
    }
  });
});

describe('--fail-on', () => {
  const onHold = folderWith.bind(null, {
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    completion: July 2013
    progress: { date: 13 May 2013, rag: red, note: Stuck }
    closed: { date: 1 Jun 2013, as: on hold }
`,
  });

  it('finds no news in the red that an action on hold had before', async () => {
    const folder = onHold();
    expect((await bscb('status --fail-on red', { folder, today: '2013-05-20' })).status).toBe(1);
    expect((await bscb('status --fail-on red', { folder })).status).toBe(0);
  });

  it('takes several with a space between', async () => {
    expect((await bscb('status --fail-on "red, overdue"', { folder: folderWith(smallPlan) })).status).toBe(1);
  });
});

describe('two plans of one name', () => {
  it('are told apart by their folders', async () => {
    const folder = folderWith({ 'y1/plan.yaml': plan, 'y2/plan.yaml': plan });
    const { stdout } = await bscb('status --plan y1 --plan y2', { folder });
    expect(stdout).toContain('y1: Anytown Safeguarding Children Board');
    expect(stdout).toContain('y2: Anytown Safeguarding Children Board');
  });
});

describe('a file that nobody can open', () => {
  it('is named once, with what is the matter', async () => {
    const folder = folderWith({ ...smallPlan, 'else/secret.yaml': 'area: 2\n' });
    symlinkSync(join(folder, 'else/secret.yaml'), join(folder, 'plan/2-secret.yaml'));
    const { status, stderr } = await bscb('list', { folder });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'plan/2-secret.yaml cannot be read: it is a link that leads out of its folder, and such links are not followed.\n',
    );
  });
});

it('an action that was withdrawn without a rating is not said to have one', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - { ref: "1.1", action: Ask children in care, completion: Dec 2013, progress: [{ date: 9 Sep 2013, rag: green }] }
  - { ref: "1.2", action: Print a leaflet, completion: Dec 2013, closed: { date: 2 Sep 2013, as: withdrawn } }
`,
  });
  const text = (await bscb('status', { folder })).stdout.replace(/\s+/g, ' ');
  expect(text).toContain('Rated 1 of 2');
  expect(text).toContain('Not rated none: every open action has a recorded colour');
});

describe('four figures', () => {
  it('have their comma wherever days are counted', async () => {
    const folder = folderWith(smallPlan);
    for (const line of ['list', 'overdue', 'status', 'show 1.1'])
      expect((await bscb(line, { folder, today: '2017-07-31' })).stdout, line).toContain('1,461');
  });
});

describe('text that a runner would obey', () => {
  it('obeys in no paper and no calendar either', async () => {
    const hostile = smallPlan['plan/1-voice.yaml'].replace('Questions agreed', '"##[error]Questions"');
    const folder = folderWith({ ...smallPlan, 'plan/1-voice.yaml': hostile });
    for (const line of ['report plan --format html', 'report plan', 'export ics', 'export json', 'show 1.1'])
      expect((await bscb(line, { folder })).stdout, line).not.toContain('##[');
  });
});

describe('a plan that has only begun', () => {
  it('shows its areas and how to write the first action, and says nothing of colours', async () => {
    const folder = folderWith({
      'plan/plan.yaml': plan,
      'plan/1-voice.yaml': 'area: 1\ntitle: Hearing children\nactions: []\n',
      'plan/2-staff.yaml': 'area: S\ntitle: People who work with children\nactions: []\n',
    });
    const { status, stdout } = await bscb('status', { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/The plan has no actions yet\.\n\nAreas +1 Hearing children/);
    expect(stdout).toContain('S People who work with children');
    expect(stdout).toContain('bscb add action 1 "What the board will do"');
    expect(stdout).not.toMatch(/recorded colour|Disputed|Red/);
  });

  it('is not a plan in which a filter finds nothing', async () => {
    const some = folderWith({
      'plan/plan.yaml': plan,
      'plan/1-voice.yaml': smallPlan['plan/1-voice.yaml'] ?? '',
    });
    const { stdout } = await bscb('status --search unicorn', { folder: some });
    expect(stdout).toContain('No action matches.');
    expect(stdout).not.toContain('no actions yet');
  });
});

it('changes of date that wait are counted one by one, and a date that was moved twice is named once', async () => {
  const folder = folderWith({
    'plan/plan.yaml': 'board: Anytown Safeguarding Board\ntitle: Business Plan\nperiod: 2013-14\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    completion: March 2014
    redated:
      - { from: May 2013, to: June 2013, date: 2 May 2013 }
      - { from: June 2013, to: March 2014, date: 3 June 2013 }
  - ref: "1.2"
    action: Report what they said
    completion: January 2014
    redated: { from: June 2013, to: January 2014, date: 3 June 2013 }
`,
  });
  const { stdout } = await bscb('status', { folder });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Re-dated 3 changes of date not agreed, for approval: 1.1 (two) 1.2',
  );
});

it('a date in the place of none is moved by nobody’s agreement, unless somebody agreed it', async () => {
  const action = (n: number, from: string, agreed: string) => `  - ref: "1.${n}"
    action: Ask children in care what has changed
    completion: March 2014
    redated: { from: ${from}, to: March 2014, date: 3 June 2013${agreed} }
`;
  const minute = ', agreed: "Board, 24 June 2013"';
  const folder = folderWith({
    'plan/plan.yaml': 'board: Anytown Safeguarding Board\ntitle: Business Plan\nperiod: 2013-14\n',
    'plan/1-voice.yaml': `area: 1\ntitle: Hearing children\nactions:\n${action(1, 'tbc', '')}${action(2, 'tbc', minute)}${action(3, 'May 2013', minute)}`,
  });
  const { stdout } = await bscb('status', { folder });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Re-dated None waits for agreement; two with agreement; one that had no date before',
  );
  const paper = (await bscb('report plan --format markdown', { folder })).stdout;
  const moved = paper.split('\n').filter((line) => line.includes('moved by agreement'));
  expect(moved.map((line) => line.slice(0, 6))).toEqual(['| 1.2 ', '| 1.3 ']);
});

it('an action that met its own date is something done, and only open actions lack a colour', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    completion: June 2013
    done: 24 June 2013
  - ref: "1.2"
    action: Report what they said
    completion: July 2013
`,
  });
  const { stdout } = await bscb('status', { folder });
  expect(stdout).not.toContain('Nothing is recorded as done');
  expect(stdout.replace(/\s+/g, ' ')).toContain('Not rated 1 of 1 open action');
});

describe('what falls due more than a year ahead', () => {
  const files = {
    'plan/plan.yaml': plan.replace('2013-14', '2013-16'),
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children every year
    completion: Dec 2013 / Dec 2014
    milestones: [{ what: Questions sent, when: Dec 2013 / Dec 2014 }]
`,
  };
  const said = async (within: string) =>
    (await bscb(`status --as-of 2013-09-10 --within ${within}`, { folder: folderWith(files) })).stdout;

  it('has the year of each day, since a day and month come twice', async () => {
    const text = await said('2014-12-31');
    expect(text).toContain('Due by 31 December 2014 (as asked)');
    expect(text).toMatch(/^31 Dec 2013 +1\.1\/1 /m);
    expect(text).toMatch(/^31 Dec 2014 +1\.1\/1 /m);
  });

  it('has none where every day comes once', async () => {
    expect(await said('2014-09-09')).toMatch(/^31 Dec +1\.1\/1 /m);
  });
});

it('of hundreds of actions shows the first of each list, and counts the rest', async () => {
  const action = (n: number, completion: string, more = '') =>
    `  - { ref: "1.${n}", action: Ask children what has changed, completion: ${completion}${more} }\n`;
  const rated = ', progress: [{ date: 1 Sep 2013, rag: green }]';
  const each = (count: number, first: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, i) => one(first + i)).join('');
  const area = [
    'area: 1\ntitle: Hearing children\nactions:\n',
    each(80, 1, (n) => action(n, 'May 2013')),
    each(40, 81, (n) => action(n, '30 Sep 2013', ', milestones: [{ what: Agreed, when: 27 Sep 2013 }]')),
    each(30, 121, (n) => action(n, 'May 2013', rated)),
  ].join('');
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const { stdout } = await bscb('status', { folder });
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('Past completion: 110 actions, worst ten');
  expect(text).toMatch(/ and (?:1\.\d+ ){60}\(102 days\) and 40 more bscb overdue /);
  expect(text).toContain('Disputed: 30 actions');
  expect(stdout.match(/rated green, but /g)).toHaveLength(25);
  expect(text).toContain(' and 5 more bscb list --disputed ');
  // forty milestones and as many completions
  expect(stdout.match(/1\.\d+\/1 /g)).toHaveLength(40);
  expect(text).toContain(' and 30 more dates bscb due ');
  const { due } = JSON.parse((await bscb('status --format json', { folder })).stdout);
  expect(due).toHaveLength(80);
});

it('counts no milestone dates where there are none', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml':
      'area: 1\ntitle: Hearing children\nactions:\n  - { ref: "1.1", action: Listen, completion: June 2013, done: 3 Jun 2013 }\n',
  });
  const { stdout } = await bscb('status', { folder });
  expect(stdout).toContain('There is no milestone date to meet; no colour is recorded');
  expect(stdout).not.toContain('0 of 0');
});
