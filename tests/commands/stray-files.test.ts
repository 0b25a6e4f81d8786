import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith, smallPlan } from './world.ts';

const area = (number: number, title: string): string => `area: ${number}
title: ${title}
actions:
  - ref: "${number}.1"
    action: Something of ${title}
    completion: December 2013
`;

const words = (text: string): string => text.replace(/\s+/g, ' ');

const whys: readonly (readonly [string, string])[] = [
  ['4-outcomes.yaml.txt', 'its name must end in .yaml'],
  ['4-outcomes.txt', 'its name must end in .yaml'],
  ['.4-outcomes.yaml', 'its name must not begin with a dot'],
  ['old/4-outcomes.yaml', 'it must be beside plan.yaml, and its name must end in .yaml'],
];

describe('an area under a name that is not read', () => {
  it.each(whys)('is named by check and at the head of lists and papers: %s', async (name, why) => {
    const folder = folderWith({ ...smallPlan, [`plan/${name}`]: area(4, 'Outcomes') });
    const said = `${name} is not read: ${why}`;
    const check = await bscb('check', { folder });
    expect(words(check.stdout)).toContain(said);
    expect(check.status).toBe(0);
    expect((await bscb('check --strict', { folder })).status).toBe(1);
    for (const line of ['status', 'list', 'due', 'overdue', 'show 1.1', 'report progress', 'report plan'])
      expect([line, words((await bscb(line, { folder })).stdout)]).toEqual([
        line,
        expect.stringContaining(`${said}.`),
      ]);
  });

  it('is no longer named once it is outside the folder of the plan, as check says', async () => {
    const at = (path: string) => folderWith({ ...smallPlan, [path]: area(4, 'Outcomes') });
    const { stdout } = await bscb('check', { folder: at('plan/old/4-outcomes.yaml') });
    expect(words(stdout)).toMatch(/keep it outside the folder of the plan/);
    const { stdout: after } = await bscb('check', { folder: at('old/4-outcomes.yaml') });
    expect(after).not.toContain('is not read');
  });

  it('is not any other text, a plan of its own, or a link', async () => {
    const folder = folderWith({
      ...smallPlan,
      'plan/notes.txt': 'The area: outcomes. What actions: follow?\n',
      'plan/logo.txt': `area: 4\nactions:\n\0`,
      'plan/huge.txt': `area: 4\nactions:\n${'#'.repeat(2_000_000)}`,
      'plan/.schema/4-outcomes.yaml': area(4, 'Outcomes'),
      'plan/adults/plan.yaml': smallPlan['plan/plan.yaml'],
      'plan/adults/4-outcomes.yaml': area(4, 'Outcomes'),
      'elsewhere/4-outcomes.yaml': area(4, 'Outcomes'),
    });
    symlinkSync(join(folder, 'plan/1-voice.yaml'), join(folder, 'plan/linked.txt'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'plan/linked'));
    expect((await bscb('check', { folder })).stdout).not.toContain('is not read');
    expect((await bscb('status', { folder })).stdout).not.toContain('is not read');
  });
});
