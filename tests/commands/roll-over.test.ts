import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/main.ts';
import { FileFault } from '../../src/world.ts';
import { inFull, some } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf, worldAt } from './world.ts';

const plan = {
  'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
version: 2
published: March 2013
introduction: What the year is about
posts: { Business Manager: { short: BM }, Participation Officer: { } }
bodies: { Board: { meets: [24 Jun 2013, 24 Mar 2014] } }
`,
  'plan/1-voice.yaml': `# last year's remark
area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    lead: Participation Officer
    milestones:
      - what: Questions agreed
        when: May 2013
        done: 20 May 2013
      - what: Answers in
        when: October 2013
      - what: Answers reported
        when: June 2014
    completion: July 2014
    progress:
      - { date: 3 Jun 2013, note: Begun }
      - { date: 5 Sep 2013, rag: amber, note: Slow }
      - { date: 9 Dec 2013, note: Half are in }
    impact: Children said so
  - ref: "1.2"
    action: Report what they said to the Board
    lead: Business Manager
    completion: December 2013
    closed: { date: 9 Dec 2013, as: complete }
  - ref: "1.3"
    action: Publish a newsletter
    lead: Business Manager
    milestones:
      - what: Newsletter sent
        when: quarterly
        done: [30 Jun 2013, 30 Sep 2013]
    completion: February
  - ref: "1.4"
    action: Review the website
    lead: Business Manager
    closed: { date: 9 Dec 2013, as: on hold, until: May 2014 }
    completion: September 2014
`,
};

const today = '2014-03-25';

interface New {
  readonly actions: readonly {
    readonly ref: string;
    readonly origin?: string;
    readonly completion?: string;
    readonly redated?: unknown;
    readonly closed?: unknown;
    readonly progress?: readonly unknown[];
    readonly milestones?: readonly {
      readonly what: string;
      readonly when: string;
      readonly done?: unknown;
    }[];
    readonly impact?: string;
  }[];
}

const newVoice = (folder: string): New => parse(textOf(folder, 'next/1-voice.yaml')) as New;

describe('bscb roll-over', () => {
  it('takes along what is open or on hold, says where it comes from, and leaves what is closed or done', async () => {
    const folder = folderWith(plan);
    const { status } = await bscb('roll-over --to 2014-15 next', { folder, today });
    expect(status).toBe(0);
    const { actions } = newVoice(folder);
    expect(actions.map(({ ref, origin }) => [ref, origin])).toEqual([
      ['1.1', '2013-14 1.1'],
      ['1.3', '2013-14 1.3'],
      ['1.4', '2013-14 1.4'],
    ]);
    expect(actions[0]?.milestones?.map(({ what }) => what)).toEqual(['Answers in', 'Answers reported']);
    expect(actions[0]?.impact).toBeUndefined();
    // the colour that is in force, and what was said since
    expect(actions[0]?.progress).toEqual([
      { date: '5 Sep 2013', rag: 'amber', note: 'Slow' },
      { date: '9 Dec 2013', note: 'Half are in' },
    ]);
    expect(actions[2]?.closed).toEqual({ date: '9 Dec 2013', as: 'on hold', until: 'May 2014' });
    expect(parse(textOf(folder, 'next/plan.yaml'))).toEqual({
      board: 'Anytown Safeguarding Children Board',
      title: 'Business Plan',
      period: '2014-15',
      posts: { 'Business Manager': { short: 'BM' }, 'Participation Officer': null },
      bodies: { Board: { meets: ['24 Jun 2013', '24 Mar 2014'] } },
    });
    expect(textOf(folder, 'plan/1-voice.yaml')).toBe(plan['plan/1-voice.yaml']);
  });

  it('moves no date in silence: each that passed or would mean other days is named, and check says so', async () => {
    const folder = folderWith(plan);
    const { stdout } = await bscb('roll-over --to 2014-15 next --format json', { folder, today });
    const { settle } = JSON.parse(stdout);
    // the first milestone of 1.1 is done and stays, so what was its second is the first of the new plan
    expect(settle.map(({ id, was, why, to }: Record<string, unknown>) => [id, was, why, to])).toEqual([
      ['1.1/1', '1.1/2', 'passed', null],
      ['1.3/1', '1.3/1', 'recurs', null],
      ['1.3', '1.3', 'passed', null],
    ]);
    const { actions } = newVoice(folder);
    expect(actions[0]?.milestones?.map(({ when }) => when)).toEqual(['October 2013', 'June 2014']);
    // what was sent last year meets no date of this one
    expect(actions[1]?.milestones).toEqual([{ what: 'Newsletter sent', when: 'quarterly' }]);
    const checked = await bscb('check next', { folder, today: '2014-04-10' });
    expect(checked.stdout).toMatch(/1\.1\/1 \(October 2013\) falls before the plan's period begins/);
  });

  it('check advises redate for a date that came from the old plan, so that its history is kept', async () => {
    const area = plan['plan/1-voice.yaml'].replace('completion: February', 'completion: Feb 2014');
    const folder = folderWith({ ...plan, 'plan/1-voice.yaml': area });
    await bscb('roll-over --to 2014-15 next', { folder, today });
    const found = async () => {
      const { stdout } = await bscb('check next --format json', { folder, today: '2014-04-10' });
      const { problems } = JSON.parse(stdout) as { problems: { rule: string; command: string }[] };
      return problems.filter(({ rule }) => rule === 'completion-out-of-period').map(({ command }) => command);
    };
    const [command = ''] = await found();
    expect(command).toMatch(/^bscb redate 1\.3 --to "…"/);
    const typed = `${command.replace('"…"', '"June 2014"').slice('bscb '.length)} --agreed "Board 24 Mar 2014" --plan next`;
    expect((await bscb(typed, { folder, today: '2014-04-10' })).status).toBe(0);
    expect(newVoice(folder).actions[1]).toMatchObject({
      completion: 'June 2014',
      redated: [{ from: 'Feb 2014', to: 'June 2014' }],
    });
    expect(await found()).toEqual([]);
  });

  it.runIf(inFull)(
    'check advises redate too for a date from the old plan that is after the new one, of an action or a milestone',
    async () => {
      const area = plan['plan/1-voice.yaml']
        .replace('completion: February', 'completion: May 2016')
        .replace('October 2013', 'October 2015');
      const folder = folderWith({ ...plan, 'plan/1-voice.yaml': area });
      await bscb('roll-over --to 2014-15 next', { folder, today });
      const { stdout } = await bscb('check next --format json', { folder, today: '2014-04-10' });
      const { problems } = JSON.parse(stdout) as { problems: { rule: string; command: string }[] };
      const late = problems.filter(({ rule }) => rule.endsWith('-out-of-period'));
      expect(late.map(({ command }) => command.replace(/ --plan .*/, ''))).toEqual([
        'bscb redate 1.1/1 --to "…"',
        'bscb redate 1.3 --to "…"',
      ]);
    },
  );

  it('asks for each date in a terminal, keeps the old one beside the new, and leaves it where Enter is typed', async () => {
    const folder = folderWith(plan);
    const { status, stdout } = await bscb('roll-over --to 2014-15 next --agreed "Board 24 Mar 2014"', {
      folder,
      today,
      columns: 80,
      typed: ['31 Feb 2014', 'May 2014', ''],
    });
    expect(status).toBe(0);
    expect(stdout.match(/1\.1\/2 {2}Answers in: October 2013\. New date\?/g)).toHaveLength(2);
    const { actions } = newVoice(folder);
    expect(actions[0]?.milestones?.[0]).toEqual({
      what: 'Answers in',
      when: 'May 2014',
      redated: [{ from: 'October 2013', to: 'May 2014', date: '25 Mar 2014', agreed: 'Board 24 Mar 2014' }],
    });
    // February of the old plan: in the new one it would be another
    expect(actions[1]?.completion).toBe('February 2014');
    expect(actions[1]?.redated).toBeUndefined();
  });

  it.runIf(inFull)(
    'closes what comes along in the old plan where that is asked, and undo takes that back',
    async () => {
      const folder = folderWith(plan);
      const tried = await bscb('roll-over --to 2014-15 next --close --dry-run', { folder, today });
      expect(tried.stdout).toContain('That 1.4 was put on hold would be in the new plan alone');
      const { stdout } = await bscb('roll-over --to 2014-15 next --close --on "24 Mar 2014"', {
        folder,
        today,
      });
      expect(stdout).toContain('That 1.4 was put on hold is in the new plan alone');
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/Wrote .*next\/plan\.yaml,.* plan\/1-/);
      const old = parse(textOf(folder, 'plan/1-voice.yaml')).actions;
      expect(old.map(({ closed }: { closed: { as: string } }) => closed.as)).toEqual([
        'carried forward',
        'complete',
        'carried forward',
        'carried forward',
      ]);
      await bscb('undo', { folder, today });
      expect(textOf(folder, 'plan/1-voice.yaml')).toBe(plan['plan/1-voice.yaml']);
    },
  );

  it.runIf(inFull)('names a hold that is over by then, as one that lasts', async () => {
    const over = {
      ...plan,
      'plan/1-voice.yaml': plan['plan/1-voice.yaml'].replace('until: May 2014', 'until: Jan 2014'),
    };
    const { stdout } = await bscb('roll-over --to 2014-15 next --close', { folder: folderWith(over), today });
    expect(stdout).toContain('That 1.4 was put on hold is in the new plan alone');
  });

  it.runIf(inFull)(
    'takes along what the old plan has closed as carried forward, open and with its origin',
    async () => {
      const folder = folderWith(plan);
      await bscb('close 1.3 --as "carried forward" --on "24 Mar 2014" --plan plan', { folder, today });
      const old = textOf(folder, 'plan/1-voice.yaml');
      const { stdout } = await bscb('roll-over --to 2014-15 next', { folder, today });
      const { actions } = newVoice(folder);
      expect(actions.map(({ ref, origin, closed }) => [ref, origin, closed === undefined])).toEqual([
        ['1.1', '2013-14 1.1', true],
        ['1.3', '2013-14 1.3', true],
        ['1.4', '2013-14 1.4', false],
      ]);
      expect(stdout).toContain('2 of them are still open');
      expect(textOf(folder, 'plan/1-voice.yaml')).toBe(old);
      await bscb('roll-over --to 2014-15 other --close', { folder, today });
      expect(textOf(folder, 'plan/1-voice.yaml')).toContain('date: 24 Mar 2014');
    },
  );

  it.runIf(inFull)('shows the date in force of an action that nobody has agreed to move', async () => {
    const { stdout } = await bscb(
      'roll-over --to 2014-15 next --dry-run --format markdown --plan tests/fixtures/mid-year',
      { today },
    );
    expect(stdout).toMatch(/^\| 4\.7 \|.*July 2013; asked to move to Feb 2014, not agreed/m);
  });

  it.each(some(['markdown', 'html', 'csv', 'json'], 2))(
    'gives the table for the annual report as %s',
    async (format) => {
      const folder = folderWith(plan);
      const { stdout } = await bscb(`roll-over --to 2014-15 next --dry-run --format ${format}`, {
        folder,
        today,
      });
      for (const words of [
        'Ask children in care what has changed',
        'Publish a newsletter',
        'Review the website',
      ])
        expect(stdout).toContain(words);
      expect((await bscb('status --plan next', { folder })).status).toBe(2);
    },
  );

  it.each([
    ['--to 2013-14', 'does not come after 2013-14'],
    ['--to soon', 'takes the years of the new plan'],
  ])('refuses %s', async (asked, why) => {
    const folder = folderWith(plan);
    const { status, stderr } = await bscb(`roll-over ${asked} next`, { folder, today });
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  it('carries nothing out of a plan with errors, and writes over nothing', async () => {
    const broken = folderWith({
      ...plan,
      'plan/2-other.yaml': 'area: 2\ntitle: Other\nactions:\n  - action: No ref\n',
    });
    expect((await bscb('roll-over --to 2014-15 next', { folder: broken, today })).stderr).toContain(
      'bscb check',
    );
    const taken = folderWith({ ...plan, 'next/1-voice.yaml': 'area: 1\n' });
    expect((await bscb('roll-over --to 2014-15 next --close', { folder: taken, today })).status).toBe(2);
    expect(textOf(taken, 'plan/1-voice.yaml')).toBe(plan['plan/1-voice.yaml']);
  });

  it('writes the dates to settle as a table, and takes the new ones from it once it is filled in', async () => {
    const folder = folderWith(plan);
    const asked = 'roll-over --to 2014-15 next --dates dates.csv --agreed "Board 24 Mar 2014"';
    const first = await bscb(asked, { folder, today });
    expect([first.status, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toContain('Wrote dates.csv: 2 dates to settle. No plan is written yet.');
    const table = textOf(folder, 'dates.csv').split('\r\n');
    expect(table.slice(0, 3)).toEqual([
      'Of,Was,What,Date as written,To settle,New date',
      '1.1/1,1.1/2,Answers in,October 2013,before the new plan: needs a new date,',
      '1.3,1.3,Publish a newsletter,February,before the new plan: needs a new date,',
    ]);
    writeFileSync(join(folder, 'dates.csv'), [table[0], `${table[1]}June 2014`, table[2]].join('\r\n'));
    const second = await bscb(asked, { folder, today });
    expect(second.status).toBe(0);
    const { actions } = newVoice(folder);
    expect(actions[0]?.milestones?.[0]).toEqual({
      what: 'Answers in',
      when: 'June 2014',
      redated: [{ from: 'October 2013', to: 'June 2014', date: '25 Mar 2014', agreed: 'Board 24 Mar 2014' }],
    });
    expect(actions[1]).toMatchObject({ completion: 'February 2014' });
  });

  it.runIf(inFull)(
    'refuses a table with rows that cannot be used, each with its reason, and writes no plan',
    async () => {
      const folder = folderWith({
        ...plan,
        'dates.csv': `Of,What,Date as written,New date
1.1/1,Answers in,October 2013,31 Feb 2014
9.9,Answers in,October 2013,June 2014
1.3,Publish a newsletter,March 2013,June 2014
1.3/1,Newsletter sent,quarterly,June 2014
`,
      });
      const { status, stderr } = await bscb('roll-over --to 2014-15 next --dates dates.csv', {
        folder,
        today,
      });
      expect(status).toBe(2);
      expect(stderr).toContain('dates.csv: 4 rows cannot be used, and nothing was written.');
      expect(stderr).toContain(
        '- 1.1/1, New date: February 2014 has 28 days. Did you mean 28 February 2014?',
      );
      expect(stderr).toContain('- “9.9” is not among the dates to settle');
      expect(stderr).toContain('- 1.3: the table has “March 2013”, and the plan says February now');
      expect(stderr).toContain('- “1.3/1” is not among the dates to settle');
      expect(existsSync(join(folder, 'next'))).toBe(false);
    },
  );

  const alike = {
    ...plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
${['1.1', '1.2', '1.10']
  .map(
    (ref, i) =>
      `  - ref: "${ref}"\n    action: ${['Write the strategy', 'Train the staff', 'Recruit lay members'][i]}\n    completion: Jan 2014\n`,
  )
  .join('')}`,
  };
  const given = async (rows: string, files: Record<string, string> = alike) => {
    const folder = folderWith({ ...files, 'dates.csv': `Of,What,Date as written,New date\n${rows}` });
    const { status, stderr } = await bscb('roll-over --to 2014-15 next --dates dates.csv', { folder, today });
    return { folder, status, stderr };
  };

  it('knows a row by its words too, so that a ref cut by a spreadsheet moves no other date', async () => {
    const { status, stderr, folder } = await given(
      '1.1,Write the strategy,Jan-14,\n1.1,Recruit lay members,Jan-14,June 2014\n',
    );
    expect([status, existsSync(join(folder, 'next'))]).toEqual([2, false]);
    expect(stderr).toContain(
      '- 1.1: the table says “Recruit lay members”, and the plan says “Write the strategy”. Is it 1.10, cut by a spreadsheet? Then write 1.10 under Of',
    );
  });

  it.runIf(inFull)(
    'takes no date where two actions of the same words share a date and a cut ref',
    async () => {
      const same = {
        ...alike,
        'plan/1-voice.yaml': alike['plan/1-voice.yaml'].replace('Recruit lay members', 'Write the strategy'),
      };
      const both = await given(
        '1.1,Write the strategy,Jan 2014,\n1.1,Write the strategy,Jan 2014,June 2014\n',
        same,
      );
      expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('1.1 is in two rows')]);
      const one = await given('1.1,Write the strategy,Jan 2014,June 2014\n', same);
      expect([one.status, one.stderr]).toEqual([2, expect.stringContaining('can be 1.1 or 1.10')]);
      const apart = await given(
        '1.1,Write the strategy,Jan 2014,\n1.10,Write the strategy,Jan 2014,June 2014\n',
        same,
      );
      expect(apart.status).toBe(0);
      expect(newVoice(apart.folder).actions.map(({ completion }) => completion)).toEqual([
        'Jan 2014',
        'Jan 2014',
        'June 2014',
      ]);
    },
  );

  it.runIf(inFull)('knows a date however a spreadsheet writes it', async () => {
    const { status, folder } = await given(
      '1.1,Write the strategy,Jan-14,Jun-14\n1.10,recruit lay members,31/01/2014,June 2014\n',
    );
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'next'))).toBe(false);
    const month = await given('1.1,Write the strategy,Jan-14,June 2014\n');
    expect(month.status).toBe(0);
    expect(newVoice(month.folder).actions[0]).toMatchObject({ completion: 'June 2014' });
  });

  it.runIf(inFull)(
    'names each new date that settles nothing: before the old one, out of the new years, or none',
    async () => {
      const { status, stderr } = await given(
        `1.1,Write the strategy,Jan 2014,Jan 2013
1.2,Train the staff,Jan 2014,tbc
1.10,Recruit lay members,Jan 2014,Feb 2014
`,
      );
      expect(status).toBe(2);
      expect(stderr).toContain('3 rows cannot be used');
      expect(stderr).toContain('1.1, New date: “Jan 2013” is before “Jan 2014”, the date that it replaces');
      expect(stderr).toContain('1.2, New date: “tbc” has no date in it');
      expect(stderr).toContain('type afterwards:  bscb redate 1.2 --to "tbc" --agreed "Board …" --plan ');
      expect(stderr).toContain('1.10, New date: “Feb 2014” is before the new plan begins, on 1 April 2014');
      expect((await given('1.2,Train the staff,Jan 2014,June 2015\n')).stderr).toContain(
        '“June 2015” is after the new plan ends, on 31 March 2015',
      );
      // The new plan's year counts for a month without one.
      expect((await given('1.2,Train the staff,Jan 2014,June\n')).status).toBe(0);
    },
  );

  it.runIf(inFull)('loses no row below an empty line, and refuses a column that is there twice', async () => {
    const { status, folder } = await given(
      '1.1,Write the strategy,Jan 2014,June 2014\n\n,,,\n1.10,Recruit lay members,Jan 2014,May 2014\n',
    );
    expect(status).toBe(0);
    expect(newVoice(folder).actions.map(({ completion }) => completion)).toEqual([
      'June 2014',
      'Jan 2014',
      'May 2014',
    ]);
    const twice = folderWith({
      ...alike,
      'dates.csv': 'Of,What,Date as written,New date,New date\n1.1,a,b,,c\n',
    });
    expect(
      (await bscb('roll-over --to 2014-15 next --dates dates.csv', { folder: twice, today })).stderr,
    ).toContain('the column “New date” twice');
  });

  it.runIf(inFull)(
    'asks first whether many dates are to be given one by one, and Enter leaves them all',
    async () => {
      const folder = folderWith({
        ...plan,
        'plan/2-neglect.yaml': `area: 2
title: Neglect
actions:
${Array.from({ length: 11 }, (_, i) => `  - ref: "2.${i + 1}"\n    action: Audit number ${i + 1}\n    completion: May 2013\n`).join('')}`,
      });
      const asked = { folder, today, columns: 80 };
      const stopped = await bscb('roll-over --to 2014-15 next', { ...asked, typed: ['perhaps'] });
      expect(stopped.stdout).toContain('Type y, or press Enter.');
      const { status, stdout } = await bscb('roll-over --to 2014-15 next', { ...asked, typed: [''] });
      expect(status).toBe(0);
      expect(stdout).toContain('--dates dates.xlsx');
      expect(stdout).not.toContain('New date?');
      expect(textOf(folder, 'next/2-neglect.yaml').match(/completion: May 2013/g)).toHaveLength(11);
    },
  );
});

describe('roll-over, taken back', () => {
  it('says that the new plan is still there', async () => {
    const folder = folderWith(smallPlan);
    const day = { folder, today: '2014-03-24' };
    await bscb('roll-over next --to 2014-15 --close', day);
    const { status, stdout } = await bscb('undo', day);
    expect(status).toBe(0);
    expect(stdout).toContain('The new plan in next is still there');
    expect(textOf(folder, 'plan/1-voice.yaml')).toBe(smallPlan['plan/1-voice.yaml']);
  });

  it.runIf(inFull)('names what it wrote and closed beside a page that goes into a file', async () => {
    const folder = folderWith(smallPlan);
    const day = { folder, today: '2014-03-24' };
    const { stderr } = await bscb('roll-over next --to 2014-15 --close --output carried.md', day);
    expect(stderr).toContain('Wrote carried.md');
    expect(stderr).toContain('Wrote next/plan.yaml');
    expect(stderr).toMatch(/^Closed in the old plan, as carried forward: 1\.1.*, in plan\/1-voice\.yaml$/m);
  });

  it.runIf(inFull)('that fails leaves no empty folder behind', async () => {
    const folder = folderWith(smallPlan);
    const { world } = worldAt({ folder, today: '2014-03-24' });
    const files = {
      ...world.files,
      change: () => Promise.reject(new FileFault('ENOSPC', 'the disk is full')),
    };
    expect(await run(['roll-over', 'a/next', '--to', '2014-15'], { ...world, files })).toBe(2);
    expect(readdirSync(folder)).toEqual(['plan']);
  });
});

it('the Board of one month is settled as the day that it was; every Board starts again', async () => {
  const folder = folderWith({
    'plan/plan.yaml':
      'board: Anytown\nperiod: 2013-14\nbodies: { Board: { meets: [24 Jun 2013, 23 Sep 2013, 24 Mar 2014] } }\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    milestones:
      - { what: Report, when: every Board }
    completion: Sept Board
`,
  });
  const { stdout } = await bscb('roll-over next --to 2014-15', { folder, today: '2014-03-25' });
  expect(stdout).toMatch(/\| 1\.1 \| Publish what children said \| Sept Board \| before the new plan: needs/);
  expect(stdout).toMatch(/\| 1\.1\/1 \| Report \| every Board \| recurs: starts again \|/);
  const area = textOf(folder, 'next/1-voice.yaml');
  expect(area).toContain('completion: 23 September 2013\n');
  expect(area).toContain('when: every Board\n');
  expect((await bscb('check next --severity error', { folder, today: '2014-04-02' })).status).toBe(0);
});

describe('what recurs from or until a day of the old years', () => {
  const files = {
    'plan/plan.yaml': 'board: Anytown\nperiod: 2026-27\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    milestones:
      - what: Letter
        when: quarterly from June 2026
        done: [30 Jun 2026, 30 Sep 2026, 18 Dec 2026]
      - { what: Survey, when: monthly until December 2026 }
      - { what: Figures, when: quarterly, done: 30 Jun 2026 }
      - { what: Summer, when: "monthly, May to July" }
    completion: monthly until March 2027
`,
  };
  const today = '2027-04-05';

  it('needs a new date, and what was done of it stays done', async () => {
    const folder = folderWith(files);
    const { stdout } = await bscb('roll-over next --to 2027-28 --format json', { folder, today });
    const whys = JSON.parse(stdout).settle.map(({ id, why }: Record<string, string>) => [id, why]);
    expect(whys).toEqual([
      ['1.1/1', 'passed'],
      ['1.1/2', 'passed'],
      ['1.1/3', 'recurs'],
      ['1.1/4', 'recurs'],
      ['1.1', 'passed'],
    ]);
    const late = await bscb('overdue --plan next --format json', { folder, today });
    const missed = JSON.parse(late.stdout).milestones;
    expect(missed.map(({ id, due }: Record<string, string>) => [id, due])).toEqual([['1.1/1', '2027-03-31']]);
  });

  it.each([
    [' --agreed "Board 24 Mar 2027"', undefined],
    ['', ['30 Jun 2026', '30 Sep 2026', '18 Dec 2026']],
  ])('what was done is of no new date that the board agreed: %s', async (agreed, done) => {
    const dates = 'Of,What,Date as written,New date\n1.1/1,Letter,quarterly from June 2026,quarterly\n';
    const folder = folderWith({ ...files, 'dates.csv': dates });
    const line = `roll-over next --to 2027-28 --dates dates.csv${agreed}`;
    expect((await bscb(line, { folder, today })).status).toBe(0);
    const [letter] = newVoice(folder).actions[0]?.milestones ?? [];
    expect([letter?.when, letter?.done]).toEqual(['quarterly', done]);
  });
});
