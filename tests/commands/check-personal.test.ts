import { describe, expect, it } from 'vitest';
import { inFull, some } from '../runs.ts';
import { bscb, folderWith } from './world.ts';

/** One child's NHS number in every place a plan has, the name of a file and a broken line among them. */
const number = '943 476 5919';
const plan = {
  'plan/plan.yaml': `board: Anytown Safeguarding Children Board\nperiod: 2013-14\nposts: [Business Manager]\n`,
  [`plan/1-leadership of ${number}.yaml`]: `area: 1
title: Leadership
${number}: a key
actions:
  - ref: "1.1"
    action: Review the case of ${number} # ${number}
    milestones:
      - what: Report on ${number}
        when: ${number}
        done: ${number}
    lead: ${number}
    completion: May 2013.
    waive: { rule: "${number}", because: ${number} }
  - ref: "${number}"
    action: Another: of ${number}
     ${number}
`,
};

describe('personal data in a plan', () => {
  it.each(some(['pretty', 'lines', 'markdown', 'json', 'csv', 'github', 'gitlab', 'sarif', 'junit'], 3))(
    'is printed nowhere by check in %s, though each place of it is named',
    async (format) => {
      const { status, stdout, stderr } = await bscb(`check --format ${format}`, { folder: folderWith(plan) });
      expect(status).toBe(1);
      expect(stdout).toContain('this looks like an NHS number');
      expect(stdout).toContain('the name of this file holds what looks like an NHS number');
      expect(stdout + stderr).not.toMatch(/943\s?476/);
    },
  );

  it.runIf(inFull)('is not in the changes that --fix would make, nor in what it says it made', async () => {
    const folder = folderWith(plan);
    for (const line of ['check --fix --dry-run', 'check --fix']) {
      const { stdout, stderr } = await bscb(line, { folder });
      expect(stdout + stderr).toMatch(/\*{12}/);
      expect(stdout + stderr).not.toMatch(/943\s?476/);
    }
  });

  it('is not in what other commands say of a file that cannot be read', async () => {
    const { status, stderr } = await bscb('report progress', { folder: folderWith(plan) });
    expect(status).toBe(2);
    expect(stderr).toContain('1-leadership of ************.yaml');
    expect(stderr).not.toMatch(/943\s?476/);
  });
});
