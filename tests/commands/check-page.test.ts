import { describe, expect, it } from 'vitest';
import { bscb, folderWith } from './world.ts';

const plan = `# yaml-language-server: $schema=../plan.json
board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
published: March 2013
posts: [Business Manager]
abbreviations:
  TBC: Thames Borough Council
`;

const area = `# yaml-language-server: $schema=../area.json
area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children with TBC what has changed
    outcomes: Children are heard
    milestones:
      - what: Questions agreed
        when: Jan 2013
      - what: Answers reported
        when: Feb 2013
    lead: Business Manager
    completion: February 2013
  - ref: "1.2"
    action: Report what they said
    outcomes: Children know that they were heard
    milestones:
      - what: Letter agreed
        when: May 2013
        done: not yet
      - what: Letter sent
        when: June 2013
        done: not yet
    lead: Business Manager
    completion: 31 June 2013
  - ref: "1.3"
    action: Publish the answers
    outcomes: Everybody can read the answers
    milestones:
      - what: Page agreed
        when: June 2014
    lead: Buisness Manager
    completion: July 2014
`;

const where = () => ({ folder: folderWith({ 'plan/plan.yaml': plan, 'plan/1-voice.yaml': area }) });
const page = async (line: string): Promise<string> => (await bscb(`${line} --format pretty`, where())).stdout;

describe('what check shows to people', () => {
  it('is errors first, then warnings by cause with the rule once, then suggestions in a line a rule', async () => {
    expect(await page('check')).toBe(`1 error

plan/1-voice.yaml
  line 26  "31 June 2013" cannot be read as a date: June 2013 has 30 days
           (unreadable-date)
             completion: 31 June 2013
                         ^^^^^^^^^^^^
           Did you mean 30 June 2013?

5 warnings

plan/1-voice.yaml
  line 14  the completion of 1.1, February 2013, had passed when the plan was
           published (March 2013), and nothing is recorded of it
           (passed-before-published)
             completion: February 2013
                         ^^^^^^^^^^^^^
             bscb done 1.1 --on "…"
           If it was done, mark its milestones done and close it; if not, agree
           a new date.
  line 21  done is "not yet" here, so the milestone counts as not done
             done: not yet
                   ^^^^^^^
           Leave the line out until it is done; what is in the way goes under
           progress as a note.
  line 24  done is "not yet" here, so the milestone counts as not done
           (not-done)
             done: not yet
                   ^^^^^^^
  line 33  "Buisness Manager" is not in any register (1.3) (unknown-name)
             lead: Buisness Manager
                   ^^^^^^^^^^^^^^^^
           Write "Business Manager", or add it under posts in plan.yaml.
  line 34  1.3 is to be complete by July 2014, 4 months after the plan's period
           ends (31 March 2014) (completion-out-of-period)
             completion: July 2014
                         ^^^^^^^^^
             bscb set 1.3 completion "…" --correction
           Correct the year; if it is meant, expect to carry the action forward.

1 suggestion
  1        no action of the plan has an outcome with a figure to measure it by:
           plan/1-voice.yaml line 5 (no-measure)

2 files: 1 error, 5 warnings and 1 suggestion.
Each suggestion with its line:                                  bscb check --all
Why does it matter?                                 bscb explain unreadable-date
`);
  });

  it('has the line of each suggestion with --all', async () => {
    const all = await page('check --all');
    expect(all).toContain('    - ref: "1.1"');
    expect(all).not.toContain('bscb check --all');
  });

  it('is errors alone with --severity error, and says how much that leaves out', async () => {
    const { status, stdout } = await bscb('check --severity error --format pretty', where());
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/warnings?\n|suggestion/);
    expect(stdout).toContain('2 files: 1 error. 6 less serious problems not shown.');
    const json = JSON.parse((await bscb('check --severity warning --format json', where())).stdout);
    expect([json.errors, json.warnings, json.infos]).toEqual([1, 5, 0]);
    expect((await bscb('check --severity grave', where())).stderr).toContain(
      '--severity can be error, warning or info, not "grave".',
    );
  });

  it('ends as the whole check does, whatever is shown', async () => {
    const folder = folderWith({
      'plan/plan.yaml': plan,
      'plan/1-voice.yaml': area.replace('31 June', '30 June'),
    });
    expect((await bscb('check --severity error --strict', { folder })).status).toBe(1);
    expect((await bscb('check --severity error', { folder })).status).toBe(0);
  });
});
