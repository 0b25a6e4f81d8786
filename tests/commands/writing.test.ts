import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

it('an answer is never written into a plan file, by whatever link', async () => {
  const folder = folderWith(smallPlan);
  symlinkSync('1-voice.yaml', join(folder, 'plan/paper.md'));
  for (const file of ['plan/paper.md', 'plan/1-voice.yaml', 'plan/NEW.YML. ', 'plan/1-voice.yaml::$DATA']) {
    const { status, stderr } = await bscb(`list --output "${file}"`, { folder });
    expect(stderr).toContain('--output would write over');
    expect(status).toBe(2);
  }
  expect(textOf(folder, 'plan/1-voice.yaml')).toBe(smallPlan['plan/1-voice.yaml']);
});

it('an answer does not leave the folder that was named', async () => {
  const folder = folderWith({ ...smallPlan, 'elsewhere.md': 'old', 'papers/x': '' });
  symlinkSync('../elsewhere.md', join(folder, 'papers/list.md'));
  const { status, stderr } = await bscb('list --output papers/list.md', { folder });
  expect(stderr).toContain('papers/list.md cannot be written: it is a link that leads out of its folder');
  expect(status).toBe(2);
  expect(textOf(folder, 'elsewhere.md')).toBe('old');
});

it('--fix writes no schema through a link that leads out of the plan', async () => {
  const line = '# yaml-language-server: $schema=.schema/area.json\n';
  const voice = `${line}${smallPlan['plan/1-voice.yaml']}`;
  const folder = folderWith({ ...smallPlan, 'plan/1-voice.yaml': voice, 'other/area.json': 'old' });
  symlinkSync('../other', join(folder, 'plan/.schema'));
  const { status, stderr } = await bscb('check --fix', { folder });
  expect(stderr).toContain('plan/.schema/area.json cannot be written: it is a link that leads out');
  expect(status).toBe(2);
  expect(textOf(folder, 'other/area.json')).toBe('old');
  expect(readdirSync(join(folder, 'other'))).toEqual(['area.json']);
});

it('a document is not refreshed through a link out of its folder', async () => {
  const paper = '<!-- bscb:begin progress -->\n<!-- bscb:end -->\n';
  const folder = folderWith({ ...smallPlan, 'paper.md': paper });
  mkdirSync(join(folder, 'docs'));
  symlinkSync('../paper.md', join(folder, 'docs/paper.md'));
  const { stderr } = await bscb('report --into docs/paper.md', { folder });
  expect(stderr).toContain('it is a link that leads out of its folder');
  expect(textOf(folder, 'paper.md')).toBe(paper);
});
