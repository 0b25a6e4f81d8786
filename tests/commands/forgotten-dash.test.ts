import { describe, expect, it } from 'vitest';
import { some } from '../runs.ts';
import { bscb, folderWith, textOf } from './world.ts';

const plan = 'board: Anytown Safeguarding Children Board\nperiod: 2013-14\npublished: March 2013\n';

/** As it should have been typed. */
const whole = `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    lead: Business Manager
    milestones:
      - what: Draft agreed
        when: May 2013
      - what: Leaflet printed
        when: June 2013
      - what: Leaflet sent
        when: July 2013
    completion: July 2013
  - ref: "1.2"
    action: Ask children in care
    lead: Business Manager
    completion: March 2014
`;

/** One word for each slip, and the file with it. */
const typed: Readonly<Record<string, string>> = {
  'a milestone': whole.replace('      - what: Leaflet printed', '        what: Leaflet printed'),
  'two milestones': whole.replace(/ {6}- what: Leaflet/g, '        what: Leaflet'),
  'an action': whole.replace('  - ref: "1.2"', '    ref: "1.2"'),
  'an action and a milestone': whole
    .replace('  - ref: "1.2"', '    ref: "1.2"')
    .replace('      - what: Leaflet sent', '        what: Leaflet sent'),
  'a milestone, with the key where the dash was': whole.replace(
    '      - what: Leaflet printed',
    '      what: Leaflet printed',
  ),
  'the first milestone and the third, with the key where the dash was': whole
    .replace('      - what: Draft', '      what: Draft')
    .replace('      - what: Leaflet sent', '      what: Leaflet sent'),
  'an action, with the key where the dash was': whole.replace('  - ref: "1.2"', '  ref: "1.2"'),
};

describe.each(Object.entries(typed))('the forgotten dash of %s', (slip, area) => {
  const where = () => ({ folder: folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area }) });
  const asOf = '--as-of 2013-09-10';

  it('takes nothing from the plan', async () => {
    const { stdout } = await bscb(`list --format json ${asOf}`, where());
    const { actions } = JSON.parse(stdout);
    expect(
      actions.map((one: { ref: string; rag: { suggested: string } }) => [one.ref, one.rag.suggested]),
    ).toEqual([
      ['1.1', 'red'],
      // no colour rests on a guess but the worst: red holds
      ['1.2', slip.includes('action') ? 'none' : 'not-due'],
    ]);
    const dates = JSON.parse((await bscb(`overdue --format json ${asOf}`, where())).stdout);
    expect(dates.milestones.map(({ what }: { what: string }) => what)).toEqual([
      'Draft agreed',
      'Leaflet printed',
      'Leaflet sent',
    ]);
  });

  it('is an error, which --fix shows first and then puts back', async () => {
    const at = where();
    const { status, stdout } = await bscb(`check --severity error ${asOf}`, at);
    expect([status, stdout]).toEqual([1, expect.stringContaining('the dash of a new entry is missing')]);
    // one slip is one problem, and nothing else is advised
    expect(stdout).not.toContain('bad-indent');
    expect(stdout.match(/: error |error /g)).toHaveLength(/two|the first|and a milestone/.test(slip) ? 2 : 1);
    await bscb(`check --fix --dry-run ${asOf}`, at);
    expect(textOf(at.folder, 'plan/1-voice.yaml')).toBe(area);
    expect((await bscb(`check --fix ${asOf}`, at)).status).toBe(0);
    expect(textOf(at.folder, 'plan/1-voice.yaml').replace(/^#.*\n/, '')).toBe(whole);
  });
});

it('a line of a list that lost its dash, or broke, is left to be told, and both are offered', async () => {
  const area = whole.replace(
    '    completion: July',
    '    outcomes:\n      - One\n      Two\n      - Three\n$&',
  );
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const { stdout } = await bscb('check --severity error --fix', { folder });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'begin it with a dash and a space where it is an entry of its own; else indent it by 10 spaces',
  );
  expect(textOf(folder, 'plan/1-voice.yaml')).toContain('      - One\n      Two\n      - Three\n');
});

it('a key that is given twice is no entry of its own where it may be a slip of another kind', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': whole.replace('        when: June 2013\n', '        what: Leaflet\n'),
  });
  const { stdout } = await bscb('check --severity error', { folder });
  expect(stdout).toContain('what is given twice');
});

/** A plan with one action in another order of keys than the one above it, and milestones that are not typed alike. */
const unlike = `area: 1
title: Voice
actions:
  - ref: "1.1"
    action: Lay members
    lead: Chair
    completion: Dec 2013
    milestones:
      - what: Draft
        when: Apr 2013
        lead: Chair
      - when: Nov 2013
        what: Final
        lead: Nurse
  - ref: "1.2"
    action: Audit
    lead: Chair
    completion: June 2013
    # the next one
  - action: Second
    ref: "1.3"
    lead: Nurse
    completion: Dec 2013
`;

/** A plan of which nearly every milestone is done, some said before the words. */
const done = `area: 1
title: Voice
actions:
  - ref: "1.1"
    action: Lay members
    milestones:
      - what: Draft
        when: Apr 2013
        done: 12 Apr 2013
      - done: 3 May 2013
        what: Final
        when: May 2013
      - what: Sent
        when: March 2014
      - what: Read
    progress:
      - date: 3 June 2013
        note: Sent to all members
      - date: 2 July 2013
        note: Ten answers came back
        rag: amber
    completion: March 2014
  - action: Audit
    ref: "1.2"
    completion: March 2014
    lead: Chair
`;

const dashes = (text: string): number[] => [...text.matchAll(/^ +- /gm)].map(({ index }) => index);

/** The file with a space for the dash of one of its entries. */
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at).replace('-', ' ');

/** What the plan says, without its lines and without the colours by dates, which are none where a dash is a guess. */
const sayings = (json: string): unknown =>
  JSON.parse(json, (key, value) =>
    ['line', 'rag', 'unread', 'errors', 'against'].includes(key) ? undefined : value,
  );

/** The colours by dates, by the words of each action. */
const colours = (json: string): readonly string[] =>
  JSON.parse(json).areas.flatMap((area: { actions: { rag: { suggested: string } }[] }) =>
    area.actions.map(({ rag }) => rag.suggested),
  );

/** The milestones that are done, each with its day. */
const met = async (area: string): Promise<readonly string[]> => {
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const { stdout } = await bscb('list --milestones --format json', { folder });
  return JSON.parse(stdout).milestones.flatMap(
    ({ what, occurrences }: { what: string; occurrences: { due: string; done: unknown }[] }) =>
      occurrences.filter(({ done }) => done !== null).map(({ due, done }) => `${what} ${due} ${done}`),
  );
};

describe.each(
  some(
    [
      ['alike', whole],
      ['in another order', unlike],
      ['with marks of what is done', done],
    ],
    1,
  ),
)('of a plan typed %s', (_, text) => {
  const places = dashes(text).map((at) => [text.slice(0, at).split('\n').length, at] as const);

  it.each(some(places, 4))(
    'the dash of line %i is read where it was, or is refused with what is lost',
    async (_line, at) => {
      const exported = (area: string) =>
        bscb('export json', { folder: folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area }) });
      const [right, slip] = await Promise.all([exported(text), exported(without(text, at))]);
      if (slip.status === 2) {
        expect([slip.stdout, slip.stderr]).toEqual([
          '',
          expect.stringMatching(/only in part|cannot be read/),
        ]);
        expect(await met(text)).toEqual(expect.arrayContaining([...(await met(without(text, at)))]));
        return;
      }
      expect(sayings(slip.stdout)).toEqual(sayings(right.stdout));
      expect(JSON.parse(slip.stdout).errors).toBeGreaterThan(0);
      const better = colours(slip.stdout).filter(
        (one, i) => one !== 'none' && one !== colours(right.stdout)[i],
      );
      expect(better).toEqual([]);
    },
  );
});

it('gives a date to the entry that it was typed for, though that begins with another key', async () => {
  const forgotten = unlike
    .replace('      - when: Nov 2013', '        when: Nov 2013')
    .replace('  - action: Second', '    action: Second');
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': forgotten });
  const { stdout } = await bscb('list --milestones --format json', { folder });
  expect(stdout).toContain('"Final"');
  expect((await bscb('check --fix', { folder })).stdout).not.toContain('missing-dash');
  expect(textOf(folder, 'plan/1-voice.yaml').replace(/^#.*\n/, '')).toBe(unlike);
});

it('is left to the board where what is done may be of either milestone', async () => {
  const area = done
    .replace('      - done: 3 May 2013', '        done: 3 May 2013')
    .replace(/ {8}done: 12 Apr 2013\n/, '');
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  expect(await bscb('report plan', { folder })).toMatchObject({ status: 2, stdout: '' });
  await bscb('check --fix', { folder });
  expect(textOf(folder, 'plan/1-voice.yaml')).toContain('        done: 3 May 2013\n');
});

it('is put back in an action that is then done, and no better colour is given before', async () => {
  const area = whole
    .replace(/^ {8}when: (.*)\n/gm, (line, month) => `${line}        done: 28 ${month}\n`)
    .replace('      - what: Leaflet sent', '        what: Leaflet sent');
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const suggested = async () =>
    JSON.parse((await bscb('show 1.1 --format json', { folder })).stdout).rag.suggested;
  expect(await suggested()).toBe('none');
  expect((await bscb('check --fix', { folder })).status).toBe(0);
  expect(await suggested()).toBe('complete');
  expect((await bscb('check --all', { folder })).stdout).toContain('done-not-closed');
});

/** The milestones of action 1.1 above, with these lines instead. */
const steps = (...lines: string[]): string =>
  whole.replace(
    / {6}- what: Draft[\s\S]*?(?= {4}completion: July)/,
    lines.map((line) => `${line}\n`).join(''),
  );

it.each([
  [
    'three run together, of which the second is done',
    steps(
      ...['      - what: A', '        when: May 2013', '        lead: Chair', '        what: B'],
      ...['        when: Jun 2013', '        done: yes', '        what: C', '        when: Jul 2013'],
    ),
    'what and when are here again, after line 8: ',
    'May 2013',
  ],
  [
    'two, of which the first has no date',
    steps('      - what: A', '        what: B', '        when: Jun 2013', '        done: yes'),
    'what is given twice, on lines 8 and 9',
    null,
  ],
  [
    'two, and what is done is said between them',
    steps('      - what: A', '        done: yes', '        what: B', '        when: Jun 2013'),
    'what is given twice, on lines 8 and 10',
    null,
  ],
])('of %s, counts as nothing done, and no date goes to another', async (_, area, message, when) => {
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const { milestones } = JSON.parse((await bscb('show 1.1 --format json', { folder })).stdout);
  expect(milestones).toMatchObject([{ what: 'A', when: when === null ? null : { text: when } }]);
  expect(milestones[0].occurrences).toMatchObject([{ done: null }]);
  const { stdout } = await bscb('check --all', { folder });
  expect(stdout).toContain(message);
  expect(stdout).not.toContain('1.1/1 done');
});

it('keeps the date and the red of an action in which two plain keys stand twice by a slip', async () => {
  const area = whole
    .replace('    lead: Business Manager\n', '$&    lead: Nurse\n')
    .replace(
      /^( {4}completion: July.*\n)/m,
      '$1    completion: August 2013\n    progress:\n      - date: 3 May 2013\n        rag: red\n',
    );
  const folder = folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area });
  const { stdout } = await bscb('check --severity error', { folder });
  expect(stdout).toContain('lead and completion are here again');
  expect(stdout).toContain('The first of each counts, and nothing here counts as done');
  const shown = JSON.parse((await bscb('show 1.1 --format json', { folder })).stdout);
  expect(shown).toMatchObject({ completion: { text: 'July 2013' }, rag: { recorded: 'red' } });
});
