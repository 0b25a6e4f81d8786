import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkGithub } from '../../src/render/check-github.ts';
import { checkGitlab } from '../../src/render/check-gitlab.ts';
import { checkJunit } from '../../src/render/check-junit.ts';
import { checkSarif } from '../../src/render/check-sarif.ts';
import { fingerprints } from '../../src/render/fingerprint.ts';
import { markdown } from '../../src/render/markdown.ts';
import { rules } from '../../src/rules/index.ts';
import { checkSummary } from '../../src/view/check-summary.ts';
import { bscb } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { attacks, problem } from './located.ts';
import { gitlabReport, sarifLog, validator } from './schemas.ts';
import { runnerReads, xmlReads } from './second-readers.ts';

/** The reports as they are once all of their parts are written. */
const whole = {
  github: (...of: Parameters<typeof checkGithub>) => [...checkGithub(...of)].join(''),
  gitlab: (...of: Parameters<typeof checkGitlab>) => [...checkGitlab(...of)].join(''),
  junit: (...of: Parameters<typeof checkJunit>) => [...checkJunit(...of)].join(''),
  sarif: (...of: Parameters<typeof checkSarif>) => [...checkSarif(...of)].join(''),
};

const fails = (severity: string): boolean => severity === 'error';
const everyWay = attacks.flatMap((attack) => [
  problem({ message: attack }),
  problem({ command: attack, hint: attack }),
  problem({ file: `plan/${attack}.yaml` }),
  problem({ file: attack }),
  problem({ ref: attack }),
]);

it.each(['lines', 'github', 'junit', 'sarif', 'table'])(
  'the command that corrects a problem is said before what to write by hand: %s',
  async (format) => {
    const rule = format === 'table' ? '--all --rule no-next-step' : '--rule no-next-step';
    const { stdout } = await bscb(`check --plan tests/fixtures/mid-year ${rule} --format ${format}`);
    const [command, byHand] = [stdout.indexOf('bscb note 4.5 --next'), stdout.search(/[Aa]sk the lead/)];
    expect(command).toBeGreaterThan(-1);
    expect(byHand).toBeGreaterThan(command);
  },
);

describe('annotations for GitHub', () => {
  it('stick to file, line and columns, with the hint on a line of its own', () => {
    const text = whole.github([
      problem({ severity: 'error', message: '100% late: "1.1", so', hint: 'correct it', rule: 'shared-ref' }),
      problem({ severity: 'info', file: './plan/a,b: c.yaml' }),
    ]);
    expect(text.split('\n')[0]).toBe(
      '::error file=plan/1-voice.yaml,line=4,endLine=4,col=5,endColumn=8,title=shared-ref::100%25 late: "1.1", so%0Acorrect it',
    );
    expect(runnerReads(text).map((one) => [one.kind, one.properties.file, one.message])).toEqual([
      ['error', 'plan/1-voice.yaml', '100% late: "1.1", so\ncorrect it'],
      ['notice', 'plan/a,b: c.yaml', '1.1 has no lead'],
    ]);
  });

  it('name no columns for what runs over several lines, which GitHub would refuse', () => {
    const long = problem();
    const text = whole.github([{ ...long, place: { ...long.place, endLine: 7 } }]);
    expect(text).toContain('line=4,endLine=7,title=');
  });

  it('have the errors first, since GitHub shows ten of a step', () => {
    const many = Array.from({ length: 12 }, () => problem({ severity: 'info' }));
    const text = whole.github([...many, problem({ severity: 'warning' }), problem({ severity: 'error' })]);
    expect(runnerReads(text).map(({ kind }) => kind)).toEqual([
      'error',
      'warning',
      ...many.map(() => 'notice'),
    ]);
  });

  it('are one a problem, whatever a stranger wrote in the plan or called a file', () => {
    for (const one of everyWay) {
      const text = whole.github([one]);
      const read = runnerReads(text);
      expect(read).toHaveLength(1);
      expect(read[0]).toMatchObject({ kind: 'warning', properties: { line: '4', title: 'no-lead' } });
      expect(text).not.toMatch(/##\w*\[/);
      expect(text.slice(0, -1)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\u2028/u);
    }
  });

  it('come with a table in the summary of the step, the worst first, in which nothing is alive', () => {
    const page = checkSummary([...everyWay, problem({ severity: 'error', rule: 'shared-ref' })], '1 file.');
    const text = markdown(page);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows[2]).toContain('error: shared-ref');
    expect(rows).toHaveLength(2 + everyWay.length + 1);
    expect(text).not.toMatch(/^::|##\w*\[|[^\\]<img|[^\\]@everyone|[^\\]\[forged\]\(/m);
  });

  it('tell the command to type from what to write by hand', () => {
    const one = problem({ command: 'bscb redate 1.1/3 --to "…"', hint: 'give it a month' });
    expect(markdown(checkSummary([one], '1 file.'))).toContain('--to "…"; give it a month |');
  });

  it('leave what a summary cannot hold to the log, and say so', () => {
    const text = markdown(
      checkSummary(
        Array.from({ length: 130 }, () => problem()),
        '1 file.',
      ),
    );
    expect(text).toContain('and 30 problems more');
  });
});

describe('the code quality report for GitLab', () => {
  const valid = validator(gitlabReport);

  it('is what GitLab asks for, and cannot be forged', () => {
    const report: { description: string; location: { path: string } }[] = JSON.parse(whole.gitlab(everyWay));
    expect(valid(report)).toEqual([]);
    expect(report).toHaveLength(everyWay.length);
  });

  it('knows a problem again after lines were put in above it, and counts days differently', () => {
    const before = [...fingerprints([problem({ line: 4 }), problem({ line: 9 }), problem({ ref: '1.2' })])];
    const after = [
      ...fingerprints([
        problem({ line: 14, message: 'now 3 days late' }),
        problem({ line: 19 }),
        problem({ ref: '1.2', file: './plan/1-voice.yaml' }),
      ]),
    ];
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });

  it('counts on where a file comes back after another', () => {
    const [first, second] = [problem(), problem({ file: 'plan/b.yaml' })];
    expect([...fingerprints([first, second, first])]).toEqual([
      ...[...fingerprints([first, first])].slice(0, 1),
      ...fingerprints([second]),
      ...[...fingerprints([first, first])].slice(1),
    ]);
  });

  it('tells two files, two rules and two refs apart', () => {
    const all = [
      problem(),
      problem({ file: 'plan/b.yaml' }),
      problem({ rule: 'no-outcome' }),
      problem({ ref: null }),
    ];
    expect(new Set(fingerprints(all)).size).toBe(4);
  });
});

describe('SARIF', () => {
  const valid = validator(sarifLog);

  it('is SARIF 2.1.0 with the page of every rule that found something', () => {
    const log = JSON.parse(
      whole.sarif([problem(), problem({ rule: 'shared-ref', severity: 'error' })], rules, '1.2.3'),
    );
    expect(valid(log)).toEqual([]);
    const { driver } = log.runs[0].tool;
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['no-lead', 'shared-ref']);
    expect(driver.rules[1].help.markdown).toContain('```yaml');
    expect(log.runs[0].results[1]).toMatchObject({ ruleIndex: 1, level: 'error' });
  });

  it('names a file by the root only where it is below it', () => {
    const placed = (file: string) =>
      JSON.parse(whole.sarif([problem({ file })], rules, '1')).runs[0].results[0].locations[0]
        .physicalLocation.artifactLocation;
    expect(placed('plan/a b.yaml')).toEqual({ uri: 'plan/a%20b.yaml', uriBaseId: '%SRCROOT%' });
    expect(placed('/srv/plan/a b.yaml')).toEqual({ uri: 'file:///srv/plan/a%20b.yaml' });
    expect(placed('C:/plans/a.yaml')).toEqual({ uri: 'file:///C:/plans/a.yaml' });
    expect(placed('../plan/a.yaml')).toEqual({ uri: '../plan/a.yaml' });
  });

  it('names files as addresses, spaces and colons escaped', () => {
    const log = JSON.parse(whole.sarif([problem({ file: 'a: b\\voice é.yaml' })], rules, '1.2.3'));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%3A%20b/voice%20%C3%A9.yaml',
    );
  });

  it('stays valid and holds no link of a stranger, whatever is in the plan', () => {
    const log = JSON.parse(whole.sarif(everyWay, rules, '1.2.3'));
    expect(valid(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(everyWay.length);
    for (const { message } of log.runs[0].results) expect(message.text).not.toMatch(/(^|[^\\])[[\]]/);
  });
});

describe('JUnit', () => {
  it('has a case for each rule in a file, and one for a file in order', () => {
    const found = [
      problem({ severity: 'error', rule: 'shared-ref', message: 'ref 1.1 is taken' }),
      problem({ line: 8 }),
      problem({ line: 9 }),
    ];
    const root = xmlReads(whole.junit(found, ['plan/plan.yaml', 'plan/1-voice.yaml'], fails));
    expect(root.attributes).toMatchObject({ tests: '3', failures: '1' });
    expect(root.children.map((suite) => suite.children.map((one) => one.attributes.name))).toEqual([
      ['in order'],
      ['shared-ref', 'no-lead'],
    ]);
    expect(root.children[1]?.children[0]?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { message: 'ref 1.1 is taken', type: 'error' },
    });
    expect(root.children[1]?.children[1]?.children[0]?.name).toBe('system-out');
  });

  it('is well formed and has no case of a stranger, whatever is in the plan', () => {
    for (const one of everyWay) {
      const root = xmlReads(whole.junit([one], [one.place.file], fails));
      expect(root.children.map((suite) => suite.children.map((each) => each.attributes.name))).toEqual([
        ['no-lead'],
      ]);
    }
  });
});

describe('check --format', () => {
  const line = 'check tests/fixtures/mid-year --format';

  it.each(['lines', 'json', 'gitlab'])('says of two plans what it says of each: %s', async (format) => {
    const said = async (...plans: string[]): Promise<string[]> => {
      const folders = plans.map((plan) => `tests/fixtures/boards/${plan}`).join(' ');
      const { stdout } = await bscb(`check ${folders} --format ${format}`);
      if (format === 'lines') return stdout.trimEnd().split('\n');
      const document = JSON.parse(stdout);
      return format === 'json' ? document.problems : document;
    };
    const [one = '', two = ''] = readdirSync('tests/fixtures/boards').filter((name) => !name.endsWith('.md'));
    const alone = [await said(one), await said(two)];
    expect(Math.min(...alone.map(({ length }) => length))).toBeGreaterThan(1);
    expect(await said(one, two)).toEqual(alone.flat());
  });

  it.runIf(inFull)('gives every service the same problems', async () => {
    const count = JSON.parse((await bscb(`${line} json`)).stdout).problems.length;
    expect(count).toBeGreaterThan(20);
    expect(runnerReads((await bscb(`${line} github`)).stdout)).toHaveLength(count);
    const quality = JSON.parse((await bscb(`${line} gitlab`)).stdout);
    expect(new Set(quality.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(count);
    expect(validator(gitlabReport)(quality)).toEqual([]);
    const sarif = JSON.parse((await bscb(`${line} sarif`)).stdout);
    expect(validator(sarifLog)(sarif)).toEqual([]);
    expect(sarif.runs[0].results).toHaveLength(count);
    const suites = xmlReads((await bscb(`${line} junit`)).stdout).children;
    const told = suites.flatMap((suite) => suite.children).flatMap((one) => one.children);
    expect(told.flatMap((one) => one.text.trim().split('\n'))).toHaveLength(count);
  });

  it('fails JUnit cases on warnings where warnings fail the run', async () => {
    const { stdout, status } = await bscb(`${line} junit --strict`);
    expect(status).toBe(1);
    expect(Number(xmlReads(stdout).attributes.failures)).toBeGreaterThan(0);
    expect(xmlReads((await bscb(`${line} junit`)).stdout).attributes.failures).toBe('0');
  });
});
