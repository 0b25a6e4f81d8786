import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { inFull, runs } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const mid = '--plan tests/fixtures/mid-year --as-of 2013-09-10';

describe('bscb report', () => {
  it('is markdown in a pipe and a page on a terminal', async () => {
    const pipe = await bscb(`report progress 1 ${mid}`);
    expect(pipe).toMatchObject({ status: 0, stderr: '' });
    expect(pipe.stdout).toMatch(
      /^# Bromley Safeguarding Children Board: progress of the Invented plan 2013-14 \(refs 1\)\n/,
    );
    const screen = await bscb(`report progress 1 --color never ${mid}`, { columns: 80 });
    expect(screen.stdout).not.toMatch(/^#/m);
    for (const line of screen.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('takes its format from the name of the file', async () => {
    const folder = folderWith(smallPlan);
    const starts: Record<string, RegExp> = {
      md: /^# Business Plan/,
      html: /^<!doctype html>/,
      json: /^\{\n {2}"schema": "bscb\.report\/1"/,
      csv: /^ref,action,area/,
      txt: /^ *Business Plan 2013-14/,
    };
    for (const [ending, start] of Object.entries(starts)) {
      const said = await bscb(
        `report plan --output ${join(folder, `paper.${ending}`)} --plan ${join(folder, 'plan')}`,
      );
      expect(said).toMatchObject({ status: 0, stdout: '' });
      expect(textOf(folder, `paper.${ending}`)).toMatch(start);
    }
  });

  it.runIf(inFull)('writes a Word paper that a second reader opens', async () => {
    const folder = folderWith(smallPlan);
    const path = join(folder, 'paper.docx');
    await bscb(`report lead --output ${path} --plan ${join(folder, 'plan')}`);
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(path) });
    expect(value).toContain('Participation Officer');
    expect(value).toContain('Note to send');
  });

  it.runIf(inFull)(
    'says on stderr what takes so long, past half a second, and nothing on stdout but the paper',
    async () => {
      const quick = await bscb(`report progress ${mid}`, { runningFor: 499 });
      const slow = await bscb(`report progress ${mid}`, { runningFor: 500 });
      expect(quick.stderr).toBe('');
      expect(slow.stderr).toBe('Read 36 actions; writing the paper …\n');
      expect(slow.stdout).toBe(quick.stdout);
    },
  );

  it.runIf(inFull)('names every column of its CSV once, so that no reader of tables loses one', async () => {
    for (const kind of ['plan', 'progress', 'pack', 'annual', 'lead', 'agency']) {
      const { stdout } = await bscb(`report ${kind} --format csv ${mid}`);
      const columns = stdout.split('\r\n')[0]!.split(',');
      expect([kind, columns.length]).toEqual([kind, new Set(columns).size]);
    }
  });

  it.runIf(inFull)('says before it reads the plan that the program ends with this answer', async () => {
    for (const line of ['report chair', 'export ics']) {
      let said = 0;
      await bscb(`${line} ${mid}`, { endsSoon: () => (said += 1) });
      expect([line, said]).toEqual([line, 1]);
    }
    expect((await bscb(`status ${mid}`, { endsSoon: () => expect.unreachable() })).status).toBe(0);
  });

  it('narrows every number by its filters, which stand in the heading', async () => {
    const { stdout } = await bscb(`report annual --area 4 --format json ${mid}`);
    const { filters, counts, areas } = JSON.parse(stdout);
    expect(filters).toEqual(['area 4']);
    expect(counts.actions).toBe(12);
    expect(areas).toHaveLength(1);
  });

  it('gives one page where one lead is asked for, by any of its names', async () => {
    const { stdout } = await bscb(`report lead --lead "bscb business manager" ${mid}`);
    expect(stdout).toMatch(/^# What each lead owes, 10 September 2013 \(lead Business Manager\)\n/);
    expect([...stdout.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(['Business Manager']);
  });

  it.runIf(inFull)('is for the meeting that is named', async () => {
    expect((await bscb(`report pack --meeting "Board Dec 2013" ${mid}`)).stdout).toContain(
      '# Meeting pack: Board, 9 December 2013',
    );
    expect(await bscb(`report pack --meeting "Board Oct 2013" ${mid}`)).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        '--meeting: the plan has no meeting of Board in Oct 2013; the nearest is Board 9 December 2013.\n',
    });
  });

  it('prints in its foot the licence that the board gives, and nothing of one where it gives none', async () => {
    const licensed = {
      ...smallPlan,
      'plan/plan.yaml': `${smallPlan['plan/plan.yaml']}licence: "Open <b> Licence"\n`,
    };
    const folder = folderWith(licensed);
    const plan = `--plan ${join(folder, 'plan')}`;
    expect((await bscb(`report plan --format html ${plan}`)).stdout).toMatch(
      /<footer>.*Open &lt;b&gt; Licence\.<\/p><\/footer>/,
    );
    await bscb(`export csv --output ${join(folder, 'plan.csv')} ${plan}`);
    expect(JSON.parse(textOf(folder, 'plan.csv-metadata.json'))['dc:rights']).toBe('Open <b> Licence');
    expect((await bscb(`report plan --format html ${mid}`)).stdout).not.toContain('Licence');
  });

  it('follows the guidance asked for', async () => {
    expect((await bscb(`report contents --guidance "care act" ${mid}`)).stdout).toContain('Care Act 2014');
    expect((await bscb(`report contents --guidance 2012 ${mid}`)).stderr).toContain(
      '--guidance can be 2010, 2013',
    );
  });

  it('refuses a plan of which a part cannot be read: a paper with an area missing would mislead the board', async () => {
    const folder = folderWith({ ...smallPlan, 'plan/2-late.yaml': 'area: [' });
    const said = await bscb(
      `report progress --output ${join(folder, 'paper.md')} --plan ${join(folder, 'plan')}`,
    );
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('2-late.yaml');
    expect(() => textOf(folder, 'paper.md')).toThrow();
  });

  it.each(['progress', 'pack', 'chair'])(
    '%s says of a plan without an action that it has none, once, and asks nothing',
    async (kind) => {
      const folder = folderWith({
        'plan.yaml': smallPlan['plan/plan.yaml'],
        '1-voice.yaml': 'area: 1\ntitle: Hearing children\nactions: []\n',
      });
      const { status, stdout } = await bscb(`report ${kind} --as-of 2013-09-10`, { folder });
      expect([status, stdout.match(/has no actions yet/g)?.length]).toEqual([0, 1]);
      expect(stdout).not.toMatch(/asked to|\bred\b|Nothing in this plan|not said/i);
    },
  );

  it('says what to do where it is asked for what there is not', async () => {
    for (const [line, words] of [
      ['report', 'Which report? There is plan, progress, pack, chair, annual, contents, lead and agency'],
      ['report progres', 'Did you mean  bscb report progress ?'],
      ['report plan --output plan.pdf', 'print it to PDF'],
      ['report plan --check', '--check goes with --into FILE.'],
      ['report plan --sort due', 'leave --sort out'],
      ['report plan 9.9', 'No action has the ref 9.9'],
    ] as const) {
      const said = await bscb(line);
      expect([said.status, said.stdout]).toEqual([2, '']);
      expect(said.stderr).toContain(words);
    }
    expect((await bscb('report plan --format docx', { columns: 80 })).stderr).toContain(
      '--output paper.docx',
    );
  });
});

describe('bscb report --into, for a report written by hand', () => {
  const byHand = `# Annual report\r\n\r\nDear members\r\n\r\n## Where we stand\r\n\r\n<!-- bscb:begin progress section=summary as-of=2013-09-10 -->\r\n<!-- bscb:end -->\r\n\r\nYours\r\n`;
  const withDocument = (text: string, name = 'report.md') => {
    const folder = folderWith({ ...smallPlan, [name]: text });
    const file = join(folder, name);
    return { folder, file, into: `report --into ${file} --plan ${join(folder, 'plan')}` };
  };

  it('fills what stands between the marks and leaves the rest, line ends too', async () => {
    const { folder, file, into } = withDocument(byHand);
    expect(await bscb(into)).toEqual({ status: 0, stdout: '', stderr: `Refreshed ${file}: 1 section.\n` });
    const after = textOf(folder, 'report.md');
    const [before, rest] = byHand.split('<!-- bscb:end -->');
    expect(after.startsWith(before!)).toBe(true);
    expect(after.endsWith(`<!-- bscb:end -->${rest}`)).toBe(true);
    expect(after).toContain('By their dates 1 of 2 actions is red');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await bscb(into)).toEqual({
      status: 0,
      stdout: '',
      stderr: `${file} is up to date: 1 section.\n`,
    });
    expect(textOf(folder, 'report.md')).toBe(after);
  });

  it('with --check writes nothing, ends with 1 and prints the difference', async () => {
    const { folder, into } = withDocument(byHand);
    const said = await bscb(`${into} --check`);
    expect(said.status).toBe(1);
    expect(said.stdout).toContain('+By their dates 1 of 2 actions is red');
    expect(said.stderr).toContain('is out of date');
    expect(textOf(folder, 'report.md')).toBe(byHand);
    await bscb(into);
    expect((await bscb(`${into} --check`)).status).toBe(0);
  });

  it('looks at each of several documents, and is content only where all are up to date', async () => {
    const { folder, file, into } = withDocument(byHand);
    const other = join(folder, 'other.md');
    await bscb(into);
    writeFileSync(other, byHand);
    const said = await bscb(`${into} --into ${other} --check`);
    expect(said.status).toBe(1);
    expect(said.stderr).toContain(`${file} is up to date`);
    expect(said.stderr).toContain(`${other} is out of date`);
    expect((await bscb(`report --into ${other} --into ${file} --check --plan ${folder}/plan`)).status).toBe(
      1,
    );
    await bscb(`${into} --into ${other}`);
    expect(textOf(folder, 'other.md')).toBe(textOf(folder, 'report.md'));
  });

  it('names a document of more than one word in quotes where a line is to be typed', async () => {
    const { folder, file } = withDocument(byHand, 'annual report.md');
    const said = await bscb(`report --into "${file}" --check --plan ${join(folder, 'plan')}`);
    expect(said.stderr).toContain(`bscb report --into "${file}"`);
    const word = join(folder, 'annual report.docx');
    expect((await bscb(`report --into "${word}" --plan ${join(folder, 'plan')}`)).stderr).toContain(
      `bscb report --from "${file}" --output "${word}"`,
    );
  });

  it('keeps the day that it was filled on until another is asked for', async () => {
    const { folder, file, into } = withDocument(
      '<!-- bscb:begin progress section=summary -->\n<!-- bscb:end -->\n',
    );
    await bscb(into, { today: '2013-09-10' });
    const filled = textOf(folder, 'report.md');
    expect(filled).toMatch(/^<!-- bscb:begin progress section=summary as-of=2013-09-10 -->\n/);
    expect((await bscb(`${into} --check`, { today: '2013-09-17' })).status).toBe(0);
    await bscb(into, { today: '2013-09-17' });
    expect(textOf(folder, 'report.md')).toBe(filled);
    await bscb(`${into} --as-of "31 Dec 2013"`, { today: '2013-09-17' });
    const moved = textOf(folder, 'report.md');
    expect(moved).toMatch(/^<!-- bscb:begin progress section=summary as-of=2013-12-31 -->\n/);
    expect(moved).toContain('Position on 31 December 2013');
    expect((await bscb(`${into} --check`, { today: '2014-02-01' })).stderr).toContain(
      `${file} is up to date`,
    );
  });

  it.runIf(inFull)(
    'makes a web page or a Word file of the document, and says where it is out of date',
    async () => {
      const { folder, file, into } = withDocument(
        '# Annual report\n\nBy the *chair*.\n\n## Where we stand\n\n<!-- bscb:begin progress section=summary -->\n<!-- bscb:end -->\n\n```\n<!-- bscb:begin plan -->\n```\n',
      );
      const from = `report --from ${file} --plan ${join(folder, 'plan')} --output ${join(folder, 'annual')}`;
      expect((await bscb(`${from}.html`)).stderr).toContain('is out of date, and is taken as it is');
      await bscb(into);
      const said = await bscb(`${from}.html --force`);
      expect([said.status, said.stderr]).toEqual([0, expect.not.stringContaining('out of date')]);
      const page = textOf(folder, 'annual.html');
      expect(page).toMatch(/<h1[^>]*>Annual report<\/h1>/);
      expect(page).toContain('By the <em>chair</em>.');
      expect(page).toContain('By their dates 1 of 2 actions is red');
      expect(page.match(/bscb:begin/g)).toEqual(['bscb:begin']);
      expect((await bscb(`${from}.docx`)).status).toBe(0);
      const { value } = await mammoth.extractRawText({ path: join(folder, 'annual.docx') });
      expect(value).toMatch(/Annual report\s+By the chair\.\s+Where we stand/);
      const without = await bscb(`report --from ${file} --plan ${join(folder, 'plan')}`);
      expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('--output')]);
    },
  );

  it.runIf(inFull)(
    'makes a table of the author’s in Word with its figures at the right, its sums bold and its dates whole',
    async () => {
      const { folder, file } = withDocument(
        '# Money\n\n| Partner | Paid |\n| - | -: |\n| Council | £100, 3 May 2013 |\n| **All** | **£100** |\n',
      );
      await bscb(
        `report --from ${file} --plan ${join(folder, 'plan')} --output ${join(folder, 'money.docx')}`,
      );
      const xml = strFromU8(unzipSync(readFileSync(join(folder, 'money.docx')))['word/document.xml']!);
      const cell = (words: string): string =>
        [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([one]) => one).find((one) => one.includes(words))!;
      expect(cell('£100, 3\u00a0May\u00a02013')).toContain('<w:jc w:val="right"/>');
      expect(cell('>£100<')).toContain('<w:b/>');
      expect(cell('>Council<')).not.toContain('<w:jc');
    },
  );

  it('sends the author of a Word file to the markdown that it is made from', async () => {
    const { status, stderr } = await bscb('report --into annual.docx');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('report --from annual.md --output annual.docx'),
    ]);
  });

  it('with --dry-run prints the difference, ends with 0 and writes nothing', async () => {
    const { folder, into } = withDocument(byHand);
    const said = await bscb(`${into} --dry-run`);
    expect(said.status).toBe(0);
    expect(said.stdout).toContain('@@');
    expect(textOf(folder, 'report.md')).toBe(byHand);
  });

  it('puts headings one below the author’s', async () => {
    const { folder, into } = withDocument(
      '# Report\n\n### Business\n\n<!-- bscb:begin lead lead="Business Manager" -->\n<!-- bscb:end -->\n',
    );
    await bscb(into);
    const levels = [...textOf(folder, 'report.md').matchAll(/^(#+) (.*)$/gm)].map((match) => [
      match[1]!.length,
      match[2],
    ]);
    expect(levels.slice(0, 4)).toEqual([
      [1, 'Report'],
      [3, 'Business'],
      [4, 'Business Manager'],
      [5, 'Note to send'],
    ]);
  });

  it('refreshes one kind alone where it is named', async () => {
    const { folder, into } = withDocument(
      '<!-- bscb:begin progress section=summary -->\n<!-- bscb:end -->\n<!-- bscb:begin annual section=figures -->\n<!-- bscb:end -->\n',
    );
    await bscb(into.replace('report', 'report annual'));
    expect(textOf(folder, 'report.md')).toMatch(
      /^<!-- bscb:begin progress section=summary -->\n<!-- bscb:end -->\n/,
    );
    expect(textOf(folder, 'report.md')).toContain('none is done');
  });

  it('names every fault of the marks with file and line, and then writes nothing', async () => {
    const text = [
      '<!-- bscb:begin progress area=7 -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin progress section=nonsense -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin lead lead="Nobody" -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin pack as-of=someday -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin progress ref=9.9 -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin plan -->',
    ].join('\n');
    const { folder, file, into } = withDocument(text);
    const said = await bscb(into);
    expect(said.status).toBe(2);
    const lines = said.stderr.trimEnd().split('\n');
    expect(lines.map((line) => Number(line.slice(file.length + 1).split(':')[0]))).toEqual([
      1, 3, 5, 7, 9, 11,
    ]);
    expect(lines[1]).toContain(
      'The progress report has no section nonsense. It has asks, dates, disputes, red, close',
    );
    expect(textOf(folder, 'report.md')).toBe(text);
  });

  it.runIf(inFull)(
    'never gives an empty paper: what is asked for and left out at once is a slip',
    async () => {
      const both = await bscb(`report progress ${mid} --section red --section asks --without red`);
      expect([both.status, both.stdout, both.stderr]).toEqual([
        2,
        '',
        '--section asks for red and --without leaves it out: take it out of one of the two.\n',
      ]);
      const all = await bscb(`report chair ${mid} --without red --without asks --without questions`);
      expect([all.status, all.stdout]).toEqual([2, '']);
      expect(all.stderr).toContain('leaves out every section of the paper: red, asks and questions');
      expect((await bscb(`report chair ${mid} --without red --without asks`)).stdout).toContain('Questions');
    },
  );

  it('says how to mark a section where there is none', async () => {
    const { into } = withDocument('# Report\n');
    const said = await bscb(into);
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toContain('<!-- bscb:begin progress -->\n<!-- bscb:end -->');
  });

  it('takes a finished document as it is, and refuses a filter that would reach none of it', async () => {
    const folder = folderWith({ ...smallPlan, 'annual.md': '# Our year\n\nA sentence of the author.\n' });
    const said = await bscb('report --from annual.md --output annual.html --lead "Business Manager"', {
      folder,
    });
    expect([said.status, said.stderr]).toEqual([2, '--from takes a document as it is: leave --lead out.\n']);
  });

  it('takes no filters of its own and no plan file', async () => {
    const { folder, into } = withDocument(byHand);
    for (const filter of ['--area 1', '--disputed', '--stale', '--not-rated', '--sort due'])
      expect((await bscb(`${into} ${filter}`)).stderr).toContain('each mark says what it holds');
    expect((await bscb(`${into} --output x.md`)).stderr).toContain('leave --output and --format out');
    expect(
      (await bscb(`report --into ${join(folder, 'plan/1-voice.yaml')} --plan ${join(folder, 'plan')}`))
        .status,
    ).toBe(2);
    expect(
      (await bscb(`report --into ${join(folder, 'no.md')} --plan ${join(folder, 'plan')}`)).stderr,
    ).toContain('cannot be read');
  });

  it('changes nothing while a part of the plan cannot be read', async () => {
    const { folder, into } = withDocument(byHand);
    writeFileSync(join(folder, 'plan/2-late.yaml'), 'area: [');
    expect((await bscb(into)).status).toBe(2);
    expect(textOf(folder, 'report.md')).toBe(byHand);
  });

  it('whatever stands round the marks, changes only what stands between them, and nothing the second time', async () => {
    const folder = folderWith(smallPlan);
    mkdirSync(join(folder, 'papers'));
    const file = join(folder, 'papers/report.md');
    const line = fc.constantFrom(
      'Dear all',
      '',
      '## Part',
      '> quote',
      '- item',
      '| a |',
      '    code',
      '* * *',
    );
    const lines = fc.array(line, { maxLength: 5 });
    const mark = fc.constantFrom('progress section=red', 'annual area=1', 'pack section=due', 'lead');
    await fc.assert(
      fc.asyncProperty(
        lines,
        mark,
        lines,
        fc.constantFrom('\n', '\r\n'),
        async (above, begin, below, eol) => {
          const before = [...above, `<!-- bscb:begin ${begin} -->`, ''].join(eol);
          const after = ['<!-- bscb:end -->', ...below].join(eol);
          writeFileSync(file, before + after);
          await bscb(`report --into ${file} --plan ${join(folder, 'plan')}`);
          const once = readFileSync(file, 'utf8');
          const byHand = once.replace(/ as-of=2013-09-10 -->/, ' -->');
          expect(byHand.startsWith(before) && byHand.endsWith(after)).toBe(true);
          expect(once.length).toBeGreaterThan(before.length + after.length);
          await bscb(`report --into ${file} --plan ${join(folder, 'plan')}`);
          expect(readFileSync(file, 'utf8')).toBe(once);
        },
      ),
      { numRuns: runs(3, 12) },
    );
  });
});

it('the pack of a meeting has the actions that are to be complete at it, and --body lists them', async () => {
  const folder = folderWith({
    'plan/plan.yaml':
      'board: Anytown\nperiod: 2026-27\nbodies: { Board: { meets: [24 Jun 2026, 9 Dec 2026, 24 Mar 2027] } }\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - { ref: "1.1", action: Ask children, completion: each Board meeting }
  - { ref: "1.2", action: Ask parents, completion: Board Dec 2026 }
  - { ref: "1.3", action: Ask schools, completion: March 2027 }
`,
  });
  const day = { folder, today: '2026-12-01' };
  const { stdout } = await bscb('report pack --meeting "Board Dec 2026" --format json', day);
  const { thisMeeting } = JSON.parse(stdout).items;
  expect(thisMeeting.map(({ ref, due }: Record<string, string>) => [ref, due])).toEqual([
    ['1.1', '2026-06-24'],
    ['1.1', '2026-12-09'],
    ['1.2', '2026-12-09'],
  ]);
  const list = await bscb('list --body Board --format csv', day);
  expect(list.stdout.split('\r\n').map((row) => row.slice(0, 3))).toEqual(['ref', '1.1', '1.2', '']);
});
