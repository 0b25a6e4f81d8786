import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { inFull, runs, some } from '../runs.ts';
import { bscb, type Said } from './world.ts';

const midYear = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/mid-year', folder, { recursive: true });
  return folder;
};

const today = '2013-09-24';
/** The form of the fixture as it is, made once. */
let made: Uint8Array | null = null;
const formOf = async (folder: string, name: string): Promise<void> => {
  const file = join(folder, name);
  if (name !== 'form.csv' || made === null)
    await bscb(`report pack --sheet ${file} --plan ${folder}`, { today });
  else writeFileSync(file, made);
  if (name === 'form.csv') made ??= readFileSync(file);
};
const applied = (folder: string, name: string): Promise<Said> =>
  bscb(`apply ${join(folder, name)} --plan ${folder}`, { today });

/** What the meeting of 23 September decided, by row: answer, day, words. */
const decided: Readonly<Record<string, readonly [string, string, string]>> = {
  'agree 2.1': ['agreed', '', 'Board 23 Sep 2013, item 5'],
  'agree 4.7': ['refused', '23 Sep 2013', 'Board 23 Sep 2013, item 6'],
  'rate 1.6': ['amber', '23 Sep 2013', 'Two members appointed, = both start'],
  'done 1.6/2': ['done', '23 Sep 2013', ''],
};

/** The rows of a form with these answers in them. */
const filled = (csv: string, answers = decided): string[][] =>
  (parse(csv) as string[][]).map((cells) => {
    const [answer, day, words] = answers[cells[0] ?? ''] ?? cells.slice(5);
    return [...cells.slice(0, 5), answer ?? '', day ?? '', words ?? ''];
  });

const inWord = async (rows: readonly string[][]): Promise<Uint8Array> => {
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const document = new Document({
    sections: [{ children: [new Paragraph('Decisions'), new Table({ rows: rows.map(row) })] }],
  });
  return Packer.toBuffer(document);
};

const inWorkbook = async (rows: readonly string[][]): Promise<Uint8Array> => {
  const cells = rows.map((row) =>
    row.map((text) =>
      text === '23 Sep 2013'
        ? { value: new Date('2013-09-23T00:00:00Z'), type: Date, format: 'd mmm yyyy' }
        : { value: text, type: String },
    ),
  );
  return new Uint8Array(await writeWorkbook(cells as never).toBuffer());
};

const inMarkdown = ([head = [], ...rows]: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const inYaml = ([head = [], ...rows]: readonly string[][]): string =>
  JSON.stringify(rows.map((cells) => Object.fromEntries(head.map((key, i) => [key, cells[i]]))));

const files: Readonly<
  Record<string, (rows: readonly string[][]) => string | Uint8Array | Promise<Uint8Array>>
> = {
  csv: (rows) => stringify([...rows]),
  xlsx: inWorkbook,
  docx: inWord,
  md: inMarkdown,
  yaml: inYaml,
};

const areas = (folder: string): string =>
  ['1-leadership', '2-communication', '3-monitoring', '4-outcomes', '5-listening']
    .map((name) => readFileSync(join(folder, `${name}.yaml`), 'utf8'))
    .join('');

describe('a form that comes back', () => {
  it.runIf(inFull)(
    'makes the same changes from every kind of file, and none a second time',
    {
      timeout: 120_000,
    },
    async () => {
      const results: string[] = [];
      for (const [ending, write] of Object.entries(files).slice(runs(-1, 0))) {
        const folder = midYear();
        await formOf(folder, 'form.csv');
        const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'));
        writeFileSync(join(folder, `back.${ending}`), await write(rows));
        expect([ending, (await applied(folder, `back.${ending}`)).stderr]).toEqual([ending, '']);
        results.push(areas(folder));
        const again = await applied(folder, `back.${ending}`);
        expect(again.stdout).toContain('nothing was written');
        expect(areas(folder)).toBe(results.at(-1));
      }
      expect(new Set(results).size).toBe(1);
      const [made = ''] = results;
      expect(made).toContain('note: "Two members appointed, = both start"');
      expect(made).toMatch(/when: July 2013\n +done: 23 Sep 2013/);
      expect(made).toMatch(
        /from: Feb 2014\n +to: July 2013\n +date: 23 Sep 2013\n +agreed: "Board 23 Sep 2013, item 6"/,
      );
    },
  );

  it.each(some(['xlsx', 'docx', 'md', 'csv', 'yaml'], 1))(
    'is read as it was written, in .%s: unanswered it changes nothing',
    async (ending) => {
      const folder = midYear();
      // Beside plan.yaml a form in YAML would be taken for an area file.
      const name = ending === 'yaml' ? 'forms/form.yaml' : `form.${ending}`;
      mkdirSync(join(folder, 'forms'));
      await formOf(folder, name);
      const { status, stdout } = await applied(folder, name);
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining('No answer is filled in: nothing was written'),
      ]);
    },
  );

  it.runIf(inFull).each(readdirSync('tests/fixtures/forms-filled-in'))(
    'is read as another program saved it, with typed dates as its cells have them: %s',
    async (name) => {
      const folder = midYear();
      const apply = () => bscb(`apply tests/fixtures/forms-filled-in/${name} --plan ${folder}`, { today });
      const first = await apply();
      expect([first.status, first.stderr]).toEqual([0, '']);
      const said = first.stdout.replace(/\s+/g, ' ').replace(/\b(Mar|Nov)(?:ch|ember)\b/g, '$1');
      for (const fact of [
        '2.1 October 2013: agreed, Board 23 Sep 2013',
        'Feb 2014 → 31 Mar 2014, agreed Board 23 Sep 2013, item 6',
        '1.6 rated amber, 23 Sep 2013',
        'closed as complete, 23 Sep 2013',
        '3.3/3 Develop schedule of multi-agency audits: done 9 Sep 2013',
        '4.5 next: Draft to the Board, by 30 Nov 2013, Business Manager',
      ])
        expect(said).toContain(fact);
      expect(said).toMatch(/2\.1\/3 Update & re-design BSCB website: October 2013 → 31 Oct(?:ober)? 2013 /);
      expect((await apply()).stdout).toContain('7 answers the plan has already.');
    },
  );

  it('changes nothing where one row cannot be used, and says which and what it understood', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const before = areas(folder);
    const text = readFileSync(join(folder, 'form.csv'), 'utf8');
    const answers = { ...decided, 'done 1.6/3': ['dun', '', ''] as const };
    writeFileSync(join(folder, 'form.csv'), stringify(filled(text, answers)));
    const { status, stderr } = await applied(folder, 'form.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('1 row of');
    expect(stderr).toContain('done 1.6/3:');
    expect(stderr).toContain('1.6 rated amber, 23 Sep 2013');
    expect(areas(folder)).toBe(before);
  });

  it.runIf(inFull)('says which rows no longer fit where the plan has changed since', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const text = readFileSync(join(folder, 'form.csv'), 'utf8');
    await bscb(`rate 1.6 red --on "12 Sep 2013" --plan ${folder}`, { today });
    writeFileSync(join(folder, 'form.csv'), stringify(filled(text)));
    const { status, stderr } = await applied(folder, 'form.csv');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'rate 1.6: the plan has changed since this was asked. It said “rated green, 10 Jul 2013”.',
    );
    expect(stderr).not.toContain('agree 2.1: the plan has changed');
  });

  it.runIf(inFull)(
    'takes what happens next along with the rating, and the next day has it already',
    async () => {
      const folder = midYear();
      await formOf(folder, 'form.csv');
      const answers = {
        'rate 4.7': ['red', '', 'No interviews yet'],
        'next 4.7': ['Interviews held, all day', 'Oct 2013', 'Business Manager; L&D Manager'],
        'next 4.5': ['The post is filled', '', ''],
      } as const;
      const [head = [], ...rows] = filled(readFileSync(join(folder, 'form.csv'), 'utf8'), answers);
      writeFileSync(join(folder, 'form.csv'), stringify([head, ...rows.reverse()]));
      expect((await applied(folder, 'form.csv')).stderr).toBe('');
      const made = areas(folder);
      expect(made).toContain(`        note: No interviews yet
        next:
          what: "Interviews held, all day"
          by: Oct 2013
          who:
            - Business Manager
            - L&D Manager
`);
      expect(made).toMatch(/- date: 24 Sep 2013\n +next: The post is filled\n/);
      const again = await bscb(`apply ${join(folder, 'form.csv')} --plan ${folder}`, { today: '2013-09-25' });
      expect([again.stderr, areas(folder)]).toEqual(['', made]);
      expect(again.stdout).toContain('nothing was written');
    },
  );

  it.runIf(inFull)('changes nothing where one row is there twice with two answers', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'));
    const twice = rows.find(([key]) => key === 'rate 1.6')?.with(5, 'red') ?? [];
    writeFileSync(join(folder, 'form.csv'), stringify([...rows, twice]));
    const { status, stderr } = await applied(folder, 'form.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('rate 1.6: it is in the form more than once, with different answers');
  });

  it('is not written over: answers in it would be lost', async () => {
    const folder = midYear();
    const file = join(folder, 'form.csv');
    await formOf(folder, 'form.csv');
    const answered = readFileSync(file, 'utf8').replace('\n', ',\n');
    writeFileSync(file, answered);
    const again = () => bscb(`report pack --sheet ${file} --plan ${folder}`, { today });
    const { status, stderr } = await again();
    expect([status, readFileSync(file, 'utf8')]).toEqual([2, answered]);
    expect(stderr).toContain(`${file} is there already, and answers in it would be lost.`);
    await bscb(`report pack --sheet ${file} --force --plan ${folder}`, { today });
    expect(readFileSync(file, 'utf8')).not.toBe(answered);
  });

  it.runIf(inFull)('has a dash for no answer beside a rating too', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'), {
      'rate 4.7': ['red', '', 'No interviews yet'],
      'next 4.7': ['-', '', ''],
    });
    writeFileSync(join(folder, 'form.csv'), stringify(rows));
    expect((await applied(folder, 'form.csv')).stderr).toBe('');
    expect(areas(folder)).toMatch(/note: No interviews yet\n(?! +next)/);
  });

  it('asks a lead about what that lead owes', async () => {
    const folder = midYear();
    const file = join(folder, 'lead.csv');
    await bscb(`report lead --lead "L&D Manager" --sheet ${file} --plan ${folder}`, { today: '2013-09-10' });
    const rows = (parse(readFileSync(file, 'utf8')) as string[][]).slice(1).map(([key]) => key);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((key) => /^(?:done|rate|next) /.test(key ?? ''))).toBe(true);
    expect(rows).not.toContain('done 1.6/2');
  });

  it.runIf(inFull)(
    'is known by its columns, in whatever order, under whatever name and encoding',
    async () => {
      const folder = midYear();
      await formOf(folder, 'form.csv');
      const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'));
      const turned = rows.map((cells) => cells.toReversed());
      const sheets = [
        { data: [[{ value: 'How to fill it in', type: String }]], sheet: 'How' },
        { data: turned.map((row) => row.map((value) => ({ value, type: String }))), sheet: 'Answers' },
      ];
      writeFileSync(
        join(folder, 'back.xlsx'),
        new Uint8Array(await writeWorkbook(sheets as never).toBuffer()),
      );
      writeFileSync(join(folder, 'semicolons.csv'), stringify(turned, { delimiter: ';', bom: true }));
      writeFileSync(
        join(folder, 'wide.csv'),
        Buffer.from(`\ufeff${stringify(turned, { delimiter: '\t' })}`, 'utf16le'),
      );
      expect((await applied(folder, 'back.xlsx')).stderr).toBe('');
      const made = areas(folder);
      expect(made).toMatch(/when: July 2013\n +done: 23 Sep 2013/);
      for (const name of ['semicolons.csv', 'wide.csv'])
        expect((await applied(folder, name)).stdout).toContain('has it already: nothing was written');
      expect(areas(folder)).toBe(made);
    },
  );

  it.runIf(inFull)('goes to each lead as a mail to look over, with the note, and comes back', async () => {
    const folder = midYear();
    const drafts = join(folder, 'drafts');
    const said = await bscb(`report lead --drafts ${drafts} --lead "Business Manager" --plan ${folder}`, {
      today,
    });
    expect([said.status, said.stdout]).toEqual([0, '']);
    expect(said.stderr).toContain('Wrote 1 draft in');
    expect(said.stderr).toContain('Nothing was sent.');
    const mail = readFileSync(join(drafts, 'business-manager.eml'), 'utf8');
    expect(mail.replaceAll('\r\n', '')).not.toContain('\n');
    const [head = '', ...parts] = mail.split('--bscb-draft-part');
    expect(head).toMatch(/^X-Bscb-Draft: [\da-f]{8}\r\n(?:To: .*\r\n)?Subject: /);
    expect(head).toContain('X-Unsent: 1');
    const [text = '', form = ''] = parts.map((part) =>
      Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString('latin1'),
    );
    expect(Buffer.from(text, 'latin1').toString('utf8')).toMatch(/^Hello,\r\n/);
    writeFileSync(join(folder, 'back.docx'), Buffer.from(form, 'latin1'));
    expect((await applied(folder, 'back.docx')).stdout).toContain('No answer is filled in');
    const again = await bscb(`report lead --drafts ${drafts} --plan ${folder}`, { today });
    expect(again.status).toBe(0);
  });

  it('writes no draft where one of them cannot be written', async () => {
    const folder = midYear();
    const drafts = join(folder, 'drafts');
    const line = `report lead --drafts ${drafts} --plan ${folder}`;
    await bscb(line, { today });
    const names = readdirSync(drafts);
    const last = names.at(-1) ?? '';
    for (const name of names) rmSync(join(drafts, name));
    mkdirSync(join(drafts, last));
    expect((await bscb(line, { today })).status).toBe(2);
    expect(readdirSync(drafts)).toEqual([last]);
  });

  const back = async (answers: Readonly<Record<string, readonly [string, string, string]>>) => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'), answers);
    writeFileSync(join(folder, 'form.csv'), stringify(rows));
    return { folder, said: await applied(folder, 'form.csv') };
  };

  it.runIf(inFull)(
    'names and counts each row that has words or a day and no answer, and its status says so',
    async () => {
      const alone = { 'rate 2.6': ['', '', 'Still waiting'], 'done 1.6/3': ['', '20 Sep 2013', ''] } as const;
      const none = await back(alone);
      expect(none.said.status).toBe(1);
      expect(none.said.stdout.replace(/\s+/g, ' ')).toContain(
        'rate 2.6: Words is filled in, but Answer is empty; write the answer under Answer, or empty Words.',
      );
      expect(none.said.stdout.replace(/\s+/g, ' ')).toContain(
        'done 1.6/3: Day is filled in, but Answer is empty; write the answer under Answer, or empty Day.',
      );
      expect(none.said.stdout).toContain('0 used, 2 not');
      const some = await back({ ...alone, ...decided });
      expect(some.said.status).toBe(1);
      expect(some.said.stdout).toContain('4 used, 2 not');
      expect(areas(some.folder)).toContain('note: "Two members appointed, = both start"');
      const kept = await back({ 'rate 2.6': ['keep', '', 'Still waiting'] });
      expect([kept.said.status, kept.said.stdout]).toEqual([
        1,
        expect.stringContaining(
          'rate 2.6: Words is filled in, but the answer “keep” leaves the plan as it is',
        ),
      ]);
    },
  );

  it.runIf(inFull)(
    'takes the minute of an agreement that was filled in with no answer for words',
    async () => {
      const { said } = await back({ 'agree 2.1': ['', '', 'Board 23 Sep 2013, item 5'] });
      expect([said.status, said.stdout]).toEqual([
        1,
        expect.stringContaining('agree 2.1: Words is filled in, but Answer is empty'),
      ]);
    },
  );

  it.each(
    some(
      [
        ['Board 23 Sep 2013, item 7', 'agreed: "Board 23 Sep 2013, item 7"'],
        ['Agreed at the Board on 23 September 2013', 'agreed: Board on 23 September 2013'],
        [
          'The chair was ill at the Board on 23 Sep 2013',
          'reason: The chair was ill at the Board on 23 Sep 2013',
        ],
        ['To go to the Board on 23 Sep 2013', 'reason: To go to the Board on 23 Sep 2013'],
        ['Board 9 Dec 2013', 'reason: Board 9 Dec 2013'],
      ],
      2,
    ),
  )('has a new date of what is late agreed only by a body that met: %s', async (words, written) => {
    const { said, folder } = await back({ 'done 1.6/3': ['6 Dec 2013', '', words] });
    expect([said.status, said.stderr]).toEqual([0, '']);
    expect(areas(folder)).toMatch(new RegExp(`to: 6 Dec 2013\\n +date: .*\\n +${written}\\n`));
    expect((await applied(folder, 'form.csv')).stdout).toContain('has it already: nothing was written');
  });

  it('writes the reviewing body and the day of the row as the minute, and other words as the reason', async () => {
    const { said, folder } = await back({
      'agree 2.1': ['agreed', '23 Sep 2013', ''],
      'agree 4.7': ['refused', '23 Sep 2013', 'The audit can be done sooner'],
    });
    expect([said.status, said.stderr]).toEqual([0, '']);
    const text = areas(folder);
    expect(text).toMatch(/to: October 2013\n(?: .*\n){1,4}? *agreed: Board 23 Sep 2013\n/);
    expect(text).toMatch(
      /to: July 2013\n +date: 23 Sep 2013\n +agreed: Board 23 Sep 2013\n +reason: The audit can be done sooner\n/,
    );
  });

  it.runIf(inFull)(
    'changes nothing again where a program has written its dates in other spellings, and says so of other dates',
    async () => {
      const answers = (to: string, next: string, day: string): Parameters<typeof back>[0] => ({
        'agree 4.7': [to, '', 'Board 23 Sep 2013, item 6'],
        'done 1.6/3': [next, '', ''],
        'done 3.2/2 Jul 2013': ['done', day, ''],
        'next 4.5': ['The post is filled', to, ''],
        'rate 4.7': ['red', day, 'No interviews yet'],
      });
      const { folder, said } = await back(answers('March 2014', '6 Dec 2013', '15 Jul 2013'));
      expect([said.status, said.stderr]).toEqual([0, '']);
      const made = areas(folder);
      const rows = parse(readFileSync(join(folder, 'form.csv'), 'utf8')) as string[][];
      const again = async (name: string, form: string | Uint8Array): Promise<void> => {
        writeFileSync(join(folder, name), form);
        const { status, stdout } = await applied(folder, name);
        expect([name, status, stdout]).toEqual([
          ...[name, 0, expect.stringContaining('5 answers the plan has already.')],
        ]);
        expect(areas(folder)).toBe(made);
      };
      for (const [to, next, day] of [
        ['2014-03', '2013-12-06', '2013-07-15'],
        ['Mar-14', '06/12/13', '15/07/2013'],
      ] as const) {
        const spelt = filled(stringify(rows), answers(to, next, day));
        await again('back.csv', stringify(spelt));
        await again('back.yaml', inYaml(spelt));
      }
      const asDates: Readonly<Record<string, [string, string]>> = {
        'March 2014': ['2014-03-01', 'mmm-yy'],
        '6 Dec 2013': ['2013-12-06', 'dd/mm/yyyy'],
        '15 Jul 2013': ['2013-07-15', 'd mmm yyyy'],
      };
      const cells = rows.map((row) =>
        row.map((text) => {
          const [day, format] = asDates[text] ?? [];
          return day === undefined
            ? { value: text, type: String }
            : { value: new Date(`${day}T00:00:00Z`), type: Date, format };
        }),
      );
      await again('back.xlsx', new Uint8Array(await writeWorkbook(cells as never).toBuffer()));
      for (const other of [
        answers('April 2014', '6 Dec 2013', '15 Jul 2013'),
        answers('March 2014', '7 Dec 2013', '15 Jul 2013'),
      ]) {
        writeFileSync(join(folder, 'back.csv'), stringify(filled(stringify(rows), other)));
        expect((await applied(folder, 'back.csv')).status).toBe(2);
        expect(areas(folder)).toBe(made);
      }
    },
  );

  it.runIf(inFull)(
    'takes the date that was asked for as an agreement, and a month that a sheet shows as that month',
    async () => {
      const { folder, said } = await back({ 'agree 4.7': ['2014-02', '', 'Board 23 Sep 2013'] });
      expect([said.status, said.stdout]).toEqual([0, expect.stringContaining('agreed, Board 23 Sep 2013')]);
      expect(areas(folder)).toMatch(/to: Feb 2014\n +date: 2 Sep 2013\n +agreed: Board 23 Sep 2013\n/);
    },
  );

  const minute = fc.constantFrom('Board 23 Sep 2013', 'Board 23 Sep 2013, item 5', 'As asked');
  const answerTo: Readonly<Record<string, fc.Arbitrary<readonly [string, string, string]>>> = {
    agree: fc.tuple(fc.constantFrom('agreed', 'refused', 'Mar 2014'), fc.constant('23 Sep 2013'), minute),
    rate: fc.tuple(
      fc.constantFrom('red', 'Amber', 'complete'),
      fc.constantFrom('', '23 Sep 2013', 'Sep 2013'),
      fc.constantFrom('', 'Late: #1'),
    ),
    done: fc.tuple(
      fc.constantFrom('done', 'Mar 2014', '6 Dec 2013'),
      fc.constant('23 Sep 2013'),
      fc.constantFrom('', 'Minutes, item 4'),
    ),
    close: fc.tuple(fc.constantFrom('yes', 'no'), fc.constantFrom('', '23 Sep 2013'), fc.constant('')),
    next: fc.tuple(fc.constant('Held, all day'), fc.constantFrom('', 'Mar 2014'), fc.constant('Chair')),
  };
  const otherwise: Readonly<Record<string, string>> = {
    ...{
      'Mar 2014': '2014-03',
      '23 Sep 2013': '23/09/13',
      'Sep 2013': 'September 2013',
      '6 Dec 2013': '2013-12-06',
    },
  };

  const times = Number(process.env.NR ?? 4);
  it.runIf(inFull)(
    'makes of whatever answers what a second time changes nothing, and what undo takes back whole',
    {
      timeout: Math.max(120_000, times * 10_000),
    },
    async () => {
      const folder = midYear();
      await formOf(folder, 'form.csv');
      const form = readFileSync(join(folder, 'form.csv'), 'utf8');
      const keys = filled(form)
        .slice(1)
        .map(([key = '']) => key);
      const answers = fc
        .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 5 })
        .chain((asked) =>
          fc.record(
            Object.fromEntries(
              asked.map((key) => [
                key,
                answerTo[key.split(' ')[0] ?? ''] ?? fc.constant(['', '', ''] as const),
              ]),
            ),
          ),
        );
      await fc.assert(
        fc.asyncProperty(answers, async (given) => {
          cpSync('tests/fixtures/mid-year', folder, { recursive: true, force: true });
          const before = areas(folder);
          const apply = (changed: (text: string) => string) => {
            const spelt = Object.entries<readonly [string, string, string]>(given).map(([key, one]) => [
              key,
              one.map(changed),
            ]);
            writeFileSync(join(folder, 'form.csv'), stringify(filled(form, Object.fromEntries(spelt))));
            return applied(folder, 'form.csv');
          };
          const first = await apply((text) => text);
          const made = areas(folder);
          if (first.status === 2) expect(made).toBe(before);
          if (made === before) return;
          const again = await apply((text) => otherwise[text] ?? text);
          expect([again.status, again.stderr, areas(folder) === made]).toEqual([first.status, '', true]);
          expect((await bscb(`undo --plan ${folder}`, { today })).status).toBe(0);
          expect(areas(folder)).toBe(before);
        }),
        { numRuns: times },
      );
    },
  );

  it.runIf(inFull)('moves a date once, where two rows are about it', async () => {
    const { said } = await back({
      'agree 2.1/3': ['refused', '', 'Board 23 Sep 2013'],
      'done 2.1/3': ['Dec 2013', '', 'late again'],
    });
    expect([said.status, said.stderr]).toEqual([
      2,
      expect.stringContaining('done 2.1/3: agree 2.1/3 moves the same date'),
    ]);
  });

  it.runIf(inFull)('moves no date of a series, for the others would be lost', async () => {
    const { said } = await back({ 'done 3.2/2 Jul 2013': ['Dec 2013', '', ''] });
    expect([said.status, said.stderr]).toEqual([
      2,
      expect.stringContaining('3.2/2 has 3 dates, “Apr 2013 / Jul 2013 / Oct 2013”'),
    ]);
  });

  it.each(
    some(
      [
        ['agreed', '', 'came late in June 2013'],
        ['refused', '', 'came late in June 2013'],
        ['agreed', '', '23 Sep 2013'],
        ['agreed', '', 'Board, item 5'],
        ['refused', '', 'The Board hoped for news, which came in June 2013'],
      ],
      1,
    ),
  )('takes no words for the minute that name no meeting with its day: %s %s %s', async (...answer) => {
    const { said } = await back({ 'agree 4.7': answer });
    expect([said.status, said.stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining(`“${answer[2]}” does not say which body agreed it and on which day`),
    ]);
  });

  it.each(
    some(
      [
        [['23 Sep 2013', 'came late in June 2013'], '"Board 23 Sep 2013, came late in June 2013"'],
        [['', 'Executive meeting of 9 Sep 2013 (item 3)'], 'Executive meeting of 9 Sep 2013 (item 3)'],
        [['', "Chair's action, 12 Sep 2013"], '"Chair\'s action, 12 Sep 2013"'],
        [['', '23 September 2013 Board, as asked'], '"23 September 2013 Board, as asked"'],
      ] as const,
      1,
    ),
  )('takes %j for the minute %s', async ([day, words], minute) => {
    const { folder, said } = await back({ 'agree 4.7': ['agreed', day, words] });
    expect([said.status, said.stdout]).toEqual([0, expect.stringContaining('Wrote')]);
    expect(areas(folder)).toContain(`agreed: ${minute}\n`);
  });

  it.runIf(inFull)('takes no words after a minute that would make another day of it', async () => {
    const { said } = await back({ 'agree 4.7': ['agreed', '', 'Board 23 Sep 2013, report in Dec 2013'] });
    expect([said.status, said.stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('the words “report in Dec 2013” would be read as another day'),
    ]);
    const kept = await back({ 'agree 4.7': ['refused', '', 'Board 23 Sep 2013, report in Dec 2013'] });
    expect(kept.said.status).toBe(0);
    expect(areas(kept.folder)).toMatch(/agreed: Board 23 Sep 2013\n +reason: report in Dec 2013\n/);
  });

  it.runIf(inFull)(
    'asks who agreed where neither words nor day say it, and which where they name two days',
    async () => {
      const silent = await back({ 'agree 2.1': ['agreed', '', ''] });
      expect([silent.said.status, silent.said.stderr]).toEqual([
        2,
        // the example is of today
        expect.stringContaining('who agreed it and when is missing; write it as “Board 24 Sep 2013”'),
      ]);
      const two = await back({ 'agree 2.1': ['agreed', '24 Sep 2013', 'Board 23 Sep 2013, item 5'] });
      expect([two.said.status, two.said.stderr]).toEqual([
        2,
        expect.stringContaining('Leave Day empty, or write the same day in both'),
      ]);
    },
  );

  it.runIf(inFull)('is written beside the paper where both are asked for, and never over it', async () => {
    const folder = midYear();
    const both = (paper: string): Promise<Said> =>
      bscb(`report pack --sheet ${join(folder, 'form.csv')} --output ${folder}/${paper} --plan ${folder}`, {
        today,
      });
    expect((await both('pack.md')).status).toBe(0);
    expect(readFileSync(join(folder, 'pack.md'), 'utf8')).toContain('The Board is asked to');
    expect(readFileSync(join(folder, 'form.csv'), 'utf8')).toContain('agree 2.1');
    for (const same of ['form.csv', '/./form.csv'])
      expect((await both(same)).stderr).toContain('the form and the paper are two files');
  });

  it.runIf(inFull)('refuses a word that is no colour, with the form and the row first', async () => {
    const { said } = await back({ ...decided, 'rate 2.6': ['purple', '', ''] });
    expect(said.status).toBe(2);
    const [first, row] = said.stderr.split('\n');
    expect(first).toContain('form.csv');
    expect(row?.trim()).toBe('rate 2.6: purple is not a colour; write red, amber, green or complete.');
    expect(said.stderr).not.toContain('Until it is corrected');
  });

  it.runIf(inFull)('says which row no form ever had', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const rows = parse(readFileSync(join(folder, 'form.csv'), 'utf8')) as string[][];
    writeFileSync(
      join(folder, 'form.csv'),
      stringify([...rows, ['rate 1.1', '', '', '', '', 'red', '', '']]),
    );
    const { status, stderr } = await applied(folder, 'form.csv');
    expect([status, stderr]).toEqual([2, expect.stringContaining('rate 1.1: no form has this row')]);
  });

  it.runIf(inFull)(
    'shows the date in force where a move waits, and asks all that the pack asks',
    async () => {
      const folder = midYear();
      await bscb(`report pack --sheet ${join(folder, 'form.csv')} --plan ${folder}`, { today: '2013-09-10' });
      const rows = (parse(readFileSync(join(folder, 'form.csv'), 'utf8')) as string[][]).slice(1);
      const says = new Map(rows.map(([key = '', , said = '']) => [key, said]));
      expect(says.get('done 2.1/3')).toBe('due July 2013, not done; asked to move to October 2013');
      const { stdout } = await bscb(`report pack --format markdown --plan ${folder}`, {
        today: '2013-09-10',
      });
      const [, asks = ''] = /## The Board is asked to([\s\S]*?)\n## /.exec(stdout) ?? [];
      const [, dates = '', ratings = '', red = '', close = '', missing = ''] = asks.split(/\n### /);
      const refs = (text: string): string[] =>
        [...text.matchAll(/^\| [a-z] \| \*\*(\d+\.\d+) /gm)].map(([, ref = '']) => ref);
      const ids = [...dates.matchAll(/\((\d+\.\d+\/\d+)\)/g)].map(([, id = '']) => id);
      const silent = red.split('\n').filter((line) => line.includes('not said: ask'));
      const named = [...missing.matchAll(/(?:: |; )(\d+\.\d+) /g)].map(([, ref = '']) => ref);
      const asked = [
        ...refs(dates)
          .filter((ref) => ref !== '5.2')
          .map((ref) => `agree ${ref}`),
        ...ids.map((id) => `agree ${id}`),
        ...[...refs(ratings), ...named].map((ref) => `rate ${ref}`),
        ...refs(silent.join('\n')).map((ref) => `next ${ref}`),
        ...refs(close).map((ref) => `close ${ref}`),
      ];
      expect(asked).toEqual(
        expect.arrayContaining(['close 2.7', 'rate 1.8', 'rate 4.1', 'next 4.5', 'agree 5.2/3']),
      );
      expect(asked.filter((key) => !says.has(key))).toEqual([]);
    },
  );

  it.runIf(inFull)('closes an action that the meeting closes, once, and leaves it with no', async () => {
    const { folder, said } = await back({ 'close 2.7': ['yes', '23 Sep 2013', 'Board 23 Sep 2013, item 9'] });
    expect([said.status, said.stderr]).toEqual([0, '']);
    expect(areas(folder)).toMatch(
      /closed:\n +date: 23 Sep 2013\n +as: complete\n +reason: "Board 23 Sep 2013, item 9"/,
    );
    expect((await applied(folder, 'form.csv')).stdout).toContain('nothing was written');
    const no = await back({ 'close 2.7': ['no', '', ''] });
    expect([no.said.status, no.said.stdout]).toEqual([0, expect.stringContaining('nothing was written')]);
  });

  it.each(
    some<readonly [string, (rows: readonly string[][]) => readonly string[][], string]>(
      [
        [
          'a column is called otherwise',
          ([head = [], ...rows]) => [head.with(7, 'Comments'), ...rows],
          'has no column Words. Its headings are Row, What, The plan says, Question, Choose from, Answer, Day and Comments',
        ],
        [
          'a column is there twice',
          (rows) => rows.map((cells) => [...cells, cells[5] ?? '']),
          'has the column Answer twice',
        ],
        [
          'the headings are gone',
          ([_, ...rows]) => rows,
          'has the row “agree 2.1” in a table without headings',
        ],
      ],
      1,
    ),
  )('is refused where %s', async (_what, change, why) => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const before = areas(folder);
    const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8'));
    writeFileSync(join(folder, 'form.csv'), stringify([...change(rows)]));
    const { status, stderr } = await applied(folder, 'form.csv');
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(areas(folder)).toBe(before);
  });

  it.runIf(inFull)(
    'is read where its rows are moved, left out, doubled alike, and under headings of each page',
    async () => {
      const folder = midYear();
      await formOf(folder, 'form.csv');
      const [head = [], ...rows] = filled(readFileSync(join(folder, 'form.csv'), 'utf8'));
      const answered = rows.filter(([key = '']) => key in decided).toReversed();
      const back = [['Decisions of the Board'], head, ...answered, head, ...answered];
      writeFileSync(join(folder, 'back.csv'), stringify(back, { relax_column_count: true } as never));
      expect((await applied(folder, 'back.csv')).stderr).toBe('');
      const made = areas(folder);
      expect(made).toMatch(/when: July 2013\n +done: 23 Sep 2013/);
      expect(made.match(/"Board 23 Sep 2013, item 6"/g)).toHaveLength(1);
      const whole = stringify([head.concat(''), ...rows.map((cells) => cells.concat('seen'))]);
      writeFileSync(join(folder, 'more.csv'), whole);
      const more = await applied(folder, 'more.csv');
      expect([more.status, areas(folder)]).toEqual([1, made]);
      expect(more.stdout.replace(/\s+/g, ' ')).toContain(
        'Column 9, which has no heading, is not read, and 46 rows have something in it',
      );
    },
  );

  it.runIf(inFull)(
    'is refused where a cell is merged with the one above, in a sheet and in a Word document',
    async () => {
      const folder = midYear();
      await formOf(folder, 'form.csv');
      const before = areas(folder);
      const rows = filled(readFileSync(join(folder, 'form.csv'), 'utf8')).slice(0, 4);
      const cells = rows.map((row, r) =>
        row.map((value, c) =>
          c === 5 && r === 2 ? null : { value, type: String, ...(c === 5 && r === 1 ? { rowSpan: 2 } : {}) },
        ),
      );
      const sheet = new Uint8Array(await writeWorkbook(cells as never).toBuffer());
      writeFileSync(join(folder, 'back.xlsx'), sheet);
      const merged = rows.map((row, r) => ({
        children: row.map(
          (text, c) =>
            new TableCell({
              children: [new Paragraph(text)],
              ...(c === 5 && r > 0 ? { verticalMerge: r === 1 ? 'restart' : 'continue' } : {}),
            }),
        ),
      }));
      const table = new Table({ rows: merged.map((row) => new TableRow(row)) });
      const word = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
      writeFileSync(join(folder, 'back.docx'), word);
      for (const name of ['back.xlsx', 'back.docx'])
        expect((await applied(folder, name)).stderr).toContain('row 3 is merged with the one above it');
      expect(areas(folder)).toBe(before);
    },
  );

  it('is not read in part where a line of it is not YAML', async () => {
    const folder = midYear();
    await formOf(folder, 'form.csv');
    const form = '- { Row: rate 1.6, The plan says: x, Answer: amber, Answer: red }\n';
    writeFileSync(join(folder, 'form.yaml'), form);
    const { status, stderr } = await applied(folder, 'form.yaml');
    expect([status, stderr]).toEqual([2, expect.stringContaining('form.yaml cannot be read: line 1')]);
  });

  it('is no form where it has no such table', async () => {
    const folder = midYear();
    writeFileSync(join(folder, 'x.csv'), 'a,b\n1,2\n');
    const { status, stderr } = await applied(folder, 'x.csv');
    expect([status, stderr]).toEqual([2, expect.stringContaining('it is not a form of bscb')]);
    expect(stderr).toContain(`Make one:  bscb report pack --sheet decisions.xlsx --plan ${folder}`);
  });
});
