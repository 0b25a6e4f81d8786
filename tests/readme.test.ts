import { readFileSync } from 'node:fs';
import { Command as Parser } from 'commander';
import { describe, expect, it } from 'vitest';
import { everyCommand } from '../src/commands/index.ts';
import { bscb, folderWith } from './commands/world.ts';
import { filled, picturesOf } from './docs/fill.ts';

const readme = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('opens with the two commands that show the plan and prove the program', () => {
    const blocks = [...readme.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map((block) => block[1]!.trim());
    expect(blocks.slice(0, 2)).toEqual([
      'npm ci && npx bscb status --as-of 2013-09-10',
      'npm ci && npm test',
    ]);
  });

  it('shows what the commands really print', async () => {
    expect(picturesOf(readme).length).toBeGreaterThan(3);
    await expect(await filled(readme)).toMatchFileSnapshot('../README.md');
  });

  it('begins with what the reader has, and shows a whole plan that check finds nothing wrong with', async () => {
    expect(readme.split('\n')[2]).toMatch(/^You have a Word table/);
    const [settings = '', area = ''] = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
      ([, yaml]) => yaml,
    );
    const folder = folderWith({ 'plan/plan.yaml': settings, 'plan/1-leadership.yaml': area });
    const { status, stdout } = await bscb('check --strict', { folder, today: '2013-05-01' });
    expect([status, stdout]).toEqual([0, expect.not.stringMatching(/\b(?:error|warning)\b/)]);
  });

  it('is short enough to be read', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it('names every command', async () => {
    const names = (await everyCommand()).map((command) => command.define(new Parser()).name());
    expect(
      names.filter((name) => !readme.includes(`\`bscb ${name}`) && !readme.includes(`| \`${name}`)),
    ).toEqual([]);
  });
});
