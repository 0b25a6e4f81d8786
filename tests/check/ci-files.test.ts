import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command as Parser } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/commands/index.ts';
import { folderWith, smallPlan } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { runnerReads } from './second-readers.ts';

const yaml = (file: string) => parse(readFileSync(file, 'utf8'));

/** Every `bscb …` in a text, with its options. */
const linesIn = (text: string): string[] =>
  [...text.matchAll(/\bbscb ((?:check|status|schema)\b[^\n|`#]*)/g)].map((match) => match[1]!.trim());

describe('the files for CI', () => {
  it.each([
    'action.yml',
    '.pre-commit-hooks.yaml',
    'ci/gitlab.yml',
    '.github/workflows/ci.yml',
    '.github/workflows/release.yml',
  ])('%s is YAML, and names commands, options and formats that there are', async (file) => {
    expect(yaml(file)).toBeTruthy();
    for (const line of linesIn(readFileSync(file, 'utf8'))) {
      const [name = '', ...words] = line.split(/\s+/);
      const command = await commands.get(name)?.();
      expect(command, line).toBeDefined();
      const known = command!.define(new Parser()).options.flatMap((one) => one.long ?? []);
      const shared = ['--plan', '--as-of', '--format', '--output', '--color'];
      for (const option of words.filter((word) => word.startsWith('--')))
        expect([...known, ...shared], line).toContain(option);
      const format = words[words.indexOf('--format') + 1];
      if (words.includes('--format')) expect(command!.formats, line).toContain(format);
    }
  });

  it('the job for GitLab runs once, on a Node that is supported, and fails where the check does', () => {
    const { image, script } = yaml('ci/gitlab.yml')['bscb-check'];
    expect(image).toBe('node:22');
    expect(script.filter((line: string) => line.includes('bscb check'))).toHaveLength(1);
    expect(script.join()).not.toContain('||');
  });

  it('hooks check the plan as a whole', () => {
    for (const hook of yaml('.pre-commit-hooks.yaml'))
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false });
  });

  it('the workflow runs the project’s own tests on what merging would give', () => {
    const { on, jobs } = yaml('.github/workflows/ci.yml');
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'merge_group']);
    expect(JSON.stringify(jobs)).not.toMatch(/"ref"|pull_request_target|head\.sha/);
    const runs = jobs.test.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(runs).toEqual(['.ci/run']);
    expect(() => accessSync('.ci/run', constants.X_OK)).not.toThrow();
  });

  it('the action installs nothing of bscb, and Node only where it is missing', () => {
    const { outputs, runs } = yaml('action.yml');
    expect(JSON.stringify(runs)).not.toMatch(/npm (?:ci|i|install) --/);
    expect(runs.steps[1]).toMatchObject({
      uses: 'actions/setup-node@v4',
      if: "steps.node.outputs.found == 'false'",
    });
    const folder = folderWith({ 'bin/x': '' });
    const looked = (PATH: string) => {
      const GITHUB_OUTPUT = join(folder, 'found');
      execFileSync('/bin/bash', ['--norc', '-eo', 'pipefail', '-c', runs.steps[0].run], {
        env: { PATH, GITHUB_OUTPUT },
      });
      return readFileSync(GITHUB_OUTPUT, 'utf8').trim().split('\n').at(-1);
    };
    expect(looked(dirname(process.execPath))).toBe('found=true');
    expect(looked(join(folder, 'bin'))).toBe('found=false');
    expect(Object.keys(outputs)).toEqual(['errors', 'warnings']);
  });

  it.runIf(inFull)(
    'the action takes nothing of a workflow into its script, and asks as it is told to',
    () => {
      const { inputs, runs } = yaml('action.yml');
      const step = runs.steps.at(-1);
      expect(step.run).not.toContain('${{');
      for (const name of Object.keys(inputs)) expect(JSON.stringify(step.env)).toContain(`inputs.${name} `);
      const folder = folderWith({
        ...smallPlan,
        'plan/1-voice.yaml': smallPlan['plan/1-voice.yaml'].replace('May 2013', 'Smarch 2013'),
      });
      const act = (env: Record<string, string>) => {
        try {
          const stdout = execFileSync('bash', ['-eo', 'pipefail', '-c', step.run], {
            cwd: folder,
            encoding: 'utf8',
            stdio: 'pipe',
            env: {
              ...{
                PATH: process.env.PATH ?? '',
                GITHUB_ACTION_PATH: process.cwd(),
                BSCB_PATHS: '',
                BSCB_STRICT: '',
              },
              ...{
                BSCB_CHANGED_SINCE: '',
                BSCB_BASELINE: '',
                GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
              },
              GITHUB_OUTPUT: join(folder, 'outputs'),
              ...env,
            },
          });
          return { status: 0, stdout };
        } catch (fault) {
          return fault as { status: number; stdout: string };
        }
      };
      const { status, stdout } = act({});
      expect(status).toBe(1);
      expect(runnerReads(stdout).find(({ kind }) => kind === 'error')).toMatchObject({
        properties: { file: 'plan/1-voice.yaml', line: '9', title: 'unreadable-date' },
      });
      expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('| plan/1-voice.yaml:');
      expect(readFileSync(join(folder, 'outputs'), 'utf8')).toMatch(/^errors=1\nwarnings=\d+\n$/);
      expect(act({ BSCB_PATHS: '  plan/plan.yaml \r\n', BSCB_CHANGED_SINCE: ' ' }).status).toBe(0);
      expect(act({ BSCB_PATHS: '$(touch forged)\n' }).status).toBe(2);
      const counted = readFileSync(join(folder, 'outputs'), 'utf8');
      expect(act({ BSCB_BASELINE: 'none.json' }).status).toBe(2);
      expect(readFileSync(join(folder, 'outputs'), 'utf8')).toBe(counted);
    },
  );
});
