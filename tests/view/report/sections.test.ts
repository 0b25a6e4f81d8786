import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReportKind, reportKinds, sectionNames } from '../../../src/view/report/paper.ts';
import { sectionIds } from '../../../src/view/report/report.ts';
import { bscb, folderWith, textOf } from '../../commands/world.ts';
import { inFull } from '../../runs.ts';
import { made, midYear } from './a-report.ts';

const mid = '--plan tests/fixtures/mid-year --as-of 2013-09-10';
const headings = (text: string): string[] => [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');

describe('the sections of a paper', () => {
  it.runIf(inFull)(
    'are those that the help names, and every one that it has but those of single areas and leads',
    () => {
      for (const kind of reportKinds) {
        const { now, report } = made(midYear, kind);
        const known = sectionIds(now, report);
        const named = sectionNames[kind].split(' ');
        expect([kind, named.filter((id) => !known.includes(id))]).toEqual([kind, []]);
        if (kind !== 'lead' && kind !== 'agency')
          expect([
            kind,
            known.filter((id) => !named.includes(id) && !/^area-(?!4-)|^glossary$/.test(id)),
          ]).toEqual([kind, []]);
      }
    },
  );

  it('can be chosen, in the order of the paper, and left out', async () => {
    expect(headings((await bscb(`report annual --section area-4 --section figures ${mid}`)).stdout)).toEqual([
      'The year in figures',
      'Area 4: Improving Outcomes for Children and Young People',
    ]);
    expect(headings((await bscb(`report progress --without due --without glossary ${mid}`)).stdout)).toEqual([
      'The Board is asked to',
      'Amber and not red: 8 actions',
      'Annex: direction of travel',
      'Annex: the plan in figures',
      'Annex: changes of date already agreed',
      'Annex: measures',
    ]);
  });

  it('are listed after what is to be decided, where a paper begins with that', () => {
    const asksFirst = (kind: ReportKind) => made(midYear, kind).answer.page.asksFirst === true;
    expect(reportKinds.filter(asksFirst)).toEqual(['progress', 'pack']);
  });

  it('name who has not said how things stand where they are printed without the annex that does', async () => {
    const dir = folderWith({
      'plan.yaml': 'board: Anytown Board\nperiod: 2013-14\n',
      '1-voice.yaml': `area: 1\nactions:\n${Array.from({ length: 9 }, (_, n) => `  - { ref: "1.${n + 1}", action: Listen, completion: Mar 2014 }\n`).join('')}`,
      'report.md': '<!-- bscb:begin progress section=asks -->\n<!-- bscb:end -->\n',
    });
    const named = Array.from({ length: 9 }, (_, n) => `1.${n + 1} Listen (no lead)`).join('; ');
    const of = `--plan ${dir} --as-of 2013-09-10`;
    for (const asked of ['', '--section asks --section updates'])
      expect((await bscb(`report progress ${asked} ${of}`)).stdout).toContain(
        '9 actions, by lead under “Missing updates”',
      );
    for (const asked of ['--section asks', '--section missing', '--without updates'])
      expect((await bscb(`report progress ${asked} ${of}`)).stdout).toContain(`Not rated: ${named}.`);
    await bscb(`report --into ${join(dir, 'report.md')} ${of}`);
    expect(readFileSync(join(dir, 'report.md'), 'utf8')).toContain(`Not rated: ${named}.`);
  });

  it('can be a part of the first page', async () => {
    expect(headings((await bscb(`report progress --section red ${mid}`)).stdout)).toEqual([
      'Note six actions that are red, and ask who acts',
    ]);
  });

  it('can be the part of one area that says what difference it made', async () => {
    const { stdout } = await bscb(`report annual --section area-4-difference ${mid}`);
    expect(headings(stdout)).toEqual(['Area 4: what difference it made']);
    expect(stdout).not.toContain('### ');
    expect(stdout).toContain('Repeat child protection plans');
  });

  it.runIf(inFull)('go without the parts that are left out, and the rest of them stays', async () => {
    const parts = async (line: string) =>
      [...(await bscb(`report ${line} ${mid}`)).stdout.matchAll(/^#{2,3} (.*)$/gm)].map(([, words]) => words);
    expect(
      await parts('annual --section area-4 --without area-4-aim --without area-4-done --without area-4-next'),
    ).toEqual([
      'Area 4: Improving Outcomes for Children and Young People',
      'What difference it made',
      'What was not, and why',
    ]);
    // the numbers of the others stay, since minutes and other lines of the paper quote them
    expect(await parts('progress --section asks --without dates --without red')).toEqual([
      'The Board is asked to',
      '2. Settle nine ratings that the dates dispute, the six that look too good first',
      '4. Close one action of which every date is met',
      '5. Note three actions that are not rated and four ratings from before 24 June 2013',
    ]);
  });

  it('are offered by the nearest name where one is mistyped', async () => {
    expect((await bscb(`report annual --without area-4-diffrence ${mid}`)).stderr).toBe(
      'The annual report has no section area-4-diffrence. Did you mean area-4-difference?\n',
    );
  });

  it.runIf(inFull)('are chosen and left out in the marks of a document too', async () => {
    const into = async (mark: string) => {
      const folder = folderWith({ 'annual.md': `${mark}\n<!-- bscb:end -->\n` });
      const plan = join(process.cwd(), 'tests/fixtures/mid-year');
      const said = await bscb(`report --into annual.md --plan ${plan} --as-of 2013-09-10`, { folder });
      return { ...said, text: textOf(folder, 'annual.md') };
    };
    const whole = await into('<!-- bscb:begin annual section=area-4 without="area-4-aim, area-4-done" -->');
    expect([...whole.text.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words)).toEqual([
      'What difference it made',
      'What was not, and why',
      'Next steps',
    ]);
    const part = await into('<!-- bscb:begin annual section=area-4-difference -->');
    expect(part.text).toContain('Repeat child protection plans');
    expect(part.text).not.toContain('#');
    expect((await into('<!-- bscb:begin annual without=partner -->')).stderr).toContain(
      'annual.md:1: The annual report has no section partner. Did you mean partners?',
    );
  });

  it('are listed where one is asked for that there is not', async () => {
    const said = await bscb(`report chair --section amber ${mid}`);
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toBe('The chair report has no section amber. It has red, asks and questions.\n');
  });
});

describe('bscb report plan --clean', () => {
  it('is the plan as it is published: six columns, no colour, nothing of what was done', async () => {
    const { stdout } = await bscb(`report plan --clean ${mid}`);
    expect(stdout).toContain('| Ref | Action | Outcomes | Milestones | Lead and completion date | Status |');
    expect(stdout).not.toMatch(/■|▲|●|Rated|by dates|\(done|days late|Position on/);
    expect(stdout.match(/^\| \d+\.\d+ \|/gm)).toHaveLength(36);
  });

  it('prints the dates that are agreed: a move that waits is no date of the plan yet', async () => {
    const { stdout } = await bscb(`report plan --clean ${mid}`);
    const [website = ''] = stdout.match(/^\| 2\.1 \|.*$/m) ?? [];
    expect(website).toContain('re-design BSCB website – July 2013');
    expect(website).toContain('Business Manager; July 2013');
    expect(website).not.toContain('October 2013');
    expect(stdout).toMatch(/^\| 1\.8 \|.*plans collated – October 2013.*November 2013/m);
  });

  it('marks what is closed', async () => {
    const { stdout } = await bscb(`report plan --clean ${mid}`);
    for (const [ref, how] of [
      ['4.8', 'withdrawn, 24 June 2013'],
      ['5.1', 'superseded'],
      ['4.12', 'carried forward, 24 June 2013'],
    ])
      expect(stdout).toMatch(new RegExp(`^\\| ${ref} \\|.*\\| Closed as [^|]*${how}[^|]*\\|$`, 'mi'));
  });

  it('goes with the plan alone', async () => {
    expect((await bscb(`report annual --clean ${mid}`)).stderr).toBe(
      '--clean goes with  bscb report plan.\n',
    );
  });
});
