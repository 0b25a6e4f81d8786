import { expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (file: string, area: string, ref = '') => {
  const head = area === '' ? '' : `area: ${area}\n`;
  const text = `${head}actions:\n  - action: Ask\n${ref === '' ? '' : `  - ref: "${ref}"\n    action: Tell\n`}`;
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: B\n', [file]: text }));
  const rules = problems.map(({ rule }) => rule).filter((rule) => rule !== 'missing-ref');
  const [one] = plan?.areas ?? [];
  return [one?.area, one?.title, ...rules];
};

it.each<[string, string, string, (number | string)[]]>([
  ['voice.yaml', '4', '', [4, 'Area 4']],
  ['voice.yaml', 'CC1', '2.1', ['CC1', 'Area CC1']],
  ['4-voice.yaml', 'CC1', '', ['CC1', 'Area CC1']],
  ['4-voice.yaml', '4', '', [4, 'Area 4']],
  ['004-voice.yaml', '', '2.1', [4, 'Area 4']],
  ['100.yaml', '', '', [100, 'Area 100']],
  ['0-voice.yaml', '', '2.1', [2, 'Area 2']],
  ['2013-voice.yaml', '', '2.1', [2, 'Area 2']],
  ['voice-4.yaml', '', 'CC1.3', ['CC1', 'Area CC1']],
  ['voice.yaml', '', '', [0, 'Area 0', 'no-area-number']],
  ['4-voice.yaml', '3', '', [3, 'Area 3', 'area-number-differs']],
  ['4-voice.yaml', '"3 / 4"', '2.1', [4, 'Area 4', 'wrong-shape']],
  ['voice.yaml', '"3 / 4"', '', [0, 'Area 0', 'wrong-shape']],
])('%s with area: %s and ref %s is an area of that number', (file, area, ref, expected) => {
  expect(read(file, area, ref)).toEqual(expected);
});
