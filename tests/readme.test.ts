import { readFileSync } from 'node:fs';
import { Command as Parser } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { bscb } from './commands/world.ts';

/** A picture in README.md: the comment that names its command, and the fenced block below it. */
const picture = /(<!-- output of: bscb (.+?) -->\n\n?```[a-z]*\n)([\s\S]*?)(^```$)/gm;

/** What a command prints on a terminal of 80 columns without colour, both streams as a reader sees them. */
const printed = async (command: string): Promise<string> => {
  const { stdout, stderr } = await bscb(command, {
    columns: 80,
    env: { NO_COLOR: '1', LANG: 'en_GB.UTF-8' },
  });
  return `${(stdout + stderr).replace(/[ \t]+$/gm, '').trimEnd()}\n`;
};

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
    const pictures = [...readme.matchAll(picture)];
    expect(pictures.length).toBeGreaterThan(3);
    let fresh = readme;
    for (const [whole, head, command] of pictures) {
      const block = `${head}${await printed(command!)}\`\`\``;
      fresh = fresh.replace(whole, () => block);
    }
    await expect(fresh).toMatchFileSnapshot('../README.md');
  });

  it('names every command', () => {
    const names = commands.map((command) => command.define(new Parser()).name());
    expect(
      names.filter((name) => !readme.includes(`\`bscb ${name}`) && !readme.includes(`| \`${name}`)),
    ).toEqual([]);
  });
});
