import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { some } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf, worldAt, writeInto } from './world.ts';

const other = `area: 7
title: Money
actions:
  - ref: "7.1"
    action: Agree what partners pay
    lead: Treasurer
    completion: May 2013
    progress:
      - { date: 2 Sep 2013, rag: amber }
`;

const boards = (money = other) =>
  folderWith({
    'boards/anytown/plan.yaml': smallPlan['plan/plan.yaml'],
    'boards/anytown/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
    'boards/othertown/plan.yaml': 'board: Othertown Board\nperiod: 2013-14\n',
    'boards/othertown/7-money.yaml': money,
  });

/** So many boards, of which each has its settings alone. */
const named = (count: number) =>
  folderWith(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `boards/${i}/plan.yaml`,
        `board: Board ${i}\nperiod: 2013-14\n`,
      ]),
    ),
  );

const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('what no board is to blame for', () => {
  it.each([
    'list --before rubbish',
    'due --within rubbish',
    'overdue --profile rubbish',
    'export json --before rubbish',
    'export csv --as-of rubbish',
  ])('%s is said once for all of them', async (line) => {
    const { status, stderr } = await bscb(`${line} --plan boards`, { folder: named(5) });
    expect(status).toBe(2);
    expect(stderr.split('rubbish')).toHaveLength(2);
    expect(stderr).not.toContain('None of these plans');
    expect(stderr).toBe((await bscb(`${line} --plan boards/0`, { folder: named(1) })).stderr);
  });

  it.each(['list --sort duee', 'export json --sort duee', 'list --state lat', 'export csv --state lat'])(
    '%s names no board',
    async (line) => {
      const { status, stderr } = await bscb(`${line} --plan boards`, { folder: named(2) });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^--(?:sort|state) can be [^\n]*\n$/);
    },
  );

  it('names the boards that are left out where the same was said of several and not of all', async () => {
    const folder = folderWith({
      'boards/a/plan.yaml': 'board: A\nperiod: 2013-14\n',
      'boards/b/plan.yaml': 'board: B\nperiod: 2013-14\n',
      'boards/c/plan.yaml': `board: C\nperiod: 2013-14\nbodies:\n  Board: { meets: [23 Sep 2013] }\n`,
    });
    const { status, stderr } = await bscb('list --as-of "next Board" --plan boards', { folder });
    expect(status).toBe(2);
    expect(stderr.split('--as-of: ')).toHaveLength(2);
    expect(stderr).toMatch(/\nLeft out for that: boards\/a, boards\/b\.\n$/);
  });
});

it('what one of several boards does not have is said of that board, wherever it is among them', async () => {
  const meets = 'period: 2013-14\nbodies:\n  Board: { meets: [23 Sep 2013] }\n';
  for (const without of ['a', 'b', 'c']) {
    const folder = folderWith(
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          `boards/${name}/plan.yaml`,
          `board: ${name}\n${name === without ? 'period: 2013-14\n' : meets}`,
        ]),
      ),
    );
    const { status, stderr } = await bscb('export json --as-of "next Board" --plan boards', { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^In boards/${without}: --as-of: `));
    expect(stderr.split('--as-of: ')).toHaveLength(2);
  }
});

it('the answer of one board is not lost where the next has what a filter names and cannot answer', async () => {
  const folder = folderWith({
    'boards/a/plan.yaml': 'board: A\nperiod: 2013-14\nbodies:\n  Board: { meets: [23 Sep 2013] }\n',
    'boards/a/7-money.yaml': other,
    'boards/b/plan.yaml': 'board: B\nperiod: 2013-14\nposts: [Chair]\n',
  });
  const line = 'due --within "next Board" --lead Chair --plan boards --format';
  const { status, stdout, stderr } = await bscb(`${line} json`, { folder });
  expect(status).toBe(2);
  expect(stderr).toContain('Left out for that: boards/b.');
  expect(JSON.parse(stdout).plans).toMatchObject([{ board: 'A', folder: 'boards/a' }]);
  expect((await bscb(`${line} table`, { folder })).stdout).toMatch(/^A\s/);
});

describe('where nobody reads any more', () => {
  it.each([
    'export ndjson',
    'export csv',
    'list --format json',
    'list',
    'overdue --format markdown',
    'status --format json',
  ])('%s reads no more boards', async (line) => {
    const folder = named(12);
    for (let i = 0; i < 12; i++) writeFileSync(join(folder, `boards/${i}/7-money.yaml`), other);
    const { world } = worldAt({ folder, reads: 2 });
    const seen: number[] = [];
    const status = await run([...line.split(' '), '--plan', 'boards'], {
      ...world,
      sharedOut: async function* (share) {
        const turn = seen.push(0) - 1;
        for await (const made of world.sharedOut(share)) {
          seen[turn] = (seen[turn] ?? 0) + 1;
          yield made;
        }
      },
    });
    expect(status).toBe(0);
    expect(seen.at(-1)).toBe(3);
  });
});

describe('the page of many boards', () => {
  it('says of folders very far down that no plan is looked for in them, and how to name one', async () => {
    const deep = `boards/${'x/'.repeat(12)}`;
    const folder = folderWith({
      'boards/a/plan.yaml': 'board: A\nperiod: 2013-14\n',
      [`${deep}y/plan.yaml`]: 'board: B\nperiod: 2013-14\n',
    });
    const { stdout, stderr } = await bscb('list --plan boards', { folder });
    expect(stdout).not.toMatch(/\bB\b/);
    expect(stderr).toContain(`Name what is there:  --plan ${deep.slice(0, -1)}\n`);
    const named = await bscb(`list --plan boards --plan ${deep.slice(0, -1)}`, { folder });
    expect(named.stdout).toMatch(/\bA\b[\s\S]*\bB\b/);
    // what is in the last of those folders is said beside that
    writeInto(folder, { [`${deep}plan.yml`]: 'board: C\nperiod: 2013-14\n' });
    const renamed = await bscb('list --plan boards', { folder });
    expect(renamed.stderr).toContain(`${deep}plan.yml is not called plan.yaml`);
    expect(renamed.stderr).toContain(`Name what is there:  --plan ${deep.slice(0, -1)}\n`);
  });

  it('says of a board that has plan.yml or Plan.yaml that it is left out, and what to do', async () => {
    const folder = folderWith({
      'boards/a/plan.yaml': 'board: A\nperiod: 2013-14\n',
      'boards/b/plan/plan.yml': 'board: B\nperiod: 2013-14\n',
      'boards/c/Plan.yaml': 'board: C\nperiod: 2013-14\n',
    });
    for (const line of ['list --plan boards', 'check boards', 'export json --plan boards'])
      expect((await bscb(line, { folder })).stderr).toContain(
        'boards/b/plan/plan.yml is not called plan.yaml, so the plan beside it is left out. Rename it to plan.yaml.\n' +
          'boards/c/Plan.yaml is not called plan.yaml, so the plan beside it is left out. Rename it to plan.yaml.\n',
      );
  });

  it('says of a board without plan.yaml that it is left out, and what to do; other YAML is no board', async () => {
    const area = 'area: 1\ntitle: Neglect\nactions: []\n';
    const folder = folderWith({
      'boards/a/plan.yaml': 'board: A\nperiod: 2013-14\n',
      'boards/b/1-neglect.yaml': area,
      'boards/b/2-voice.yaml': area.replace('1', '2'),
      'boards/b/notes/meeting.yaml': 'date: 10 June 2013\n',
      'boards/compose.yaml': 'services: {}\n',
    });
    const said =
      'boards/b/1-neglect.yaml looks like an area of a plan, and no plan.yaml is beside it, so that plan is left out. Put its plan.yaml there.\n';
    for (const line of ['list --plan boards', 'check boards', 'export json --plan boards'])
      expect((await bscb(line, { folder })).stderr).toContain(said);
    expect((await bscb('list --plan boards', { folder })).stderr).toBe(said);
    writeInto(folder, { 'boards/c/1-neglect.yaml.txt': area });
    expect((await bscb('list --plan boards', { folder })).stderr).toContain(
      'boards/c/1-neglect.yaml.txt looks',
    );
    rmSync(join(folder, 'boards/c'), { recursive: true });
    writeInto(folder, { 'boards/b/plan.yaml': 'board: B\nperiod: 2013-14\n' });
    const { stdout, stderr } = await bscb('status --plan boards', { folder });
    expect({ plans: stdout.slice(0, 7), stderr }).toEqual({ plans: '2 plans', stderr: '' });
  });

  it('says of a board behind a link that leads elsewhere that it is left out, and how to name it', async () => {
    const folder = boards();
    cpSync(join(folder, 'boards/othertown'), join(folder, 'elsewhere/north town'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere/north town'), join(folder, 'boards/north'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'boards/no plan'));
    const { stdout, stderr } = await bscb('status --plan boards', { folder });
    expect(stderr).toBe(
      'boards/north is a link that leads out of its folder, so the plan behind it is left out. Name it too:  --plan boards/north\n',
    );
    expect(stdout).toContain('2 plans');
    const both = await bscb('status --plan boards --plan boards/north', { folder });
    expect(both.stdout).toContain('3 plans');
    expect(both.stderr).toBe('');
    mkdirSync(join(folder, 'empty'));
    const { stderr: none } = await bscb('status --plan boards --plan empty', { folder });
    expect(none).toContain('empty has no plan.yaml in it, nor has any folder below it');
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'boards/anytown'), join(folder, 'links/anytown'));
    expect((await bscb('status --plan links', { folder })).stderr).toContain(
      'links has plans only behind links that lead out of it, and such links are not followed. Name each plan:  --plan links/anytown',
    );
  });

  it('says reds and ambers of both colours, in each line and in all', async () => {
    const text = words((await bscb('status --plan boards', { folder: boards() })).stdout);
    expect(text).toContain('Anytown Safeguarding Children Board 2 1/0 0/0 0 0 1 0/2 1');
    expect(text).toContain('Othertown Board 1 1/0 0/1 0 0 0 1/1 1');
    expect(text).toContain('All boards 3 2/0 0/1 0 0 1 1/3 2');
    expect(text).toContain('None of the 3 actions is rated red; by their dates 2 are.');
    expect(text).toContain('1 is rated amber; by their dates none is.');
  });

  it.each(['status --plan boards', 'check --plan boards', 'check boards'])(
    '%s says that it reads many, from twenty on',
    async (line) => {
      let said = 0;
      await bscb(line, { folder: named(20), readsMany: () => (said += 1) });
      expect(said).toBe(1);
      await bscb(line, { folder: named(19), readsMany: () => expect.unreachable() });
    },
  );

  it.each([
    'status',
    'status --format json',
    'list',
    'list --format json',
    'overdue',
    'due --within 9m --format json',
    'check',
    'check --format json',
    'export csv',
  ])('%s has them by their numbers, as refs are', async (line) => {
    const numbers = [1, 2, 9, 10, 11, 100];
    const files = numbers.flatMap((n) => [
      [`boards/p${n}/plan.yaml`, `board: Board p${n}\nperiod: 2013-14\n`],
      [
        `boards/p${n}/1-voice.yaml`,
        `area: 1\ntitle: P${n}\nactions:\n  - action: Ask\n    completion: May 2013\n`,
      ],
    ]);
    const folder = folderWith(Object.fromEntries(files));
    const { stdout } = await bscb(`${line} --plan boards`, { folder });
    const met = [...stdout.matchAll(/\bp(\d+)\b/g)].map(([, n]) => Number(n));
    expect([...new Set(met)]).toEqual(numbers);
  });

  it('has the filter in its heading', async () => {
    const { stdout } = await bscb('status --plan boards --lead Treasurer', { folder: boards() });
    expect(stdout).toContain('Only lead Treasurer');
    expect(words(stdout)).toContain('All boards 1 1/0 0/1');
  });

  it('names the board whose files have errors, and ends with 2 where a part is lost', async () => {
    const where = { folder: boards(other.replace('completion:', 'finished:')) };
    const { status, stdout } = await bscb('status --plan boards', where);
    expect(status).toBe(2);
    expect(words(stdout)).toContain(
      'Othertown Board is counted only in part: part of its plan cannot be read. 1 error in its files. See bscb check boards/othertown',
    );
    const dated = { folder: boards(other.replace('May 2013', '31 June 2013')) };
    expect(words((await bscb('status --plan boards', dated)).stdout)).toContain(
      'Othertown Board: 1 error in its files.',
    );
  });

  it.each(some(['status', 'list', 'list --format json', 'overdue --format csv', 'export csv'], 2))(
    '%s refuses a name that no board has, and says nothing on stdout',
    async (line) => {
      const asked = await bscb(`${line} --plan boards --lead Tresurer`, { folder: boards() });
      expect([asked.status, asked.stdout]).toEqual([2, '']);
      expect(asked.stderr).toContain('None of these plans has it. In boards/anytown: --lead: nobody');
    },
  );

  it('takes two names of which each board has one', async () => {
    const asked = await bscb('list --plan boards --lead Treasurer --lead "Business Manager" --format json', {
      folder: boards(),
    });
    expect(asked.status).toBe(0);
    expect(JSON.parse(asked.stdout).plans.map((one: { actions: unknown[] }) => one.actions.length)).toEqual([
      1, 1,
    ]);
  });

  it.each(some(['', '--rag red', '--state late', '--search neglect', '--before "Dec 2013"'], 2))(
    'counts of each board what its own page does: %s',
    async (filter) => {
      const folder = 'tests/fixtures/boards';
      const many = JSON.parse((await bscb(`status --plan ${folder} ${filter} --format json`)).stdout).plans;
      expect(many).toHaveLength(readdirSync(folder).filter((name) => !name.endsWith('.md')).length);
      for (const { folder: own, counts } of many) {
        const alone = JSON.parse((await bscb(`status --plan ${own} ${filter} --format json`)).stdout);
        expect(counts).toEqual(alone.counts);
      }
    },
  );
});

describe('lists of many boards', () => {
  it.each(['list', 'list --milestones', 'overdue', 'due', 'list --format csv', 'list --search nothing'])(
    '%s is the same on the screen, board by board, as in a file, where it is whole',
    async (line) => {
      const folder = boards();
      const { stdout, status } = await bscb(`${line} --plan boards`, { folder });
      const file = `whole.${line.includes('csv') ? 'csv' : 'txt'}`;
      expect((await bscb(`${line} --plan boards --output ${file}`, { folder })).status).toBe(status);
      expect(stdout).not.toBe('');
      expect(stdout).toBe(textOf(folder, file));
    },
  );

  it('rows have the own columns of all boards, those of a later board after those of an earlier one', async () => {
    const folder = boards(`area: 7
title: Money
actions:
  - { ref: "7.1", action: 'Agree "who, when" pays', completion: May 2013, Priority: high }
`);
    const settings = (fields: string) => `board: Town\nperiod: 2013-14\nfields: { ${fields} }\n`;
    writeFileSync(join(folder, 'boards/othertown/plan.yaml'), settings('Priority: [high, low]'));
    mkdirSync(join(folder, 'boards/thirdtown'));
    writeFileSync(
      join(folder, 'boards/thirdtown/plan.yaml'),
      settings('Budget: money, Priority: [high, low]'),
    );
    writeFileSync(
      join(folder, 'boards/thirdtown/1-ask.yaml'),
      'area: 1\ntitle: Ask\nactions:\n  - { ref: "1.1", action: Ask, completion: May 2013, Budget: 5, Priority: low }\n',
    );
    const { stdout, status } = await bscb('list --plan boards --format csv', { folder });
    await bscb('list --plan boards --output whole.csv', { folder });
    expect([status, stdout]).toEqual([0, textOf(folder, 'whole.csv')]);
    const [head = '', ...lines] = stdout.trimEnd().split('\r\n');
    expect(head).toMatch(/^board,ref,.*[^,],Priority,Budget$/);
    expect(lines.map((line) => line.split(',').slice(-2).join())).toEqual([',', ',', 'high,', 'low,5']);
    expect(lines[2]).toContain('"Agree ""who, when"" pays"');
  });

  it('markdown too, but for the line at the end of the file that no reader sees', async () => {
    const folder = boards();
    const { stdout } = await bscb('list --plan boards --format markdown', { folder });
    await bscb('list --plan boards --output whole.md', { folder });
    expect(textOf(folder, 'whole.md').startsWith(stdout)).toBe(true);
    expect(stdout).toContain('\n\n**Othertown Board**');
  });

  it('a page is written before the next plan is read', async () => {
    const { world } = worldAt({ folder: boards() });
    const order: string[] = [];
    const read = (path: string): Uint8Array => {
      if (path.endsWith('plan.yaml')) order.push(path);
      return world.files.read(path);
    };
    const write = (part: string | Uint8Array): void => {
      if (part !== '') order.push(String(part).slice(0, 7));
    };
    await run(['list', '--plan', 'boards'], {
      ...world,
      files: { ...world.files, read },
      stdout: { ...world.stdout, write },
    });
    expect(order.map((one) => one.replace(/^.*boards/, ''))).toEqual([
      expect.stringContaining('anytown'),
      'Anytown',
      expect.stringContaining('othertown'),
      expect.stringMatching(/^\nOther/),
    ]);
  });
});
