/** What git answered: its exit status (127 where there is no git), and what it wrote. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A plan folder may come from a stranger: nothing that its repository configures is run. */
const safely = [
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.pager=cat', 'diff.external='].flatMap(
    (setting) => ['-c', setting],
  ),
  ...['-c', 'log.showSignature=false', '--no-pager'],
];

const alone = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** Plain git in a folder by argument array, no shell, no hooks, no config of the user's. */
export const git = async (
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<GitAnswer> => {
  const { execFile } = await import('node:child_process');
  return new Promise((answer) => {
    const child = execFile(
      'git',
      [...safely, ...args],
      { cwd, env: { ...env, ...alone }, encoding: 'buffer', maxBuffer: 1 << 30, windowsHide: true },
      (fault, stdout, stderr) =>
        answer({
          status: fault === null ? 0 : typeof fault.code === 'number' ? fault.code : 127,
          stdout,
          stderr: stderr.toString('utf8') || (fault?.message ?? ''),
        }),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
};
