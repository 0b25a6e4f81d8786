import { win32 } from 'node:path';
import { expect, it } from 'vitest';
import { beside, folderNamed } from '../../src/commands/plan-folder.ts';

it.each([
  ['/', '/plan.yaml'],
  ['//', '/plan.yaml'],
  ['P:\\', 'P:/plan.yaml'],
  ['plan/', 'plan/plan.yaml'],
  ['.', 'plan.yaml'],
])('a plan in %s has its file at %s', (typed, file) => {
  expect(beside(folderNamed(typed), 'plan.yaml')).toBe(file);
});

it('the root of a drive of Windows is not the folder that somebody is in on that drive', () => {
  for (const typed of ['C:\\', 'C:/'])
    expect(win32.resolve('C:\\Users\\Officer', folderNamed(typed))).toBe('C:\\');
});
