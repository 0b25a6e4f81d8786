import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const line = 'report progress --output paper.md';

describe('a markdown file that is there already', () => {
  it('is written over while it is as bscb wrote it, whatever git does to its line ends', async () => {
    const folder = folderWith(smallPlan);
    expect((await bscb(line, { folder })).status).toBe(0);
    const { stdout } = await bscb('report progress', { folder });
    const written = textOf(folder, 'paper.md');
    expect(written.startsWith(stdout)).toBe(true);
    writeFileSync(join(folder, 'paper.md'), written.replaceAll('\n', '\r\n'));
    expect((await bscb(line, { folder })).status).toBe(0);
    expect(textOf(folder, 'paper.md')).toBe(written);
  });

  it.each([
    ['a letter to the chair', () => 'Dear Chair,\n'],
    ['a page whose words were changed', (text: string) => text.replace('Anytown', 'Our')],
    ['a page with a note below', (text: string) => `${text}\nTo be agreed.\n`],
    ['a page without its last line', (text: string) => text.replace(/<!-- made by bscb.*\n/, '')],
  ])('that holds %s is kept, unless it is forced', async (_, change) => {
    const folder = folderWith(smallPlan);
    await bscb(line, { folder });
    const own = change(textOf(folder, 'paper.md'));
    writeFileSync(join(folder, 'paper.md'), own);
    const { status, stderr } = await bscb(line, { folder });
    expect([status, textOf(folder, 'paper.md')]).toEqual([2, own]);
    expect(stderr).toContain('Write over it with --force, or give another name.');
    expect((await bscb(`${line} --force`, { folder })).status).toBe(0);
    expect(textOf(folder, 'paper.md')).not.toBe(own);
  });

  it('makes a web page without that line, though words were added', async () => {
    const folder = folderWith(smallPlan);
    await bscb(line, { folder });
    appendFileSync(join(folder, 'paper.md'), '\nTo be agreed.\n');
    expect((await bscb('report --from paper.md --output paper.html', { folder })).status).toBe(0);
    const page = textOf(folder, 'paper.html');
    expect(page).toContain('To be agreed.');
    expect(page).not.toContain('made by bscb');
  });

  it('that is empty is filled', async () => {
    const folder = folderWith(smallPlan);
    appendFileSync(join(folder, 'paper.md'), '');
    expect((await bscb(line, { folder })).status).toBe(0);
  });
});
