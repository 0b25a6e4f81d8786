import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFull, some } from '../runs.ts';
import { bscb, folderWith, type Said, textOf } from './world.ts';

const today = '2013-10-01';
const area = `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    milestones:
      - what: Questions agreed
        when: Feb 2014
        redated:
          - { from: Jun 2013, to: Oct 2013, date: 3 Jun 2013 }
          - { from: Oct 2013, to: Feb 2014, date: 9 Sep 2013 }
      - what: Report agreed by the Board
        when: Mar 2013 / Jun 2013 / Nov 2013
    lead: Participation Officer
    completion: July 2014
  - ref: "1.2"
    action: Report what they said
    lead: Business Manager
    completion: July 2014
  - ref: "1.3"
    action: Sign the protocol
    lead: Business Manager
    milestones: [{ what: Draft, when: Jul 2013, done: Jul 2013 }]
    completion: August 2013
    closed: { as: complete, date: 9 Sep 2013 }
`;
const plan = (): string =>
  folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n',
    '1-voice.yaml': area,
  });
const now = (folder: string): string => textOf(folder, '1-voice.yaml');

const head = 'Row,What,The plan says,Question,Choose from,Answer,Day,Words\n';
const isDone = 'done 1.1/2 Jun 2013,,"due Jun 2013, not done",,,done,20 Jun 2013,\n';
const applied = async (folder: string, form: string, name = 'form.csv'): Promise<Said> => {
  writeFileSync(join(folder, name), form);
  return bscb(`apply ${join(folder, name)} --plan ${folder}`, { today });
};

describe('a date that was moved twice and waits', () => {
  const answered = async (answer: string, words = '', folder = plan()) => {
    const row = `agree 1.1/1,,"Oct 2013 to Feb 2014, waits",,,${answer},23 Sep 2013,${words}\n`;
    return { folder, said: await applied(folder, head + row) };
  };

  it.each([
    ['agreed', ''],
    ['Feb 2014', 'As asked'],
  ])('has the move agreed that the form asked about, once: %s %s', async (answer, words) => {
    const { folder, said } = await answered(answer, words);
    expect([said.status, said.stderr]).toEqual([0, '']);
    const minute = words === '' ? 'Board 23 Sep 2013' : '"Board 23 Sep 2013, As asked"';
    const made = area.replace('date: 9 Sep 2013 }', `date: 9 Sep 2013, agreed: ${minute} }`);
    expect(now(folder)).toBe(made);
    expect((await answered(answer, words, folder)).said.stdout).toContain('nothing was written');
    expect(now(folder)).toBe(made);
  });

  it.runIf(inFull)('is agreed also where an earlier move of it was, by the same minute', async () => {
    const folder = plan();
    const earlier = area.replace('date: 3 Jun 2013 }', 'date: 3 Jun 2013, agreed: Board 23 Sep 2013 }');
    writeFileSync(join(folder, '1-voice.yaml'), earlier);
    await answered('yes', '', folder);
    expect(now(folder)).toContain(
      '{ from: Oct 2013, to: Feb 2014, date: 9 Sep 2013, agreed: Board 23 Sep 2013 }',
    );
  });

  it.each(some(['refused', 'refused: back to Oct 2013', 'No.', 'not agreed', 'back to October 2013'], 2))(
    'goes back to the date that the form offered: %s',
    async (answer) => {
      const { folder, said } = await answered(answer);
      expect([said.status, said.stderr]).toEqual([0, '']);
      expect(now(folder)).toContain('        when: Oct 2013\n');
      expect(now(folder)).toContain(
        '{ from: Feb 2014, to: Oct 2013, date: 23 Sep 2013, agreed: Board 23 Sep 2013 }',
      );
      expect((await answered(answer, '', folder)).said.stdout).toContain('nothing was written');
    },
  );

  it('is told that the old date stays until the meeting that agrees it has met', async () => {
    const row = 'agree 1.1/1,,"Oct 2013 to Feb 2014, waits",,,agreed,,Board 9 Dec 2013\n';
    const { status, stdout } = await applied(plan(), head + row);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '“Board 9 Dec 2013” is read as agreed on 9 December 2013, the last date that it names: until then the old dates stay in force.',
    );
  });

  it('moves to another date that begins with “no”', async () => {
    const { folder } = await answered('no later than Mar 2014');
    expect(now(folder)).toContain('        when: no later than Mar 2014\n');
  });

  it('stays where a refusal names another date than the one before', async () => {
    const { folder, said } = await answered('refused: back to Nov 2013');
    expect([said.status, now(folder)]).toEqual([2, area]);
    expect(said.stderr.replace(/\s+/g, ' ')).toContain('says more than that it goes back to Oct 2013');
  });
});

describe('a form that comes back', () => {
  it.each([
    [
      'a row above its headings',
      `rate 1.2,,not rated,,,amber,,\n${head}${isDone}`,
      'the row “rate 1.2” above its headings',
    ],
    [
      'words for an action that is closed',
      `${head}close 1.3,,"every date is met, not closed",,,yes,,All agencies have signed\n${isDone}`,
      'bscb set 1.3 closed.reason "All agencies have signed"',
    ],
  ])('leaves out no part in silence: %s', async (_what, form, why) => {
    const folder = plan();
    const said = await applied(folder, form);
    expect([said.status, said.stdout, now(folder)]).toEqual([2, '', area]);
    expect(said.stderr.replace(/\s+/g, ' ')).toContain(why);
  });

  const entry = '- { Row: rate 1.2, The plan says: not rated, Answer: amber, Day: "", Words: "" }\n';
  it.each([
    ['- "rate 1.2 amber"', 'line 3 is an entry without keys'],
    ['- [rate 1.2, amber]', 'line 3 is an entry without keys'],
    [
      '- { Row: rate 1.2, Answer: amber, Words: { see the minutes } }',
      'the entry in line 3 has a list, or keys within a key',
    ],
  ])('leaves out no entry of a YAML file: %s', async (line, why) => {
    const folder = plan();
    const said = await applied(folder, `# Decisions\n${entry}${line}\n`, 'form.yaml');
    expect([said.status, now(folder)]).toEqual([2, area]);
    expect(said.stderr).toContain(why);
    expect((await applied(folder, `# Decisions\n${entry}-\n`, 'form.yaml')).status).toBe(0);
  });

  it('is read beside other tables, whose words are no rows', async () => {
    const folder = plan();
    const row = '| done 1.1/2 Jun 2013 | due Jun 2013, not done | done | 20 Jun 2013 | |\n';
    const form = `| Row | The plan says | Answer | Day | Words |\n|---|---|---|---|---|\n${row}`;
    const beside =
      '\nNotes\n\n| Item | Said |\n|---|---|\n| next steps to be agreed | we close 1.3 soon |\n| 4 | close monitoring to go on |\n';
    expect((await applied(folder, form + beside, 'form.md')).stderr).toBe('');
    const said = await applied(folder, `${form}${beside}| rate 1.2 amber | x |\n`, 'form.md');
    expect([said.status, said.stderr]).toEqual([
      2,
      expect.stringContaining('the row “rate 1.2 amber” in a table without headings'),
    ]);
  });
});

describe('an answer of a form', () => {
  it.runIf(inFull)('that rates a day before the last rating is told that the later one counts', async () => {
    const folder = plan();
    await bscb(`rate 1.2 amber --on "9 Sep 2013" --plan ${folder}`, { today });
    const row = (day: string) => `rate 1.2,,"rated amber, 9 Sep 2013",,,complete,${day},\n`;
    const early = await applied(folder, head + row('28 Jun 2013'));
    expect([early.status, early.stdout.replace(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining('1.2 is rated amber on 9 September 2013, after 28 Jun 2013'),
    ]);
    expect((await applied(folder, head + row('30 Sep 2013'))).stdout).not.toContain('still counts');
  });

  it('that is a question mark alone is no answer, and one that is a dash keeps the plan', async () => {
    const folder = plan();
    await bscb(`rate 1.2 amber --on "9 Sep 2013" --plan ${folder}`, { today });
    const row = (answer: string) => `${head}rate 1.2,,"rated amber, 9 Sep 2013",,,${answer},,\n`;
    const unclear = await applied(folder, row('?'));
    expect([unclear.status, unclear.stderr]).toEqual([2, expect.stringContaining('rate 1.2: ')]);
    expect((await applied(folder, row('–'))).status).toBe(0);
  });
});
