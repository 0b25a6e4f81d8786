import { existsSync, symlinkSync } from 'node:fs';
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

  it.each(whys)('is named on stderr, once, beside every answer of the rest: %s', async (name, why) => {
    const folder = folderWith({ ...smallPlan, [`plan/${name}`]: area(4, 'Outcomes') });
    const lines = [
      'csv',
      'json',
      'ndjson',
      'ics',
      'xlsx --output p.xlsx',
      'docx --roundtrip --output p.docx',
    ];
    for (const line of [
      ...lines.map((kind) => `export ${kind}`),
      'list --format csv',
      'status --format json',
      'overdue --format markdown',
      'report plan --output p.md',
    ]) {
      const { stderr } = await bscb(line, { folder });
      const named = stderr.split('\n').filter((said) => said === `plan/${name} is not read: ${why}.`);
      expect([line, named.length]).toEqual([line, 1]);
    }
  });

  it('is named with the folder of its plan where there are several, and the rest is answered', async () => {
    const folder = folderWith({
      'plans/a/plan.yaml': smallPlan['plan/plan.yaml'],
      'plans/a/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
      'plans/b/plan.yaml': smallPlan['plan/plan.yaml'],
      'plans/b/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
      'plans/b/4-outcomes.yaml.txt': area(4, 'Outcomes'),
    });
    const said = 'plans/b/4-outcomes.yaml.txt is not read: its name must end in .yaml.\n';
    for (const line of ['export csv --plan plans', 'list --format csv --plan plans'])
      expect([line, await bscb(line, { folder })]).toMatchObject([line, { status: 0, stderr: said }]);
  });

  it.each(whys)('is not lost on the way into next year: %s', async (name, why) => {
    const folder = folderWith({ ...smallPlan, [`plan/${name}`]: area(4, 'Outcomes') });
    const { status, stderr } = await bscb('roll-over --to 2014-15 next', { folder });
    expect(status).toBe(2);
    expect(words(stderr)).toContain(`plan/${name} is not read: ${why}.`);
    expect(words(stderr)).toContain('would be missing from the new plan, so none is written.');
    expect(existsSync(join(folder, 'next'))).toBe(false);
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
