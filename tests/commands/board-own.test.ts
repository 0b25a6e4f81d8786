import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { select } from '../../src/assess/filter.ts';
import { sheetsOf } from '../../src/view/export-sheets.ts';
import { open } from '../plan/open.ts';
import { inFull } from '../runs.ts';
import { bscb, folderWith, textOf, writeInto } from './world.ts';

/** A board whose Executive reviews the plan, with a word of its own for amber and a column of its own. */
const folder = () =>
  folderWith({
    'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
review: Executive
bodies:
  Board:
    meets: [1 Jul 2013, 7 Oct 2013]
  Executive:
    meets: [24 Jun 2013, 23 Sep 2013]
rag:
  colours: { red: red, amber: [amber, yellow], green: green, complete: Blue }
fields:
  Budget: money
  Priority: [high, low]
  body: text
`,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    completion: March 2014
    Budget: £100
    milestones:
      - what: Draft agreed
        when: January 2014
        at: Board
        body: Voice
    progress:
      - date: 3 Jun 2013
        rag: yellow
        note: Begun
  - ref: "1.2"
    action: Print what children said
    completion: June 2013
    done: 20 June 2013
    Budget: £0
    progress:
      - date: 25 Jun 2013
        rag: BLUE
`,
  });

describe('a board with ways of its own', () => {
  it('means the body that reviews the plan by a meeting without a name', async () => {
    const where = { folder: folder() };
    const day = async (words: string) =>
      JSON.parse((await bscb(`list --as-of "${words}" --format json`, where)).stdout).asOf;
    expect(await day('next meeting')).toBe('2013-09-23');
    expect(await day('last meeting')).toBe('2013-06-24');
    expect(await day('next Board')).toBe('2013-10-07');
  });

  it.each([
    ['2013-09-01', '23 September 2013 (the next Executive)'],
    ['2013-09-02', '9 December 2013 (the Executive after next)'],
  ])('looks on %s as far as the help of due says: past a meeting within three weeks', async (today, to) => {
    const register = folder();
    const plan = textOf(register, 'plan/plan.yaml').replace('23 Sep 2013', '23 Sep 2013, 9 Dec 2013');
    writeInto(register, { 'plan/plan.yaml': plan });
    expect((await bscb('due', { folder: register, today })).stdout).toContain(to);
    expect((await bscb('due --help', { folder: register })).stdout).toContain(
      'within three weeks to the one after',
    );
  });

  it.runIf(inFull)('sees its own word for a colour in the shape of what it means', async () => {
    const where = { folder: folder() };
    expect((await bscb('list', where)).stdout).toMatch(/^G● A▲ {2}1\.1/m);
    expect((await bscb('show 1.1', where)).stdout).toContain('Recorded  ▲ YELLOW');
    expect((await bscb('report progress --format markdown', where)).stdout).toContain('▲ yellow');
  });

  it('sees its own word for complete, as plan.yaml spells it', async () => {
    const where = { folder: folder() };
    expect((await bscb('show 1.2', where)).stdout).toContain('Recorded  √ BLUE');
    for (const line of [
      'report plan --format markdown',
      'report progress --format markdown --section summary',
      'list --columns ref,recorded',
    ])
      expect([line, (await bscb(line, where)).stdout]).toEqual([line, expect.not.stringContaining('blue')]);
    expect((await bscb('report plan --format markdown', where)).stdout).toContain('√ Blue');
    const shares = (await bscb('report progress --format markdown --section summary', where)).stdout;
    expect(shares).toContain('| √ Blue | 1 (50%) |');
    expect(JSON.parse((await bscb('list --format json', where)).stdout).actions[1].rag.recorded).toBe('Blue');
    expect((await bscb('list --rag blue', where)).stdout).toContain('Print what');
  });

  it('sees its own columns as it typed them, in a list as in show', async () => {
    const where = { folder: folder() };
    const { stdout } = await bscb('list --columns ref,Budget', where);
    expect(stdout).toMatch(/^1\.1 +£100\n1\.2 +£0$/m);
    expect((await bscb('show 1.2', where)).stdout).toMatch(/^Budget +£0$/m);
    const { actions } = JSON.parse((await bscb('list --format json', where)).stdout);
    expect(actions.map((one: { fields: object }) => one.fields)).toEqual([{ Budget: 100 }, { Budget: 0 }]);
  });

  it('has its columns in the schema that an editor takes', async () => {
    const schema = JSON.parse((await bscb('schema area', { folder: folder() })).stdout);
    expect(JSON.stringify(schema)).toContain('"Budget"');
    const elsewhere = await bscb('schema area', { folder: folderWith({}) });
    expect([elsewhere.status, elsewhere.stdout.includes('"Budget"')]).toEqual([0, false]);
  });

  it('is advised in the years of its own plan', async () => {
    const folder = folderWith({
      'plan/plan.yaml': 'board: Anytown\nperiod: 2016-17\n',
      'plan/1-voice.yaml': 'area: 1\nactions:\n  - ref: "1.1"\n    action: Hold meetings of the network\n',
    });
    const { stdout } = await bscb('check --rule no-completion --format json', { folder });
    const [{ hint }] = JSON.parse(stdout).problems;
    expect(hint).toContain('"Throughout 2016-17"');
  });

  it('may spell colour as it does', async () => {
    const where = { folder: folder(), columns: 80 };
    const plain = (await bscb('list --colour never', where)).stdout;
    expect(plain).toBe((await bscb('list --color never', where)).stdout);
    expect((await bscb('list --colour always', where)).stdout).not.toBe(plain);
    expect((await bscb('list --help', where)).stdout.replace(/\s+/g, ' ')).toContain(
      'NO_COLOR and FORCE_COLOR',
    );
  });
});

describe('a board’s own words for colours', () => {
  const wobbly = (amber: string) =>
    folderWith({
      'plan/plan.yaml': `board: Anytown
period: 2013-14
bodies:
  Board: { meets: [10 Mar 2014] }
rag:
  colours: { red: stuck, amber: ${amber}, green: fine, complete: finished }
`,
      'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
${[
  ['1.1', 'amber'],
  ['1.2', 'Wobbly'],
  ['1.3', 'fine'],
]
  .map(
    ([ref, rag]) => `  - ref: "${ref}"
    action: Publish what children said
    completion: March 2014
    progress:
      - date: 3 Jun 2013
        rag: ${rag}
`,
  )
  .join('')}`,
    });
  const refs = async (folder: string, line: string): Promise<string[]> =>
    JSON.parse((await bscb(`${line} --format json`, { folder })).stdout).actions.map(
      ({ ref }: { ref: string }) => ref,
    );

  it('list what is written in the usual word as well, in every count', async () => {
    const folder = wobbly('wobbly');
    for (const word of ['wobbly', 'amber', 'Wobbly'])
      expect([word, await refs(folder, `list --recorded ${word}`)]).toEqual([word, ['1.1', '1.2']]);
    const { counts } = JSON.parse((await bscb('status --format json', { folder })).stdout);
    expect(counts.byRecorded).toMatchObject({ wobbly: 2, amber: 0, fine: 1 });
    expect((await bscb('show 1.1', { folder })).stdout).toContain('▲ WOBBLY');
  });

  it('are two of one meaning: the usual word is listed with each, and the heading says so', async () => {
    const folder = wobbly('[wobbly, shaky]');
    expect(await refs(folder, 'list --recorded wobbly')).toEqual(['1.1', '1.2']);
    expect(await refs(folder, 'list --recorded shaky')).toEqual(['1.1']);
    expect((await bscb('list --recorded shaky', { folder })).stdout).toContain(
      'Only recorded shaky or amber\n',
    );
    const { counts } = JSON.parse((await bscb('status --format json', { folder })).stdout);
    expect(counts.byRecorded).toMatchObject({ wobbly: 1, amber: 1 });
  });

  it('find what is so by its dates too, as the usual word does, and the heading says both', async () => {
    const folder = wobbly('wobbly');
    const april = '--as-of "10 Apr 2014"';
    for (const word of ['wobbly', 'amber'])
      expect([word, await refs(folder, `list --rag ${word} ${april}`)]).toEqual([
        word,
        ['1.1', '1.2', '1.3'],
      ]);
    expect(await refs(folder, `list --rag stuck ${april}`)).toEqual([]);
    expect(await refs(folder, 'list --rag stuck --as-of "10 May 2014"')).toEqual(['1.1', '1.2', '1.3']);
    const heading = async (word: string) =>
      /^Only .*/m.exec((await bscb(`status --rag ${word} ${april}`, { folder })).stdout)?.[0];
    expect(await heading('wobbly')).toBe('Only colour wobbly or amber, as rated or by dates');
    expect(await heading('amber')).toBe('Only colour amber, as rated or by dates');
  });

  it('find their own ratings alone where there are two, beside what is so by its dates', async () => {
    const folder = wobbly('[wobbly, shaky]');
    expect(await refs(folder, 'list --rag shaky')).toEqual(['1.1']);
    expect(await refs(folder, 'list --rag shaky --as-of "10 Apr 2014"')).toEqual(['1.1', '1.2', '1.3']);
  });

  it('are what rate writes where the usual word is typed, or its letter', async () => {
    const folder = wobbly('wobbly');
    const ragIn = () =>
      [...textOf(folder, 'plan/1-voice.yaml').matchAll(/rag: (.*)/g)].map(([, rag]) => rag).join(' ');
    for (const [typed, written] of [
      ['amber', 'wobbly'],
      ['g', 'fine'],
      ['blue', 'finished'],
    ]) {
      expect((await bscb(`rate 1.1 ${typed}`, { folder })).stdout).toMatch(
        new RegExp(`^1\\.1 rated ${written},`),
      );
      expect(ragIn()).toBe(`amber ${written} Wobbly fine`);
      await bscb('undo', { folder });
    }
  });

  it('are named where one has to be chosen, and nothing is written', async () => {
    const folder = wobbly('[wobbly, shaky]');
    const { status, stderr } = await bscb('rate 1.1 amber', { folder });
    expect([status, stderr]).toEqual([2, 'amber can be wobbly or shaky in this plan; write one of these.\n']);
    expect((await bscb('rate 1.1 shaky', { folder })).status).toBe(0);
    expect((await bscb('rate 1.1 purple', { folder })).stderr).toContain(
      'write stuck, wobbly, shaky, fine or finished.',
    );
  });

  it('are asked for at a meeting by the letters shown, and no other letter is taken', async () => {
    const folder = wobbly('[wobbly, shaky]');
    const { stdout, stderr } = await bscb('meeting "Board Mar 2014"', {
      folder,
      today: '2014-03-10',
      columns: 80,
      typed: ['a', 'y', 'h', 'Late figures', ...Array(20).fill('')],
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      / {2}s {2}stuck\n {2}w {2}wobbly\n {2}h {2}shaky\n {2}f {2}fine\n {2}i {2}finished\n/,
    );
    expect(stdout).toContain('“a” is not one of the letters s, w, h, f and i.');
    expect(stdout).toContain('“y” is not one of the letters s, w, h, f and i.');
    expect(stdout).toContain('1.1 rated shaky');
  });
});

describe('a column of the board’s own', () => {
  const value = (where: { folder: string }, key: string) =>
    textOf(where.folder, 'plan/1-voice.yaml')
      .split('\n')
      .filter((line) => line.trim().startsWith(`${key}:`))
      .map((line) => line.replaceAll('"', '').trim());

  it.runIf(inFull)('is filled in, changed and taken out by set, and undo takes it back', async () => {
    const where = { folder: folder() };
    expect((await bscb('set 1.1 Budget £1,500', where)).status).toBe(0);
    expect((await bscb('set 1.1 Priority low', where)).status).toBe(0);
    expect((await bscb('set 1.1/1 body Pupils', where)).status).toBe(0);
    expect((await bscb('set 1.1/1 Budget 40', where)).status).toBe(0);
    expect(value(where, 'Budget')).toEqual(['Budget: £1,500', 'Budget: 40', 'Budget: £0']);
    expect([...value(where, 'Priority'), ...value(where, 'body'), ...value(where, 'at')]).toEqual([
      'Priority: low',
      'body: Pupils',
      'at: Board',
    ]);
    await bscb('set 1.1 Priority --remove', where);
    expect(value(where, 'Priority')).toEqual([]);
    await bscb('undo', where);
    expect(value(where, 'Priority')).toEqual(['Priority: low']);
  });

  it('takes no value but its own, and no key that is not there', async () => {
    const where = { folder: folder() };
    const refused = await bscb('set 1.1 Priority middling', where);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('high or low')]);
    expect((await bscb('set 1.1 Buget 3', where)).stderr).toContain('Did you mean  Budget ?');
    const two = folderWith({
      'plan.yaml': 'board: Anytown\nperiod: 2013-14\nfields: { Impact rating: [high, low] }\n',
      '1.yaml': 'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n',
    });
    const offered = await bscb('set 1.1 "impact rating" high', { folder: two });
    expect(offered.stderr).toContain('Did you mean  "Impact rating" ?');
  });
});

describe('status of a plan that is rated', () => {
  it('has both counts of reds and ambers in its table and of each lead', async () => {
    const { stdout } = await bscb('status --plan tests/fixtures/mid-year');
    expect(stdout).toMatch(/^ {2}All areas +6\/2 +5\/9 +12 /m);
    expect(stdout).toContain('Red, Amber: by dates/as rated');
    expect(stdout).toContain('Red by lead Business Manager 3 by dates and 0 rated, of 18;');
    expect((await bscb('status')).stdout).toMatch(/^ {2}All areas +19 +14 /m);
  });
});

describe('a colour in words of the board', () => {
  const files = {
    'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
rag:
  colours: { red: [red, Off track], amber: At risk, green: [green, On track] }
`,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    completion: March 2014
    progress:
      - { date: 3 Jun 2013, rag: Off track, cause: partner }
  - ref: "1.2"
    action: Print what children said
    completion: March 2014
    progress:
      - { date: 3 Jun 2013, rag: On track }
`,
  };
  const rated = [
    ['1.1', 'R', '■', 'red'],
    ['1.2', 'G', '●', 'green'],
  ] as const;

  it('has the letter and the shape of what it means in a column of its own, since both begin with O', async () => {
    const { stdout } = await bscb('list --columns ref,recorded', { folder: folderWith(files) });
    for (const [ref, letter, shape] of rated)
      expect(stdout).toMatch(new RegExp(`^${ref} +${letter}${shape} O`, 'm'));
  });

  it('has that letter and colour in a workbook', () => {
    const assessment = assess(open(join(folderWith(files), 'plan')).plan, '2013-09-10');
    const [actions] = sheetsOf(assessment, select(assessment, {}));
    const titles = actions?.columns.map(({ title }) => title) ?? [];
    const column = titles.indexOf('Rated');
    expect(actions?.rows.map((row) => row[column])).toEqual([
      { text: 'R Off track', tone: 'red' },
      { text: 'G On track', tone: 'green' },
    ]);
  });

  it('has that shape among what holds actions up', async () => {
    const { stdout } = await bscb('report progress --section hindrances', { folder: folderWith(files) });
    expect(stdout).toContain('■ Off track');
  });
});

describe('a day that is known by its month alone', () => {
  const files = {
    'plan/plan.yaml': 'board: B\ntitle: Business Plan\nperiod: 2013-14\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    completion: March 2014
    milestones:
      - { what: Drafted, when: June 2013, done: July 2013 }
      - { what: Printed, when: June 2013, done: 3 July 2013 }
      - { what: Sent, when: June 2013, done: Apr 2013 to June 2013 }
    progress:
      - { date: July 2013, rag: amber }
`,
  };

  it('has no day in a workbook, and sorts as a date', () => {
    const assessment = assess(open(join(folderWith(files), 'plan')).plan, '2013-09-10');
    const sheets = sheetsOf(assessment, select(assessment, {}));
    const column = (name: string, title: string) => {
      const found = sheets.find((one) => one.name === name);
      const at = found?.columns.findIndex((one) => one.title === title) ?? -1;
      return found?.rows.map((row) => row[at]);
    };
    expect(column('Milestones', 'Done on')).toEqual([
      { day: '2013-07-01', known: 'month' },
      { day: '2013-07-03' },
      '1 April 2013 to 30 June 2013',
    ]);
    expect(column('Actions', 'Rated on')).toEqual([{ day: '2013-07-01', known: 'month' }]);
  });

  it('has none in a column of a list', async () => {
    const { stdout } = await bscb('list --columns ref,recordedOn', { folder: folderWith(files) });
    expect(stdout).toMatch(/^1\.1 +July 2013$/m);
  });
});
