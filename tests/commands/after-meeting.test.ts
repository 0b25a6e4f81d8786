import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/main.ts';
import { planKeys } from '../../src/read/keys/index.ts';
import { answerSchemas } from '../../src/view/contracts.ts';
import { FileFault } from '../../src/world.ts';
import { validator } from '../check/schemas.ts';
import { inFull, some } from '../runs.ts';
import { bscb, folderWith, textOf, worldAt } from './world.ts';

const area = `area: 1
title: Hearing children
actions:
  # as printed
  - ref: "1.1"
    action: Ask children in care what has changed
    milestones:
      - what: Questions agreed
        when: May 2013
      - what: Report agreed by the Board # twice a year
        when: Jun 2013 / Nov 2013
    lead: Participation Officer
    completion: July 2013
  - ref: "1.2"
    action: Report what they said
    milestones: [{ what: Draft report, when: Jul 2013 }, Report printed – Aug 2013]
    completion: August 2013
    redated: { from: June 2013, to: August 2013, date: 3 Jun 2013 }
`;

const plan = (): string =>
  folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n',
    '1-voice.yaml': area,
  });
/** The same plan with one action, of these keys. */
const oneAction = (keys: string): string =>
  folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n',
    '1-voice.yaml': `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Hear children\n${keys}`,
  });
const now = (folder: string): string => textOf(folder, '1-voice.yaml');

describe('after a meeting', () => {
  it.each(some(['done 1.2/1', 'rate 1.2 red', 'redate 1.2 --to "Feb 2014"'], 1))(
    'refuses %s of an action that is over, and allows it of one on hold',
    async (command) => {
      const folder = plan();
      await bscb('close 1.2 --as withdrawn --on "24 Jun 2013"', { folder });
      const before = now(folder);
      const said = await bscb(command, { folder });
      expect([said.status, said.stdout]).toEqual([2, '']);
      expect(said.stderr).toContain('1.2 is withdrawn since 24 June 2013; first:  bscb reopen 1.2');
      expect(now(folder)).toBe(before);
      await bscb('reopen 1.2', { folder });
      await bscb('close 1.2 --as "on hold" --on "24 Jun 2013"', { folder });
      expect((await bscb(command, { folder })).status).toBe(0);
    },
  );

  it('corrects a date that cannot be read, and moves none: it was never in force', async () => {
    const folder = folderWith({
      'plan.yaml': 'board: Anytown Safeguarding Children Board\nperiod: 2013-14\n',
      '1-voice.yaml': area.replace('completion: July 2013', 'completion: 31 Jun 2013'),
    });
    const before = now(folder);
    const said = await bscb('redate 1.1 --to "31 July 2013" --agreed "Board 3 Apr 2013"', { folder });
    expect([said.status, said.stdout, now(folder)]).toEqual([2, '', before]);
    expect(said.stderr.replace(/\s+/g, ' ')).toContain(
      '1.1 is dated “31 Jun 2013”, which cannot be read and never counted. Correct it first: bscb set 1.1 completion "…"',
    );
    expect(await bscb('set 1.1 completion "30 Jun 2013"', { folder })).toMatchObject({ status: 0 });
    expect(now(folder)).toBe(area.replace('completion: July 2013', 'completion: 30 Jun 2013'));
    expect(await bscb('redate 1.1 --to "31 July 2013"', { folder })).toMatchObject({ status: 0 });
    expect((await bscb('check', { folder })).stdout).not.toContain('cannot be read');
  });

  it.each(
    some(
      [
        [
          'rate 1.6 amber --by "Bussiness Manager"',
          '--by: “Bussiness Manager” is not a post or body in this plan. Did you mean Business Manager?\n',
        ],
        [
          'add milestone 1.6 "Report" --when "Dec 2013" --at Bord',
          '--at: “Bord” is not a body in this plan. Did you mean Board?\n',
        ],
        [
          'agree 4.7 "Bord 9 Sep 2013, item 5"',
          'Who agreed it: “Bord” is not a body in this plan. Did you mean Board?\n',
        ],
        [
          'agree 4.7 "Bord Sep 2013"',
          'Who agreed it: “Bord” is not a body in this plan. Did you mean Board?\n',
        ],
        [
          'agree 4.7 "Bored 9 Sep 2013"',
          'Who agreed it: “Bored” is not a body in this plan. Did you mean Board?\n',
        ],
        ['agree 4.7 "Board 9 Sep 2013r"', 'Who agreed it: “2013r” is written as it is. Did you mean 2013?\n'],
        ['agree 4.7 "Board 9 Sep 2013, item 5"', ''],
        ['rate 1.6 amber --by "Business Manager"', ''],
      ],
      1,
    ),
  )('warns of a name that the plan does not know: %s', async (command, warning) => {
    const { status, stderr } = await bscb(`${command} --dry-run --plan tests/fixtures/mid-year`);
    expect([status, stderr]).toEqual([0, warning]);
  });

  it('writes no key with nothing in it', async () => {
    const { status, stderr } = await bscb('set plan board " " --plan tests/fixtures/mid-year');
    expect([status, stderr]).toEqual([2, expect.stringContaining('bscb set plan board --remove')]);
  });

  it.each(
    some(
      [
        ['set 1.6 lead "Busines Manager"', 'write "Business Manager", or add it under posts'],
        ['add action 4 "Review" --lead "Busines Manager"', 'write "Business Manager", or add it under posts'],
        ['set 1.3/2 at Executiv', 'write "Executive", or add it under bodies'],
      ],
      1,
    ),
  )('says which name may be meant: %s', async (command, says) => {
    const { status, stdout } = await bscb(`${command} --dry-run --plan tests/fixtures/mid-year`);
    expect([status, stdout.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(says)]);
  });

  it('knows what people call a key', async () => {
    const { status, stderr } = await bscb('set 1.6 owner "Business Manager" --plan tests/fixtures/mid-year');
    expect([status, stderr]).toEqual([2, expect.stringContaining('no key “owner”. Did you mean  lead ?')]);
  });

  it('tells of a change that is refused what is wrong with it, and not what the plan would be without', async () => {
    const { status, stderr } = await bscb(
      'set 1.6 progress.1.rag purple --dry-run --plan tests/fixtures/mid-year',
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('is not a colour of this plan')]);
    expect(stderr).toContain('Write one of red, amber, green, complete');
    expect(stderr).not.toContain('Until it is corrected');
  });

  it.each([
    ['{ red: red, complete: blue }', 'blue', 'blue'],
    ['{ red: red, complete: blue }', 'b', 'blue'],
    ['{ red: red, complete: blue }', 'Complete', 'blue'],
    [null, 'blue', 'complete'],
  ])('writes the board’s own word for a colour where it has one: %s, %s', async (colours, typed, written) => {
    const folder = plan();
    if (colours !== null) appendFileSync(join(folder, 'plan.yaml'), `rag:\n  colours: ${colours}\n`);
    expect((await bscb(`rate 1.1 ${typed}`, { folder })).status).toBe(0);
    expect(now(folder)).toContain(`        rag: ${written}\n`);
  });

  it('offers no day to come for the meeting at which something happened', async () => {
    const folder = plan();
    appendFileSync(join(folder, 'plan.yaml'), 'bodies:\n  Executive: { meets: [10 Oct 2013] }\n');
    const { status, stderr } = await bscb('rate 1.1 red --on "Executive 3 Sep 2013"', { folder });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('No meeting of Executive on 3 September 2013'),
    ]);
    expect(stderr).not.toContain('Did you mean');
    const earlier = await bscb('rate 1.1 red --on "Executive 3 Sep 2013"', { folder, today: '2013-10-11' });
    expect(earlier.stderr).toContain('Did you mean 10 October 2013?');
  });

  it('refuses a word that is no colour, and tells the colours', async () => {
    const folder = plan();
    const said = await bscb('rate 1.1 purple', { folder });
    expect([said.status, said.stderr]).toEqual([
      2,
      'purple is not a colour; write red, amber, green or complete.\n',
    ]);
    expect(now(folder)).toBe(area);
  });

  it('a milestone is done, found by its words, with the colours before and after', async () => {
    const folder = plan();
    const { status, stdout } = await bscb(
      'done 1.1 questions --on "28 May 2013" --evidence "Minutes, item 4"',
      { folder },
    );
    expect(status).toBe(0);
    expect(now(folder)).toBe(
      area.replace(
        'when: May 2013\n',
        'when: May 2013\n        done: 28 May 2013\n        evidence: "Minutes, item 4"\n',
      ),
    );
    expect(stdout).toContain('+        done: 28 May 2013');
    expect(stdout).toMatch(/1\.1 +by dates ■ RED/);
    expect(stdout).toContain('Wrote 1-voice.yaml');
  });

  it.each(
    some(
      [
        ['done 1.2 report', '“report” fits 2 milestones of 1.2'],
        ['done 1.2 picnic', 'No milestone of 1.2 has the words “picnic”'],
        ['done 1.1/7', '1.1 has no milestone 7'],
        ['done 1.1/1 --on "28 May 2014"', 'after 10 September 2013'],
        ['done 1.1/2 --for "Dec 2013"', 'Its open dates are Jun 2013; Nov 2013'],
        ['rate 1.1 purple', 'purple'],
        ['redate 1.1 --to "Smarch 2013"', 'no month “Smarch”'],
        ['redate 1.1 --to banana', 'No date can be read in “banana”'],
        ['redate 1.1 --to "July 2013"', '1.1 is dated July 2013 already'],
        ['redate 1.1 --to 2013-07', '1.1 is dated July 2013 already'],
        ['set 1.1 completion "May 2014"', 'bscb redate 1.1 --to "May 2014"'],
        ['set 1.1 leed "Business Manager"', 'Did you mean  lead ?'],
        ['close 1.1 --as finished', '--as can be complete'],
        ['reopen 1.1', '1.1 is not closed'],
        ['agree 1.1 "Board 9 Sep 2013"', 'No change of date waits in 1.1'],
        ['measure 1.1 12', '1.1 has no outcome with figures'],
        [
          'note 1.1 "- asked"',
          'goes at the end of the line, after two dashes alone:  bscb note … -- "- asked"',
        ],
        [
          `rate 1.1 red --note "'Late" "again'"`,
          `'Late again': here text goes in double quotes, so write  "Late again"`,
        ],
        [`rate 1.1 red --note "'Late!'"`, `'Late!': here text goes in double quotes, so write  "Late!"`],
        [
          `rate 1.1 red --note "'Tis late" --next "Ask the parents'" --on "1 May 2014"`,
          'after 10 September 2013',
        ],
        ['note 1.1 "Her number is 943 476 5919"', 'NHS number'],
      ],
      4,
    ),
  )('%s changes nothing, and says why', async (line, why) => {
    const folder = plan();
    const { status, stdout, stderr } = await bscb(line, { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('943');
    expect(now(folder)).toBe(area);
    expect(readdirSync(folder)).not.toContain('.bscb');
  });

  it('with --dry-run every command shows the change and writes nothing', async () => {
    const folder = plan();
    await bscb('close 1.2 --as "on hold" --on "2 Sep 2013"', { folder });
    const read = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
    const bytes = () =>
      read()
        .sort()
        .map((name) => `${name} ${name === '.bscb' ? '' : textOf(folder, name)}`);
    const before = bytes();
    for (const line of some(
      [
        'done 1.1/1',
        'rate 1.1 red',
        'note 1.1 "Begun"',
        'redate 1.1 --to "Dec 2013"',
        'agree 1.2 "Board 9 Sep 2013"',
        'close 1.1 --as complete',
        'reopen 1.2',
        'set 1.1 lead Chair',
        'add action 1 "New work"',
        'add milestone 1.1 "Printed"',
        'add outcome 1.1 "Children heard" --unit % --want up',
        'undo',
      ],
      4,
    )) {
      const { status, stdout } = await bscb(`${line} --dry-run`, { folder });
      expect([line, status, stdout]).toEqual([line, 0, expect.stringContaining('Nothing was written.')]);
      expect(stdout).toMatch(/^ {2}[+-] /m);
      expect([line, bytes()]).toEqual([line, before]);
    }
  });

  it('a milestone of one line gets keys of its own', async () => {
    const folder = plan();
    await bscb('done 1.2/2 --on "30 Aug 2013"', { folder });
    expect(now(folder)).toContain(
      '[{ what: Draft report, when: Jul 2013 }, { what: Report printed, when: Aug 2013, done: 30 Aug 2013 }]',
    );
  });

  it.runIf(inFull)(
    'evidence that comes later is added, and other evidence is not dropped in silence',
    async () => {
      const folder = plan();
      const done = (evidence: string) =>
        bscb(`done 1.1/1 --on "28 May 2013" --evidence "${evidence}"`, { folder });
      await bscb('done 1.1/1 --on "28 May 2013"', { folder });
      expect((await done('Minutes, item 4')).status).toBe(0);
      expect(now(folder)).toContain('done: 28 May 2013\n        evidence: "Minutes, item 4"\n');
      expect((await done('Minutes, item 4')).stdout).toContain('nothing was written');
      const other = await done('Minutes, item 5');
      expect([other.status, other.stderr]).toEqual([
        2,
        expect.stringContaining('with this evidence: Minutes, item 4'),
      ]);
    },
  );

  it.runIf(inFull)('evidence of one date of a series stays with that date', async () => {
    const folder = plan();
    const done = (date: string, evidence: string) =>
      bscb(`done 1.1/2 --for "${date} 2013" --on "20 ${date} 2013" ${evidence}`, {
        folder,
        today: '2013-12-01',
      });
    await done('Jun', '');
    expect((await done('Jun', '--evidence "June minutes"')).status).toBe(0);
    await done('Nov', '');
    expect((await done('Nov', '--evidence "November minutes"')).status).toBe(0);
    const made = now(folder).replace(/\s+/g, ' ');
    expect(made).toContain('for: Jun 2013 date: 20 Jun 2013 evidence: June minutes');
    expect(made).toContain('for: Nov 2013 date: 20 Nov 2013 evidence: November minutes');
    expect((await done('Nov', '--evidence "November minutes"')).stdout).toContain('nothing was written');
    const other = await done('Nov', '--evidence "Minutes of 20 November"');
    expect(other.stderr).toContain('with this evidence: November minutes. Nothing was changed.');
    const line = 'set 1.1/2 done.2.evidence "Minutes of 20 November"';
    expect(other.stderr).toContain(`bscb ${line}`);
    expect((await bscb(line, { folder })).status).toBe(0);
    expect(now(folder).match(/evidence: .*/g)).toEqual([
      'evidence: June minutes',
      'evidence: Minutes of 20 November',
    ]);
  });

  it.runIf(inFull)('the day of one date of a series is corrected without the others', async () => {
    const folder = plan();
    const done = (date: string, day: string) =>
      bscb(`done 1.1/2 --for "${date} 2013" --on "${day}"`, { folder, today: '2013-12-01' });
    await done('Jun', '20 Jun 2013');
    await done('Nov', '20 Nov 2013');
    const again = await done('Nov', '21 Nov 2013');
    const line = 'set 1.1/2 done.2.date "21 Nov 2013"';
    expect([again.status, again.stderr.match(/bscb set .*/g)]).toEqual([2, [`bscb ${line}`]]);
    expect((await bscb(line, { folder, today: '2013-12-01' })).status).toBe(0);
    expect(now(folder).match(/date: \d\d (?:Jun|Nov) 2013/g)).toEqual([
      'date: 20 Jun 2013',
      'date: 21 Nov 2013',
    ]);
  });

  it.runIf(inFull)(
    'a note of several lines keeps its lines, in an entry of lines or in brackets',
    async () => {
      const folder = plan();
      const text = 'Two pupils wrote.\n# One asked: why?\n\n- and again';
      const progress = () => parse(now(folder)).actions.map((one: { progress?: unknown }) => one.progress);
      for (const ref of ['1.1', '1.2'])
        expect((await bscb(`note ${ref} "${text}"`, { folder })).stderr).toBe('');
      expect(progress()).toEqual([
        [{ date: '10 Sep 2013', note: text }],
        [{ date: '10 Sep 2013', note: text }],
      ]);
      expect(now(folder)).toContain('note: |-\n');
      await bscb('note 1.1 "one\r\nline" --on "9 Sep 2013"', { folder });
      expect(progress()[0][0].note).toBe('one\r\nline');
      const bracketed = plan();
      writeFileSync(
        join(bracketed, '1-voice.yaml'),
        area
          .replace('redated: {', 'impact: {')
          .replace(
            'impact: { from: June 2013, to: August 2013, date: 3 Jun 2013 }',
            'progress: [{ date: 3 Jun 2013, note: Begun }]',
          ),
      );
      expect((await bscb('note 1.2 "two\nlines"', { folder: bracketed })).stderr).toBe('');
      expect(parse(now(bracketed)).actions[1].progress[1].note).toBe('two\nlines');
    },
  );

  it('a file of another encoding is named with its line before any value in it', async () => {
    const folder = plan();
    const text = area.replace('Report agreed by the Board', 'Caf\u00e9 agreed').replace('# as printed\n', '');
    writeFileSync(join(folder, '1-voice.yaml'), text, 'latin1');
    const { status, stderr } = await bscb('set 1.1 lead Police', { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/1-voice\.yaml is not UTF-8 throughout\. Save it as UTF-8 first/);
    expect(stderr).toMatch(/1-voice\.yaml, line \d+: .*Windows-1252/);
  });

  it.runIf(inFull)(
    'a hold until a day that has passed is refused, and one that is over is said to be',
    async () => {
      const folder = plan();
      const late = await bscb('close 1.1 --as "on hold" --until "Dec 2012"', { folder });
      expect([late.status, late.stderr]).toEqual([
        2,
        expect.stringContaining('31 December 2012 is before the hold begins, 10 Sep 2013'),
      ]);
      expect(now(folder)).toBe(area);
      const over = await bscb('close 1.1 --as "on hold" --on "May 2013" --until "Jul 2013"', { folder });
      expect(over.status).toBe(0);
      expect(over.stdout).toContain('The hold was over on 31 July 2013: 1.1 is open again');
      await bscb('undo', { folder });
      const held = await bscb('close 1.1 --as "on hold" --until "10 Sep 2013"', { folder });
      expect([held.status, held.stdout]).toEqual([0, expect.not.stringContaining('was over')]);
    },
  );

  it.runIf(inFull)('a rating of a day before the last one says that the later one still counts', async () => {
    const folder = plan();
    await bscb('rate 1.1 amber --on "9 Sep 2013"', { folder });
    const { status, stdout } = await bscb('rate 1.1 complete --on "28 Jun 2013"', { folder });
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '1.1 is rated amber on 9 September 2013, after 28 Jun 2013: that later rating still counts.',
    );
    const same = await bscb('rate 1.1 complete --on "9 Sep 2013"', { folder });
    expect(same.stdout).not.toContain('still counts');
  });

  it.runIf(inFull)('a date in place of tbc counts at once, and nobody is asked to agree it', async () => {
    const folder = plan();
    writeFileSync(
      join(folder, '1-voice.yaml'),
      area.replace('completion: July 2013', 'completion: TBC').replace('when: May 2013', 'when: tbc'),
    );
    const alone = await bscb('redate 1.1 --to "Feb 2014"', { folder });
    expect(alone.stdout).toContain('No agreement is needed for 1.1 (TBC)');
    expect(alone.stdout).not.toContain('agree 1.1');
    expect((await bscb('show 1.1', { folder })).stdout).toContain('Feb 2014');
    await bscb('undo', { folder });
    const agreed = await bscb('redate 1.1 --to "Feb 2014" --agreed "Board 9 Sep 2013"', { folder });
    expect(agreed.stdout).not.toMatch(/agreement|bscb agree/);
    const moved = await bscb('redate 1.1 --to "Mar 2014" --all', { folder });
    const said = moved.stdout.replace(/\s+/g, ' ');
    expect(said).toContain('No agreement is needed for 1.1/1 (tbc)');
    expect(said).toContain('the old date stays in force. When one has: bscb agree 1.1 "Board …"');
  });

  it.runIf(inFull)('a date that names the same days and is late otherwise is another date', async () => {
    const folder = plan();
    await bscb('redate 1.1 --to "Throughout 2013-14" --agreed "Board 9 Sep 2013"', { folder });
    expect((await bscb('redate 1.1 --to 2013-14', { folder })).status).toBe(0);
    expect(now(folder)).toMatch(/completion: "?2013-14"?\n/);
  });

  it('all that is left of an action is done at once', async () => {
    const folder = plan();
    const { stdout } = await bscb('done 1.1 --on "20 Nov 2013"', { folder, today: '2013-12-02' });
    expect(now(folder).match(/20 Nov 2013/g)).toHaveLength(3);
    expect(stdout).toContain('√ COMPLETE');
  });

  it('all that is left of an action names what falls due after that month', async () => {
    const folder = oneAction(
      '    milestones:\n      - what: Survey\n        when: June 2013\n      - what: Newsletter\n        when: Sep 2013\n      - what: Visits\n        when: Apr – Oct 2013\n      - what: Report\n        when: 20 Jan 2014\n',
    );
    const { stdout } = await bscb('done 1.1 --on "2 Sep 2013"', { folder });
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(
      'Marked too, though still ahead on 2 Sep 2013: 1.1/3 (31 Oct 2013) and 1.1/4 (20 Jan 2014).',
    );
    expect(told).toContain('If one of them is not done, mark the others by their numbers instead.');
    await bscb('undo', { folder });
    const past = await bscb('done 1.1/1 --on "2 Sep 2013"', { folder });
    expect(past.stdout).not.toContain('still ahead');
    expect(now(folder).match(/2 Sep 2013/g)).toHaveLength(1);
  });

  it.each([
    ['of its own', '1.1', '    completion: Quarterly\n'],
    [
      'of a milestone',
      '1.1/2',
      '    milestones:\n      - what: Survey\n        when: June 2013\n      - what: Newsletter\n        when: Quarterly\n',
    ],
  ])('what comes round and is still ahead is never marked with the rest: dates %s', async (_of, id, keys) => {
    const folder = oneAction(keys);
    const before = now(folder);
    const { status, stderr } = await bscb('done 1.1', { folder });
    expect([status, now(folder)]).toEqual([2, before]);
    expect(
      stderr,
    ).toBe(`${id} has 2 dates still ahead on 10 Sep 2013, so nothing was changed: 31 Dec 2013 and 31 Mar 2014.
To mark one date:  bscb done ${id} --for "30 Sep 2013"
To close all of 1.1, what is ahead too:  bscb close 1.1 --as complete
`);
    for (const line of [`done ${id} --for "30 Sep 2013"`, 'close 1.1 --as complete'])
      expect([line, (await bscb(line, { folder })).status]).toEqual([line, 0]);
    // check asks for the rest of the marks now: what is closed has nothing ahead
    expect(id === '1.1' ? 0 : (await bscb('done 1.1', { folder })).status).toBe(0);
  });

  it.each(['', ' --agreed yes', ' --agreed "Board 1 Oct 2013"'])(
    'what a move without agreement comes to is told once: redate%s',
    async (agreed) => {
      const folder = oneAction('    completion: March 2014\n');
      const { stdout } = await bscb(`redate 1.1 --to "May 2014"${agreed} --dry-run`, { folder });
      expect(stdout.replace(/\s+/g, ' ').match(/old date stays in force/g)).toHaveLength(1);
      expect(stdout).not.toContain('redated-without-agreement');
    },
  );

  it.each([
    ['Board minutes, item 4.2', 'bscb agree 1.1 "Board minutes, item 4.2, …" --completion'],
    ['yes', 'bscb agree 1.1 "…" --completion'],
    ['"Board 23 Sep 2013, item 4"', null],
  ])('a fuller minute is not lost to the line that check offers: agreed %s', async (agreed, line) => {
    const folder = oneAction(
      `    completion: March 2014\n    redated:\n      - { from: Dec 2013, to: March 2014, date: 3 Sep 2013, agreed: ${agreed.includes(',') ? `"${agreed.replaceAll('"', '')}"` : agreed} }\n`,
    );
    const { stdout } = await bscb('check --rule redated-without-agreement', { folder });
    const [offered = null] = /bscb agree .*?(?=;|$)/m.exec(stdout) ?? [];
    expect(offered).toBe(line);
  });

  it('an example of a date is of the plan’s years, or of today', async () => {
    const folder = folderWith({
      'plan.yaml':
        'board: Anytown Safeguarding Children Board\nperiod: 2021-22\nreview: Executive\nbodies: [Executive]\n',
      '1-voice.yaml':
        'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n    completion: banana\n    milestones:\n      - what: Newsletter\n        when: Jun 2021 / Sep 2021\n        done: [2 Jul 2021, 2 Jul 2021]\n',
    });
    const where = { folder, today: '2021-09-10' };
    expect((await bscb('check', where)).stdout).toContain('write one such as June 2021');
    expect((await bscb('agree 1.1 ""', where)).stderr).toContain('bscb agree 1.1 "Executive 10 Sep 2021"');
    const evidence = await bscb('done 1.1/1 --on "2 Jul 2021" --evidence Minutes', where);
    const [line = ''] = /(?<=bscb )done .*/.exec(evidence.stderr) ?? [];
    expect(line).toContain('--for "Jun 2021"');
    expect((await bscb(line, where)).status).toBe(0);
    expect(parse(now(folder)).actions[0].milestones[0].done).toEqual([
      { date: '2 Jul 2021', evidence: 'Minutes' },
      '2 Jul 2021',
    ]);
  });

  it('a mark years before the plan is remarked on, with or without a date of its own', async () => {
    const undated = oneAction('    milestones:\n      - Survey\n');
    for (const [folder, id] of [
      [oneAction('    completion: March 2014\n'), '1.1'],
      [undated, '1.1/1'],
    ] as const) {
      const { stdout } = await bscb(`done ${id} --on "1 Jan 2010"`, { folder });
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        `${id} is marked done on 1 January 2010, more than 6 months before the plan's period begins (2013-14)`,
      );
    }
    expect((await bscb('done 1.1/1 --on "3 Dec 2012"', { folder: undated })).stdout).not.toContain(
      'Now check',
    );
  });

  describe('of an action without milestones that has several dates of completion', () => {
    const register = (completion: string): string => oneAction(`    completion: ${completion}\n`);
    const marks = (folder: string) => parse(now(folder)).actions[0].done;
    const later = { today: '2014-02-01' };

    it.runIf(inFull)('each date that is met is a mark beside those before it', async () => {
      const folder = register('Quarterly');
      await bscb('done 1.1 --for "June 2013" --on "29 June 2013"', { folder, ...later });
      await bscb('done 1.1 --for "Sept 2013" --on "29 Sept 2013" --evidence "Item 4"', { folder, ...later });
      const [first, second, ...others] = marks(folder);
      expect([first.date, second.date, second.evidence, others]).toEqual([
        '29 Jun 2013',
        '29 Sep 2013',
        'Item 4',
        [],
      ]);
      expect([first.for, second.for]).toEqual(['30 Jun 2013', '30 Sep 2013']);
      const again = await bscb('done 1.1 --for "Sept 2013" --on "30 Sep 2013"', { folder, ...later });
      expect([again.status, again.stderr]).toEqual([
        2,
        expect.stringContaining('bscb set 1.1 done.2.date "30 Sep 2013"'),
      ]);
      expect((await bscb('set 1.1 done.2.date "30 Sep 2013"', { folder, ...later })).status).toBe(0);
      expect(marks(folder)[1].date).toBe('30 Sep 2013');
    });

    it.runIf(inFull)('done alone marks all that is left, and keeps the marks that are there', async () => {
      const folder = register('Jun 2013 / Sep 2013 / Dec 2013');
      await bscb('done 1.1 --for "Jun 2013" --on "29 Jun 2013"', { folder, ...later });
      const { stdout } = await bscb('done 1.1 --on "20 Dec 2013"', { folder, ...later });
      expect(marks(folder)).toEqual([{ for: 'Jun 2013', date: '29 Jun 2013' }, '20 Dec 2013', '20 Dec 2013']);
      expect(stdout).toContain('2 dates marked: all that was left of 1.1');
      expect(stdout).toContain('√ COMPLETE');
    });

    it.runIf(inFull)(
      'a date that it does not have is refused, and so is another day of what is done',
      async () => {
        const folder = register('March 2014');
        const other = await bscb('done 1.1 --for "June 2013"', { folder, ...later });
        expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('open dates are Mar 2014')]);
        await bscb('done 1.1 --on "29 Jan 2014" --evidence "Board minutes"', { folder, ...later });
        expect(marks(folder)).toEqual([{ date: '29 Jan 2014', evidence: 'Board minutes' }]);
        const again = await bscb('done 1.1 --on "30 Jan 2014"', { folder, ...later });
        const [line] = again.stderr.match(/set 1\.1 .*/) ?? [];
        expect([again.status, (await bscb(line ?? '', { folder, ...later })).status]).toEqual([2, 0]);
        expect(marks(folder)).toEqual([{ date: '30 Jan 2014', evidence: 'Board minutes' }]);
      },
    );
  });

  it('a date that moves keeps the old one, and waits until it is agreed', async () => {
    const folder = plan();
    const { stdout } = await bscb('redate 1.1 --to "by Dec 2013" --reason "New questions"', { folder });
    expect(stdout).toContain('bscb agree 1.1 "Board …"');
    expect(now(folder)).toContain(
      'completion: by Dec 2013\n    redated: [{ from: July 2013, to: by Dec 2013, date: 10 Sep 2013, reason: New questions }]\n',
    );
    await bscb('agree 1.1 "Board 9 Sep 2013, item 2"', { folder });
    expect(now(folder)).toContain(
      'date: 10 Sep 2013, agreed: "Board 9 Sep 2013, item 2", reason: New questions }',
    );
  });

  it.runIf(inFull)(
    'a minute without a day agrees nothing, and one of a day to come says that it waits',
    async () => {
      const folder = plan();
      const nothing = await bscb('agree 1.2 "yes, all of it"', { folder });
      expect([nothing.status, nothing.stderr]).toEqual([
        2,
        expect.stringContaining('“yes, all of it” names no day on which it was agreed'),
      ]);
      const asked = await bscb('redate 1.1 --to "Feb 2014" --agreed yes', { folder });
      expect(asked.stdout.replace(/\s+/g, ' ')).toContain('“yes” names no day on which it was agreed. Until');
      const later = await bscb('agree 1.1 "Board 9 Sep 2013, report in Dec 2013"', { folder });
      expect(later.stdout.replace(/\s+/g, ' ')).toContain('is read as agreed in December 2013');
      const day = await bscb('agree 1.2 "Board 9 Sep 2013, report on 2 Dec 2013"', { folder });
      expect(day.stdout.replace(/\s+/g, ' ')).toContain('is read as agreed on 2 December 2013');
    },
  );

  it.runIf(inFull)('an agreement is recorded also of an action that is complete since', async () => {
    const folder = plan();
    await bscb('redate 1.1 --to "Dec 2013"', { folder });
    await bscb('done 1.1', { folder });
    const { status, stdout } = await bscb('agree 1.1 "Board 9 Sep 2013"', { folder });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Wrote')]);
    expect(now(folder)).toContain('agreed: Board 9 Sep 2013');
  });

  it.runIf(inFull)('only what check finds anew is told, once', async () => {
    const folder = plan();
    await bscb('note 1.1 "Half asked" --next "Ask" --next-by Nov', { folder });
    const { stdout } = await bscb('redate 1.1 --to "end of Oct"', { folder });
    expect(stdout.match(/Now check says: "end of Oct"/g)).toHaveLength(1);
    expect(stdout).not.toContain('says: "Nov"');
  });

  it('a second move stands beside the first, which stood there alone', async () => {
    const folder = plan();
    await bscb('redate 1.2 --to "Oct 2013" --agreed "Board 9 Sep 2013"', { folder });
    expect(now(folder)).toContain(
      'redated:\n      - { from: June 2013, to: August 2013, date: 3 Jun 2013 }\n      - from: August 2013\n        to: Oct 2013\n',
    );
  });

  it('what happens next is written with a rating or alone, by when and who does it', async () => {
    const folder = plan();
    await bscb('rate 1.1 red --on "3 Jun 2013" --next "Questions sent" --next-by "Jun 2013"', { folder });
    await bscb('note 1.1 --next "Answers read" --next-who "Business Manager" --next-who "L&D Manager"', {
      folder,
    });
    expect(now(folder)).toContain(`    progress:
      - date: 3 Jun 2013
        rag: red
        next:
          what: Questions sent
          by: Jun 2013
      - date: 10 Sep 2013
        next:
          what: Answers read
          who:
            - Business Manager
            - L&D Manager
`);
    await bscb('note 1.1 --next "Answers read out"', { folder });
    expect(now(folder)).toContain('        next: Answers read out\n');
    await bscb('set 1.1 progress.3.next.by "Nov 2013"', { folder });
    expect(now(folder)).toContain(
      '        next:\n          what: Answers read out\n          by: Nov 2013\n',
    );
    const { status, stderr } = await bscb('rate 1.1 red --next-by "Jun 2013"', { folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--next-by goes with --next')]);
    expect((await bscb('note 1.1', { folder })).stderr).toContain('A note needs a text');
  });

  it('an older rating goes before the later ones', async () => {
    const folder = plan();
    await bscb('rate 1.1 r --on "2 Sep 2013" --note "Late"', { folder });
    await bscb('rate 1.1 amber --on "3 Jun 2013" --cause partner --by "Participation Officer"', { folder });
    expect(now(folder)).toMatch(
      /progress:\n {6}- date: 3 Jun 2013\n {8}rag: amber[^-]*- date: 2 Sep 2013\n {8}rag: red/,
    );
  });

  it.runIf(inFull)(
    'what is closed already is told with what it says, and nothing asked for is left out in silence',
    async () => {
      const folder = plan();
      await bscb('close 1.1 --as "on hold" --until "December 2013"', { folder });
      const same = await bscb('close 1.1 --as "on hold" --until 2013-12', { folder });
      expect([same.status, same.stdout]).toEqual([0, expect.stringContaining('nothing was written')]);
      const other = await bscb('close 1.1 --as "on hold" --until "May 2014" --note "Waits"', { folder });
      expect([other.status, other.stderr]).toEqual([
        2,
        '1.1 is closed already: on hold, 10 Sep 2013, until December 2013. To change it:\n  bscb set 1.1 closed.until "May 2014"\n  bscb set 1.1 closed.reason "Waits"\n',
      ]);
      for (const line of ['set 1.1 closed.until "May 2014"', 'set 1.1 closed.reason "Waits"'])
        expect((await bscb(line, { folder })).status).toBe(0);
      await bscb('redate 1.2 --to "Oct 2013" --agreed "Board 9 Sep 2013"', { folder });
      const why = await bscb('redate 1.2 --to "Oct 2013" --agreed "Board 9 Sep 2013" --reason "Late"', {
        folder,
      });
      expect([why.status, why.stderr]).toEqual([2, expect.stringContaining('dated Oct 2013 already')]);
    },
  );

  it('an action is closed, and opened again with its bytes as they were', async () => {
    const folder = plan();
    await bscb('close 1.1 --as "on hold" --until "December 2013" --note "Waits for guidance"', { folder });
    expect(now(folder)).toContain(
      'closed:\n      date: 10 Sep 2013\n      as: on hold\n      until: December 2013\n',
    );
    await bscb('reopen 1.1', { folder });
    expect(now(folder)).toBe(area);
  });

  it('a new action gets the next ref of its area, and a milestone comes last', async () => {
    const folder = plan();
    await bscb(
      'add action 1 "Train the trainers: twice" --lead "Participation Officer" --completion "Mar 2014"',
      { folder },
    );
    await bscb('add milestone 1.3 "First course" --when "Oct 2013"', { folder });
    expect(now(folder)).toBe(
      `${area}  - ref: "1.3"\n    action: "Train the trainers: twice"\n    milestones:\n      - what: First course\n        when: Oct 2013\n    lead: Participation Officer\n    completion: Mar 2014\n`,
    );
  });

  it.each([
    [
      'add action 1 "Review" --when "Mar 2014"',
      'add action takes --ref, --lead, --partner and --completion, not --when.',
    ],
    [
      'add milestone 1.2 "Draft" --completion "Mar 2014" --partner Police',
      'add milestone takes --lead, --when and --at, not --partner or --completion.',
    ],
    [
      'add outcome 1.2 "All come" --lead Chair',
      'add outcome takes --unit, --want, --baseline, --target and --people, not --lead.',
    ],
  ])('what is added has no options of other things: %s', async (line, says) => {
    const folder = plan();
    const { status, stderr } = await bscb(line, { folder });
    expect([status, stderr.trim()]).toEqual([2, says]);
    expect(now(folder)).toBe(area);
  });

  it('what check says of a change from then on is told with the command that corrects it', async () => {
    const { stdout } = await bscb('add action 1 "Train the trainers"', { folder: plan() });
    expect(stdout.replace(/\s+/g, ' ')).toContain('1.3 has no lead (no-lead). bscb set 1.3 lead "…"');
  });

  it('many problems of one kind that a change shows are counted, with the line that lists them', async () => {
    const rows = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].map(
      (ref) => `  - { ref: "${ref}", action: Hold event ${ref}, lead: Chair, completion: Mar 2014 }\n`,
    );
    const folder = folderWith({
      'plan.yaml': 'board: Anytown Safeguarding Children Board\nperiod: 2013-14\n',
      '1-voice.yaml': `area: 1\ntitle: Voice\nactions:\n${rows.join('')}`,
    });
    const said = (await bscb('add milestone 1.1 "Draft" --when "Dec 2013"', { folder })).stdout.replace(
      /\s+/g,
      ' ',
    );
    expect(said.match(/has no milestones/g)).toHaveLength(1);
    expect(said).toContain('And 4 more of the kind. bscb check --rule no-milestone');
    const { stdout } = await bscb('check --rule no-milestone', { folder });
    expect(stdout.match(/has no milestones/g)).toHaveLength(5);
  });

  it.runIf(inFull)('what is measured is recorded, once', async () => {
    const folder = plan();
    await bscb('add outcome 1.1 "Children heard" --unit % --want up --baseline "14, Mar 2013"', { folder });
    await bscb('measure 1.1 17.5 --on "Jun 2013"', { folder });
    expect((await bscb('measure 1.1 18 --on 2013-06', { folder })).status).toBe(2);
    expect((await bscb('measure 1.1 17,5 --on "Jul 2013"', { folder })).stderr).toContain(
      '"17,5" is not a figure',
    );
    const after = now(folder);
    expect(after).toContain('readings:\n          - date: Jun 2013\n            value: 17.5\n');
    const { status, stdout } = await bscb('measure 1.1 17.5 --on "Jun 2013"', { folder });
    expect([status, now(folder)]).toEqual([0, after]);
    expect(stdout).toContain('nothing was written');
  });

  it('a figure of a month that is not over counts from its last day, and that is said', async () => {
    const folder = plan();
    await bscb('add outcome 1.1 "Children heard" --unit %', { folder });
    const measured = async (on: string): Promise<string> =>
      (await bscb(`measure 1.1 17.5 --on "${on}" --as-of 2013-09-10`, { folder })).stdout.replace(
        /\s+/g,
        ' ',
      );
    expect(await measured('Sep 2013')).toContain('A figure of Sep 2013 counts from 30 September 2013;');
    expect((await bscb('show 1.1 --as-of 2013-09-29', { folder })).stdout).not.toContain('17.5');
    expect((await bscb('show 1.1 --as-of 2013-09-30', { folder })).stdout).toContain('17.5');
    expect(await measured('Aug 2013')).not.toContain('counts from');
    expect(await measured('10 Sep 2013')).not.toContain('counts from');
  });

  it.runIf(inFull)('names are added and taken out, and plan.yaml has keys to set too', async () => {
    const folder = plan();
    await bscb('set 1.1 lead "Business Manager" --add', { folder });
    expect(now(folder)).toContain('lead:\n      - Participation Officer\n      - Business Manager\n');
    await bscb('set 1.1 lead "Participation Officer" --remove', { folder });
    expect(now(folder)).toContain('lead:\n      - Business Manager\n');
    await bscb('set plan version 3', { folder });
    expect(textOf(folder, 'plan.yaml')).toMatch(/period: 2013-14\nversion: "?3"?\n/);
  });

  it.each(
    some(
      [
        [
          'one more post among those with settings',
          'posts Deputy --add',
          ['  Clerk:', '  Clerk:\n  Deputy:'],
        ],
        ['one more agency in a list', 'agencies Health --add', ['  - Police', '  - Police\n  - Health']],
        ['one post less, with its settings', 'posts Chair --remove', ['  Chair:\n    aliases: [Head]\n', '']],
        ['one agency less', 'agencies Council --remove', ['  - Council # unitary\n', null]],
        ['one agency less beside a remark', 'agencies Police --remove', ['  - Police\n', '']],
        ['one alias more', 'posts.Chair.aliases Lead --add', ['[Head]', '[Head, Lead]']],
        ['what is there already', 'posts Clerk --add', ['', '']],
        ['what is not there', 'posts Clark --remove', ['', null]],
      ],
      3,
    ),
  )('the registers keep the rest: %s', async (_, typed, [was, becomes]) => {
    const before = `${textOf(plan(), 'plan.yaml')}posts:
  # elected
  Chair:
    aliases: [Head]
  Clerk:
agencies:
  - Council # unitary
  - Police
`;
    const folder = folderWith({ 'plan.yaml': before });
    const { status } = await bscb(`set plan ${typed}`, { folder });
    expect(status).toBe(becomes === null ? 2 : 0);
    expect(textOf(folder, 'plan.yaml')).toBe(
      becomes === null ? before : before.replace(was ?? '', becomes ?? ''),
    );
  });

  it.runIf(inFull)(
    'the board and the period are set in a plan just imported, and its dates are then read',
    async () => {
      const folder = folderWith({
        'plan.yaml': 'board: The board\ntitle: Business Plan\nbodies:\n  - Neglect sub-group\n',
        '1-voice.yaml':
          'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n    completion: Q1\n',
      });
      const named = await bscb('set plan board "Anytown SCB"', { folder });
      expect([named.status, named.stderr]).toEqual([0, '']);
      const dated = await bscb('set plan period 2013-14 --as-of 2013-09-10', { folder });
      expect([dated.status, dated.stderr]).toEqual([0, '']);
      expect(dated.stdout).toMatch(/"Q1": the year is missing and taken from the plan's\s+period/);
      expect(dated.stdout).toMatch(/^1\.1 +by dates .*→ +by dates ■ RED/m);
      expect(textOf(folder, 'plan.yaml').replaceAll('"', '')).toMatch(
        /^board: Anytown SCB\ntitle: Business Plan\nperiod: 2013-14\n/,
      );
    },
  );

  it('an action is added to an area by its number or by words of its title', async () => {
    const folder = plan();
    expect((await bscb('add action Hearing "Write to them"', { folder })).status).toBe(0);
    expect(now(folder)).toContain('  - ref: "1.3"\n    action: Write to them\n');
    const { stderr } = await bscb('add action Leadership "Write to them"', { folder });
    expect(stderr).toBe('The plan has no area Leadership. It has 1 Hearing children.\n');
  });

  it.each(
    some(
      [
        ['due --within 6', '--within: No date can be read in “6”. Did you mean 6w, for weeks?'],
        ['roll-over next', 'bscb roll-over needs --to <years>: the years of the new plan: 2014-15. '],
        ['close 1.1 --as onhold', 'Did you mean  --as "on hold" ?'],
        ['add post Deputy', 'set in plan.yaml:  bscb set plan posts "Deputy" --add'],
        [
          'note 1.1 "NHS number 943 476 5919 seen"',
          '(1.1).\nWrite it without that: the plan is about services',
        ],
      ],
      2,
    ),
  )('tells what to type instead of %s', async (typed, says) => {
    const { status, stderr } = await bscb(typed, { folder: plan() });
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  it.runIf(inFull)('one outcome is added or taken out, and a counted one stays as it is', async () => {
    const counted = '      - measure: Repeat plans\n        unit: "%"\n';
    const before = `${area}    outcomes:\n      - Children say so\n${counted}`;
    const folder = folderWith({
      'plan.yaml': 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n',
      '1-voice.yaml': before,
    });
    await bscb('set 1.2 outcomes "New outcome" --add', { folder });
    expect(now(folder)).toBe(`${before}      - New outcome\n`);
    await bscb('set 1.2 outcomes "Children say so" --remove', { folder });
    expect(now(folder)).toBe(`${before.replace('      - Children say so\n', '')}      - New outcome\n`);
    await bscb('set 1.2 outcomes "Repeat plans" --remove', { folder });
    expect(now(folder)).toBe(`${area}    outcomes:\n      - New outcome\n`);
  });

  it.each(
    some(
      [
        ['abbreviations.MASH', 'Hub'],
        ['abbreviations.LADO', 'Local authority designated officer'],
        ['terms.Spring term 2014', '6 Jan 2014 to 4 Apr 2014'],
        ['rag.red', '3'],
        ['rag.of', 'Executive'],
        ['fields.Owner', 'text'],
        ['waive.until', 'May 2014'],
        ['quarters', 'calendar'],
        ['small_numbers', '6'],
        ['period', '2014-15'],
        ['posts.Business Manager.short', 'Manager'],
      ],
      2,
    ),
  )('plan.yaml gets %s: %s, and nothing else', async (key, value) => {
    const folder = folderWith(
      Object.fromEntries(
        readdirSync('tests/fixtures/every-key').map((name) => [
          name,
          readFileSync(`tests/fixtures/every-key/${name}`, 'utf8'),
        ]),
      ),
    );
    const lines = textOf(folder, 'plan.yaml').split('\n');
    const { status, stderr } = await bscb(`set plan "${key}" "${value}"`, { folder });
    expect([status, stderr]).toEqual([0, '']);
    const added = textOf(folder, 'plan.yaml')
      .split('\n')
      .filter((line) => !lines.includes(line));
    expect(added.map((line) => line.trim().replaceAll('"', ''))).toEqual([
      `${key.split('.').at(-1)}: ${value}`,
    ]);
    if (key === 'small_numbers') expect(added).toEqual(['small_numbers: 6']);
  });

  it.each(
    some(
      [
        ['abbreviations.MASH', 'Multi-Agency Safeguarding Hub'],
        ['abbreviations.R&D', 'Research and development'],
        ['rag.profile', 'completion'],
        ['posts.Participation Officer.short', 'PO'],
      ],
      2,
    ),
  )('plan.yaml gets %s where it has nothing of its kind yet', async (key, value) => {
    const folder = plan();
    const { status, stderr } = await bscb(`set plan "${key}" "${value}"`, { folder });
    expect([status, stderr]).toEqual([0, '']);
    const indented = key.split('.').map((one, i) => `${'  '.repeat(i)}${one}:`);
    expect(textOf(folder, 'plan.yaml').replaceAll('"', '')).toContain(`${indented.join('\n')} ${value}\n`);
  });

  it.runIf(inFull)('what cannot be read is corrected by a command too', async () => {
    const wrong = area
      .replace('completion: July 2013', 'completion: Smarch 2013\n    closed:\n      as: finished')
      .replace('when: May 2013', 'when: 31 Jun 2013');
    const folder = folderWith({ 'plan.yaml': textOf(plan(), 'plan.yaml'), '1-voice.yaml': wrong });
    for (const line of [
      'set 1.1 completion "July 2013" --correction',
      'set 1.1/1 when "May 2013" --correction',
      'set 1.1 closed.as "on hold"',
    ])
      expect([line, (await bscb(line, { folder })).status]).toEqual([line, 0]);
    expect(now(folder)).toBe(
      area.replace('completion: July 2013\n', 'completion: July 2013\n    closed:\n      as: on hold\n'),
    );
  });
});

describe('undo', () => {
  it('gives back the bytes, once', async () => {
    const folder = plan();
    await bscb('redate 1.1 --to "Dec 2013"', { folder });
    const { status, stdout } = await bscb('undo', { folder });
    expect([status, now(folder)]).toEqual([0, area]);
    expect(stdout).toContain('Taken back: 1.1');
    // The folder is in no repository: nothing earlier is promised.
    expect((await bscb('undo', { folder })).stderr).toMatch(/no change to take back(?!.*\bgit\b)/s);
  });

  it('takes nothing back from a file that was changed since', async () => {
    const folder = plan();
    await bscb('note 1.1 "Begun"', { folder });
    writeFileSync(join(folder, '1-voice.yaml'), `${now(folder)}# by hand\n`);
    const { status, stderr } = await bscb('undo', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('1-voice.yaml was changed since');
    expect(now(folder)).toContain('# by hand');
  });

  it('says that it does not know what check --fix changed, and what to do', async () => {
    const folder = plan();
    await bscb('check --fix', { folder });
    expect((await bscb('undo', { folder })).stderr).toContain(
      'It does not know what check --fix and editors change: put that back in a text editor.',
    );
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    expect((await bscb('undo', { folder })).stderr).toContain('take it back with  git restore FILE');
    const { stderr } = await bscb(`undo --plan "${folder}"`);
    expect(stderr).toContain(
      `see that with  git -C ${folder} diff  and take it back with  git -C ${folder} restore FILE.`,
    );
  });

  it('says it with the folder of the plan where that is another one, so that git takes the lines as they are', async () => {
    const folder = folderWith({ 'the board/plan.yaml': 'period: 2013-14\n', 'the board/1-voice.yaml': area });
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
    git('init', '--quiet', 'the board');
    const { stderr } = await bscb('undo --plan "the board"', { folder });
    expect(stderr).toContain(
      'see that with  git -C "the board" diff  and take it back with  git -C "the board" restore FILE',
    );
    const { stderr: told } = await bscb('note 1.1 Begun --commit --plan "the board"', { folder });
    expect(told).toContain('Add it first:  git -C "the board" add 1-voice.yaml');
    git('-C', 'the board', 'add', '1-voice.yaml');
    writeFileSync(join(folder, 'the board/1-voice.yaml'), 'area: 2\n');
    git('-C', 'the board', 'restore', '1-voice.yaml');
    expect(textOf(folder, 'the board/1-voice.yaml')).toBe(area);
  });

  it.runIf(inFull)('takes nothing earlier back once check --fix has changed the plan', async () => {
    const folder = plan();
    await bscb('rate 1.1 amber --note "Two heard"', { folder });
    const rated = now(folder).replace('ref: "1.2"', 'ref: 1.2');
    writeFileSync(join(folder, '1-voice.yaml'), rated);
    expect((await bscb('check --fix', { folder })).stderr).toContain('Fixed 1-voice.yaml');
    const fixed = now(folder);
    expect(fixed).not.toBe(rated);
    const { status, stderr } = await bscb('undo', { folder });
    expect([status, now(folder)]).toEqual([2, fixed]);
    expect(stderr).toContain('There is no change to take back');
  });

  it('says that a change is written where the screen cannot take its page', async () => {
    const folder = plan();
    const { world, said } = worldAt({ folder });
    const stdout = {
      ...world.stdout,
      write: () => {
        throw new FileFault('ENOSPC', 'the disk is full');
      },
    };
    expect(await run(['note', '1.1', 'Begun'], { ...world, stdout })).toBe(2);
    expect(said().stderr).toContain('The change is made and its files are written');
    expect(said().stderr).toContain('the disk is full');
    expect(now(folder)).toContain('note: Begun');
    const dry = worldAt({ folder });
    expect(await run(['note', '1.1', 'Done', '--dry-run'], { ...dry.world, stdout })).toBe(2);
    expect(dry.said().stderr).toBe('the disk is full\n');
  });

  it.each(
    some(
      [
        ['{"on"', 'undo', 'last-change.json'],
        ['{"on": "2013-09-09", "says": [1], "files": []}', 'undo', 'last-change.json'],
        ['[]', 'meeting "Board 24 Sep 2013"', 'meeting.json'],
      ],
      1,
    ),
  )('says that its own record is damaged: %s', async (text, line, name) => {
    const folder = plan();
    await bscb('note 1.1 "Begun"', { folder });
    writeFileSync(join(folder, '.bscb', name), text);
    const { status, stderr } = await bscb(line, { folder, typed: [], columns: 80 });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`.bscb/${name}, a record that bscb keeps, is damaged. `),
    ]);
  });

  it('keeps a byte order mark and the line ends of Windows', async () => {
    const folder = plan();
    const windows = `\ufeff${area.replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder, '1-voice.yaml'), windows);
    await bscb('note 1.1 "Begun"', { folder });
    expect(now(folder)).toMatch(/^\ufeffarea[\s\S]*note: Begun\r\n/);
    await bscb('undo', { folder });
    expect(now(folder)).toBe(windows);
  });

  it.runIf(inFull)('keeps its record where no plan is read, and with --dry-run keeps none', async () => {
    const folder = plan();
    await bscb('note 1.1 "Begun" --dry-run', { folder });
    expect([now(folder), existsSync(join(folder, '.bscb'))]).toEqual([area, false]);
    await bscb('note 1.1 "Begun"', { folder });
    expect((await bscb('check', { folder })).stdout).not.toContain('.bscb');
    expect(readFileSync(join(folder, '.bscb/.gitignore'), 'utf8')).toBe('*\n');
  });
});

describe('what machines are told of a change', () => {
  it.each(
    some(['done 1.1/1 --on "28 May 2013"', 'add action 1 "New work"', 'done 1.1/1 --dry-run', 'undo'], 2),
  )('%s fits its schema', async (line) => {
    const folder = plan();
    if (line === 'undo') await bscb('note 1.1 "Begun"', { folder });
    const { stdout } = await bscb(`${line} --format json`, { folder });
    expect(validator(answerSchemas(planKeys()).get('change') ?? {})(JSON.parse(stdout))).toEqual([]);
  });
});

describe('--commit', () => {
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A Manager', '-c', 'user.email=manager@example.gov.uk', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const inGit = (): string => {
    const folder = plan();
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'The plan');
    git(folder, 'config', 'user.name', 'A Manager');
    git(folder, 'config', 'user.email', 'manager@example.gov.uk');
    return folder;
  };

  it('commits that file alone, in the words of the plan, and leaves what is staged', async () => {
    const folder = inGit();
    writeFileSync(join(folder, 'notes.txt'), 'mine\n');
    git(folder, 'add', 'notes.txt');
    const { status, stdout } = await bscb('done 1.1/1 --on "28 May 2013" --commit', { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/committed as [0-9a-f]{7}/);
    expect(git(folder, 'show', '--name-only', '--format=%s', 'HEAD').trim().split(/\n+/)).toEqual([
      '1.1/1 Questions agreed: done 28 May 2013',
      '1-voice.yaml',
    ]);
    expect(git(folder, 'status', '--porcelain')).toBe('A  notes.txt\n');
  });

  it.runIf(inFull)('changes nothing where the file has changes of its own, or there is no git', async () => {
    const folder = inGit();
    writeFileSync(join(folder, '1-voice.yaml'), `${area}# mine\n`);
    const { status, stderr } = await bscb('note 1.1 "Begun" --commit', { folder });
    expect([status, now(folder)]).toEqual([2, `${area}# mine\n`]);
    expect(stderr).toContain('changes that are not committed');
    expect((await bscb('note 1.1 "Begun" --commit', { folder: plan() })).stderr).toContain(
      'is not in a git repository',
    );
  });
});
