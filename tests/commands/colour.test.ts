import { describe, expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const midYear = '--plan tests/fixtures/mid-year --as-of 2013-09-10';

/** One action that everything can be said about, in a plan whose Board met in June and meets in September. */
const planWith = (action: string, settings = ''): string =>
  folderWith({
    'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
bodies:
  Board:
    meets: [24 Jun 2013, 23 Sep 2013]
review: Board
${settings}`,
    'plan/1-voice.yaml': `area: 1\ntitle: Hearing children\nactions:\n${action}`,
  });

describe('another rule of colour', () => {
  it.runIf(inFull)('is said in the heading of every page that it colours', async () => {
    for (const command of ['status', 'list', 'overdue', 'due', 'show 1.6'])
      expect((await bscb(`${command} ${midYear} --profile days`)).stdout).toContain(
        "Coloured by days (amber from 7, red from 30); the plan's own rule is months",
      );
    expect((await bscb(`list ${midYear} --profile months`)).stdout).not.toContain('Coloured by');
  });

  it('cannot have thresholds that plan.yaml could not have', async () => {
    const { status, stderr } = await bscb(`list ${midYear} --profile days:30,7`);
    expect(status).toBe(2);
    expect(stderr).toContain('amber begins at 30 and red at 7');
    for (const wrong of ['days:0,9', 'days:7,30,90', 'days:-1', 'months:2', 'meetings:Board,a'])
      expect((await bscb(`list ${midYear} --profile ${wrong}`)).stderr).toContain('is not a rule of colour');
  });

  it('is told by explain colour too', async () => {
    const { stdout } = await bscb(`explain colour --plan tests/fixtures/mid-year --profile days:5,20`);
    expect(stdout).toContain('completion is 20 days late or more');
    expect(stdout).toContain('within what the board allows before amber');
  });

  it('finds a body by any of its names', async () => {
    const asked = await bscb(`list 1 ${midYear} --profile "meetings:board,1,3"`);
    expect(asked.stderr).toBe('');
    expect(asked.stdout).toContain('Coloured by Board meetings (amber from 1, red from 3)');
  });

  it("by its name alone is the plan's own where the plan has one", async () => {
    const folder = planWith('  - ref: "1.1"\n    action: Ask\n    completion: 1 Sep 2013\n');
    const own = folderWith({
      ...smallPlan,
      'plan/plan.yaml': `${smallPlan['plan/plan.yaml']}rag: { profile: days, amber: 3, red: 9 }\n`,
    });
    expect((await bscb('list --profile days --as-of 2013-09-10', { folder })).stdout).toContain(
      'days (amber from 7, red from 30)',
    );
    expect((await bscb('list --profile days', { folder: own })).stdout).not.toContain('Coloured by');
  });
});

describe('direction of travel', () => {
  const rated = `  - ref: "1.1"
    action: Ask children in care what has changed
    completion: December 2013
    progress:
      - { date: 10 Apr 2013, rag: red, note: Nobody to ask }
      - { date: 20 Jun 2013, rag: amber, note: Somebody found }
      - { date: 2 Sep 2013, rag: green, note: Asked }
`;

  it('looks back to the last meeting of the board, or to --since', async () => {
    const folder = planWith(rated);
    expect((await bscb('show 1.1', { folder })).stdout).toContain('better since 24 June 2013 (then amber)');
    expect((await bscb('show 1.1 --since "10 Apr 2013"', { folder })).stdout).toContain(
      'better since 10 April 2013 (then red)',
    );
    expect((await bscb('status', { folder })).stdout).toContain('since 24 June 2013: 1 better ↑ 1.1');
  });

  it('calls a first rating newly rated, and no better: the dates that were late are late still', async () => {
    const folder = planWith(`  - ref: "1.1"
    action: Ask children in care what has changed
    milestones:
      - { what: Questions agreed, when: May 2013 }
    completion: December 2013
    progress:
      - { date: 2 Sep 2013, rag: green, note: Asked }
`);
    expect((await bscb('show 1.1', { folder })).stdout).toContain(
      'newly rated since 24 June 2013 (then by its dates amber)',
    );
    const status = (await bscb('status', { folder })).stdout;
    expect(status).toContain('since 24 June 2013: 0 the same; 1 newly rated 1.1');
    const paper = (await bscb('report progress --section travel', { folder })).stdout;
    expect(paper).toContain('0 worse, 0 better, 0 the same; 1 newly rated, with no rating then to compare.');
    expect(paper).toContain('Newly rated: 1.1 Ask children in care what has changed (green).');
  });

  it('takes a month from its first day, and six weeks as those behind', async () => {
    const folder = planWith(rated);
    const since = async (words: string) =>
      JSON.parse((await bscb(`list --since "${words}" --format json`, { folder })).stdout).since;
    expect(await since('June 2013')).toBe('2013-06-01');
    expect(await since('6w')).toBe('2013-07-30');
    expect(await since('last Board')).toBe('2013-06-24');
  });

  it('is beside each action of a list where a day is named, with the colour that it had', async () => {
    const folder = planWith(rated);
    const { stdout } = await bscb('list --since "24 June 2013"', { folder });
    expect(stdout).toMatch(/ Then\n/);
    expect(stdout).toMatch(/ 1\.1 .* ↑ amber\n/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Then: the colour shown on 24 June 2013, where it was another:',
    );
    expect((await bscb('list', { folder })).stdout).not.toContain('Then');
  });

  it('refuses a day that is not behind', async () => {
    const { status, stderr } = await bscb('status --since 2013-09-10', { folder: planWith(rated) });
    expect(status).toBe(2);
    expect(stderr).toContain('10 September 2013 is not before 10 September 2013');
  });

  it('stands in the JSON of list, status, show and export alike', async () => {
    const folder = planWith(rated);
    const json = async (line: string) => JSON.parse((await bscb(`${line} --format json`, { folder })).stdout);
    const travel = { since: '2013-06-24', before: 'amber', direction: 'better' };
    expect((await json('list')).actions[0].rag.travel).toEqual(travel);
    expect((await json('status')).travel).toEqual([{ ref: '1.1', now: 'green', ...travel }]);
    expect((await json('show 1.1')).travel).toEqual(travel);
    expect((await json('export json')).areas[0].actions[0].rag.travel).toEqual(travel);
  });
});

describe('what the board does not control', () => {
  const held = planWith.bind(
    null,
    `  - ref: "1.1"
    action: Ask children in care what has changed
    completion: July 2013
    progress: [{ date: 2 Sep 2013, rag: green, cause: funding }]
`,
  );

  it('is printed beside the colour wherever the colour is', async () => {
    const folder = held();
    for (const line of ['list', 'overdue', 'status', 'show 1.1'])
      expect((await bscb(line, { folder })).stdout, line).toMatch(
        /(?:waits on|Waits on|Held up by) *[\s\S]*funding/,
      );
  });

  it('stands in the data too', async () => {
    const folder = held();
    const json = async (line: string) => JSON.parse((await bscb(`${line} --format json`, { folder })).stdout);
    expect((await json('list')).actions[0].rag.cause).toBe('funding');
    expect((await json('status')).hindered).toEqual([{ ref: '1.1', cause: 'funding', note: null }]);
    expect((await json('status')).disputed[0].cause).toBe('funding');
    expect((await bscb('overdue --format csv', { folder })).stdout).toMatch(/,green,funding,1,1\r?\n/);
  });
});

describe('short words for what people ask most', () => {
  it.each(['disputed', 'stale', 'not-rated'])('--%s asks for that state', async (state) => {
    const short = await bscb(`list ${midYear} --${state}`);
    expect(short.stderr).toBe('');
    expect(short.stdout).toBe((await bscb(`list ${midYear} --state ${state}`)).stdout);
    expect(short.stdout).toContain(`Only state ${state}`);
  });

  it('together widen, as states do', async () => {
    const both = await bscb(`list ${midYear} --stale --not-rated --format csv`);
    expect(both.stdout.trim().split('\n')).toHaveLength(1 + 4 + 3);
  });

  it('words of an area’s title find it', async () => {
    expect(
      (await bscb(`list ${midYear} --area outcomes --format csv`)).stdout.trim().split('\n'),
    ).toHaveLength(13);
    expect((await bscb('list --area "communication effective" --format csv')).status).toBe(0);
  });

  it('a colour that nobody knows is a slip', async () => {
    for (const option of ['rag', 'recorded', 'suggested']) {
      const { status, stderr } = await bscb(`list --${option} grean`);
      expect(status).toBe(2);
      expect(stderr).toContain(`Did you mean  --${option} green ?`);
    }
    expect((await bscb('list --suggested "not due"')).status).toBe(0);
    expect((await bscb('list --rag blue')).status).toBe(0);
    expect((await bscb('list --recorded not-rated')).status).toBe(0);
  });

  it('a colour of the board’s own is offered as it has to be typed, whole or for what it stands for', async () => {
    const folder = planWith(
      '  - ref: "1.1"\n    action: Ask children\n    completion: Dec 2013\n',
      'rag: { colours: { red: Off track, green: On track } }\n',
    );
    const offered = async (line: string) => (await bscb(line, { folder })).stderr;
    expect(await offered('list --recorded "on trak"')).toContain('Did you mean  --recorded "On track" ?');
    expect(await offered('list --recorded On track')).toContain('Did you mean  --recorded "On track" ?');
    expect(await offered('list --suggested "On track"')).toContain('Did you mean  --suggested green ?');
    for (const line of ['list --recorded "On track"', 'list --suggested green'])
      expect((await bscb(line, { folder })).status).toBe(0);
  });

  it('a colour of the board’s own has the letter and shape of what it means, where two words begin alike', async () => {
    const rated = (ref: string, rag: string): string =>
      `  - ref: "${ref}"\n    action: Ask children\n    completion: Dec 2013\n    progress: [{ date: 1 Sep 2013, rag: ${rag} }]\n`;
    const folder = planWith(
      rated('1.1', 'Off track') +
        rated('1.2', 'On track') +
        rated('1.3', 'At risk') +
        rated('1.4', 'Achieved'),
      'rag: { colours: { red: Off track, amber: At risk, green: On track, complete: Achieved } }\n',
    );
    const { stdout } = await bscb('list', { folder });
    expect(stdout.match(/^\S+ \S+ (?= *1\.\d)/gm)?.map((marks) => marks.split(' ')[1])).toEqual([
      'R■',
      'G●',
      'A▲',
      'C√',
    ]);
  });

  it('a colour that the board calls by one word of its own is one row in the figures, by dates and as rated', async () => {
    const folder = planWith(
      `  - ref: "1.1"
    action: Ask children
    completion: Dec 2013
    progress: [{ date: 1 Sep 2013, rag: Off track }]
  - ref: "1.2"
    action: Ask parents
    completion: May 2013
`,
      'rag: { colours: { red: Off track, amber: [At risk, Slipping], green: On track } }\n',
    );
    const { stdout } = await bscb('report progress --section summary --format markdown', { folder });
    // shown: 1.1 as rated, 1.2 by its dates; by dates 1.2 alone; rated 1.1 alone
    expect(stdout).toContain('| ■ Off track | 2 (100%) | 1 (50%) | 1 (50%) |');
    expect(stdout).not.toContain('| ■ red |');
    const html = (await bscb('report progress --section summary --output p.html', { folder })).status;
    expect(html).toBe(0);
    expect(textOf(folder, 'p.html')).toMatch(/<svg[\s\S]*Off track/);
  });

  it('what nobody rated says in the heading that it holds what is closed', async () => {
    const folder = planWith(`  - ref: "1.1"
    action: Ask children
    completion: Dec 2013
  - ref: "1.2"
    action: Ask parents
    completion: Dec 2013
    closed: { date: 1 Jun 2013, as: withdrawn }
`);
    const { stdout } = await bscb('list --recorded not-rated', { folder });
    expect(stdout).toContain('Only recorded not-rated, also where closed or on hold');
    expect(stdout).toContain('2 actions');
    expect((await bscb('list --state not-rated', { folder })).stdout).toContain('1 action ');
  });

  it('a state or a colour typed where a ref belongs is answered with its option', async () => {
    expect((await bscb('list late')).stderr).toContain('Did you mean  --state late ?');
    expect((await bscb('status red')).stderr).toContain('Did you mean  --rag red ?');
  });
});

describe('a date that was moved', () => {
  it('twice, and agreed the second time, is agreed with the later move', async () => {
    const folder = planWith(`  - ref: "1.1"
    action: Ask children in care what has changed
    completion: December 2013
    redated:
      - { from: June 2013, to: October 2013, date: 3 Jun 2013 }
      - { from: October 2013, to: December 2013, date: 24 Jun 2013, agreed: "Board 24 Jun 2013" }
`);
    const { stdout } = await bscb('show 1.1', { folder });
    expect(stdout).toMatch(/June 2013 to October 2013 on 3 June 2013, agreed with a later\s+move/);
    expect(stdout).not.toContain('null');
  });

  it('without agreement says where it would go', async () => {
    const { stdout } = await bscb(`show 2.1 ${midYear}`);
    expect(stdout.replace(/\s+/g, ' ')).toContain('move from July 2013 to October 2013 not agreed');
  });
});

describe('what is dated later has not happened', () => {
  it('for data as for people', async () => {
    const folder = planWith(`  - ref: "1.1"
    action: Ask children in care what has changed
    completion: December 2013
    outcomes:
      - measure: Children asked
        readings: [{ date: Jun 2013, value: 10 }, { date: Oct 2013, value: 20 }]
    progress: [{ date: 2 Oct 2013, rag: red, note: Stuck }]
    redated: [{ from: October 2013, to: December 2013, date: 1 Oct 2013, agreed: Board }]
    closed: { date: 12 Nov 2013, as: complete }
`);
    const ask = async (asOf: string) =>
      JSON.parse((await bscb(`export json --as-of ${asOf}`, { folder })).stdout).areas[0].actions[0];
    const before = await ask('2013-09-10');
    expect(before).toMatchObject({ closed: null, progress: [], redated: [] });
    expect(before.completion.text).toBe('October 2013');
    expect(before.outcomes[0].measure.readings).toHaveLength(1);
    const after = await ask('2013-11-12');
    expect(after).toMatchObject({ closed: { as: 'complete', date: '2013-11-12' } });
    expect([after.progress.length, after.redated.length]).toEqual([1, 1]);
  });
});

describe('a date that an option names', () => {
  it.each(['soon', ''])('%j is answered for an option, not for a file', async (words) => {
    const { status, stderr } = await bscb(`list --as-of "${words}"`);
    expect(status).toBe(2);
    expect(stderr).not.toContain('tbc');
    expect(stderr).toContain('--as-of 2013-09-10');
  });
});
