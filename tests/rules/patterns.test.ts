import { createContext, Script } from 'node:vm';
import { expect, it } from 'vitest';
import { inFull, runs } from '../runs.ts';

/** Rooms whose patterns look at the files of a plan, at documents, and at what is said of them. */
const rooms = [
  'assess',
  'commands',
  'dates',
  'edit',
  'history',
  'import',
  'model',
  'read',
  'render',
  'rules',
  'view',
  'world',
];

/** Not linear, each on a text that cannot be long: why is beside it. */
const onShortText: ReadonlyMap<string, string> = new Map([
  ['/\\B(?=(\\d{3})+(?!\\d))/g', 'the figures of one number'],
  ['/^(.*?)(?:\\s*[–—]\\s*|\\s+-\\s+)(.*)$/', 'what somebody types on the command line'],
  [
    '/^ {0,3}<!--\\s*bscb:(\\S*)((?:(?!-->).)*?)\\s*-->\\s*$/',
    'one line of a document that begins as a mark of ours',
  ],
  ['/[{,][ \\t]*([A-Za-z_]+):[ \\t]+([^"\'{}[\\],:][^"\'{}[\\],]*?:[ \\t][^"\'{}[\\],]*)/', 'one value'],
  ['/"[^"]*"|\\[[^\\]]*\\]|\\\\./g', 'a number format, of which 255 characters are read'],
  ['/[dy]|m(?!.*[#0])/i', 'the same'],
  ['/\\[\\$([^\\]-]*)[^\\]]*\\]/g', 'the same'],
  ['/<pageSetup [^>]*>/', 'a sheet that the library has made'],
  ['/(?:\\r\\n)*$/', 'a calendar that the library has made'],
]);

/** What a pattern looks for, each choice written out with one character for each class. */
const plainOf = (pattern: string): readonly string[] =>
  pattern
    .replace(/\(\?<?[=!]|\(\?<\w+>|\(\?:/g, '(')
    .replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\p\{[^}]*\}|\\[wS]/giu, 'a')
    .replace(/\\d/g, '0')
    .replace(/\\s/g, ' ')
    .replace(/\\r/g, '\r')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\[bB]|\{\d+(?:,\d*)?\}/g, '')
    .replace(/\[\^(?:\\.|[^\]\\])*\]/g, '~')
    .replace(/\[((?:\\.|[^\]\\])*)\]/g, (_all, some: string) => some.replace(/^\\/, '').charAt(0))
    .replace(/(?<!\\)[()*+?^$]/g, '')
    .replace(/\\(.)/g, '$1')
    .split('|');

const long = runs(4_000, 60_000);
const short = 4_000;
const mostBeginnings = 60;
const blanks = [' ', '\u00a0', '\t', '\n', '\r\n'];
const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

/** Makers of texts of any length: one character, blanks, and what the pattern begins with, over and over. */
const textsFor = (pattern: string): readonly ((length: number) => string)[] => {
  const signs = ['a', 'A', '0', '-', '.', ',', '"', '#', '(', '[', '<', '/', 'é', ...blanks];
  const beginnings = new Set(
    plainOf(pattern).flatMap((one) => [1, 2, 3, 5, 8, 12, 60].map((end) => one.slice(0, end))),
  );
  beginnings.delete('');
  // of a long list of words, some tell as much as all
  const apart = Math.ceil(beginnings.size / mostBeginnings);
  const tried = [...beginnings].filter((_, i) => i % apart === 0);
  return [
    ...signs.map((sign) => (length: number) => `x${filled(sign, length)}\u0001`),
    ...tried.flatMap((one) => [
      (length: number) => `${filled(one, length)}\u0001`,
      ...[' ', 'a', '0', '\u00a0'].map((sign) => (length: number) => `${one}${filled(sign, length)}\u0001`),
    ]),
  ];
};

const box = createContext({ pattern: /x/, text: '' });
const look = new Script('pattern.global ? text.replace(pattern, "") : pattern.test(text)');
/** The milliseconds that a look takes; the limit where it was stopped there. */
const took = (pattern: RegExp, text: string, limit: number): number => {
  Object.assign(box, { pattern, text });
  const before = performance.now();
  try {
    look.runInContext(box, { timeout: limit });
  } catch {
    return limit;
  }
  return performance.now() - before;
};

/** A square of 4,000 characters takes some 30 ms, a line of them a tenth of one; the best of five tells on a busy machine. */
const bound = 15;
const best = (pattern: RegExp, text: string, enough: number): number => {
  let least = 100;
  for (let i = 0; i < 5 && least >= enough; i++) least = Math.min(least, took(pattern, text, 100));
  return least;
};
/** Four times the text takes four times as long where the time is a line, sixteen times where it is a square. */
const isSlow = (pattern: RegExp, make: (length: number) => string): boolean => {
  const whole = best(pattern, make(short), bound);
  if (whole < bound) return long > short && stalls(pattern, make(long));
  return whole >= 8 * best(pattern, make(short / 4), 0);
};
const stalls = (pattern: RegExp, text: string): boolean =>
  took(pattern, text, 500) >= 500 && took(pattern, text, 500) >= 500;

// TypeScript takes longer to load than most files of tests to run.
const all = inFull ? [...(await import('./patterns.ts')).written(rooms)] : [];
const slow = (literal: string): boolean => {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  return textsFor(source).some((make) => isSlow(pattern, make));
};

it.runIf(inFull).each(rooms)(
  'no pattern of %s is held up by a long text, whatever it is made of',
  { timeout: 60_000 },
  (room) => {
    const mine = all.filter(([, path]) => path.startsWith(`${room}/`));
    // what is slow is slow again; a busy moment of the machine does not come twice
    const found = mine.filter(([literal]) => !onShortText.has(literal) && slow(literal) && slow(literal));
    expect(found.map(([literal, path]) => `${path}: ${literal}`)).toEqual([]);
  },
);

it.runIf(inFull)('each pattern that is excused is still there', () => {
  const known = new Set(all.map(([literal]) => literal));
  expect([...onShortText.keys()].filter((literal) => !known.has(literal))).toEqual([]);
});
