import type { ExecFileException } from 'node:child_process';
import { FileFault, inPlainWords } from './fault.ts';

/** What git answered: its exit status (127 where there is no git, 126 where it could not be run), and what it wrote. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A plan folder may come from a stranger: nothing that its repository configures is run. */
const safely = [
  ...[
    ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.pager=cat', 'diff.external='],
    ...['log.showSignature=false', 'protocol.allow=never'],
  ].flatMap((setting) => ['-c', setting]),
  '--no-pager',
];

const alone = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A clone without all its files would fetch them, by any program that its repository names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/** Plain git in a folder by argument array, no shell, no hooks, no connection; of the user's own settings only which
 * folders of other owners they trust. */
export const git = async (
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<GitAnswer> => {
  const answer = await ask(cwd, [...safely, ...args], { ...env, ...alone }, input);
  if (answer.status === 0 || !/dubious ownership/.test(answer.stderr)) return answer;
  const trusted = await ask(cwd, ['config', '--get-all', 'safe.directory'], env, '');
  const folders = trusted.stdout.toString().split('\n').filter(Boolean);
  if (folders.length === 0) return answer;
  const trust = folders.flatMap((folder) => ['-c', `safe.directory=${folder}`]);
  return ask(cwd, [...trust, ...safely, ...args], { ...env, ...alone }, input);
};

const ask = async (
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string,
): Promise<GitAnswer & { stdout: Buffer }> => {
  const { execFile } = await import('node:child_process');
  return new Promise((answer) => {
    const child = execFile(
      'git',
      [...args],
      { cwd, env, encoding: 'buffer', maxBuffer: 1 << 30, windowsHide: true },
      (fault, stdout, stderr) => {
        const wrote = stderr.toString('utf8');
        if (fault === null) answer({ status: 0, stdout, stderr: wrote });
        else answer({ ...notWell(fault), stdout, ...(wrote === '' ? {} : { stderr: wrote }) });
      },
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
};

/** The exit status: 127 where there is no git, 126 where there is one that the machine does not run to its end. */
const notWell = (fault: ExecFileException): { status: number; stderr: string } => {
  if (typeof fault.code === 'number') return { status: fault.code, stderr: fault.message };
  if (fault.code === 'ENOENT') return { status: 127, stderr: fault.message };
  const said = typeof fault.code === 'string' ? inPlainWords(fault) : fault;
  const why = said instanceof FileFault ? said.message : `${fault.signal ?? 'something'} ended it`;
  return { status: 126, stderr: `git could not be run: ${why}` };
};
