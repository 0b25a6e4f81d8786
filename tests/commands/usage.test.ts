import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { some } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const names = [...commands.keys()];

describe('help', () => {
  it.each(some(names, 8))(
    '%s --help opens with an example, keeps to 80 columns and goes to stdout',
    async (name) => {
      const { status, stdout, stderr } = await bscb(`${name} --help`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/Examples:\n {2}bscb /);
      expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Usage:'));
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      for (const option of ['--plan', '--as-of', '--format', '--output', '--color'])
        expect(stdout).toContain(option);
      expect((await bscb(`help ${name}`)).stdout).toBe(stdout);
      expect((await bscb(`${name} -h`)).stdout).toBe(stdout);
    },
  );

  it('bscb alone shows two things to type and where to go on', async () => {
    const { status, stdout } = await bscb('');
    expect(status).toBe(0);
    expect(stdout.match(/^ {2}bscb /gm)).toHaveLength(2);
    expect(stdout).toContain('bscb --help');
  });

  it('bscb --help names every command, examples first', async () => {
    const { stdout } = await bscb('--help');
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Usage:'));
  });

  it('--version is one line', async () => {
    expect(await bscb('--version')).toEqual({ status: 0, stdout: 'bscb 0.1.0\n', stderr: '' });
  });
});

describe('what is mistyped is not run, and gets one suggestion', () => {
  it.each([
    ['late', 'bscb overdue'],
    ['late --lead "Business Manager"', 'bscb overdue --lead "Business Manager"'],
    ['why 4.7', 'bscb show 4.7'],
    ['next', 'bscb due'],
    ['new', 'bscb init'],
    ['complete', 'bscb list --state complete'],
    ['statsu', 'bscb status'],
    ['4.7', 'bscb show 4.7'],
  ])('bscb %s', async (line, suggestion) => {
    const { status, stdout, stderr } = await bscb(line);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toContain(`  ${suggestion}`);
  });

  it.each([
    ['status --jsn', '--format'],
    ['status --json', '--format json'],
    ['list --owner x', '--lead'],
    ['status --today 2013-09-10', '--as-of'],
  ])('bscb %s', async (line, suggestion) => {
    const { status, stdout, stderr } = await bscb(line);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    if (line !== 'status --jsn') expect(stderr).toContain(`Did you mean  ${suggestion} ?`);
  });

  it.each([
    ['list --format xml', '--format can be table, markdown, json'],
    ['list --color pink', '--color can be auto, always or never'],
    ['list --state lat', 'Did you mean  --state late ?'],
    ['list --sort size', '--sort can be ref, due, late, lead or colour'],
    ['status --fail-on green', '--fail-on can be red, overdue or disputed'],
    ['status --profile weeks', '"weeks" is not a rule of colour'],
    ['status --profile meetings:Governors', 'plan.yaml has no body called Governors'],
    ['show', 'needs a ref, such as 4.7'],
    ['list --as-of', '--as-of <date> needs a value after it'],
    ['--plan', '--plan <dir> needs a value after it'],
    ['list --lead', '--lead <name> needs a value after it'],
    // the program takes --plan and its folder, and the option before it is left without a value
    ['list --columns --plan north', '--columns <names> needs a value after it'],
    ['list --sort --plan x --as-of', '--sort <by> needs a value after it'],
    ['set 1.6 note x --bad', 'bscb set has no option --bad'],
    ["list --lead 'x' --bad's", "bscb list has no option --bad's"],
    ['--plan set list --bad=1', 'bscb list has no option --bad'],
    ["frobnicate's 4", "no command called frobnicate's"],
    ['set 1.6', 'bscb set needs <key>: the key; '],
    ['roll-over --to 2014-15', 'bscb roll-over needs <dir>: the folder of the new plan. '],
    ['import', 'bscb import needs <files>: '],
    ['agree 2.1', 'bscb agree needs <minute>: who agreed it'],
    ['redate 1.6', 'bscb redate needs --to <date>: '],
    ['export', 'bscb export needs <kind>: json, '],
    [
      'export cake',
      'There is no export called cake. There are json, ndjson, csv, xlsx, ods, ics, parquet; docx with --roundtrip.',
    ],
  ])('bscb %s', async (line, says) => {
    const { status, stdout, stderr } = await bscb(line);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

it.each([
  [
    'redate 1.3 --to "Feb 2014" --cause guidance',
    'bscb redate has no option --cause. It goes with bscb rate or bscb note.\n',
  ],
  ['note 1.3 "Late" --to "Feb 2014"', 'bscb note has no option --to. It goes with bscb redate, '],
  ['show 1.3 --lead Chair', 'bscb show has no option --lead.\nAll of them'],
])('an option of another command names the commands that have it: %s', async (line, message) => {
  const { status, stderr } = await bscb(line);
  expect([status, stderr.slice(0, message.length)]).toEqual([2, message]);
});

describe('what the plan has not', () => {
  it('an unknown ref is answered with the nearest', async () => {
    const { status, stderr } = await bscb('show 4.13');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'No action has the ref 4.13. The nearest are 4.11, 4.12, 5.1. All of them:  bscb list\n',
    );
  });

  it('a milestone that an action has not is never passed over', async () => {
    const { status, stdout, stderr } = await bscb('show 4.10/9');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('4.10 has no milestone 9. It has:\n  4.10/1  ');
    expect((await bscb('show 4.10/1')).status).toBe(0);
    expect((await bscb('show 4.5/1')).stderr).toBe('4.5 has no milestones.\n');
  });

  it.each([
    ['4.6-4.2', '4.6-4.2 runs from the later ref to the earlier. Did you mean  4.2-4.6 ?'],
    ['9-1', '9-1 runs from the later ref to the earlier. Did you mean  1-9 ?'],
    ['""', 'There is nothing between the quotes. Name an area, 1; an action, 1.1; or several, 1.1-1.8.'],
    ['--rag ""', '--rag can be red, amber,'],
    ['--recorded ","', '--recorded can be red, amber,'],
    ['--state ""', '--state can be open, late,'],
    ['--search ""', '--search needs words'],
  ])('what asks for nothing is not the whole plan: list %s', async (asked, message) => {
    const { status, stdout, stderr } = await bscb(`list ${asked}`);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
    const [line] = /(?<=Did you mean {2})\S+/.exec(stderr) ?? [];
    if (line !== undefined) expect((await bscb(`list ${line}`)).status).toBe(0);
  });

  it('words where a ref belongs are sent to --search', async () => {
    expect((await bscb('list website')).stderr).toContain('--search "website"');
  });

  it('a misspelt lead is answered with the post that is meant', async () => {
    const { status, stderr } = await bscb('overdue --lead "Busines Manager"');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "Business Manager"?');
  });

  it('an area that is not there is answered with those that are', async () => {
    expect((await bscb('list --area 9')).stderr).toContain('It has 1 Leadership and accountability; 2 ');
  });

  it('a nonsense date is a sentence that says how to write one', async () => {
    const { status, stdout, stderr } = await bscb('status --as-of "31 Feb 2013"');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^--as-of: .+\n/);
    expect(stderr).toContain('Write:  --as-of "28 February 2013"');
  });
});

describe('where there is no plan', () => {
  it('says so and what to do', async () => {
    const { status, stdout, stderr } = await bscb('status', { folder: folderWith({}) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no plan here');
    expect(stderr).toContain('--plan DIR');
  });

  it('names a folder that is not there, one that is empty, and a file', async () => {
    const folder = folderWith({ 'empty/note.txt': '', 'nearly/plan.yml': 'board: X\n' });
    expect((await bscb('status --plan nowhere', { folder })).stderr).toContain('no folder called nowhere');
    expect((await bscb('status --plan empty', { folder })).stderr).toContain('empty has no plan.yaml in it');
    expect((await bscb('status --plan nearly', { folder })).stderr).toContain('rename that to plan.yaml');
    expect((await bscb('status --plan empty/note.txt', { folder })).stderr).toContain('is not a folder');
  });

  it.each(['plan.yml', 'Plan.yaml', 'PLAN.YAML', 'plan.yaml.txt'])(
    'says that %s is to be renamed',
    async (name) => {
      const folder = folderWith({ [`plan/${name}`]: 'board: X\n', 'plan/1-voice.yaml': 'area: 1\n' });
      for (const line of ['status', 'status --plan plan', 'check'])
        expect((await bscb(line, { folder })).stderr).toMatch(
          new RegExp(`there is plan/${name}: rename that to plan.yaml`),
        );
    },
  );

  it('a plan.yaml that is not YAML is named with its line', async () => {
    const folder = folderWith({ 'plan/plan.yaml': '- a list\n- of words\n' });
    const { status, stdout, stderr } = await bscb('status', { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^plan\/plan\.yaml:\d+:\d+ /);
    expect(stderr).toContain('bscb check');
  });

  it('finds the plan here, in ./plan, and from a folder inside it', async () => {
    const folder = folderWith(smallPlan);
    const sub = folderWith({ 'x/plan.yaml': 'board: Inner Board\n', 'x/notes/y.txt': '' });
    expect((await bscb('status', { folder })).stdout).toContain('Anytown');
    expect((await bscb('status', { folder: `${folder}/plan` })).stdout).toContain('Anytown');
    expect((await bscb('status', { folder: `${sub}/x/notes` })).stdout).toContain('Inner Board');
  });
});

describe('an area file that cannot be read', () => {
  const broken = { ...smallPlan, 'plan/2-money.yaml': 'area: 2\nactions: [\n' };

  it('is named at the top of status and of lists, which show the rest and end with 2', async () => {
    const folder = folderWith(broken);
    for (const line of ['status', 'list', 'overdue', 'due --within 6m']) {
      const { status, stdout } = await bscb(line, { folder });
      expect({ line, status }).toEqual({ line, status: 2 });
      expect(stdout).toContain('2-money.yaml is read only in part');
      expect(stdout).toMatch(/1\.[12]/);
    }
  });

  it('is named on stderr beside an action that can be shown', async () => {
    const { status, stdout, stderr } = await bscb('show 1.1', { folder: folderWith(broken) });
    expect(status).toBe(2);
    expect(stdout).toContain('Ask children in care');
    expect(stderr).toContain('2-money.yaml');
  });

  it('is named on stderr too, with the place of the fault', async () => {
    const { stdout, stderr } = await bscb('list --format json', { folder: folderWith(broken) });
    expect(JSON.parse(stdout).unreadable[0].file).toBe('2-money.yaml');
    expect(stderr).toMatch(/Line 2, column \d+: .+ {2}bscb check/);
    expect(stderr).toContain('plan/2-money.yaml can be read only in part');
  });

  it('keeps export from writing anything', async () => {
    const folder = folderWith(broken);
    const { status, stdout, stderr } = await bscb('export json', { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('2-money.yaml');
  });
});

describe('options', () => {
  it.each(['2moons', '6 wrongs', '30 dogs', '5'])('--within %s is no time, and is refused', async (time) => {
    for (const command of ['due', 'status']) {
      const { status, stdout, stderr } = await bscb(`${command} --within "${time}"`, {
        folder: folderWith(smallPlan),
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`No date can be read in “${time}”`);
    }
  });

  it.each([
    ['2 Sep 2013', '2 September 2013'],
    ['yesterday', '9 September 2013'],
    ['Aug 2013', '31 August 2013'],
  ])('--within %s lies behind: what is late is not passed off as nothing due', async (time, day) => {
    for (const command of ['due', 'status']) {
      const { status, stdout, stderr } = await bscb(`${command} --within "${time}"`, {
        folder: folderWith(smallPlan),
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`--within looks ahead, and ${day} is before 10 September 2013`);
      expect(stderr).toContain('bscb overdue');
    }
  });

  it.each(['status --plan ""', 'export csv --plan=', 'check --plan " "'])(
    'a plan without a name is not the one that is here: %s',
    async (line) => {
      const { status, stdout, stderr } = await bscb(line, { folder: folderWith(smallPlan) });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('The folder of the plan has no name.');
    },
  );

  it.each([
    ['list --as-of 2013-09-10 --as-of 2013-09-11', '--as-of is given twice: 2013-09-10 and 2013-09-11.'],
    [
      '--as-of 2013-09-10 list --as-of "11 Sep 2013"',
      '--as-of is given twice: 2013-09-10 and "11 Sep 2013".',
    ],
    ['list --output a.md --output b.md', '--output is given twice: a.md and b.md.'],
    ['init new --from plan --from other', '--from is given twice: plan and other.'],
    ['done 1.6/1 --on "2 Sep 2013" --on "3 Sep 2013" --dry-run', '--on is given twice:'],
  ])('one that takes one value is not taken with two: %s', async (line, message) => {
    expect(await bscb(line)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('the same value twice is one, and of two wishes for colour the last holds', async () => {
    const twice = await bscb('list 1.1 --as-of 2013-09-10 --as-of 2013-09-10 --color always --color never');
    expect([twice.status, twice.stderr]).toEqual([0, '']);
  });

  it('--within today is what falls due on the day itself', async () => {
    const { status, stdout } = await bscb('due --within today', { folder: folderWith(smallPlan) });
    expect(status).toBe(0);
    expect(stdout).toContain('Due by 10 September 2013');
  });

  it.each([
    ['6w', '22 October 2013 (6 weeks)'],
    ['1M', '10 October 2013 (1 month)'],
    ['10 days', '20 September 2013 (10 days)'],
  ])('--within %s looks to that day', async (time, words) => {
    const { stdout } = await bscb(`due --as-of 2013-09-10 --within "${time}"`, {
      folder: folderWith(smallPlan),
    });
    expect(stdout).toContain(`Due by ${words}`);
  });

  it('may stand before the command, after it, and among refs', async () => {
    const plain = await bscb('list 4 --format csv --as-of 2013-07-01');
    expect(plain.status).toBe(0);
    expect(await bscb('--as-of 2013-07-01 --format csv list 4')).toEqual(plain);
    expect(await bscb('list --format=csv --as-of=2013-07-01 -- 4')).toEqual(plain);
  });

  it('--output writes the file whole and says which', async () => {
    const folder = folderWith(smallPlan);
    const { status, stdout, stderr } = await bscb('list --output late.csv', { folder });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'Wrote late.csv\n' });
    expect(textOf(folder, 'late.csv')).toMatch(/^ref,action,/);
  });

  it('--output does not write over a file of the plan', async () => {
    const folder = folderWith(smallPlan);
    const { status, stderr } = await bscb('export json --output plan/plan.yaml', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('plan/plan.yaml');
    expect(textOf(folder, 'plan/plan.yaml')).toBe(smallPlan['plan/plan.yaml']);
  });

  it('--fail-on ends with 1 where it is found, and still shows the page', async () => {
    const folder = folderWith(smallPlan);
    const late = await bscb('status --fail-on overdue', { folder });
    expect(late.status).toBe(1);
    expect(late.stdout).toContain('Anytown');
    expect((await bscb('status --fail-on disputed', { folder })).status).toBe(0);
    expect((await bscb('status --fail-on overdue --as-of 2013-05-01', { folder })).status).toBe(0);
    // a file that cannot be read weighs more than what was found
    const broken = folderWith({ ...smallPlan, 'plan/9-broken.yaml': 'area: 9\nactions: [' });
    expect((await bscb('status --fail-on overdue', { folder: broken })).status).toBe(2);
  });

  it('--profile tries another rule of colour', async () => {
    const folder = folderWith(smallPlan);
    const shown = async (line: string) =>
      JSON.parse((await bscb(`${line} --format json --as-of 2014-01-20`, { folder })).stdout).actions[0].rag
        .suggested;
    expect(await shown('list 1.2')).toBe('amber');
    expect(await shown('list 1.2 --profile days:7,14')).toBe('red');
  });

  it('filters stand in the heading and reach every number', async () => {
    const { stdout } = await bscb('status 4 --lead "Business Manager"');
    expect(stdout).toContain('Only refs 4; lead Business Manager');
    const { counts } = JSON.parse((await bscb('status 4 --lead "Business Manager" --format json')).stdout);
    expect(counts.actions).toBe(2);
  });

  it('--sort puts a list in another order', async () => {
    const refs = async (line: string) =>
      JSON.parse((await bscb(`${line} --format json`)).stdout).actions.map((one: { ref: string }) => one.ref);
    expect((await refs('list 4')).slice(0, 2)).toEqual(['4.1', '4.2']);
    expect((await refs('list 4')).slice(-3)).toEqual(['4.10', '4.11', '4.12']);
    expect((await refs('list 4 --sort due'))[0]).toBe('4.8');
    expect((await refs('list 4 --sort late'))[0]).toBe('4.3');
  });

  it('--sort colour puts the worst first', async () => {
    const { stdout } = await bscb('list --sort colour --format json');
    const colours: string[] = JSON.parse(stdout).actions.map(
      (one: { rag: { suggested: string } }) => one.rag.suggested,
    );
    const worstFirst = ['red', 'amber'];
    expect(colours[0]).toBe('red');
    expect(colours.lastIndexOf('red')).toBeLessThan(colours.indexOf('amber'));
    expect(
      colours.slice(colours.lastIndexOf('amber') + 1).some((colour) => worstFirst.includes(colour)),
    ).toBe(false);
  });
});

describe('many plans', () => {
  const folder = () =>
    folderWith({
      'boards/anytown/plan.yaml': smallPlan['plan/plan.yaml'],
      'boards/anytown/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
      'boards/othertown/plan/plan.yaml': 'board: Othertown Board\nperiod: 2013-14\n',
      'boards/othertown/plan/7-money.yaml':
        'area: 7\ntitle: Money\nactions:\n  - ref: "7.1"\n    action: Agree it\n    completion: May 2013\n',
      'boards/readme/notes.txt': '',
    });

  it('status has a line a board, and all together', async () => {
    const { status, stdout } = await bscb('status --plan boards', { folder: folder() });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Anytown Safeguarding Children Board +2 /m);
    expect(stdout).toMatch(/^Othertown Board +1 /m);
    expect(stdout).toMatch(/^All boards +3 /m);
  });

  it('lists name the board, in rows and in documents', async () => {
    const where = { folder: folder() };
    const line = 'overdue --plan boards/anytown --plan boards/othertown';
    const { stdout } = await bscb(`${line} --format json`, where);
    const document = JSON.parse(stdout);
    expect(document.schema).toBe('bscb.plans/1');
    expect(document.plans.map((one: { board: string }) => one.board)).toEqual([
      'Anytown Safeguarding Children Board',
      'Othertown Board',
    ]);
    const csv = (await bscb(`${line} --format csv`, where)).stdout;
    expect(csv).toMatch(/^board,ref,/);
    expect(csv).toContain('Othertown Board,7.1,');
  });

  it.each(['status', 'overdue', 'list', 'due'])(
    '%s as JSON on the screen, board by board, is the document that goes into a file',
    async (command) => {
      const where = { folder: folder() };
      const { stdout } = await bscb(`${command} --plan boards --format json`, where);
      await bscb(`${command} --plan boards --output all.json`, where);
      expect(stdout).toBe(readFileSync(join(where.folder, 'all.json'), 'utf8'));
      expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    },
  );

  it('a ref of one board is no mistake in another', async () => {
    const { status, stdout } = await bscb('list 7.1 --plan boards --format csv', { folder: folder() });
    expect(status).toBe(0);
    expect(stdout.trim().split('\r\n')).toHaveLength(2);
  });

  it('a plan that cannot be read is named, and the others are shown', async () => {
    const where = folderWith({ 'a/plan.yaml': 'board: A Board\n', 'b/plan.yaml': '- B\n' });
    const { status, stdout, stderr } = await bscb('status --plan a --plan b', { folder: where });
    expect(status).toBe(2);
    expect(stderr).toContain('b/plan.yaml:1');
    expect(stdout).toContain('A Board');
  });
});

describe('a stranger’s plan', () => {
  const hostile = {
    'plan/plan.yaml': 'board: Anytown\nperiod: 2013-14\n',
    'plan/1-x.yaml':
      'area: 1\ntitle: "::error::title"\nactions:\n  - ref: "1.1"\n    action: "::set-output name=x::y ##[error]z =cmd() <b>@chair</b>"\n    completion: May 2013\n',
  };

  it.each(['status', 'list', 'overdue', 'show 1.1', 'check', 'list --format markdown', 'list --format csv'])(
    'cannot make %s act on a CI runner',
    async (line) => {
      const { stdout, stderr } = await bscb(line, { folder: folderWith(hostile) });
      expect(stdout + stderr).not.toMatch(/^\s*::|##\[/m);
    },
  );

  it('a file name cannot either', async () => {
    const folder = folderWith({ 'plan/plan.yaml': 'board: A\n', 'plan/::error::x\u001b[31m.yaml': '[' });
    const { stdout, stderr } = await bscb('list --format json', { folder });
    expect(stdout + stderr).not.toMatch(/^\s*::|\u001b/m);
  });
});

it('a lead that nobody is called is answered with those who lead, in a register or not', async () => {
  const folder = folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Board\nposts: { Business Manager: { aliases: [BM] } }\n',
    '1-voice.yaml':
      'area: 1\ntitle: Voice\nactions:\n  - { ref: "1.1", action: Ask, lead: [BM, Named Nurse] }\n  - ref: "1.2"\n    action: Tell\n    milestones: [{ what: Draft, when: May 2013, lead: Chair }]\n',
  });
  expect((await bscb('list --lead Vicar', { folder })).stderr).toContain(
    'nobody in the plan is called "Vicar". It has "Business Manager", "Named Nurse", "Chair", "Board".',
  );
  expect((await bscb('list --lead nurse', { folder })).stderr).toContain('Did you mean "Named Nurse"?');
});
