import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { besidePlan } from '../../src/commands/init-beside.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const named = '--board "Anytown Safeguarding Adults Board" --period 2014-15';

describe('bscb init', () => {
  it.each([
    ['Anytown Safeguarding Adults Board', ['Adults at greatest risk', 'Hearing adults and carers']],
    ['Anytown Safeguarding Children Board', ['Children at greatest risk', 'Hearing children and families']],
  ])('gives %s areas for those whom it is for', async (board, titles) => {
    const folder = folderWith({});
    await bscb(`init --board "${board}" --period 2014-15`, { folder });
    const names = readdirSync(join(folder, 'plan')).filter((name) => /^[45]-/.test(name));
    const files = names.sort().map((name) => textOf(folder, `plan/${name}`));
    expect(files).toEqual(titles.map((title) => expect.stringContaining(`title: ${title}\n`)));
  });

  it('writes a plan in which check finds neither an error nor a warning', async () => {
    const folder = folderWith({});
    const { status, stderr } = await bscb(`init ${named} --meets "24 Jun 2014, 23 Sep 2014"`, { folder });
    expect([status, stderr]).toEqual([0, '']);
    const checked = await bscb('check --strict', { folder, today: '2014-05-01' });
    expect(checked).toEqual({ status: 0, stdout: '', stderr: expect.stringContaining('6 files') });
    const { stdout } = await bscb('export json', { folder });
    const plan = JSON.parse(stdout);
    expect([plan.board, plan.period.text]).toEqual(['Anytown Safeguarding Adults Board', '2014-15']);
    expect(plan.areas.map(({ area }: { area: number }) => area)).toEqual([1, 2, 3, 4, 5]);
    expect(textOf(folder, 'plan/plan.yaml')).toContain('meets:\n      - 24 Jun 2014\n      - 23 Sep 2014\n');
  });

  it.each([
    ['8 June, 3 Sept 2014, 4 Feb', '8 June', '8 June 2014, 3 Sept 2014, 4 Feb 2015'],
    ['8/6', '8/6', '8/6 2014'],
    ['March', 'March', 'March 2015'],
  ])('names the years of meetings typed without one, and takes them so: %s', async (meets, bare, dated) => {
    const folder = folderWith({});
    const { status, stderr } = await bscb(`init ${named} --meets "${meets}"`, { folder });
    const said = `Nothing was written: "${bare}" has no year. Meetings are written with theirs:  ${dated}\n`;
    expect([status, stderr]).toEqual([2, said]);
    expect(await bscb(`init ${named} --meets "${dated}"`, { folder })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('names first a meeting that is on no day, without a year of its own making', async () => {
    const { stderr } = await bscb(`init ${named} --meets "8 June, 31 Feb"`, { folder: folderWith({}) });
    expect(stderr).toContain('"31 Feb" cannot be read as a date');
  });

  it('ends with lines that can be typed, and the first action goes in as people write one', async () => {
    const folder = folderWith({});
    const { stdout } = await bscb(`init ${named} --format json`, { folder });
    const [add, check, status] = JSON.parse(stdout).next.map((one: { command: string }) => one.command);
    for (const line of [add, check, status])
      expect((await bscb(line.replace(/^bscb /, ''), { folder })).status).toBe(0);
    expect(textOf(folder, 'plan/1-leadership-accountability.yaml')).toContain(
      'actions:\n  - ref: "1.1"\n    action: What the board will do\n    lead: Business Manager\n',
    );
  });

  it('asks in a terminal, and asks again where the plan could not have the answer', async () => {
    const folder = folderWith({});
    const typed = [
      'Borough Partnership',
      'next year',
      '2026-272015-16',
      '2015-16',
      '31 Feb 2015',
      '3 Jun 2015',
      'Chair, Head of Safeguarding',
      '',
      'Neglect, Online safety',
      'jenkins',
      '',
    ];
    const { status, stdout } = await bscb('init', { folder, columns: 80, typed });
    expect(status).toBe(0);
    expect(stdout).toContain('--with takes github');
    expect(stdout.match(/Which years does the plan cover\?/g)).toHaveLength(3);
    expect(stdout.match(/When does the Board meet\?/g)).toHaveLength(2);
    const plan = parse(textOf(folder, 'plan/plan.yaml'));
    expect(plan).toMatchObject({
      board: 'Borough Partnership',
      period: '2015-16',
      bodies: { Board: { meets: ['3 Jun 2015'] } },
      posts: ['Chair', 'Head of Safeguarding'],
    });
    expect(textOf(folder, 'plan/2-online-safety.yaml')).toContain('title: Online safety');
  });

  it('writes nothing where the person stops, or nobody is there to ask', async () => {
    const folder = folderWith({});
    const stopped = await bscb('init', { folder, columns: 80, typed: ['Borough Partnership', null] });
    expect(stopped).toMatchObject({ status: 2, stderr: 'Stopped. Nothing was written.\n' });
    const alone = await bscb('init', { folder });
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain('bscb init --board');
    expect((await bscb('status', { folder })).stderr).toMatch(/bscb import FILE[\s\S]*bscb init/);
  });

  it('writes over nothing', async () => {
    const folder = folderWith({ 'plan/plan.yaml': 'board: Anytown\n', '.gitattributes': '* text\n' });
    expect((await bscb(`init ${named}`, { folder })).stderr).toContain('plan/plan.yaml is there already');
    const other = await bscb(`init new ${named} --with gitattributes`, { folder });
    expect([other.status, textOf(folder, '.gitattributes')]).toEqual([2, '* text\n']);
    expect((await bscb('status --plan new', { folder })).status).toBe(2);
  });

  it.each([
    ['A Neglect, B Exploitation, C Voice', ['A Neglect', 'B Exploitation', 'C Voice']],
    ['1. Neglect, 2. Exploitation', ['1 Neglect', '2 Exploitation']],
    ['Priority 3: Neglect, Priority 5: Exploitation', ['3 Neglect', '5 Exploitation']],
    ['A safe start, Voice', ['1 A safe start', '2 Voice']],
    ['A safe start', ['1 A safe start']],
    ['A: Neglect, A: Voice', ['1 A: Neglect', '2 A: Voice']],
  ])('takes the codes that the areas begin with: %s', async (areas, expected) => {
    const folder = folderWith({});
    const { stdout } = await bscb(`init ${named} --areas "${areas}"`, { folder });
    const plan = JSON.parse((await bscb('export json', { folder })).stdout);
    expect(plan.areas.map(({ area, title }: Record<string, unknown>) => `${area} ${title}`)).toEqual(
      expected,
    );
    expect(stdout).toContain(`bscb add action ${expected[0]?.split(' ')[0]} "`);
  });

  it('names the folder that cannot be made', async () => {
    const folder = folderWith({ note: 'a file\n' });
    const { status, stderr } = await bscb(`init note/plan ${named}`, { folder });
    expect([status, stderr]).toEqual([
      2,
      'note/plan cannot be written: part of its path is a file, not a folder.\n',
    ]);
  });

  it('takes the areas and registers of another plan, and none of its actions or meetings', async () => {
    const folder = folderWith({
      ...smallPlan,
      'plan/plan.yaml': `${smallPlan['plan/plan.yaml']}version: 3\nposts: { Business Manager: { short: BM } }\nbodies: { Board: { meets: [24 Jun 2013], papers: 7 days } }\n`,
    });
    const { status } = await bscb('init next --from plan --period 2014-15', { folder });
    expect(status).toBe(0);
    expect(parse(textOf(folder, 'next/plan.yaml'))).toEqual({
      board: 'Anytown Safeguarding Children Board',
      title: 'Business Plan',
      period: '2014-15',
      posts: { 'Business Manager': { short: 'BM' } },
      bodies: { Board: { papers: '7 days' } },
    });
    expect(parse(textOf(folder, 'next/1-voice.yaml'))).toEqual({
      area: 1,
      title: 'Hearing children',
      actions: null,
    });
    expect((await bscb('check next --strict', { folder })).status).toBe(0);
  });

  it('gives the Board no names of the board whose plan it takes', async () => {
    const folder = folderWith({
      ...smallPlan,
      'plan/plan.yaml': `${smallPlan['plan/plan.yaml']}bodies: { Board: { name: Anytown SCB, aliases: [ASCB], papers: 7 days }, Executive: { name: The Executive } }\n`,
    });
    await bscb('init next --from plan --board "Othertown SCB" --period 2014-15', { folder });
    expect(parse(textOf(folder, 'next/plan.yaml'))).toMatchObject({
      board: 'Othertown SCB',
      bodies: { Board: { papers: '7 days' }, Executive: { name: 'The Executive' } },
    });
    expect(textOf(folder, 'next/plan.yaml')).not.toMatch(/Anytown|ASCB/);
  });

  it('writes checks for every change where that is asked, each of which can be read', async () => {
    const folder = folderWith({});
    await bscb(`init ${named} --with github,gitlab,pre-commit,gitattributes`, { folder });
    for (const { name, text } of Object.values(besidePlan)) expect(textOf(folder, name)).toBe(text);
    for (const ending of ['*.yaml', '*.yml'])
      expect(textOf(folder, '.gitattributes')).toContain(`${ending} text eol=lf\n`);
    expect(parse(textOf(folder, '.github/workflows/plan.yml')).jobs.check.steps).toHaveLength(4);
    expect(parse(textOf(folder, '.pre-commit-config.yaml')).repos[0].hooks[0].entry).toContain('bscb check');
    // the job that comes with bscb is made of the one that init writes, by  npm run refresh
    await expect(besidePlan.gitlab.text).toMatchFileSnapshot('../../ci/gitlab.yml');
  });
});

it.each(['tbc', 'sometime', '2014-15 (draft)'])('begins no plan of the years “%s”', async (years) => {
  const folder = folderWith({});
  const { status, stderr } = await bscb(`init --board Anytown --period "${years}"`, { folder });
  expect(status).toBe(2);
  expect(stderr).toBe(
    `Nothing was written: "${years}" does not say plainly which years the plan covers. Write them alone, such as 2014-15.\n`,
  );
});
