import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A plan or a folder made to break the program, the command that is given to it, and what must come of it. */
export interface Case {
  readonly of: 'time' | 'floods' | 'text' | 'personal data' | 'links' | 'git' | 'writing' | 'signals';
  readonly what: string;
  readonly args: readonly string[];
  readonly must: string;
  readonly status: number;
  /** In what is printed, of both streams. */
  readonly says: RegExp;
  readonly never?: RegExp;
  /** The plan must be as it was. */
  readonly keeps?: boolean;
  /** Sent while the program works; no file may change then. */
  readonly stopped?: 'SIGINT' | 'SIGTERM';
  /** Puts what the case is about into a folder that holds a small plan. */
  readonly make: (folder: string) => void;
}

const area = (rest: string): string => `area: 1\ntitle: Hearing children\nactions:\n${rest}`;
const put = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);
const action = '  - ref: "1.1"\n    action: Ask children\n    completion: May 2013\n';

const said = (text: string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, 'plan/1-voice.yaml'), text);

/** A file that is refused, in the words that name what is wrong with it. */
const refused = (what: string, must: string, says: RegExp, text: string | Uint8Array): Case => ({
  ...{ of: 'text', what, args: ['check'], must, status: 1, says, make: said(text) },
});

const git = (folder: string, ...args: string[]): void => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
};

const committed = (folder: string): void => {
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'first');
};

/** Makes the folder a copy of a repository whose last version has one comment more. */
const cloned =
  (options: readonly string[], after: (folder: string) => void = () => {}) =>
  (folder: string): void => {
    committed(folder);
    appendFileSync(join(folder, 'plan/1-voice.yaml'), '# later\n');
    git(folder, 'commit', '-qam', 'later');
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '-q', ...options, pathToFileURL(folder).href, 'copy');
    rmSync(join(folder, 'plan'), { recursive: true });
    rmSync(join(folder, '.git'), { recursive: true });
    for (const name of ['plan', '.git']) execFileSync('mv', [`copy/${name}`, name], { cwd: folder });
    after(folder);
  };

/** As many area files with slips as take seconds to correct. */
const slow = (folder: string): void => {
  for (let n = 2; n < 600; n++)
    put(
      `plan/${n}-area.yaml`,
      `area: ${n}\ntitle: Area ${n}\nactions:\n  - ref: ${n}.10\n    action: Ask: and hear\n    lead:Chair\n`,
    )(folder);
};

const stopped = (signal: 'SIGINT' | 'SIGTERM', status: number): Case => ({
  of: 'signals',
  what: `${signal} while the fixes of 600 files are worked out`,
  args: ['check', '--fix'],
  must: 'it ends at once, and no file has changed',
  status,
  says: /^$/,
  stopped: signal,
  make: slow,
});

/** Every case that is generated; the page beside this file is made of them. */
export const cases: readonly Case[] = [
  {
    of: 'time',
    what: 'a comment that begins like a date of birth and goes on with 400,000 blanks',
    args: ['check'],
    must: 'the check ends, without an error',
    status: 0,
    says: /./,
    make: put('plan/1-voice.yaml', `# dob${' '.repeat(400_000)}.\n${area(action)}`),
  },
  {
    of: 'time',
    what: 'a quote that is never closed, over 30,000 lines',
    args: ['check'],
    must: 'an error names the quote',
    status: 1,
    says: /never closed|not closed/,
    make: put(
      'plan/1-voice.yaml',
      area(`  - ref: "1.1"\n    action: "Ask children\n${'    again\n'.repeat(30_000)}`),
    ),
  },
  {
    of: 'time',
    what: '200,000 tabs at the head of a line',
    args: ['check'],
    must: 'an error names the tab',
    status: 1,
    says: /tab/,
    make: put('plan/1-voice.yaml', area(`  - ref: "1.1"\n${'\t'.repeat(200_000)}action: Ask\n`)),
  },
  {
    of: 'time',
    what: '1,900,000 tabs at the head of a line',
    args: ['check'],
    must: 'an error names the tab',
    status: 1,
    says: /tab/,
    make: put('plan/1-voice.yaml', area(`  - ref: "1.1"\n${'\t'.repeat(1_900_000)}action: Ask\n`)),
  },
  {
    of: 'time',
    what: '1,000 brackets, one in another',
    args: ['check'],
    must: 'an error says how deep a file may be',
    status: 1,
    says: /levels|deep/,
    make: put('plan/1-voice.yaml', area(`  - ref: "1.1"\n    action: ${'['.repeat(1000)}\n`)),
  },
  {
    of: 'floods',
    what: '150 area files that are folders',
    args: ['status'],
    must: '100 are named and the rest is counted',
    status: 2,
    says: /and 5\d more/,
    make: (folder) => {
      for (let n = 2; n < 152; n++) mkdirSync(join(folder, `plan/${n}-area.yaml`));
    },
  },
  {
    of: 'floods',
    what: '1,000 actions, each with a date that nobody can read',
    args: ['check', '--format', 'markdown'],
    must: '100 problems are shown and the rest is counted',
    status: 1,
    says: /more/,
    make: put(
      'plan/1-voice.yaml',
      area(
        Array.from(
          { length: 1000 },
          (_, i) => `  - ref: "1.${i}"\n    action: Ask ${i}\n    completion: 31 Feb 2013\n`,
        ).join(''),
      ),
    ),
  },
  refused(
    'an anchor and an alias',
    'the alias is named',
    /alias|anchor/,
    area(`  - &a\n    ref: "1.1"\n    action: Ask\n  - *a\n`),
  ),
  refused(
    'a merge that is not finished',
    'the marks are named',
    /merge/,
    area(`<<<<<<< ours\n${action}=======\n${action}>>>>>>> theirs\n`),
  ),
  refused(
    'a NUL in a text',
    'it is named by its number',
    /U\+0000/,
    area('  - ref: "1.1"\n    action: Ask\u0000 children\n'),
  ),
  refused(
    'letters of Windows-1252',
    'the encoding is named',
    /UTF-8/,
    Buffer.from(area('  - ref: "1.1"\n    action: Ask the child\u0092s mother\n'), 'latin1'),
  ),
  refused(
    'a file in UTF-16',
    'the encoding is named',
    /UTF-16/,
    Buffer.from(`\ufeff${area(action)}`, 'utf16le'),
  ),
  refused(
    'a key called `__proto__`',
    'it is a key that nobody knows',
    /__proto__/,
    area(`${action}    __proto__: { lead: Chair }\n`),
  ),
  refused(
    'ESC and a command of GitHub’s runner as a title',
    'neither acts',
    /U\+001B/,
    `area: 1\ntitle: "Hearing \u001b[2J"\nactions:\n${action}::error::forged\n`,
  ),
  {
    of: 'personal data',
    what: 'an NHS number by escapes, in an action',
    args: ['check'],
    must: 'a locked error, and the number is never printed',
    status: 1,
    says: /NHS number/,
    never: /000 0018|0039/,
    make: put(
      'plan/1-voice.yaml',
      area('  - ref: "1.1"\n    action: "Ask \\u0039\\u0039\\u0039 000 0018"\n'),
    ),
  },
  {
    of: 'personal data',
    what: 'a hub that was born',
    args: ['check'],
    must: 'no error: a body is no child',
    status: 0,
    says: /./,
    never: /date of birth/,
    make: put(
      'plan/1-voice.yaml',
      area('  - ref: "1.1"\n    action: The MASH was born on 3 April 2013\n    completion: May 2013\n'),
    ),
  },
  {
    of: 'links',
    what: '--output through a symbolic link to a file of the plan',
    args: ['list', '--format', 'markdown', '--output', 'out.md'],
    must: 'refused, and the file of the plan is as it was',
    status: 2,
    says: /out\.md|1-voice/,
    make: (folder) => symlinkSync('plan/1-voice.yaml', join(folder, 'out.md')),
  },
  {
    of: 'links',
    what: '--sheet through a symbolic link to a file of the plan',
    args: ['report', 'pack', '--sheet', 'form.xlsx'],
    must: 'refused, and the plan is as it was',
    status: 2,
    says: /form\.xlsx is not written/,
    keeps: true,
    make: (folder) => symlinkSync('plan/1-voice.yaml', join(folder, 'form.xlsx')),
  },
  {
    of: 'writing',
    what: '--sheet with the name of an area file',
    args: ['report', 'pack', '--sheet', 'plan/1-voice.yaml'],
    must: 'refused, and the plan is as it was',
    status: 2,
    says: /1-voice\.yaml is not written/,
    keeps: true,
    make: () => {},
  },
  {
    of: 'links',
    what: 'a .schema that is a link out of the plan',
    args: ['check', '--fix'],
    must: 'nothing is written outside the plan',
    status: 2,
    says: /schema/,
    make: (folder) => {
      mkdirSync(join(folder, 'outside'));
      symlinkSync('../outside', join(folder, 'plan/.schema'));
    },
  },
  {
    of: 'git',
    what: 'a revision that leaves commits out',
    args: ['check', '--changed-since=^main'],
    must: 'refused in a sentence',
    status: 2,
    says: /\^main|git/,
    make: () => {},
  },
  {
    of: 'git',
    what: 'a partial copy whose other files come by a program: ext:: with protocol.ext.allow in its settings',
    args: ['check', '--changed-since', 'HEAD~1'],
    must: 'no program is run; what is missing is named, with how to fetch it',
    status: 2,
    says: /partial copy.*\n?.*git fetch|Fetch what is missing/,
    make: cloned(['--filter=blob:none'], (folder) => {
      mkdirSync(join(folder, 'outside'));
      git(folder, 'config', 'remote.origin.url', `ext::sh -c touch% ${join(folder, 'outside/hacked')}`);
      git(folder, 'config', 'protocol.ext.allow', 'always');
    }),
  },
  {
    of: 'git',
    what: 'a copy with the last version only',
    args: ['check', '--changed-since', 'HEAD~1'],
    must: 'a sentence says how to fetch the rest',
    status: 2,
    says: /git fetch --unshallow/,
    make: cloned(['--depth', '1']),
  },
  {
    of: 'git',
    what: 'a repository whose settings name programs to run',
    args: ['check', '--changed-since', 'HEAD'],
    must: 'none is run, and the answer is given',
    status: 0,
    says: /./,
    make: (folder) => {
      committed(folder);
      mkdirSync(join(folder, 'outside'));
      const program = `touch ${join(folder, 'outside/hacked')}; false`;
      for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand'])
        git(folder, 'config', name, program);
    },
  },
  {
    of: 'git',
    what: 'a repository with no commit yet',
    args: ['check', '--changed-since', 'main'],
    must: 'a sentence says so',
    status: 2,
    says: /no commit yet/,
    make: (folder) => git(folder, 'init', '-q'),
  },
  stopped('SIGINT', 130),
  stopped('SIGTERM', 143),
  {
    of: 'writing',
    what: '--output with no name',
    args: ['list', '--output', ''],
    must: 'a usage error, and nothing is written',
    status: 2,
    says: /output/,
    make: () => {},
  },
  {
    of: 'writing',
    what: 'an area file that is a folder',
    args: ['status'],
    must: 'it is named, and the rest is shown',
    status: 2,
    says: /1-voice\.yaml/,
    make: (folder) => {
      rmSync(join(folder, 'plan/1-voice.yaml'));
      mkdirSync(join(folder, 'plan/1-voice.yaml'));
    },
  },
];
