import { expect, it } from 'vitest';
import { beside, folderNamed } from '../../src/commands/plan-folder.ts';

it.each([
  ['/', '/plan.yaml'],
  ['//', '/plan.yaml'],
  ['plan/', 'plan/plan.yaml'],
  ['.', 'plan.yaml'],
])('a plan in %s has its file at %s', (typed, file) => {
  expect(beside(folderNamed(typed), 'plan.yaml')).toBe(file);
});
