import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith, textOf } from '../commands/world.ts';
import { inFull, runs } from '../runs.ts';
import { inOrder, stepsOf, sweep } from './sweep.ts';

const area = `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    outcomes:
      - measure: Children asked
        readings:
          - date: May 2013
            value: 4
    milestones:
      - what: Questions agreed
        when: May 2013
    lead: Business Manager
    completion: July 2013
  - ref: "1.2"
    action: Report what they said to the Board
    lead: Business Manager
    completion: December 2013
    redated:
      - from: October 2013
        to: December 2013
        date: 2 Sep 2013
  - ref: "1.3"
    action: Print the leaflet
    lead: Business Manager
    completion: May 2013
    closed:
      date: 3 Jun 2013
      as: complete
`;

const noted = area.replace(
  '    lead: Business Manager\n',
  '    lead: Business Manager\n    progress: Half asked\n',
);
const file = 'plan/1-voice.yaml';

const files: Readonly<Record<string, string>> = {
  'plan/plan.yaml':
    'board: Anytown Safeguarding Children Board\nperiod: 2013-14\nbodies:\n  Board:\n    meets: [24 Jun 2013, 23 Sep 2013]\nposts: [Business Manager]\n',
  [file]: area,
  'form.csv':
    'Row,What,The plan says,Question,Choose from,Answer,Day,Words\nrate 1.1,Ask children in care what has changed,not rated,Which colour?,red; amber; green; complete,amber,,Half asked\n',
  'table.csv': 'Ref,Action,Lead,Completion\n1.1,Ask children,Business Manager,July 2013\n',
};

/** Every command that changes a plan; all of them write its file, and what takes the change back. */
const edits: readonly (readonly string[])[] = [
  ['done', '1.1', 'questions'],
  ['rate', '1.1', 'amber', '--note', 'Half asked', '--cause', 'partner'],
  ['note', '1.1', 'Half asked'],
  ['redate', '1.1', '--to', 'October 2013', '--agreed', 'Board 24 Jun 2013, item 4'],
  ['agree', '1.2', 'Board 24 Jun 2013, item 5'],
  ['close', '1.1', '--as', 'complete'],
  ['reopen', '1.3', '--note', 'Sold out'],
  ['set', '1.1', 'lead', 'Chair'],
  ['add', 'action', '1', 'Print it again'],
  ['measure', '1.1', '7', '--on', 'Jun 2013'],
  ['apply', 'form.csv'],
];

/** What writes the files of a new plan. */
const newPlans: readonly (readonly string[])[] = [
  ['import', 'table.csv', '--to', 'new'],
  ['init', 'new', '--board', 'Anytown Adults Board', '--period', '2014-15', '--with', 'github,gitattributes'],
  ['roll-over', '--to', '2014-15', 'next', '--close'],
  ['roll-over', '--to', '2014-15', 'next', '--dates', 'dates.csv'],
];

/** In CI every command, at one file call in so many; while people work the first and the last of them. */
const tried = edits
  .filter((_, at) => runs(at === 0 || at === edits.length - 1, true))
  .map((args) => [args.join(' '), args] as const);
const step = Number(process.env.STEP ?? runs(23, 7));

/** What a walk through a meeting keeps after each answer. */
const answers = 'plan/.bscb/meeting.json';

/** What a change leaves to be taken back by `undo`. */
const record = 'plan/.bscb/last-change.json';
const undoable = {
  ...files,
  [file]: noted,
  'plan/.bscb/.gitignore': '*\n',
  [record]: JSON.stringify({
    on: '2013-09-10',
    says: ['1.1: noted'],
    files: [{ file: '1-voice.yaml', before: area, after: noted }],
  }),
};

/** Each file is as it was or as the whole run leaves it, and where it is not all done somebody hears of it. */
const mustHold = (
  args: readonly string[],
  given: Readonly<Record<string, string>>,
  code: string,
  typed?: readonly string[],
  every = step,
): void => {
  const swept = sweep(code, [...args, '--as-of', '2013-09-10'], {
    files: given,
    step: every,
    ...(typed && { typed }),
  });
  const whole = swept.at(-1);
  expect(whole?.failed).toBeNull();
  expect([0, 1], whole?.stderr).toContain(whole?.status);
  for (const [name, steps] of stepsOf(whole ?? {}))
    if (!name.includes('.bscb')) expect([name, steps]).toEqual([name, inOrder]);
  for (const { n, failed, status, stdout, stderr, left } of swept) {
    const at = `${failed}, call ${n}: ${stderr}`;
    for (const [name, text] of Object.entries(left))
      if (name !== answers) expect([given[name], whole?.left[name]], `${name} after ${at}`).toContain(text);
      else expect(() => JSON.parse(text), at).not.toThrow();
    for (const name of Object.keys(given)) expect(left, at).toHaveProperty([name]);
    expect([0, 1, 2], at).toContain(status);
    expect(stderr, at).not.toMatch(/ {4}at |fault in bscb|undefined|Error/);
    const isDone = Object.entries(whole?.left ?? {}).every(([name, text]) => left[name] === text);
    // Somebody who is asked hears of it, and may answer otherwise.
    if (!isDone)
      expect({ status: typed ? 2 : status, said: (stdout + stderr).trim() !== '' }, at).toEqual({
        ...{ status: 2, said: true },
      });
  }
};

describe.each(['ENOSPC'])('%s at any file call', (code) => {
  it.runIf(inFull).each(tried)(
    'bscb %s: the plan is old or new, in words',
    (_words, args) => mustHold(args, files, code),
    120_000,
  );

  it('bscb undo: the plan is old or new, in words', () => mustHold(['undo'], undoable, code), 120_000);

  it.runIf(inFull).each(newPlans.map((args) => [args.join(' '), args] as const))(
    'bscb %s: no file of a plan is left in part',
    (_words, args) => mustHold(args, files, code, undefined, step * 9),
    120_000,
  );

  it.runIf(inFull).each([
    ['to its end', ['a', 'Board 24 Jun 2013, item 5', ...Array(20).fill('')]],
    ['stopped half way', ['a', 'Board 24 Jun 2013, item 5']],
  ])(
    'bscb meeting, %s: what was answered is in the plan, kept or neither, in words',
    (_how, typed) => mustHold(['meeting', 'Board Jun 2013'], files, code, typed),
    120_000,
  );
});

it.runIf(inFull)(
  'a change that is killed at any file call is made or not, and the next one finds all in order',
  async () => {
    const preload = join(process.cwd(), 'tests/torture/faulty.cjs');
    const bin = join(process.cwd(), 'bin/bscb.cjs');
    for (let n = 1; ; n += step * 2) {
      const folder = folderWith(files);
      const words = ['note', '1.1', 'Half asked', '--as-of', '2013-09-10'];
      const { signal } = spawnSync(process.execPath, ['-r', preload, bin, ...words], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', AT: String(n), SIGNAL: 'SIGKILL' },
      });
      const left = textOf(folder, file);
      expect([0, 1], `call ${n}`).toContain(left.split('Half asked').length - 1);
      const { status } = await bscb('note 1.1 --as-of 2013-09-10 Heard', { folder });
      expect(status, `after call ${n}`).toBe(0);
      const after = textOf(folder, file);
      expect(after.split('Half asked').length, `after call ${n}`).toBe(left.split('Half asked').length);
      expect(after).toContain('Heard');
      expect(readdirSync(join(folder, 'plan')).sort(), `after call ${n}`).toEqual([
        ...['.bscb', '1-voice.yaml', 'plan.yaml'],
      ]);
      if (signal === null) break;
    }
  },
  120_000,
);
