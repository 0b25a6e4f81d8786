import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan or a folder made to break the program, the command that is given to it, and what must come of it. */
export interface Case {
  readonly of: 'time' | 'floods' | 'personal data' | 'links' | 'git' | 'writing';
  readonly what: string;
  readonly args: readonly string[];
  readonly must: string;
  readonly status: number;
  /** In what is printed, of both streams. */
  readonly says: RegExp;
  readonly never?: RegExp;
  /** Puts what the case is about into a folder that holds a small plan. */
  readonly make: (folder: string) => void;
}

const area = (rest: string): string => `area: 1\ntitle: Hearing children\nactions:\n${rest}`;
const put = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);
const action = '  - ref: "1.1"\n    action: Ask children\n    completion: May 2013\n';

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
