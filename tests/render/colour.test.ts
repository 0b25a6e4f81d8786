import { expect, it } from 'vitest';
import { speaksUnicode, wantsColour } from '../../src/render/colour.ts';

const terminal = true;
const pipe = false;

it.each<[string, 'auto' | 'always' | 'never', Record<string, string>, boolean, boolean]>([
  ['a terminal has colour', 'auto', {}, terminal, true],
  ['a pipe has none', 'auto', {}, pipe, false],
  ['NO_COLOR takes it away', 'auto', { NO_COLOR: '1' }, terminal, false],
  ['NO_COLOR wins over FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
  ['an empty NO_COLOR is not set', 'auto', { NO_COLOR: '' }, terminal, true],
  ['FORCE_COLOR gives it to a pipe', 'auto', { FORCE_COLOR: '1' }, pipe, true],
  ['FORCE_COLOR=0 takes it away', 'auto', { FORCE_COLOR: '0' }, terminal, false],
  ['CLICOLOR_FORCE gives it to a pipe', 'auto', { CLICOLOR_FORCE: '1' }, pipe, true],
  ['CLICOLOR=0 takes it away', 'auto', { CLICOLOR: '0' }, terminal, false],
  ['a dumb terminal has none', 'auto', { TERM: 'dumb' }, terminal, false],
  ['always is always', 'always', { NO_COLOR: '1', TERM: 'dumb' }, pipe, true],
  ['never is never', 'never', { FORCE_COLOR: '1' }, terminal, false],
])('%s', (_, wish, env, toTerminal, colour) => {
  expect(wantsColour(wish, env, toTerminal)).toBe(colour);
});

it('marks fall back to letters only where another encoding is named', () => {
  expect(speaksUnicode({})).toBe(true);
  expect(speaksUnicode({ LANG: 'en_GB.UTF-8' })).toBe(true);
  expect(speaksUnicode({ LANG: 'en_GB.UTF-8', LC_ALL: 'C' })).toBe(false);
  expect(speaksUnicode({ LANG: 'en_GB.ISO-8859-1' })).toBe(false);
});
