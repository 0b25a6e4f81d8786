import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

it('an answer is never written into a plan file, by whatever link', async () => {
  const folder = folderWith(smallPlan);
  symlinkSync('1-voice.yaml', join(folder, 'plan/paper.md'));
  for (const file of ['plan/paper.md', 'plan/1-voice.yaml', 'plan/NEW.YML. ', 'plan/1-voice.yaml::$DATA']) {
    const { status, stderr } = await bscb(`list --output "${file}"`, { folder });
    expect(stderr).toContain('names that end in .yaml or .yml are those of plan files');
    expect(status).toBe(2);
  }
  expect(textOf(folder, 'plan/1-voice.yaml')).toBe(smallPlan['plan/1-voice.yaml']);
});

it('an answer does not leave the folder that was named', async () => {
  const folder = folderWith({ ...smallPlan, 'elsewhere.md': 'old', 'papers/x': '' });
  symlinkSync('../elsewhere.md', join(folder, 'papers/list.md'));
  const { status, stderr } = await bscb('list --output papers/list.md', { folder });
  expect(stderr).toContain('papers/list.md cannot be written: it is a link that leads out of its folder');
  expect(status).toBe(2);
  expect(textOf(folder, 'elsewhere.md')).toBe('old');
});

it('--fix writes no schema through a link that leads out of the plan', async () => {
  const line = '# yaml-language-server: $schema=.schema/area.json\n';
  const voice = `${line}${smallPlan['plan/1-voice.yaml']}`;
  const folder = folderWith({ ...smallPlan, 'plan/1-voice.yaml': voice, 'other/area.json': 'old' });
  symlinkSync('../other', join(folder, 'plan/.schema'));
  const { status, stderr } = await bscb('check --fix', { folder });
  expect(stderr).toContain('plan/.schema/area.json cannot be written: it is a link that leads out');
  expect(status).toBe(2);
  expect(textOf(folder, 'other/area.json')).toBe('old');
  expect(readdirSync(join(folder, 'other'))).toEqual(['area.json']);
});

it('a document is not refreshed through a link out of its folder', async () => {
  const paper = '<!-- bscb:begin progress -->\n<!-- bscb:end -->\n';
  const folder = folderWith({ ...smallPlan, 'paper.md': paper });
  mkdirSync(join(folder, 'docs'));
  symlinkSync('../paper.md', join(folder, 'docs/paper.md'));
  const { stderr } = await bscb('report --into docs/paper.md', { folder });
  expect(stderr).toContain('it is a link that leads out of its folder');
  expect(textOf(folder, 'paper.md')).toBe(paper);
});

describe('--output', () => {
  it.each([
    ['list --output ""', '--output needs the name of a file after it'],
    [
      'status --output status.docx',
      'This command writes no .docx file. The name after --output can end in .txt, .md',
    ],
    ['list --output list.foo', 'This command writes no .foo file'],
    [
      'list --format json --output list.csv',
      'list.csv ends in .csv, and json was asked for. Write one of the two:  --output list.json',
    ],
    ['report progress --output paper.pdf', 'bscb writes no PDF itself'],
    ['report progress --format docx --output paper.pdf', 'paper.pdf ends in .pdf, and docx was asked for'],
    ['report progress --output paper.xlsx', 'This command writes no .xlsx file'],
    ['export csv --output plan.xlsx', 'plan.xlsx ends in .xlsx, and csv was asked for'],
    ['export csv --output leads.eml', 'leads.eml ends in .eml, and csv was asked for'],
    ['report lead --output leads.eml', 'bscb report lead --drafts drafts'],
    ['export parquet --output plan.csv', 'plan.csv ends in .csv, and parquet was asked for'],
    ['export csv --format json', 'export csv writes csv: leave --format out'],
    [
      'schema area --output area.csv',
      'This command writes no .csv file. The name after --output can end in .json.',
    ],
    ['explain late-milestone --output x.csv', 'Give --output another ending.'],
  ])('%s is refused, and nothing is written', async (line, words) => {
    const folder = folderWith(smallPlan);
    const { status, stdout, stderr } = await bscb(line, { folder });
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(['plan']);
  });

  it.each([
    ['check --output found.sarif', '"version": "2.1.0"'],
    ['check --format sarif --output found.json', '"version": "2.1.0"'],
    ['check --format junit --output found.xml', '<testsuites'],
    ['check --format gitlab --output quality.json', '"fingerprint"'],
    ['check --output found.json', '"bscb.check/1"'],
    ['status --output status.txt', 'Anytown'],
    ['status --format json --output status.out', '"bscb.status/1"'],
    ['export ndjson --output plan.jsonl', '"1.1"'],
    ['list --output list-2013.10', 'Ask children'],
  ])('%s is written', async (line, words) => {
    const folder = folderWith(smallPlan);
    const file = line.split(' ').at(-1) ?? '';
    expect((await bscb(line, { folder })).stderr).toContain(`Wrote ${file}`);
    expect(textOf(folder, file)).toContain(words);
  });

  it.runIf(inFull).each([
    ['report progress', 'paper.docx'],
    ['report progress', 'paper.html'],
    ['export xlsx', 'plan.xlsx'],
  ])(
    '%s --output %s replaces what bscb made, and what somebody else made only with --force',
    async (line, file) => {
      const folder = folderWith(smallPlan);
      const write = (more = '') => bscb(`${line} --output ${file} ${more}`, { folder });
      expect((await write()).status).toBe(0);
      const ours = readFileSync(join(folder, file));
      expect((await write()).status).toBe(0);
      writeFileSync(join(folder, file), 'somebody’s own');
      const { status, stderr } = await write();
      expect(status).toBe(2);
      expect(stderr).toContain(`${file} is there already, and bscb did not make it`);
      expect(textOf(folder, file)).toBe('somebody’s own');
      expect((await write('--force')).status).toBe(0);
      expect(readFileSync(join(folder, file)).equals(ours)).toBe(true);
    },
  );
});

it('says so where data takes the place of a file that says something else', async () => {
  const folder = folderWith(smallPlan);
  const write = async () =>
    (await bscb('export csv --output plan.csv --as-of 2014-06-10', { folder })).stderr;
  const over = 'Wrote plan.csv, in place of the file that was there';
  expect(await write()).not.toContain(over);
  expect(await write()).not.toContain(over);
  writeFileSync(join(folder, 'plan.csv'), 'somebody’s own');
  expect(await write()).toContain(over);
});

it('writes no draft where one of them was looked over and changed, without --force', async () => {
  const folder = folderWith(smallPlan);
  const draft = (more = '') => bscb(`report lead --drafts drafts --as-of 2014-06-10 ${more}`, { folder });
  const [looked, other] = ['drafts/participation-officer.eml', 'drafts/business-manager.eml'] as const;
  expect((await draft()).status).toBe(0);
  const made = textOf(folder, looked);
  const changed = made.replace('X-Unsent: 1', 'X-Unsent: 1\r\nCc: chair@anytown.example');
  writeFileSync(join(folder, looked), changed);
  rmSync(join(folder, other));
  const refused = await draft();
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(`${looked} is there already, and bscb did not make it, or another`);
  expect(textOf(folder, looked)).toBe(changed);
  expect(readdirSync(join(folder, 'drafts'))).toEqual(['participation-officer.eml']);
  expect((await draft('--force')).status).toBe(0);
  expect(textOf(folder, looked)).toBe(made);
});

it('plans are found in folders below folders, each once, by whatever link', async () => {
  const board = (name: string) => `board: ${name} Safeguarding Children Board\nperiod: 2013-14\n`;
  const folder = folderWith({
    'boards/bromley/2013-14/plan.yaml': board('Bromley'),
    'boards/bexley/2013-14/plan/plan.yaml': board('Bexley'),
    'boards/bexley/2013-14/plan/old/plan.yaml': board('Nobody'),
    'boards/.git/x/plan.yaml': board('Nobody'),
    'boards/papers/readme.md': '',
  });
  symlinkSync('bromley', join(folder, 'boards/current'));
  const { stdout } = await bscb('status --plan boards --format json', { folder });
  const boards = JSON.parse(stdout).plans.map((one: { board: string }) => one.board);
  expect(boards.sort()).toEqual([
    'Bexley Safeguarding Children Board',
    'Bromley Safeguarding Children Board',
  ]);
  expect((await bscb('check boards', { folder })).stdout).toContain('boards/bromley/2013-14');
});

it('names the folder that a paper would be in, where there is none', async () => {
  const { status, stderr } = await bscb('list --output papers/2013/list.md', {
    folder: folderWith(smallPlan),
  });
  expect(stderr).toBe(
    'papers/2013/list.md cannot be written: there is no folder papers/2013. Make it first.\n',
  );
  expect(status).toBe(2);
});

it('shows how a date is written by one of the day, which it takes', async () => {
  const folder = folderWith(smallPlan);
  const { stderr } = await bscb('overdue --as-of rubbish', { folder });
  const [, shown = ''] = / or {2}(--as-of ".*")\.\n/.exec(stderr) ?? [];
  expect(shown).toMatch(/^--as-of "\d/);
  expect((await bscb(`overdue ${shown}`, { folder })).stderr).toBe('');
  const added = await bscb('add action 1 "Ask them" --completion "31 June"', { folder });
  expect(added.stderr).toContain(`such as  ${shown.replace('--as-of', '--completion')}.`);
});
