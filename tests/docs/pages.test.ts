import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command as Parser } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyCommand } from '../../src/commands/index.ts';
import { filters, shared } from '../../src/commands/shared-options.ts';
import { filled } from './fill.ts';

const docs = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', 'CHANGELOG.md', 'src/README.md', ...docs];

const everyOption = async (): Promise<string[]> =>
  [
    ...(await everyCommand()).map((command) => command.define(new Parser())),
    filters(new Parser()),
    shared(new Parser(), []),
  ]
    .flatMap((parser) => parser.options.flatMap((option) => option.long ?? []))
    .concat('--help', '--version');

/** The text that a person wrote: without pictures, made parts and other code. */
const prose = (page: string): string =>
  page
    .replace(/^<!-- made: [\s\S]*?^<!-- end -->$/gm, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`]*`/g, '');

describe.each(docs)('%s', (name) => {
  it('shows what the program really does', async () => {
    await expect(await filled(readFileSync(name, 'utf8'))).toMatchFileSnapshot(`../../${name}`);
  });
});

describe.each(pages)('%s', (name) => {
  const page = readFileSync(name, 'utf8');

  it('points only at files and headings that there are', () => {
    const headingsOf = (text: string): string[] =>
      [...text.matchAll(/^#+ (.+)$/gm)].map((found) =>
        (found[1] ?? '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
    const broken = [...page.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].filter(
      ([, path, heading]) => {
        const target = path === '' || path === undefined ? name : join(dirname(name), path);
        if (!existsSync(target)) return true;
        return heading !== undefined && !headingsOf(readFileSync(target, 'utf8')).includes(heading);
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names only options that there are', async () => {
    const options = await everyOption();
    const named = [...page.matchAll(/\bbscb [^\n`]*/g)].flatMap(
      ([line]) => line.match(/ --[a-z][a-z-]*/g) ?? [],
    );
    expect(named.map((option) => option.trim()).filter((option) => !options.includes(option))).toEqual([]);
  });

  it('has YAML that can be read', () => {
    for (const [, yaml] of page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm))
      expect(parse(yaml ?? '')).toBeTruthy();
  });

  it('is in plain words', () => {
    const odd =
      /\b(?:stands?|mend(?:s|ed|ing)?|rosier|graver|is no key|of advice|thereof|whereby|hence|hitherto)\b/gi;
    expect(prose(page).match(odd) ?? []).toEqual([]);
  });
});

it('docs/README.md lists every page of docs', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  const left = docs.filter((name) => !name.endsWith('README.md') && !index.includes(`](${name.slice(5)})`));
  expect(left).toEqual([]);
});

it('docs/keys.md has an example of every key', () => {
  expect(readFileSync('docs/keys.md', 'utf8')).not.toMatch(/\| +\|$/m);
});

it('src/README.md names only files and folders that there are', () => {
  const named = [
    ...readFileSync('src/README.md', 'utf8').matchAll(
      /\b[a-z-]+(?:\/[a-z-]+)+(?:\.[a-z]+)*|\b[a-z-]+\.ts\b/g,
    ),
  ];
  const paths = [...new Set(named.map(([path]) => path))];
  expect(paths.length).toBeGreaterThan(15);
  const missing = paths.filter((path) => !existsSync(path) && !existsSync(`src/${path}`));
  expect(missing).toEqual([]);
});
