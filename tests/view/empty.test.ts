import { describe, expect, it } from 'vitest';
import { bscb, folderWith, smallPlan } from '../commands/world.ts';

const settings = { 'plan/plan.yaml': smallPlan['plan/plan.yaml'] };
const bare = { ...settings, 'plan/1-voice.yaml': 'area: 1\ntitle: Voice\n' };
const lost = { ...settings, 'plan/1-voice.yaml': 'PK\u0000\u0000' };

const said = async (line: string, files: Readonly<Record<string, string>>): Promise<string> =>
  (await bscb(line, { folder: folderWith(files) })).stdout.replace(/\s+/g, ' ');

describe.each(['status', 'list', 'list --milestones', 'overdue'])('%s', (line) => {
  it('of a plan without actions says so, and not that no action matches', async () => {
    expect(await said(line, bare)).toContain('The plan has no actions yet.');
  });

  it('of a plan whose only area cannot be read does not call the plan empty', async () => {
    const text = await said(line, lost);
    expect(text).toContain('No action could be read.');
    expect(text).not.toContain('no actions yet');
  });

  it('says that nothing matches where a filter leaves nothing', async () => {
    expect(await said(`${line} --search zebra`, smallPlan)).toMatch(/No (action|milestone) matches\./);
  });
});

describe('a plan without actions', () => {
  it.each(['list', 'overdue'])('says in %s how the first is added', async (line) => {
    expect(await said(line, bare)).toContain('bscb add action 1 "What the board will do"');
  });

  it.each(['plan', 'lead', 'agency', 'annual'])('is called that by report %s, once', async (kind) => {
    const text = await said(`report ${kind}`, bare);
    expect(text.match(/The plan has no actions yet\./g)).toHaveLength(1);
    expect(text).not.toMatch(/No action fits|Nothing in this plan is recorded as done/);
  });

  it('in one area names that area in the annual report, where it has no section', async () => {
    const files = { ...smallPlan, 'plan/2-homes.yaml': 'area: 2\ntitle: Homes\n' };
    expect(await said('report annual', files)).toContain('The plan has no action in area 2 (Homes).');
    expect(await said('report annual --area 1', files)).not.toContain('Homes');
    expect(await said('report annual', smallPlan)).not.toContain('The plan has no action in');
  });

  it('is not named by a report that a filter leaves nothing of', async () => {
    const text = await said('report plan --search zebra', smallPlan);
    expect(text.match(/No action fits what was asked for\./g)).toHaveLength(1);
  });

  it('and without areas says how the first is made, and works once it is', async () => {
    const lines = 'area: 1\ntitle: …\nactions:';
    const folder = folderWith(settings);
    const flat = (text: string) => text.replace(/^ +/gm, '');
    expect(flat((await bscb('status', { folder })).stdout)).toContain(lines);
    const refused = await bscb('add action 1 "Ask children"', { folder });
    expect([refused.status, flat(refused.stderr)]).toEqual([2, expect.stringContaining(lines)]);
    const begun = folderWith({ ...settings, 'plan/1-area.yaml': lines.replace('…', 'Voice') });
    expect((await bscb('add action 1 "Ask children"', { folder: begun })).status).toBe(0);
  });
});

describe('the two counts of a colour', () => {
  const two = (progress: string) => ({
    ...settings,
    'plan/1-voice.yaml': `area: 1
title: Voice
actions:
  - ref: "1.1"
    action: Ask children what has changed
    milestones:
      - { what: Questions agreed, when: May 2013, done: 3 May 2013 }
    completion: December 2013
${progress}  - ref: "1.2"
    action: Report to the Board
    completion: December 2013
`,
  });

  it('are said once where neither finds an action', async () => {
    const green = two('    progress:\n      - { date: 3 Sep 2013, rag: green }\n');
    expect(await said('status', green)).toContain(
      'Neither of the 2 actions is red, as rated or by their dates. None is amber, as rated or by their dates.',
    );
  });

  it('do not agree where an action is rated red and every date of it is met', async () => {
    const text = await said('status', two('    progress:\n      - { date: 3 Sep 2013, rag: red }\n'));
    expect(text).toContain('1 of 2 actions is rated red; by their dates none is.');
    expect(text).toContain('Disputed none. 1.1 is rated red, but every date of it is met.');
    expect(text).not.toContain('the ratings and the dates agree');
  });

  it('are said of one action as of one', async () => {
    expect(await said('report chair', smallPlan)).toContain('By their dates 1 of 2 actions is red');
    const one = {
      ...smallPlan,
      'plan/1-voice.yaml': smallPlan['plan/1-voice.yaml'].replace(/ {2}- ref: "1.2"[\s\S]*/, ''),
    };
    expect(await said('report chair', one)).toContain(
      'By its dates the one action is red; it is not rated. The one milestone date is late.',
    );
  });
});
