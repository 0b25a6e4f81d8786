import { describe, expect, it } from 'vitest';
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
        done: 20 May 2013
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
};

describe.each(Object.entries(typed))('the forgotten dash of %s', (_, area) => {
  const where = () => ({ folder: folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area }) });
  const asOf = '--as-of 2013-09-10';

  it('takes nothing from the plan', async () => {
    const { stdout } = await bscb(`list --format json ${asOf}`, where());
    const { actions } = JSON.parse(stdout);
    expect(
      actions.map((one: { ref: string; rag: { suggested: string } }) => [one.ref, one.rag.suggested]),
    ).toEqual([
      ['1.1', 'red'],
      ['1.2', 'not-due'],
    ]);
    const dates = JSON.parse((await bscb(`overdue --format json ${asOf}`, where())).stdout);
    expect(dates.milestones.map(({ what }: { what: string }) => what)).toEqual([
      'Leaflet printed',
      'Leaflet sent',
    ]);
  });

  it('is an error, which --fix shows first and then puts back', async () => {
    const at = where();
    const { status, stdout } = await bscb(`check --severity error ${asOf}`, at);
    expect([status, stdout]).toEqual([1, expect.stringContaining('the dash of a new entry is missing')]);
    await bscb(`check --fix --dry-run ${asOf}`, at);
    expect(textOf(at.folder, 'plan/1-voice.yaml')).toBe(area);
    expect((await bscb(`check --fix ${asOf}`, at)).status).toBe(0);
    expect(textOf(at.folder, 'plan/1-voice.yaml').replace(/^#.*\n/, '')).toBe(whole);
  });
});

it('a key that is given twice is no entry of its own where it may be a slip of another kind', async () => {
  const folder = folderWith({
    'plan/plan.yaml': plan,
    'plan/1-voice.yaml': whole.replace('        when: June 2013\n', '        what: Leaflet\n'),
  });
  const { stdout } = await bscb('check --severity error', { folder });
  expect(stdout).toContain('what is given twice');
});
