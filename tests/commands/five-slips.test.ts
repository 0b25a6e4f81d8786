import { expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith } from './world.ts';

it.runIf(inFull)(
  'an action without a ref stays in the list, however many slips of other kinds are in its file',
  async () => {
    const folder = folderWith({
      'plan/plan.yaml':
        'board: Anytown Safeguarding Children Board\nperiod: 2013-14\npublished: March 2013\n',
      'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Publish what children said
    completion: July 2013
    milestones:
      - what: Draft agreed
        when: 31 Feb 2013
  - action: Ask children in care
    completion: before Christmas 2013
  - ref: "1.3"
    action: Print the leaflet
    completion: May 2013
    redated:
      - { from: May 2013, to: Dec 2013, date: 1 Sep 2013, reason: the printer was ill }
  - ref: "1.4"
    action: Hold the conference
    completion: Sept 2013
    closed: 12 Aug 2013
  - ref: "1.5"
    action: Train foster carers
    completion: March 2014
    milestones:
      - what: Course held
        when: Nov 2013
        complete: yes
`,
    });
    const { actions } = JSON.parse((await bscb('list --format json --as-of 2013-09-10', { folder })).stdout);
    expect(actions.map(({ ref }: { ref: string }) => ref)).toEqual([
      '1.1',
      '1.3',
      '1.4',
      '1.5',
      'no ref (line 10)',
    ]);
    const { problems } = JSON.parse(
      (await bscb('check --severity error --format json --as-of 2013-09-10', { folder })).stdout,
    );
    expect(problems.map(({ line }: { line: number }) => line)).toEqual([9, 10, 16, 20, 27]);
  },
);
