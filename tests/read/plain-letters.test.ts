import { expect, it } from 'vitest';
import { plainLetters, rightKeys } from '../../src/read/keys/near.ts';

it.each([
  ['lеаd', 'lead'],
  ['асtiоn', 'action'],
  ['рrоgrеss', 'progress'],
  ['ѕhоrt', 'short'],
  ['oυtcοmes', 'outcomes'],
  ['ραrtners', 'partners'],
  ['ｌｅａｄ', 'lead'],
  ['comple\u200btion', 'completion'],
  ['\u00adwas\ufeff', 'was'],
  ['\u00a0lead\u00a0', 'lead'],
  ['lead', 'lead'],
  ['naïve', 'naïve'],
])('letters that only look like ours, and signs without a width, are put right: %j', (typed, plain) => {
  expect(plainLetters(typed)).toBe(plain);
});

const near = (...words: string[]) => ({ near: words, because: {} });
const keys = new Map([
  ['lead', near('owner', 'who')],
  ['completion', { near: ['due', 'who'], because: { status: 'it goes there' } }],
  ['was', near()],
]);

it.each([
  ['Lead', ['lead']],
  ['l e-a_d', ['lead']],
  ['Owner', ['lead']],
  ['who', ['lead', 'completion']],
  ['status', ['completion']],
  ['leed', ['lead']],
  ['laed', []],
  ['leading', []],
  ['completon', ['completion']],
  ['compltn', ['completion']],
  ['compl', []],
  ['wax', ['was']],
  ['xyz', []],
  [`${'completion '.repeat(5)}`, []],
])('the keys that are meant by %s are %j', (typed, meant) => {
  expect(rightKeys(typed, keys)).toEqual(meant);
});
