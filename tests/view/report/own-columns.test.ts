import { describe, expect, it } from 'vitest';
import { bscb, folderWith } from '../../commands/world.ts';

const folder = () =>
  folderWith({
    'plan/plan.yaml': `board: Westmoor Safeguarding Adults Board
period: 2015-16
rag:
  colours: { red: Off track, amber: At risk, green: On track, complete: Done }
fields:
  Priority: [High, Medium, Low]
  Budget: money
  "% complete": percent
`,
    'plan/s1.yaml': `area: S1
title: Making safeguarding personal
actions:
  - ref: S1.1
    action: Ask people whether they got what they wanted
    Priority: High
    Budget: £12,500
    "% complete": 40
    milestones:
      - what: Used in every team
        when: May 2015
        Budget: £2,000
    completion: June 2015
    progress:
      - { date: 2 Nov 2015, rag: On track }
`,
  });

const said = async (line: string): Promise<string> =>
  (await bscb(`${line} --as-of 2015-11-10`, { folder: folder() })).stdout;

describe('the columns of the board’s own in its papers', () => {
  it.each(['report plan', 'report plan --clean'])(
    'are beside the action and the milestone in %s',
    async (line) => {
      const text = await said(line);
      expect(text).toContain(
        '| Ask people whether they got what they wanted; Priority: High; Budget: £12,500; % complete: 40 |',
      );
      expect(text).toContain('Used in every team – May 2015, Budget: £2,000');
    },
  );

  it('are with each red action that a pack shows in full', async () => {
    const text = await said('report pack');
    for (const fact of ['**Priority**: High', '**Budget**: £12,500', '**% complete**: 40'])
      expect(text).toContain(fact);
  });
});

it('the board’s own word for green is not said of no action beside "none green"', async () => {
  const text = await said('report plan');
  expect(text).toContain('Of 1 action, 1 (100%) is On track.');
  expect(text).not.toContain('none green');
});
