import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inFull } from '../runs.ts';
import { bscb, folderWith, textOf } from './world.ts';

const table = (...rows: string[]): string => ['Ref,Action,Lead,Timescale,Outcome', ...rows].join('\n');
const first = table(
  '1.1,Agree the toolkit,Named Nurse,May 2014,Fewer children wait',
  '1.2,Train staff,Training Officer,June 2014,Staff are sure',
  '1.3,Survey schools,Education Lead,July 2014,Schools answer',
);
const newer = table(
  '1.1,Agree the toolkit,Named Nurse,October 2014,Fewer children wait',
  '1.2,Train staff,Training Officer,September 2014,Staff are sure',
  '1.4,Ask parents,Education Lead,December 2014,Parents answer',
);

const asked = '--to plan --board "Anytown SCB" --period 2014-15';
const actions = (folder: string): readonly Record<string, unknown>[] =>
  parse(textOf(folder, 'plan/1-business-plan.yaml')).actions;

describe('import of a newer copy of the same document', () => {
  it('updates what nobody changed by hand, and lists the rest as differences', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    const file = 'plan/1-business-plan.yaml';
    writeFileSync(`${folder}/${file}`, `# by hand\n${textOf(folder, file).replace('June 2014', 'Aug 2014')}`);
    writeFileSync(`${folder}/plan.csv`, newer);
    const { status, stdout } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(actions(folder).map(({ ref, completion }) => [ref, completion])).toEqual([
      ['1.1', 'October 2014'],
      ['1.2', 'Aug 2014'],
      ['1.3', 'July 2014'],
      ['1.4', 'December 2014'],
    ]);
    expect(textOf(folder, file)).toMatch(/^# by hand\n/);
    expect(JSON.parse(stdout).differences).toEqual([
      { where: '1.2, completion', plan: 'Aug 2014', document: 'September 2014' },
      { where: '1.3', plan: 'Survey schools', document: '(no longer there)' },
    ]);
    expect(status).toBe(1);
    expect(textOf(folder, 'plan/import-report.md')).toContain('## Differences');
    const again = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(JSON.parse(again.stdout).differences).toHaveLength(2);
  });

  it.runIf(inFull)(
    'is taken back whole by undo, so that the same document comes in again in full',
    async () => {
      const folder = folderWith({ 'plan.csv': first });
      await bscb(`import plan.csv ${asked}`, { folder });
      const files = ['1-business-plan.yaml', 'import-report.md', '.import/files.json'].map(
        (one) => `plan/${one}`,
      );
      const texts = () => files.map((file) => textOf(folder, file));
      const before = texts();
      writeFileSync(`${folder}/plan.csv`, newer);
      await bscb(`import plan.csv ${asked}`, { folder });
      const after = texts();
      const undone = await bscb('undo --plan plan', { folder });
      expect(undone.stdout).toContain('As before it too: plan/import-report.md and plan/.import/files.json.');
      expect(texts()).toEqual(before);
      await bscb(`import plan.csv ${asked}`, { folder });
      expect(texts()).toEqual(after);
    },
  );

  it('is the last change, though it only adds an area: undo leaves what was done before it', async () => {
    const area = (n: number, title: string) =>
      `## Objective ${n}: ${title}\n\n| Ref | Action | Lead | By when |\n|---|---|---|---|\n| ${n}.1 | Agree the toolkit ${n} | Named Nurse | May 2014 |\n`;
    const folder = folderWith({ 'plan.md': area(1, 'Voice') });
    await bscb(`import plan.md ${asked}`, { folder });
    await bscb('done 1.1 --on "3 May 2014" --plan plan', { folder, today: '2014-06-10' });
    const [before, first] = [textOf(folder, 'plan/1-voice.yaml'), textOf(folder, 'plan/.import/files.json')];
    writeFileSync(`${folder}/plan.md`, `${area(1, 'Voice')}\n${area(2, 'Leadership')}`);
    await bscb(`import plan.md ${asked}`, { folder });
    const { status, stdout } = await bscb('undo --plan plan', { folder });
    expect(status).toBe(0);
    expect(stdout).not.toContain('done 3 May 2014');
    expect(stdout).toContain('plan/2-leadership.yaml is still there');
    expect(stdout).toMatch(/No other file was changed\.\s*$/);
    expect(textOf(folder, 'plan/1-voice.yaml')).toBe(before);
    expect(textOf(folder, 'plan/.import/files.json')).toBe(first);
    expect((await bscb('undo --plan plan', { folder })).stderr).toContain('There is no change to take back');
  });

  it('of the same document a second time leaves the change before it to be taken back', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    await bscb('done 1.1 --on "3 May 2014" --plan plan', { folder, today: '2014-06-10' });
    await bscb(`import plan.csv ${asked}`, { folder });
    expect((await bscb('undo --plan plan', { folder })).stdout).toContain('done 3 May 2014');
  });

  it('of the same document changes nothing where a newer bscb reads it otherwise, and says so', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    // as if it had been read in other words then
    const file = 'plan/1-business-plan.yaml';
    for (const one of [file, 'plan/.import/files.json'])
      writeFileSync(`${folder}/${one}`, textOf(folder, one).replace('May 2014', 'by end of May 2014'));
    const before = textOf(folder, file);
    const { status, stdout } = await bscb('import plan.csv --to plan', { folder });
    expect(textOf(folder, file)).toBe(before);
    expect(stdout).toContain('this version of bscb reads it');
    expect(status).toBe(1);
    writeFileSync(`${folder}/plan.csv`, newer);
    await bscb('import plan.csv --to plan', { folder });
    expect(actions(folder)[0]).toMatchObject({ completion: 'October 2014' });
  });

  it('leaves a report that somebody wrote in since as it is, when it is taken back', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    writeFileSync(`${folder}/plan.csv`, newer);
    await bscb(`import plan.csv ${asked}`, { folder });
    const report = `${textOf(folder, 'plan/import-report.md')}\nAsked the nurse about 1.1\n`;
    writeFileSync(`${folder}/plan/import-report.md`, report);
    const { stdout } = await bscb('undo --plan plan', { folder });
    expect(stdout).toContain('As before it too: plan/.import/files.json.');
    expect(stdout).toContain('Changed since, so kept as it is: plan/import-report.md.');
    expect(textOf(folder, 'plan/import-report.md')).toBe(report);
    expect(actions(folder)).toMatchObject([{ completion: 'May 2014' }, {}, {}]);
  });

  it('is gone on with where it was cut short before its record was there', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    const record = textOf(folder, 'plan/.import/files.json');
    const old = textOf(folder, 'plan/1-business-plan.yaml');
    writeFileSync(`${folder}/plan.csv`, newer);
    await bscb(`import plan.csv ${asked}`, { folder });
    const made = textOf(folder, 'plan/1-business-plan.yaml');
    writeFileSync(`${folder}/plan/.import/files.json`, record);
    await bscb(`import plan.csv ${asked}`, { folder });
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(made);
    await bscb('undo --plan plan', { folder });
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(old);
  });

  it('puts a rating among those of other days, whatever was written down last', async () => {
    const table = (cell: string) =>
      `Ref,Action,Lead,Timescale,Progress\n1.1,Agree the toolkit,Nurse,Oct 2014,${cell}\n`;
    const folder = folderWith({ 'plan.csv': table('12/05/2014 - Begun') });
    await bscb(`import plan.csv ${asked}`, { folder });
    await bscb('note 1.1 "Sent round" --on "3 Sept 2014" --plan plan', { folder, today: '2014-09-10' });
    writeFileSync(
      `${folder}/plan.csv`,
      table('"12/05/2014 - Begun\n01/07/2014 - Drafted\n04/09/2014 - Agreed"'),
    );
    await bscb(`import plan.csv ${asked}`, { folder });
    const [{ progress }] = actions(folder) as [{ progress: { note: string }[] }];
    expect(progress.map(({ note }) => note)).toEqual(['Begun', 'Drafted', 'Sent round', 'Agreed']);
  });

  it.runIf(inFull)('writes over no report that is there already', async () => {
    const folder = folderWith({ 'plan.csv': first, 'plan/import-report.md': 'My notes\n' });
    const { status, stderr } = await bscb(`import plan.csv ${asked}`, { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('plan/import-report.md is there already, and import writes over nothing');
    expect(textOf(folder, 'plan/import-report.md')).toBe('My notes\n');
  });

  it('changes nothing where the document is the same, whatever was done by hand', async () => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    await bscb('done 1.1 --on "3 Jun 2014" --plan plan', { folder, today: '2014-06-10' });
    const before = textOf(folder, 'plan/1-business-plan.yaml');
    const { stdout } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(JSON.parse(stdout).differences).toEqual([]);
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(before);
  });

  it.runIf(inFull)('takes a column of the board’s own along with all else that moved', async () => {
    const rows = (colour: string, budget: string, priority: string) =>
      ['Ref,Action,Priority,Lead,Timescale,RAG,Budget']
        .concat(`1.3,Agree an induction pack,${priority},Training Officer,October 2014,${colour},${budget}`)
        .concat('1.4,Train staff,High,Training Officer,June 2014,Green,£12000')
        .join('\n');
    const folder = folderWith({ 'plan.csv': rows('Amber', '£500', 'Medium') });
    await bscb(`import plan.csv ${asked} --as-of 2014-09-20`, { folder });
    writeFileSync(`${folder}/plan.csv`, rows('Green', '£600', 'Low'));
    const { stdout } = await bscb(`import plan.csv ${asked} --as-of 2014-09-25 --format json`, { folder });
    expect(JSON.parse(stdout).differences).toEqual([]);
    const [{ Budget, Priority, progress }] = actions(folder) as [Record<string, unknown>];
    expect([Budget, Priority]).toEqual(['£600', 'Low']);
    expect((progress as { rag: string }[]).map(({ rag }) => rag)).toEqual(['amber', 'green']);
  });

  it.runIf(inFull)(
    'adds no move to a date that was changed by hand, where the document is the same',
    async () => {
      const folder = folderWith({ 'plan.csv': first });
      await bscb(`import plan.csv ${asked}`, { folder });
      const file = 'plan/1-business-plan.yaml';
      const own = textOf(folder, file).replace('June 2014', 'Aug 2014');
      writeFileSync(`${folder}/${file}`, own);
      await bscb(`import plan.csv ${asked}`, { folder });
      expect(textOf(folder, file)).toBe(own);
    },
  );
});

it('the columns that the report offers are those of the document, and give the same plan', async () => {
  const folder = folderWith({ 'plan.csv': first.replace('Timescale', '"When, please"') });
  await bscb(`import plan.csv ${asked}`, { folder });
  const [, columns = ''] = /--columns "([^"]+)"/.exec(textOf(folder, 'plan/import-report.md')) ?? [];
  expect(columns).toBe('ref=Ref, action=Action, lead=Lead, completion=4, outcomes=Outcome');
  await bscb(`import plan.csv ${asked.replace('plan', 'same')} --columns "${columns}"`, { folder });
  expect(textOf(folder, 'same/1-business-plan.yaml')).toBe(textOf(folder, 'plan/1-business-plan.yaml'));
});

const rated = (...rows: string[]): string => ['Ref,Action,Lead,By when,RAG', ...rows].join('\n');
const copies = {
  's.csv': rated(
    '1.1,Agree the toolkit,Named Nurse,Sept 2026,Amber',
    '1.2,Train staff,Training Officer,Oct 2026,Green',
    '1.3,Survey schools,Education Lead,Nov 2026,Red',
  ),
  's2.csv': rated('1.1,Agree the toolkit,Named Nurse,Oct 2026,Red', '1.2,Train staff,Chair,Oct 2026,Green'),
};

it.runIf(inFull)(
  'import of the same document with --as-of dates what has no day, and leaves a day that somebody gave',
  async () => {
    const folder = folderWith(copies);
    const options = '--to plan --board "Anytown SCB" --period 2026-27';
    await bscb(`import s.csv ${options}`, { folder });
    const file = 'plan/1-business-plan.yaml';
    writeFileSync(
      `${folder}/${file}`,
      textOf(folder, file).replace('rag: green', 'rag: green\n        date: 3 Sep 2026'),
    );
    const { stdout } = await bscb(`import s.csv ${options} --as-of 2026-11-20`, { folder });
    const days = () =>
      parse(textOf(folder, file)).actions.map(({ progress }: { progress: unknown }) => progress);
    const dated = [
      [{ date: '2026-11-20', rag: 'amber' }],
      [{ date: '3 Sep 2026', rag: 'green' }],
      [{ date: '2026-11-20', rag: 'red' }],
    ];
    expect(days()).toEqual(dated);
    expect(stdout).toContain('Changed: 1.1 amber dated 2026-11-20');
    expect(stdout).not.toContain('1.2 green');
    await bscb(`import s.csv ${options} --as-of 2026-11-24`, { folder });
    expect(days()).toEqual(dated);
  },
);

describe('import of a newer copy with other dates and colours', () => {
  const twice = async () => {
    const folder = folderWith(copies);
    await bscb('import s.csv --to plan --board "X SCB" --period 2026-27 --as-of 2026-09-01', {
      folder,
    });
    return { folder, ...(await bscb('import s2.csv --to plan --as-of 2026-11-26', { folder })) };
  };

  it('adds the new colour after the old one and keeps the date before, and dates nothing else again', async () => {
    const { folder } = await twice();
    const [one, two, three] = actions(folder);
    expect(one).toMatchObject({
      completion: 'Oct 2026',
      redated: [{ from: 'Sept 2026', to: 'Oct 2026', date: '2026-11-26' }],
      progress: [
        { date: '2026-09-01', rag: 'amber' },
        { date: '2026-11-26', rag: 'red' },
      ],
    });
    expect([two?.progress, two?.lead, two?.redated]).toEqual([
      [{ date: '2026-09-01', rag: 'green' }],
      'Chair',
      undefined,
    ]);
    expect(three?.ref).toBe('1.3');
  });

  it.runIf(inFull)(
    'says every change on the screen and in the report, and what is no longer in the document',
    async () => {
      const { folder, stdout, status } = await twice();
      const report = textOf(folder, 'plan/import-report.md');
      for (const said of [stdout, report]) {
        expect(said).toContain('Changed: 1.1 completion Sept 2026 to Oct 2026; rated amber to red');
        expect(said).toContain('Changed: 1.2 lead Training Officer to Chair');
        expect(said).toContain('No longer in the document, kept: 1.3');
      }
      expect(status).toBe(1);
      expect(report).toContain(
        'An action that the board has withdrawn is closed with  `bscb close REF --as withdrawn --on "…" --plan plan`',
      );
    },
  );

  it.runIf(inFull)(
    'keeps the board, the years and the registers that neither the document nor the command line says',
    async () => {
      const { folder, stdout } = await twice();
      const plan = parse(textOf(folder, 'plan/plan.yaml'));
      expect([plan.board, plan.period]).toEqual(['X SCB', '2026-27']);
      expect(plan.posts).toEqual(['Named Nurse', 'Training Officer', 'Education Lead', 'Chair']);
      expect(stdout).not.toContain('does not name the board');
    },
  );

  it.runIf(inFull)('adds nothing where the same copy comes once more', async () => {
    const { folder } = await twice();
    const before = textOf(folder, 'plan/1-business-plan.yaml');
    const { stdout } = await bscb('import s2.csv --to plan --as-of 2026-12-01', { folder });
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(before);
    expect(stdout).not.toContain('Changed:');
  });

  it('dates a colour of a copy without a day by the day of the import', async () => {
    const folder = folderWith(copies);
    await bscb('import s.csv --to plan --board "X SCB" --period 2026-27', { folder, today: '2026-09-01' });
    const { stdout } = await bscb('import s2.csv --to plan', { folder, today: '2026-11-26' });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'rated amber to red, dated 2026-11-26 because the document has no date',
    );
    expect(actions(folder)[0]?.progress).toEqual([{ rag: 'amber' }, { date: '2026-11-26', rag: 'red' }]);
  });

  it('says that a colour is the one that there was, on a later day', async () => {
    const copy = (day: string): string =>
      `Ref,Action,Lead,By when,RAG,Last updated\n1.1,Train staff,Chair,Dec 2026,Green,${day}\n`;
    const folder = folderWith({ 's.csv': copy('3 Sept 2026'), 's2.csv': copy('5 Nov 2026') });
    await bscb('import s.csv --to plan --board "X SCB" --period 2026-27', { folder, today: '2026-09-10' });
    const { stdout } = await bscb('import s2.csv --to plan', { folder, today: '2026-11-26' });
    expect(stdout).toContain('Changed: 1.1 rated green again\n');
    expect(actions(folder)[0]?.progress).toEqual([
      { date: '3 Sept 2026', rag: 'green' },
      { date: '5 Nov 2026', rag: 'green' },
    ]);
  });
});

it('refuses a column that the table does not have, and writes nothing', async () => {
  const folder = folderWith({ 'plan.csv': first });
  const { status, stderr } = await bscb(`import plan.csv ${asked} --columns action=9`, { folder });
  expect([status, stderr.trim()]).toEqual([2, 'There is no column 9; the table has 5.']);
});

it.each(['1-business-plan.yaml', '.import/files.json'])(
  'changes nothing while %s cannot be read, and does not take it for gone',
  async (name) => {
    const folder = folderWith({ 'plan.csv': first });
    await bscb(`import plan.csv ${asked}`, { folder });
    const report = textOf(folder, 'plan/import-report.md');
    writeFileSync(`${folder}/plan.csv`, newer);
    rmSync(`${folder}/plan/${name}`);
    mkdirSync(`${folder}/plan/${name}`);
    const { status, stderr } = await bscb('import plan.csv --to plan', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain(`plan/${name} cannot be read: it is a folder`);
    expect(textOf(folder, 'plan/import-report.md')).toBe(report);
  },
);

it('a column of revised dates is a move, with the first date kept', async () => {
  const folder = folderWith({
    'plan.csv':
      'Ref,Action,Lead,Target date,Revised date\n1.1,Agree the toolkit,Named Nurse,May 2014,Oct 2014\n1.2,Train staff,Chair,June 2014,\n',
  });
  await bscb(`import plan.csv ${asked}`, { folder });
  expect(actions(folder).map(({ completion, redated }) => [completion, redated])).toEqual([
    ['Oct 2014', [{ from: 'May 2014', to: 'Oct 2014' }]],
    ['June 2014', undefined],
  ]);
});

it.runIf(inFull)(
  'a column that is not clear is asked for in a terminal, with three of its rows, and guessed elsewhere',
  async () => {
    const csv =
      'Ref,Action,Horizon,Remit\n1.1,Agree the toolkit,May 2014,Named Nurse\n1.2,Train staff,June 2014,Training Officer\n1.3,Ask parents,July 2014,Education Officer\n1.4,Ask schools,July 2014,Education Officer\n';
    const folder = folderWith({ 'plan.csv': csv });
    const { status, stdout } = await bscb(`import plan.csv ${asked}`, {
      folder,
      columns: 80,
      typed: ['banana', 'field', 'partners'],
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Column “Horizon” is not clear[\s\S]*May 2014\n {2}June 2014\n {2}July 2014\n\?/);
    expect(stdout.match(/What does it hold\?/g)).toHaveLength(3);
    expect(actions(folder)[0]).toMatchObject({ Horizon: 'May 2014', partners: 'Named Nurse' });
    const alone = await bscb(`import plan.csv ${asked.replace('--to plan', '--to other')} --format json`, {
      folder,
    });
    expect(JSON.parse(alone.stdout).columns).toContainEqual({ head: 'Horizon', went: 'when' });
    // what was guessed and not asked about needs a look
    expect(alone.status).toBe(1);
    expect(textOf(folder, 'other/import-report.md')).toMatch(/column “Horizon” \| Horizon \| completion \|/);
  },
);

it('Enter takes a column for what it was guessed to be, and nothing is left to look at', async () => {
  const csv =
    'Ref,Action,Horizon,Lead\n1.1,Agree the toolkit,May 2014,Named Nurse\n1.2,Train staff,June 2014,Training Officer\n1.3,Ask parents,July 2014,Education Officer\n';
  const folder = folderWith({ 'plan.csv': csv });
  const { status, stdout } = await bscb(`import plan.csv ${asked}`, { folder, columns: 80, typed: [''] });
  expect(status).toBe(0);
  expect(stdout).toContain('Press Enter for completion');
  expect(actions(folder)[0]).toMatchObject({ completion: 'May 2014' });
});

describe('a newer copy that calls an area otherwise', () => {
  const page = (title: string, ...rows: string[]): string =>
    `# Anytown SCB Business Plan 2014-15\n\n## Priority 1: ${title}\n\n| Ref | Action | Lead | By when |\n|-|-|-|-|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  const rows = ['1.1 | Agree the toolkit | Named Nurse | May 2014', '1.2 | Train staff | Chair | June 2014'];
  const planAfter = async (...copies: readonly string[]) => {
    const folder = folderWith({});
    for (const copy of copies) {
      writeFileSync(`${folder}/plan.md`, copy);
      await bscb('import plan.md --to plan', { folder });
    }
    const area = (file: string) => parse(textOf(folder, `plan/${file}`));
    return { files: readdirSync(`${folder}/plan`).filter((name) => /^\d/.test(name)), area };
  };

  it('changes its title and its actions where they are, and makes no second area of its number', async () => {
    const later = rows.map((row) => row.replace('June', 'August'));
    const latest = rows.map((row) => row.replace('June', 'October'));
    const { files, area } = await planAfter(
      page('Neglect', ...rows),
      page('Neglect and harm', ...later),
      page('Neglect, harm and abuse', ...latest),
    );
    expect(files).toEqual(['1-neglect.yaml']);
    expect(area('1-neglect.yaml')).toMatchObject({
      title: 'Neglect, harm and abuse',
      actions: [{ completion: 'May 2014' }, { completion: 'October 2014' }],
    });
  });

  it('is another area where none of its actions is the same', async () => {
    const { files } = await planAfter(
      page('Neglect', ...rows),
      page('Voice', '1.3 | Ask parents | Chair | May 2014'),
    );
    expect(files).toEqual(['1-neglect.yaml', '1-voice.yaml']);
  });
});

describe('a newer copy with a row gone and the rest numbered again', () => {
  const four = rated(
    '1.1,Policy,Chair,May 2026,Green',
    '1.2,Train,Chair,June 2026,Amber',
    '1.3,Audit of cases,Chair,July 2026,Red',
    '1.4,Survey of children,Chair,Aug 2026,Green',
  );
  const three = rated(
    '1.1,Policy,Chair,May 2026,Green',
    '1.2,Audit of cases,Chair,July 2026,Red',
    '1.3,Survey of children,Chair,Aug 2026,Green',
  );
  const again = async (copy: string, first = four) => {
    const folder = folderWith({ 'v1.csv': first, 'v2.csv': copy });
    const options = { folder, today: '2026-09-10' };
    await bscb('import v1.csv --to plan --board "X SCB" --period 2026-27 --as-of 2026-09-01', options);
    await bscb('done 1.3 --on "3 Sep 2026" --plan plan', options);
    const before = textOf(folder, 'plan/1-business-plan.yaml');
    const made = await bscb('import v2.csv --to plan --as-of 2026-09-10', options);
    return { folder, before, ...made };
  };

  it('moves no mark, no rating and no date to another action, and names each that has another ref', async () => {
    const { folder, before, stdout, status } = await again(three);
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(before);
    const report = textOf(folder, 'plan/import-report.md');
    for (const said of [stdout.replace(/\s+/g, ' '), report]) {
      expect(said).toContain('renumbered? 1.3 Audit of cases is 1.2 in the document');
      expect(said).toContain('renumbered? 1.4 Survey of children is 1.3 in the document');
      expect(said).toContain('No longer in the document, kept: 1.2');
      expect(said).not.toContain('Changed by hand');
    }
    expect(status).toBe(1);
  });

  it.runIf(inFull)(
    'keeps the words of an action that is marked, where its ref has quite other ones',
    async () => {
      const { folder, stdout } = await again(four.replace('Audit of cases', 'Visit every school'));
      expect(actions(folder)[2]).toMatchObject({ ref: '1.3', action: 'Audit of cases' });
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        '1.3 Audit of cases has other words in the document, and nothing of it was changed: Visit every school',
      );
    },
  );

  it('takes over words that differ by a letter or two', async () => {
    const { folder } = await again(four.replace('Survey of children', 'Surveys of children'));
    expect(actions(folder)[3]).toMatchObject({ ref: '1.4', action: 'Surveys of children' });
  });

  it('says of an action that is added with the words of another one that there are two', async () => {
    const { folder, stdout } = await again(`${four}\n1.5,Policy,Chair,Nov 2026,`);
    expect(actions(folder).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
    expect(stdout).toContain('1.5 Policy was added, and 1.1 has the same words');
  });
});

describe('what import says of the plan that it wrote', () => {
  it('has every error and the number of warnings that check then finds', async () => {
    const folder = folderWith({
      'plan.csv': 'Ref,Action,Lead,By when\n1.1,Agree,Chair,May 2026\n1.1,Train,Chair,31 Feb 2026\n',
    });
    const made = await bscb(`import plan.csv ${asked} --format json`, { folder });
    const { problems, warnings } = JSON.parse(made.stdout);
    const found = JSON.parse((await bscb('check plan --format json', { folder })).stdout);
    expect(found.errors).toBeGreaterThan(1);
    expect([problems.length, warnings]).toEqual([found.errors, found.warnings]);
    const page = await bscb(`import plan.csv ${asked.replace('--to plan', '--to other')}`, { folder });
    expect(page.stdout).toContain(`check finds ${found.warnings} warnings in the plan as well.`);
  });
});

describe('a third copy, after a second that was not taken over whole', () => {
  const one = table('1.1,Agree,Chair,May 2014,x', '1.2,Train,Chair,June 2014,y');
  const two = table('1.1,Agree,Chair,Sept 2014,x', '1.2,Train,Nurse,Aug 2014,y');
  const three = table('1.1,Agree,Chair,Oct 2014,x', '1.2,Train,Teacher,Sept 2014,y');

  it.runIf(inFull)(
    'finds no change by hand in what the second copy changed, and names both values of what is one',
    async () => {
      const folder = folderWith({ 'one.csv': one, 'two.csv': two, 'three.csv': three });
      await bscb(`import one.csv ${asked}`, { folder });
      const file = 'plan/1-business-plan.yaml';
      writeFileSync(`${folder}/${file}`, textOf(folder, file).replace('June 2014', 'July 2014'));
      await bscb(`import two.csv ${asked}`, { folder });
      const { stdout } = await bscb(`import three.csv ${asked} --format json`, { folder });
      expect(JSON.parse(stdout).differences).toEqual([
        { where: '1.2, completion', plan: 'July 2014', document: 'Sept 2014' },
      ]);
      expect(actions(folder).map(({ lead, completion }) => [lead, completion])).toEqual([
        ['Chair', 'Oct 2014'],
        ['Teacher', 'July 2014'],
      ]);
      const back = await bscb(`import one.csv ${asked} --format json`, { folder });
      expect(actions(folder).map(({ lead }) => lead)).toEqual(['Chair', 'Chair']);
      expect(JSON.parse(back.stdout).changes.join()).toContain('lead Teacher to Chair');
    },
  );
});

describe('milestones of a newer copy', () => {
  const steps = (...lines: string[]): string =>
    `Ref,Action,Milestones,Lead,By when\n1.1,Agree the toolkit,"${lines.map((line) => `• ${line}`).join('\n')}",Chair,May 2014\n`;

  it('move one by one: a mark stays, and what was changed by hand is named with both values', async () => {
    const folder = folderWith({
      'one.csv': steps('Draft – April 2014', 'Text – May 2014', 'Print – June 2014'),
      'two.csv': steps('Draft – April 2014', 'Text – Sept 2014', 'Print – Aug 2014', 'Launch – Nov 2014'),
    });
    await bscb(`import one.csv ${asked}`, { folder });
    await bscb('done 1.1/1 --on "3 Apr 2014" --plan plan', { folder, today: '2014-04-10' });
    const file = `${folder}/plan/1-business-plan.yaml`;
    writeFileSync(file, textOf(folder, 'plan/1-business-plan.yaml').replace('June 2014', 'July 2014'));
    const { stdout } = await bscb(`import two.csv ${asked} --format json`, { folder, today: '2014-05-01' });
    expect(actions(folder)[0]?.milestones).toMatchObject([
      { what: 'Draft', done: '3 Apr 2014' },
      { what: 'Text', when: 'Sept 2014', redated: [{ from: 'May 2014', to: 'Sept 2014' }] },
      { what: 'Print', when: 'July 2014' },
      { what: 'Launch', when: 'Nov 2014' },
    ]);
    expect(JSON.parse(stdout).differences).toEqual([
      { where: '1.1 milestone “Print”, when', plan: 'July 2014', document: 'Aug 2014' },
    ]);
  });
});

describe('import again as the first import asked', () => {
  const one = 'Ref,Action,Lead,By when\n1.1,Agree,Neglect sub-group,Sept 2013\n';

  it.runIf(inFull)('with --board and --period writes both into the plan', async () => {
    const folder = folderWith({ 'one.csv': one });
    await bscb('import one.csv --to plan', { folder });
    const { status, stdout } = await bscb('import one.csv --to plan --board "Anytown SCB" --period 2013-14', {
      folder,
    });
    expect(parse(textOf(folder, 'plan/plan.yaml'))).toMatchObject({
      board: 'Anytown SCB',
      period: '2013-14',
    });
    expect(stdout).not.toContain('need a look');
    expect(status).toBe(0);
  });

  it.each(['', '[{"plan.yaml": ', '[]', '[null]', '{"plan.yaml": 1}'])(
    'names its own record where that is damaged, and leaves the plan: %s',
    async (text) => {
      const folder = folderWith({ 'one.csv': one });
      await bscb(`import one.csv ${asked}`, { folder });
      const before = textOf(folder, 'plan/1-business-plan.yaml');
      writeFileSync(`${folder}/plan/.import/files.json`, text);
      const { status, stderr } = await bscb(`import one.csv ${asked}`, { folder });
      expect(status).toBe(2);
      expect(stderr).toContain('plan/.import/files.json, a record that bscb keeps, is damaged. ');
      expect(stderr).toContain('--to DIR');
      expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(before);
    },
  );

  it.runIf(inFull)('says in whole sentences why nothing was changed, and what to do', async () => {
    const folder = folderWith({ 'one.csv': one, 'two.csv': one.replace('Sept 2013', 'Oct 2013') });
    await bscb(`import one.csv ${asked}`, { folder });
    const file = `${folder}/plan/1-business-plan.yaml`;
    const text = textOf(folder, 'plan/1-business-plan.yaml');
    writeFileSync(file, Buffer.from(`# Café\n${text}`, 'latin1'));
    const { stdout } = await bscb(`import two.csv ${asked}`, { folder });
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain(
      'Not changed: 1.1 completion Sept 2013 to Oct 2013. plan/1-business-plan.yaml is not UTF-8 throughout. Save it as UTF-8 first',
    );
    expect(said).not.toContain('…');
  });

  it.runIf(inFull)(
    'makes every change but the one that cannot be made, and names that one with its reason',
    async () => {
      const three = `Ref,Action,Milestones,Lead,By when
1.1,Agree,"• Draft – May 2013
• Text – June 2013",Chair,Sept 2013
1.2,Ask,,Chair,Sept 2013
1.3,Report,,Chair,Nov 2013
`;
      const folder = folderWith({
        'one.csv': three,
        'two.csv': three.replace('June 2013', 'July 2013').replace('Nov 2013', 'Dec 2013'),
      });
      await bscb(`import one.csv ${asked}`, { folder });
      const name = 'plan/1-business-plan.yaml';
      const text = textOf(folder, name).replace(
        '      - what: Text',
        '      # the chair writes it\n      - what: Text',
      );
      writeFileSync(`${folder}/${name}`, text);
      const { stdout } = await bscb(`import two.csv ${asked} --format json`, { folder, today: '2013-08-01' });
      const { changes, differences } = JSON.parse(stdout);
      expect(changes).toEqual(['1.3 completion Nov 2013 to Dec 2013']);
      expect(differences.map(({ where }: { where: string }) => where)).toEqual([
        '1.1 milestone “Text” June 2013 to July 2013',
      ]);
      expect(textOf(folder, name)).toBe(
        text.replace(
          'completion: Nov 2013',
          'completion: Dec 2013\n    redated:\n      - from: Nov 2013\n        to: Dec 2013\n        date: "2013-08-01"',
        ),
      );
      const report = textOf(folder, 'plan/import-report.md').replace(/\s+/g, ' ');
      expect(report).toContain('a comment, which would be lost');
    },
  );
});

it.runIf(inFull)(
  'a tick that the newer document has taken back stays in the plan, and is named',
  async () => {
    const ticked = (sign: string, leads: string): string =>
      `Ref,Action,Milestones,Lead,Timescale\n1.1,Agree the toolkit,${sign} Survey sent out – June 2014,${leads},October 2014\n`;
    const folder = folderWith({ 'plan.csv': ticked('☑', 'Chair') });
    await bscb(`import plan.csv ${asked}`, { folder });
    writeFileSync(`${folder}/plan.csv`, ticked('☐', '"Chair, Named Nurse"'));
    const { stdout } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(JSON.parse(stdout).differences).toEqual([
      { where: '1.1 milestone “Survey sent out” done', plan: 'yes', document: '(no longer there)' },
    ]);
    expect(textOf(folder, 'plan/import-report.md')).toContain('Chair to Chair / Named Nurse');
  },
);

describe('the board’s own words for colours', () => {
  const rated = (one: string, two: string): string =>
    [
      'Ref,Action,Lead,Timescale,RAG',
      `1.1,Agree the toolkit,Chair,May 2014,${one}`,
      `1.2,Train staff,Chair,June 2014,${two}`,
    ].join('\n');
  const own = 'colours: { red: Stuck, amber: Amber/Green, green: [On track], complete: Done }';
  const folderOf = async (one: string, two: string): Promise<string> => {
    const folder = folderWith({ 'plan.csv': rated(one, two) });
    await bscb(`import plan.csv ${asked}`, { folder });
    const settings = textOf(folder, 'plan/plan.yaml');
    writeFileSync(
      `${folder}/plan/plan.yaml`,
      settings.replace('  profile: months', `  profile: months\n  ${own}`),
    );
    return folder;
  };
  const progress = (folder: string): unknown[] => actions(folder).map((one) => one['progress']);

  it('make ratings of words that came in as notes, where the same document comes in again', async () => {
    const folder = await folderOf('On track', 'Amber/Green');
    expect(progress(folder)).toEqual([[{ note: 'On track' }], [{ note: 'Amber/Green' }]]);
    const { stdout } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(progress(folder)).toEqual([[{ rag: 'On track' }], [{ rag: 'Amber/Green' }]]);
    expect(JSON.parse(stdout)).toMatchObject({
      changes: ['1.1 rated On track, which was a note', '1.2 rated Amber/Green, which was a note'],
      differences: [],
    });
    const { stdout: again } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(JSON.parse(again)).toMatchObject({ changes: [], differences: [] });
  });

  it('make ratings of the day that --as-of gives, and that day is given to what has none by then', async () => {
    const folder = await folderOf('On track', 'Green');
    const asOf = `import plan.csv ${asked} --as-of 2014-05-20 --format json`;
    const dated = [[{ date: '2014-05-20', rag: 'On track' }], [{ date: '2014-05-20', rag: 'green' }]];
    const { stdout } = await bscb(asOf, { folder });
    expect(progress(folder)).toEqual(dated);
    expect(JSON.parse(stdout).changes).toContain('1.1 rated On track, which was a note, dated 2014-05-20');
    const file = `${folder}/plan/1-business-plan.yaml`;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/date: "?2014-05-20"?\n {8}/g, ''));
    expect(progress(folder)).toEqual([[{ rag: 'On track' }], [{ rag: 'green' }]]);
    const again = await bscb(asOf, { folder });
    expect(progress(folder)).toEqual(dated);
    expect(JSON.parse(again.stdout).changes).toEqual([
      '1.1 On track dated 2014-05-20',
      '1.2 green dated 2014-05-20',
    ]);
  });

  it('are read in a newer document, with the words behind them', async () => {
    const folder = await folderOf('Stuck', 'Green');
    writeFileSync(`${folder}/plan.csv`, rated('on track: two reports came', 'Green'));
    await bscb(`import plan.csv ${asked} --as-of 2014-06-01`, { folder });
    expect(progress(folder)[0]).toEqual([
      { note: 'Stuck' },
      expect.objectContaining({ rag: 'On track', note: 'two reports came' }),
    ]);
  });

  it('leave what somebody wrote as it is', async () => {
    const folder = await folderOf('On track', 'Green');
    const file = 'plan/1-business-plan.yaml';
    writeFileSync(
      `${folder}/${file}`,
      textOf(folder, file).replace('note: On track', 'note: On track since May'),
    );
    const { stdout } = await bscb(`import plan.csv ${asked} --format json`, { folder });
    expect(progress(folder)[0]).toContainEqual({ note: 'On track since May' });
    expect(JSON.parse(stdout).changes.join()).not.toContain('which was a note');
  });
});

describe('two actions with one ref', () => {
  const shared = table(
    '1.2,Launch toolkit,Police,Dec 2014,',
    '1.2,Audit twenty cases,Training Officer,Feb 2015,',
  );
  const words = (folder: string) =>
    actions(folder).map(({ ref, action, completion }) => [ref, action, completion]);

  it('in a document that comes in twice stay two, and nothing changes', async () => {
    const folder = folderWith({ 'plan.csv': shared });
    await bscb(`import plan.csv ${asked}`, { folder });
    const before = textOf(folder, 'plan/1-business-plan.yaml');
    const { stdout } = await bscb('import plan.csv --to plan', { folder });
    expect(textOf(folder, 'plan/1-business-plan.yaml')).toBe(before);
    expect(stdout).not.toMatch(/Changed|No longer/);
  });

  it('are each told by their words in a newer document, and one that no words fit is left and named', async () => {
    const folder = folderWith({ 'plan.csv': shared });
    await bscb(`import plan.csv ${asked}`, { folder });
    writeFileSync(
      `${folder}/plan.csv`,
      `${shared.replace('Feb', 'Mar').replace('toolkit', 'toolkits')}\n1.2,Ask parents,Police,May 2014,`,
    );
    const { stdout } = await bscb('import plan.csv --to plan', { folder });
    expect(words(folder)).toEqual([
      ['1.2', 'Launch toolkits', 'Dec 2014'],
      ['1.2', 'Audit twenty cases', 'Mar 2015'],
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Changed: 1.2 Audit twenty cases completion Feb 2015 to Mar 2015',
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '1.2 Ask parents is in the document, 1.2 is the ref of more than one action',
    );
  });

  it('are named with their words where one of them is no longer in the document', async () => {
    const folder = folderWith({ 'plan.csv': shared });
    await bscb(`import plan.csv ${asked}`, { folder });
    writeFileSync(`${folder}/plan.csv`, shared.replace(/\n.*Audit.*/, ''));
    const { stdout } = await bscb('import plan.csv --to plan', { folder });
    expect(stdout).toContain('No longer in the document, kept: 1.2 Audit twenty cases');
    expect(words(folder)).toHaveLength(2);
  });

  it('and one text are told by their areas, with refs of their own here too', async () => {
    const areas = (month: string) =>
      `Area,Ref,Action,Lead,Timescale\nVoice,1,Train staff,Police,Dec 2014\nHarm,1,Train staff,Chair,${month} 2015\n`;
    const folder = folderWith({ 'plan.csv': areas('Jan') });
    await bscb(`import plan.csv ${asked}`, { folder });
    const file = `${folder}/plan/2-harm.yaml`;
    const harm = (): string => readFileSync(file, 'utf8');
    writeFileSync(`${folder}/plan.csv`, areas('Feb'));
    await bscb('import plan.csv --to plan', { folder });
    expect(harm()).toContain('completion: Feb 2015');
    writeFileSync(file, harm().replace('ref: "1"', 'ref: "2.1"'));
    writeFileSync(`${folder}/plan.csv`, areas('Mar'));
    const { stdout } = await bscb('import plan.csv --to plan', { folder });
    expect(harm()).toContain('completion: Mar 2015');
    expect(stdout).toContain('Changed: 2.1 completion Feb 2015 to Mar 2015');
    expect(textOf(folder, 'plan/1-voice.yaml')).toContain('completion: Dec 2014');
  });

  it('are known in the document when one of them has a ref of its own here', async () => {
    const folder = folderWith({ 'plan.csv': shared });
    await bscb(`import plan.csv ${asked}`, { folder });
    const file = `${folder}/plan/1-business-plan.yaml`;
    writeFileSync(
      file,
      textOf(folder, 'plan/1-business-plan.yaml').replace(/"1\.2"(?=\s+action: Audit)/, '"1.3"'),
    );
    writeFileSync(`${folder}/plan.csv`, shared.replace('Feb', 'Mar'));
    await bscb('import plan.csv --to plan', { folder });
    expect(words(folder)).toEqual([
      ['1.2', 'Launch toolkit', 'Dec 2014'],
      ['1.3', 'Audit twenty cases', 'Mar 2015'],
    ]);
  });
});
