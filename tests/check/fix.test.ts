import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import type { World } from '../../src/world.ts';
import { bscb, folderWith, worldAt } from '../commands/world.ts';

const settings = `# yaml-language-server: $schema=.schema/plan.json
board: Anytown Safeguarding Children Board
period: 2013-14
posts: [Business Manager]
`;

const area = `area: 1
title: Hearing children
actions:
  # the first of the year
  - ref: 1.10   # quoted by the minutes
    action:  Ask children in care   # two spaces stay
    lead: business manager
    completion: July 2013
`;

const fixed = `# yaml-language-server: $schema=.schema/area.json
${area.replace('ref: 1.10 ', 'ref: "1.10" ').replace('lead: business manager', 'lead: Business Manager')}`;

const planWith = (text: string): string => folderWith({ 'plan.yaml': settings, '1-voice.yaml': text });
const bytes = (folder: string, name = '1-voice.yaml'): string => readFileSync(join(folder, name), 'utf8');

describe('check --fix', () => {
  it('corrects what is beyond doubt, says what, and then reports what is left', async () => {
    const folder = planWith(area);
    const { stdout, stderr, status } = await bscb('check --fix', { folder });
    expect(bytes(folder)).toBe(fixed);
    expect(stderr).toContain('Fixed 1-voice.yaml:\n');
    for (const rule of ['unquoted-ref', 'spelling-differs', 'no-modeline']) {
      expect(stderr).toContain(`(${rule})`);
      expect(stdout).not.toContain(`(${rule})`);
    }
    expect(stdout).toContain('(no-milestone)');
    expect(status).toBe(0);
  });

  it('keeps a byte order mark, line ends of Windows and a last line without an end', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n').slice(0, -2)}`;
    const folder = planWith(windows(area));
    await bscb('check --fix', { folder });
    expect(bytes(folder)).toBe(windows(fixed));
  });

  it('changes nothing the second time, not even the time of the file', async () => {
    const folder = planWith(area);
    await bscb('check --fix', { folder });
    const before = statSync(join(folder, '1-voice.yaml')).mtimeMs;
    const { stderr } = await bscb('check --fix', { folder });
    expect(stderr).not.toMatch(/Fixed|Wrote/);
    expect(bytes(folder)).toBe(fixed);
    expect(statSync(join(folder, '1-voice.yaml')).mtimeMs).toBe(before);
  });

  it('writes the schemas that first lines name, again where they are of another version, and no others', async () => {
    const folder = planWith(area);
    const { stderr } = await bscb('check --fix', { folder });
    expect(stderr).toContain('Wrote .schema/area.json and .schema/plan.json');
    expect(existsSync(join(folder, '.schema/meetings.json'))).toBe(false);
    const fresh = bytes(folder, '.schema/area.json');
    expect(fresh).toBe((await bscb('schema area', { folder })).stdout);
    expect((await bscb('check', { folder })).stdout).not.toContain('stale-schema');
    writeFileSync(join(folder, '.schema/area.json'), '{}');
    const { stdout, status } = await bscb('check --all', { folder });
    expect(stdout).toContain(
      '.schema/area.json, which editors use to help as you type, is not up to date with the plan',
    );
    expect(status).toBe(0);
    rmSync(join(folder, '.schema/plan.json'));
    expect((await bscb('check --all', { folder })).stdout).toContain(
      '.schema/plan.json, which editors use to help as you type, is missing',
    );
    await bscb('check --fix', { folder });
    expect((await bscb('check --all', { folder })).stdout).not.toContain('stale-schema');
    expect(bytes(folder, '.schema/area.json')).toBe(fresh);
  });

  it('writes no personal data of the plan into the schemas, by either command', async () => {
    const folder = planWith(area);
    writeFileSync(
      join(folder, 'plan.yaml'),
      settings.replace(/^posts.*\n/m, 'posts: [Officer 943 476 5919]\n'),
    );
    await bscb('check --fix', { folder });
    const fixed = bytes(folder, '.schema/area.json');
    expect(fixed).toContain('Officer ****');
    expect(fixed).not.toMatch(/943.?476/);
    expect((await bscb('schema area', { folder })).stdout).toBe(fixed);
    expect((await bscb('check --all', { folder })).stdout).not.toContain('stale-schema');
  });

  it.each([
    ['a new post', 'posts: [Business Manager, Head of Quality]\n', true],
    ['a new body', 'bodies: [Executive]\n', true],
    ['a new agency', 'agencies: [Anytown Hospital]\n', true],
    ['a word for a colour', 'rag: { colours: { red: stuck, amber: wobbly, green: fine } }\n', true],
    ['a column of its own', 'fields: { Priority: [high, low] }\n', true],
    ['a title and nothing else', 'title: Business Plan\n', false],
  ])('finds the schemas old after %s in plan.yaml: %s', async (_, line, isOld) => {
    const folder = planWith(area);
    await bscb('check --fix', { folder });
    const kept = line.startsWith('posts') ? settings.replace(/^posts.*\n/m, '') : settings;
    writeFileSync(join(folder, 'plan.yaml'), kept + line);
    const { stdout } = await bscb('check --format lines --rule stale-schema', { folder });
    const places = stdout.split('\n').flatMap((text) => /^[^:]+:1:1\b/.exec(text) ?? []);
    expect(places.sort()).toEqual(isOld ? ['1-voice.yaml:1:1', 'plan.yaml:1:1'] : []);
    await bscb('check --fix', { folder });
    expect(bytes(folder, '.schema/plan.json')).toBe((await bscb('schema plan', { folder })).stdout);
    expect((await bscb('check --rule stale-schema', { folder })).stdout).not.toContain('.schema');
  });

  it('takes a schema with the line ends of Windows for the same, and one that is cut off for old', async () => {
    const folder = planWith(area);
    await bscb('check --fix', { folder });
    const file = join(folder, '.schema/area.json');
    const text = readFileSync(file, 'utf8');
    const old = async () =>
      (await bscb('check --rule stale-schema', { folder })).stdout.includes('area.json');
    writeFileSync(file, text.replaceAll('\n', '\r\n'));
    expect(await old()).toBe(false);
    writeFileSync(file, text.slice(0, -100));
    expect(await old()).toBe(true);
    rmSync(file);
    mkdirSync(file);
    expect(await old()).toBe(true);
  });

  it('writes the schemas of a plan.yaml as the fix leaves it', async () => {
    const folder = folderWith({
      'plan.yaml': settings.replace(
        'posts: [Business Manager]',
        'posts:\n  -Business Manager\n  -Head of Quality',
      ),
      '1-voice.yaml': area,
    });
    await bscb('check --fix', { folder });
    expect(bytes(folder, 'plan.yaml')).toContain('  - Head of Quality\n');
    expect(bytes(folder, '.schema/area.json')).toContain('"Head of Quality"');
    expect((await bscb('check --rule stale-schema', { folder })).stdout).not.toContain('.schema');
  });

  it('corrects one rule or one file where that alone is asked for', async () => {
    const folder = planWith(area);
    await bscb('check --fix --rule unquoted-ref', { folder });
    expect(bytes(folder)).toBe(area.replace('ref: 1.10 ', 'ref: "1.10" '));
    await bscb('check --fix plan.yaml', { folder });
    expect(bytes(folder)).toBe(area.replace('ref: 1.10 ', 'ref: "1.10" '));
    await bscb('check --fix 1-voice.yaml', { folder });
    expect(bytes(folder)).toBe(fixed);
  });

  it('refuses a read-only file in words and leaves it as it is', async () => {
    const folder = planWith(area);
    chmodSync(join(folder, '1-voice.yaml'), 0o444);
    const { stderr, status } = await bscb('check --fix', { folder });
    expect(stderr).toContain('1-voice.yaml cannot be written: it is read-only.');
    expect(status).toBe(2);
    expect(bytes(folder)).toBe(area);
  });

  it('does not write over what somebody saved meanwhile', async () => {
    const folder = planWith(area);
    const { world, said } = worldAt({ folder });
    const meanwhile: World = {
      ...world,
      files: {
        ...world.files,
        change: (changes) => {
          writeFileSync(join(folder, '1-voice.yaml'), `${area}# typed just now\n`);
          return world.files.change(changes);
        },
      },
    };
    expect(await run(['check', '--fix'], meanwhile)).toBe(2);
    expect(said().stderr).toContain(
      '1-voice.yaml cannot be written: it was changed by somebody else meanwhile',
    );
    expect(bytes(folder)).toBe(`${area}# typed just now\n`);
  });

  it('leaves a file that is no UTF-8 alone', async () => {
    const folder = planWith(area);
    const latin = Buffer.from(area.replace('children in care', 'children in caf\u00e9'), 'latin1');
    writeFileSync(join(folder, '1-voice.yaml'), latin);
    await bscb('check --fix', { folder });
    expect(readFileSync(join(folder, '1-voice.yaml')).equals(latin)).toBe(true);
  });

  it('has no stdin to correct', async () => {
    expect((await bscb('check --fix -')).stderr).toContain('what comes from stdin is not a file');
  });
});

describe('check --fix --dry-run', () => {
  it('prints the diff, writes nothing, and ends with 1 while there is something to do', async () => {
    const folder = planWith(area);
    const { stdout, stderr, status } = await bscb('check --fix --dry-run', { folder });
    expect(status).toBe(1);
    expect(stdout).toContain('--- 1-voice.yaml\n+++ 1-voice.yaml\n@@ -1,8 +1,9 @@\n+# yaml-language-server');
    expect(stdout).toContain(
      '\n-  - ref: 1.10   # quoted by the minutes\n+  - ref: "1.10"   # quoted by the minutes\n',
    );
    expect(stderr).toContain('Would write .schema/area.json');
    expect(bytes(folder)).toBe(area);
    expect(existsSync(join(folder, '.schema'))).toBe(false);
    await bscb('check --fix', { folder });
    expect(await bscb('check --fix --dry-run', { folder })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'There is nothing that --fix would change. See what is left:  bscb check\n',
    });
  });

  it('lets nothing in the plan act on a terminal or a runner', async () => {
    const folder = planWith(area.replace('# quoted by the minutes', '# ##[error]forged \u202e'));
    const { stdout } = await bscb('check --fix --dry-run', { folder });
    expect(stdout).toContain('forged');
    expect(stdout).not.toMatch(/##\[|\u202e/);
  });

  it('is nothing without --fix', async () => {
    expect(await bscb('check --dry-run')).toMatchObject({ status: 2, stdout: '' });
  });
});
