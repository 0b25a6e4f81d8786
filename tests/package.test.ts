import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { worldAt } from './commands/world.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const filesOf = (ending: string): [name: string, text: string][] =>
  readdirSync('dist')
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(`dist/${name}`, 'utf8')]);

describe('the package', () => {
  it('asks for no other package when it runs', () => {
    const about = json('package.json');
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies'])
      expect(about).not.toHaveProperty(kind);
    for (const [name, text] of filesOf('.js'))
      for (const [, asked = ''] of text.matchAll(/\b(?:require|import)\(["']([^"']+)["']\)/g))
        expect(
          asked.startsWith('./') || asked === '../bin/bscb.cjs' || isBuiltin(asked),
          `${name} asks for ${asked}`,
        ).toBe(true);
  });

  it('says in one place where to ask, and a crash says the same', async () => {
    const { homepage, repository, bugs } = json('package.json');
    const place = repository.url.replace(/^git\+|\.git$/g, '');
    expect([homepage, bugs.url]).toEqual([`${place}#readme`, `${place}/issues`]);
    const { world, said } = worldAt();
    const read = () => {
      throw new TypeError();
    };
    expect(await run(['status'], { ...world, files: { ...world.files, read } })).toBe(70);
    expect(said().stderr).toContain(`report it at ${bugs.url}\n`);
    const [owner = ''] = place.split('/').slice(-2);
    for (const file of [
      'action.yml',
      'CONTRIBUTING.md',
      'ci/gitlab.yml',
      '.pre-commit-hooks.yaml',
      'README.md',
    ])
      expect(readFileSync(file, 'utf8'), file).not.toContain(`${owner}/bscb`);
  });

  it('carries the licence of each library that it has inside', () => {
    const notices = readFileSync('dist/THIRD-PARTY-NOTICES', 'utf8');
    // character-entities is two packages down from mdast-util-from-markdown
    for (const name of [
      'commander',
      'zod',
      'yaml',
      'docx',
      'hyparquet-writer',
      'character-entities',
      'parse5',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n\n.*(?:licen[cs]e|copyright)`, 'im'));
    expect(notices).not.toMatch(/^(?:esbuild|vitest|typescript) \d/m);
  });

  it('is made of packages that the lock file knows by what is in them', () => {
    const { packages } = json('package-lock.json') as { packages: Record<string, { integrity?: string }> };
    const unknown = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(unknown.map(([path]) => path)).toEqual([]);
  });
});
