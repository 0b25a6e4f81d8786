import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { bscb, folderWith, smallPlan, worldAt } from './world.ts';

const badlyTyped = {
  'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan 2013-2014: Version 2
period: 2013-14
posts: [Business Manager]
`,
  'plan/4-outcomes.yaml': `area: 4
title: Outcomes
actions:
  - ref: "4.1"
    action: Evaluate the programme
    lead: Business Manager
    completion: 31 Feb 2014
    milestones:
      - what: Report on 999 000 0018 considered   # 漢字 before the slip
        when: May 2013
        done: 28 May 2013
        evidence: 漢字 minutes, item #4
`,
};

describe('check on the real plan', () => {
  it.each([60, 80])('reads well at %i columns', async (columns) => {
    const { status, stdout, stderr } = await bscb('check --color never', { columns });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    // schemas are renewed before pages: npm run refresh
    expect(stdout).not.toContain('.schema/');
    await expect(stdout).toMatchFileSnapshot(`../golden/check-${columns}.txt`);
  });

  it('gives a pipe one line a problem, the place first, and the sum on stderr', async () => {
    const { status, stdout, stderr } = await bscb('check');
    expect(status).toBe(0);
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^plan\/[\w-]+\.yaml:\d+:\d+ (?:warning|info) .* \([a-z-]+\)$/);
    expect(stderr).toMatch(/^6 files: no errors, \d+ warnings and \d+ suggestions\.\n$/);
  });

  it('is the contract in JSON: every problem with its place and ref', async () => {
    const { stdout } = await bscb('check --format json');
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ schema: 'bscb.check/1', files: 6, errors: 0, waivers: [] });
    expect(answer.problems.length).toBe(answer.errors + answer.warnings + answer.infos);
    expect(answer.problems.find((one: { rule: string }) => one.rule === 'no-outcome')).toEqual({
      rule: 'no-outcome',
      severity: 'warning',
      message: '5.5 has no outcome',
      hint: 'say under outcomes what will be different for children and young people',
      command: 'bscb add outcome 5.5 "…"',
      file: 'plan/5-listening.yaml',
      line: 71,
      column: 10,
      endLine: 71,
      endColumn: 15,
      ref: '5.5',
      fixable: false,
    });
  });

  it('fails on warnings where that is asked for', async () => {
    expect((await bscb('check --strict')).status).toBe(1);
    expect((await bscb('check --max-warnings 10')).status).toBe(1);
    expect((await bscb('check --max-warnings 500')).status).toBe(0);
    expect(await bscb('check --max-warnings few')).toMatchObject({ status: 2 });
  });

  it('runs one rule alone, and offers the nearest name for one that is none', async () => {
    const { stdout } = await bscb('check --rule near-duplicate');
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/:49:\d+ info 3\.3\/2 seems .*\(near-duplicate\)$/),
    ]);
    expect(await bscb('check --rule near-duplicates')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('near-duplicate'),
    });
    expect((await bscb('check --rule report-before-start')).stdout).toMatch(/4\.10\/2 reports in Jun 2013/);
  });
});

describe('check on files as people might type them', () => {
  it('ends with 1, shows the line with the slip underlined, and never what is personal', async () => {
    const folder = folderWith(badlyTyped);
    const { status, stdout } = await bscb('check --color never', { folder, columns: 80 });
    expect(status).toBe(1);
    expect(stdout).not.toContain('999 000');
    // Each of the two characters takes two columns, so the marks begin 4 columns in.
    const lines = stdout.split('\n');
    const evidence = lines.findIndex((line) => line.includes('evidence: 漢字 minutes, item #4'));
    expect(lines[evidence + 1]?.trimEnd()).toMatch(/^ +\^+$/);
    expect(lines[evidence + 1]?.indexOf('^')).toBe(lines[evidence]!.indexOf('漢'));
    expect(lines.find((line) => line.includes('Report on'))).toContain('Report on ************ considered');
    await expect(stdout).toMatchFileSnapshot('../golden/check-badly-typed.txt');
  });

  it('says once what one slip did: an unreadable completion is not called missing too', async () => {
    const folder = folderWith(badlyTyped);
    const { stdout } = await bscb('check --format json', { folder });
    const rules = JSON.parse(stdout).problems.map((one: { rule: string }) => one.rule);
    expect(rules).toContain('unreadable-date');
    expect(rules).not.toContain('no-completion');
  });

  it('takes one file, a folder, a folder of plans, or stdin', async () => {
    const folder = folderWith({
      'anytown/plan.yaml': smallPlan['plan/plan.yaml'],
      'anytown/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
      'elsewhere/plan.yaml': smallPlan['plan/plan.yaml'],
      'alone/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
    });
    const filesOf = async (line: string): Promise<string[]> => {
      const { stdout } = await bscb(`check ${line} --format json`, { folder });
      return [...new Set<string>(JSON.parse(stdout).problems.map((one: { file: string }) => one.file))];
    };
    expect(await filesOf('anytown')).toEqual(['anytown/plan.yaml', 'anytown/1-voice.yaml']);
    expect(await filesOf('anytown/1-voice.yaml')).toEqual(['anytown/1-voice.yaml']);
    expect(await filesOf('alone/1-voice.yaml')).toEqual(['alone/1-voice.yaml']);
    expect(await filesOf('.')).toEqual(['anytown/plan.yaml', 'anytown/1-voice.yaml', 'elsewhere/plan.yaml']);
    expect(await bscb('check nowhere.yaml', { folder })).toMatchObject({
      status: 2,
      stderr: 'There is no file or folder called nowhere.yaml.\n',
    });
    const { world, said } = worldAt({ folder });
    const bytes = new TextEncoder().encode('area: 1\nactions:\n  - ref: 1.1\n    action: Ask children\n');
    await run(['check', '-'], { ...world, stdin: { isTerminal: false, read: async () => bytes } });
    expect(said().stdout).toMatch(/^stdin:3:10 warning .* \(unquoted-ref\)$/m);
  });

  it('still looks for personal data where plan.yaml cannot be read', async () => {
    const folder = folderWith({
      'plan/plan.yaml': '- no plan\n',
      'plan/1-voice.yaml': '# ask about 999 000 0018\narea: 1\n',
    });
    const { status, stdout } = await bscb('check', { folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^plan\/1-voice\.yaml:1:13 error this looks like an NHS number;/m);
  });

  it('cannot be made to give orders to a CI runner', async () => {
    const folder = folderWith({
      ...smallPlan,
      'plan/1-voice.yaml':
        'area: 1\nactions:\n  - ref: "1.1"\n    action: "::error file=x::TBC ##[error]TBC\\e[31m"\n',
    });
    for (const format of ['lines', 'pretty']) {
      const { stdout } = await bscb(`check --format ${format}`, { folder });
      expect(stdout).not.toMatch(/^\s*::|##\[|\u001b/m);
    }
  });
});

describe('explain', () => {
  it('tells one rule in plain words', async () => {
    const { status, stdout } = await bscb('explain milestone-after-completion', { columns: 80 });
    expect(status).toBe(0);
    expect(stdout).toContain('An action cannot be complete before its last step.');
    expect(stdout).toContain('when: Feb 2014 # <- milestone-after-completion');
    expect(stdout).toContain('waive: { rule: milestone-after-completion, because: …, until: … }');
  });

  it('offers the nearest name', async () => {
    expect(await bscb('explain milestone-after-complete')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean milestone-after-completion?'),
    });
  });

  it('lists all rules, and tells how the board of this plan colours', async () => {
    const { stdout } = await bscb('explain --format json');
    expect(JSON.parse(stdout).rules.length).toBeGreaterThan(80);
    expect((await bscb('explain colour')).stdout).toMatch(/completion is more than one month late/);
    const folder = folderWith({
      ...smallPlan,
      'plan/plan.yaml': `${smallPlan['plan/plan.yaml']}rag: { profile: days, amber: 7, red: 30 }\n`,
    });
    expect((await bscb('explain rag', { folder })).stdout).toMatch(/profile: days/);
    expect((await bscb('explain colour', { folder: folderWith({}) })).status).toBe(0);
  });
});
