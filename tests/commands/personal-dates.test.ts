import { describe, expect, it } from 'vitest';
import { bscb, folderWith, textOf } from './world.ts';

/** A child's birthday typed where a date of the plan belongs. */
const birthday = 'DOB 12/03/2009';
/** The birthday in any form that a page could give it. */
const leak = /2009-03-12|20090312|12\/0?3\/(?:20)?09|12 Mar(?:ch)? 2009/;

const files = {
  'plan/plan.yaml': `board: Ambridge Safeguarding Children Board
period: 2013-14
introduction: The child with NHS number 943 476 5919 was discussed.
bodies:
  Board:
    meets: [24 Jun 2013, 23 Sep 2013]
fields:
  Seen: date
`,
  'plan/1-visits.yaml': `area: 1
title: Visits
actions:
  - ref: "1.1"
    action: Visit the children's homes
    milestones:
      - what: Homes chosen
        when: ${birthday}
        done: ${birthday}
      - what: Homes visited
        when: May 2013
        done: [{ for: May 2013, date: ${birthday} }]
        redated:
          - { from: April 2013, to: May 2013, date: ${birthday}, agreed: "Board, ${birthday}" }
    lead: Business Manager
    completion: soon, ${birthday}
    Seen: ${birthday}
    progress:
      - date: ${birthday}
        note: Two homes visited
  - ref: "1.2"
    action: Write to the homes
    milestones:
      - what: Letter sent
        when: Aug 2013
    lead: Business Manager
    completion: Oct 2013
`,
};

describe('a date of birth in place of a date', () => {
  it.each([
    ...['status', 'list', 'overdue', 'due --within 1y', 'dates', 'show 1.1', 'check --all', 'report lead'],
    `dates --phrase "${birthday}"`,
  ])('is no day in the answer of %s', async (line) => {
    const folder = folderWith(files);
    for (const format of ['table', 'json', 'markdown']) {
      const { status, stdout, stderr } = await bscb(`${line} --as-of 2013-09-10 --format ${format}`, {
        folder,
      });
      expect(`${stdout}${stderr}`).not.toMatch(leak);
      expect([0, 1, 2]).toContain(status);
    }
  });

  it('does not keep the rest of the plan from being changed by a command', async () => {
    const folder = folderWith(files);
    const { status, stderr } = await bscb('done 1.2/1 --on "3 Sep 2013" --as-of 2013-09-10', { folder });
    expect([status, stderr]).toEqual([0, expect.stringContaining('shown as ****')]);
    expect(textOf(folder, 'plan/1-visits.yaml')).toBe(
      files['plan/1-visits.yaml'].replace('when: Aug 2013\n', 'when: Aug 2013\n        done: 3 Sep 2013\n'),
    );
  });
});
