import { describe, expect, it } from 'vitest';
import { bscb, folderWith } from './world.ts';

const plan = 'board: Anytown Safeguarding Board\ntitle: Business Plan\nperiod: 2013-14\n';

/** A plan of three actions; `change` puts other words for some in the second of them. */
const folder = (change: (text: string) => string): string =>
  folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    completion: July 2013
${change(`  - ref: "1.2"
    action: Report what they said
    milestones:
      - what: Letter agreed
        when: May 2013
        done: 3 May 2013
      - what: Letter sent
        when: June 2013
      - what: Replies read
        when: December 2013
    completion: December 2013
`)}  - ref: "1.3"
    action: Publish the answers
    completion: March 2014
`,
  });

const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('a date that cannot be read', () => {
  const damaged = () =>
    folder((text) =>
      text
        .replace('when: June 2013', 'when: 31 June 2013')
        .replace('completion: December 2013', 'completion: Dezember 2013'),
    );

  it('is shown with its words and line, and is not counted as no date', async () => {
    const status = await bscb('status', { folder: damaged() });
    expect(words(status.stdout)).toContain(
      '2 dates cannot be read: when of 1.2, "31 June 2013" (line 14); completion of 1.2, "Dezember 2013" (line 17)',
    );
    expect(status.status).toBe(2);
    expect(status.stdout).not.toMatch(/^No date/m);
    const show = words((await bscb('show 1.2', { folder: damaged() })).stdout);
    expect(show).toContain('Completion Dezember 2013 cannot be read as a date');
    expect(show).toContain('31 June 2013 (cannot be read)');
    expect(show).not.toContain('none is given');
    const list = words((await bscb('list --milestones', { folder: damaged() })).stdout);
    expect(list).toContain('31 June 2013 (cannot be read) not read');
    expect((await bscb('overdue', { folder: damaged() })).status).toBe(2);
  });

  it.each(['list', 'overdue', 'status', 'list --format csv'])(
    'is why %s ends with status 2',
    async (line) => {
      const { status, stderr } = await bscb(line, { folder: damaged() });
      expect(status).toBe(2);
      expect(stderr).toBe(
        'plan/1-voice.yaml: 2 dates cannot be read: when of 1.2, "31 June 2013" (line 14), and others. See what to write:  bscb check\n',
      );
    },
  );

  it('is said in JSON and printed in papers, since nothing of the plan is left out', async () => {
    const { stdout, status } = await bscb('export json', { folder: damaged() });
    const { errors, areas } = JSON.parse(stdout);
    expect([status, errors]).toEqual([0, 2]);
    expect(areas[0].actions[1].completion).toEqual({
      text: 'Dezember 2013',
      kind: 'undated',
      windows: [],
      unreadable: true,
    });
    expect(areas[0].actions[1].unread.map((one: { line: number }) => one.line)).toEqual([14, 17]);
    const csv = await bscb('export csv', { folder: damaged() });
    expect(csv.stdout).toMatch(/^.*,1\.2,.*Dezember 2013.*,not read,/m);
    expect(csv.stdout).not.toContain(',no date,');
    const only = folder((text) => text.replaceAll(/(when|completion): \w+ 2013/g, '$1: 31 June 2013'));
    expect((await bscb('report progress', { folder: only })).stdout).toContain(
      'No milestone has a date that can be read.',
    );
    const report = await bscb('report plan --format markdown', { folder: damaged() });
    expect(report.stdout).toContain('31 June 2013 (cannot be read)');
    expect(words(report.stdout)).toContain('2 errors in the files');
  });
});

describe('an action of which a part is lost', () => {
  const colour = async (folder: string) => {
    const { stdout } = await bscb('show 1.2 --format json', { folder });
    const { rag, unread } = JSON.parse(stdout);
    return { suggested: rag.suggested, reason: rag.reason, unread };
  };

  it('is not complete because the dash of an open milestone was forgotten', async () => {
    const damaged = folder((text) =>
      text
        .replace(/ {6}- what: Replies read\n {8}when: December 2013\n/, '')
        .replace('        when: June 2013', '        when: June 2013\n        done: 6 June 2013')
        .replace('completion:', '      what: Replies read\n        when: March 2014\n    completion:'),
    );
    // the mark of done may be the lost milestone's, so it meets neither: the first is late
    expect(await colour(damaged)).toMatchObject({
      suggested: 'amber',
      reason: expect.stringContaining('Milestone 1.2/2 (June 2013) was due by 30 June'),
      unread: [{ key: 'what' }],
    });
  });

  it.each([
    ['a key that nobody knows', (text: string) => text.replace('milestones:', 'schritte:')],
    ['a sign that hides in a key', (text: string) => text.replace('milestones:', 'mile\u0001stones:')],
    ['a bracket too many', (text: string) => text.replace('- what: Letter sent', '- what: [Letter sent')],
  ])('for %s is named, counted and refused in papers', async (_, change) => {
    const where = { folder: folder(change) };
    const status = await bscb('status', where);
    expect(status.status).toBe(2);
    expect(words(status.stdout)).toMatch(/read only in part: 1\.2 is there in part/);
    for (const line of ['report plan', 'export json', 'export csv'])
      expect(await bscb(line, where)).toMatchObject({ status: 2, stdout: '' });
    const { unreadable } = JSON.parse((await bscb('list --format json', where)).stdout);
    expect(unreadable[0]).toMatchObject({ file: '1-voice.yaml', whole: false, parts: [{ ref: '1.2' }] });
    expect(['none', 'red', 'amber']).toContain((await colour(where.folder)).suggested);
  });

  it.each([
    ['its milestones are lost', (text: string) => text.replace('milestones:', 'schritte:')],
    [
      'those milestones that are left are done',
      (text: string) =>
        text
          .replace('when: June 2013', 'when: June 2013\n        done: 6 June 2013')
          .replace(
            '      - what: Replies read\n        when: December 2013\n',
            '    schritte: Replies read\n',
          ),
    ],
  ])('is not advised to be closed where %s', async (_, change) => {
    const where = { folder: folder(change) };
    const { suggestion, unread } = JSON.parse((await bscb('show 1.2 --format json', where)).stdout);
    expect(unread).toHaveLength(1);
    expect(JSON.stringify(suggestion)).not.toMatch(/clos/);
    const { problems } = JSON.parse((await bscb('check --format json', where)).stdout);
    expect(problems.map(({ rule }: { rule: string }) => rule)).not.toContain('done-not-closed');
  });
});
