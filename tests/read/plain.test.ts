import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { quoted, scalar } from '../../src/edit/scalar.ts';
import { compose, parse } from '../../src/read/compose.ts';
import { decode } from '../../src/read/decode.ts';
import type { Codec } from '../../src/read/keys/codec.ts';
import { files as declared, keysOf } from '../../src/read/keys/index.ts';
import { firstReader } from '../../src/read/keys/plan.ts';
import { linesOf } from '../../src/read/lines.ts';
import { readPartPlainly, readPlainly } from '../../src/read/plain/index.ts';
import { saysTheSame } from '../../src/read/plain/same.ts';
import { readText } from '../../src/read/repair.ts';
import { runs } from '../runs.ts';
import { damage, damaged } from './typing.ts';

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));

const textOf = (file: string): string => decode(readFileSync(file)).text;
const byYaml = (text: string) => readText(text, linesOf(text), keysOf());

/** True where the plain reader handed the text over, or made of it what yaml makes, of a text without a slip. */
const isNeverWrong = (text: string): boolean => {
  const plain = readPlainly(text);
  if (plain === null) return true;
  const { tree, problems } = byYaml(text);
  return problems.length === 0 && isDeepStrictEqual(plain, tree);
};

/** True where a part of a file, from its thousandth character on, is read as yaml reads it. */
const isNeverWrongInPart = (text: string): boolean => {
  if (readPartPlainly(text) === null) return true;
  const part = { text, place: (offset: number) => offset + 1000, lineOf: () => 1 };
  return isDeepStrictEqual(compose(part), parse(part));
};

describe('the plain reader', () => {
  const own = [
    ...yamlFiles('plan'),
    ...yamlFiles('tests/fixtures/mid-year'),
    ...yamlFiles('tests/fixtures/every-key'),
  ];

  for (const file of own)
    it(`reads ${file}, and makes of it what yaml makes, places and all`, () => {
      const text = textOf(file);
      expect(readPlainly(text)).toEqual(byYaml(text).tree);
      const windows = text.replaceAll('\n', '\r\n');
      expect(readPlainly(windows)).toEqual(byYaml(windows).tree);
    });

  it('hands over, or reads as yaml does, every file that was typed badly', () => {
    expect(yamlFiles('tests/fixtures').filter((file) => !isNeverWrong(textOf(file)))).toEqual([]);
  });

  it('hands over a comment at the end of a file below a key without a value: yaml ends the file with it', () => {
    expect(readPlainly('abbreviations:\n#4  LSCB: Local\n')).toBeNull();
    const before = 'abbreviations:\n# LSCB: Local\nboard: Bromley\n';
    expect(readPlainly(before)).toEqual(byYaml(before).tree);
  });

  it.each([
    'a: >\n  one\n  two\n\n  three\n\n\n  four\nb: c\n',
    'a: >-\n  one\n  two\n\nb: c\n',
    'a: |-\n  one\n\n  two\n',
    'a: |\n  one\n    further in\n\n\n  two\n',
    'a:\n  - |\n    one\n  - b: >\n      one\n      two\n    c: d\n',
  ])('reads block text as yaml does: %j', (text) => {
    for (const one of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      expect(readPlainly(one)).not.toBeNull();
      expect(readPlainly(one)).toEqual(byYaml(one).tree);
    }
  });

  it.each([
    'a: >\n  one\n    further in\n',
    'a:\n  b: |\n      one\n    two\n',
    'a: |\n\n  one\n',
    'a: |+\n  one\n',
    'a: |2\n  one\n',
    'a: |\n  one\n  \n  two\n',
    'a: |\nb: c\n',
  ])('hands over block text of which it is not sure: %j', (text) => {
    expect(readPlainly(text)).toBeNull();
  });

  it.each([
    ...[
      'a: b',
      'a: b\n\n\nc: d\n',
      'a:\n',
      'a:\n\nb: c\n',
      'a: b  \n',
      'a: 10:30\n',
      'a: http://b\n',
      'a: b#c\n',
    ],
    ...['# so\na: b # so\n', 'a: # so\n  b: c\n', 'a:\n  # so\n  b: c\n', 'a: b\n# so\nc: d\n'],
    ...['"a": b\n', "'a: b': c\n", '1: a\n999: b\n', 'Head of Service: a\n', 'a: é – “ü”\n'],
    ...['a: "b: c"\n', "a: 'it''s'\n", String.raw`a: "b\nc \"d\" \\ \t"`, 'a: "b\\\\"\n', "a: '' # so\n"],
    ...['a: []\n', 'a: [ b , "c, d",\'e\'] # so\n', 'a: [b]\nc: d\n', "a: ['b']\n"],
    ...[
      '- a\n- b: c\n  d: e\n- "f": g\n',
      'a:\n- b\n- c\nd: e\n',
      'a:\n  - b\nc: d\n',
      '- a:\n    b: c\n- d\n',
    ],
    ...[
      'a:\n  b:\n    c: d\n  e: f\n',
      'a:\n  - b:\n      - c: d\n        e:\n    f: g\n',
      '- a\n# so\n- b\n',
    ],
  ])('reads by itself what people write, as yaml does: %j', (text) => {
    for (const one of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      expect(readPlainly(one)).not.toBeNull();
      expect(readPlainly(one)).toEqual(byYaml(one).tree);
    }
    const part = text.replace(/^(?=.)/gm, '    ');
    expect(readPartPlainly(part)).not.toBeNull();
    expect(isNeverWrongInPart(part)).toBe(true);
  });

  const long = 'x'.repeat(20_001);
  it.each([
    ...[
      'a: b: c\n',
      'a: b:\n',
      'a: "b\n',
      'a: [b\n',
      'a: b #4\n',
      'a: #4\n',
      'a: null\n',
      'a: ~\n',
      'a: {b: c}\n',
    ],
    ...[...'*&!@%`-?•–—,]}o|>#:'].flatMap((sign) => [
      `a: ${sign} B\n`,
      `a: ${sign}B\n`,
      `- ${sign} B\n`,
      `${sign} B: c\n`,
    ]),
    ...[
      'a\n',
      'a b\nc: d\n',
      '-a: b\n',
      ': b\n',
      '"": b\n',
      '<<: b\n',
      '"<<": b\n',
      '__proto__: b\n',
      '"__proto__": b\n',
    ],
    ...[
      'a: b\na: c\n',
      '"a": b\na: c\n',
      'a:b\n',
      'a :b\n',
      'a : b\n',
      '"a" : b\n',
      '"a":b\n',
      'a:b: c\n',
      'null: a\n',
    ],
    ...[
      '\ta: b\n',
      'a:\tb\n',
      'a:\u00a0b\n',
      'a: \u0007\n',
      'a: b\rc\n',
      'a: b\u200bc\n',
      'a: \ud800\n',
      'a: b\u0085c\n',
    ],
    ...['<<<<<<< a\nb: c\n', 'a: =======\n', 'a: |\n  >>>>>>> b\n'],
    ...[
      'a:\n  b: c\n d: e\n',
      ' a: b\nc: d\n',
      '- a\n  b: c\n',
      'a: b\n  c: d\n',
      'a: "b"\n  c: d\n',
      'a: [b]\n  c\n',
    ],
    ...[
      'a: b\n  c\n',
      'a: "b\n  c"\n',
      "a: 'b\n  c'\n",
      'a: [b,\n  c]\n',
      '"a\n b": c\n',
      '- a\n  b\n',
      '- a: b\n    c\n',
    ],
    ...[
      'a: [b: c]\n',
      'a: [b, , c]\n',
      'a: [b] c\n',
      'a: [b, {c: d}]\n',
      'a: [[b]]\n',
      'a: [b #c]\n',
      'a: [b, c\n',
      'a: [b,]\n',
    ],
    ...[
      'a: [b?]\n',
      'a: [? b]\n',
      'a: [b "c"]\n',
      'a: ["b" c]\n',
      'a: ["b"c]\n',
      'a: [null]\n',
      'a: [b}]\n',
      'a: [b]#c\n',
    ],
    ...[
      'a: "b"c\n',
      'a: "b" c\n',
      'a: "b"#c\n',
      String.raw`a: "\x41"`,
      String.raw`a: "\q"`,
      'a: "b\\"\n',
      "a: 'b''\n",
    ],
    ...[
      '? a\n: b\n',
      '---\na: b\n',
      'a: b\n---\n',
      '...\n',
      '%YAML 1.2\na: b\n',
      'a: b\n...\n',
      '{a: b}\n',
      '[a]\n',
    ],
    ...[
      'text\n',
      '"text"\n',
      '',
      '\n',
      '# so\n',
      ' \n',
      '-\n',
      '- \n- a\n',
      '- - a\n',
      '-  a: b\n   c: d\n',
      'a: -\n',
      '-a\n',
    ],
    ...[
      'a:\n  - b\n - c\n',
      'a:\n    - b\n  - c\n',
      'a: b\n- c\n',
      '- a\nb: c\n',
      '- a:\n  b: c\n',
      '- a:\n  - b\n',
    ],
    ...[
      ' # so\na: b\n',
      'a:\n  b: c\n # so\n',
      'a: b\n  # so\nc: d\n',
      'a: # so\nb: c\n',
      'a:\n# so\n',
      'a:\n  #4\nb: c\n',
    ],
    ...[
      'a: b\n   \nc: d\n',
      'a:\n   \n  b: c\n',
      'a: b\n  \n',
      '  \na: b\n',
      'a:\n  # so\n    # so\n  b: c\n',
    ],
    ...[
      '- ref 1.1\n  action: b\n',
      '- ref\n',
      '- Ref 1.1\n',
      'ref 1.1\naction: b\n',
      'actions:\n- ref: "1"\nlead: b\n',
    ],
    ...[
      `a: ${long}\n`,
      `a: "${long}"\n`,
      `- ${long}\n`,
      `a: [${long}]\n`,
      `a: |\n  ${long}\n`,
      `a: '${long}'\n`,
    ],
    ...[12, 25].map(
      (levels) => `- a:\n${Array.from({ length: levels }, (_, at) => `${'  '.repeat(at + 2)}b:\n`).join('')}`,
    ),
    ...[
      '\ufeffa: b\n',
      'a: b\u2028c\n',
      'a: b\u2029c\n',
      'a: b\u061cc\n',
      'a: b\u3000c\n',
      'a: b\u00adc\n',
      'a: 😀\n',
    ],
  ])('hands over, or reads as yaml does, whatever else there is: %j', (text) => {
    for (const one of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()])
      expect(isNeverWrong(one)).toBe(true);
    expect(isNeverWrongInPart(text)).toBe(true);
    expect(isNeverWrongInPart(text.replace(/^(?=.)/gm, '    '))).toBe(true);
  });

  it('reads what bscb writes, whatever the text is', () => {
    const marks = fc.constantFrom(
      '• Word',
      'o Word',
      '– x',
      '1. Word',
      '“so”',
      'ref 1.1',
      'é · ü',
      'a: b',
      'a #4',
      'null',
    );
    const line = fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), marks);
    fc.assert(
      fc.property(line, line, (first, second) => {
        const text = `- note: ${scalar(first)}\n  evidence: ${quoted(`${first} ${second}`)}\n- ${quoted(second)}\n`;
        const plain = readPlainly(text);
        expect(plain).not.toBeNull();
        expect(plain).toEqual(byYaml(text).tree);
      }),
      { numRuns: runs(60, 5_000) },
    );
  });
});

describe('the room read', () => {
  it('knows in three places alone that there are two readers: where files, their parts, and guesses are read', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const knowing = sources.filter((name) =>
      /from '[./]*\/plain\/index\.ts'/.test(readFileSync(join('src', name), 'utf8')),
    );
    expect(knowing.map((name) => name.split('\\').join('/'))).toEqual([
      'read/compose.ts',
      'read/file.ts',
      'read/one-slip.ts',
    ]);
  });
});

describe('on damaged files the plain reader', () => {
  const texts = yamlFiles('tests/fixtures')
    .concat(yamlFiles('plan'))
    .map(textOf)
    .filter((text) => readPlainly(text) !== null);

  /** A whole file, or some lines of it as if they were one. */
  const piece = fc.record({
    text: fc.constantFrom(...texts),
    from: fc.nat(),
    lines: fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 2, max: 14 }) },
      { weight: 2, arbitrary: fc.integer({ min: 15, max: 60 }) },
      { weight: 1, arbitrary: fc.constant(10_000) },
    ),
    asPart: fc.boolean(),
    atMargin: fc.boolean(),
    windows: fc.boolean(),
    lastLineEnd: fc.boolean(),
    damage: fc.array(damage, { maxLength: 2 }),
  });

  it(
    'is never wrong: it hands over, or makes what yaml makes of a text without a slip',
    () => {
      fc.assert(
        fc.property(piece, ({ text, from, lines, asPart, atMargin, windows, lastLineEnd, damage }) => {
          const all = text.split('\n');
          const start = lines > all.length ? 0 : from % all.length;
          const some = all.slice(start, start + lines);
          const margin = atMargin ? (/^ */.exec(some[0] ?? '')?.[0].length ?? 0) : 0;
          const whole = some.map((line) => line.slice(margin)).join('\n') + (lastLineEnd ? '\n' : '');
          const now = damage.reduce(damaged, windows ? whole.replaceAll('\n', '\r\n') : whole);
          if (!(asPart ? isNeverWrongInPart : isNeverWrong)(now)) expect.fail(JSON.stringify(now));
        }),
        {
          numRuns: Number(process.env.TRIES ?? runs(400, 100_000)),
          seed: Number(process.env.SEED ?? 2013),
        },
      );
    },
    runs(30_000, 600_000),
  );
});

describe('a text of which a declaration is sure', () => {
  const codecs = (one: Codec<unknown>): Codec<unknown>[] => [
    one,
    ...[...(one.keys?.() ?? [])].flatMap(([, { codec }]) => codecs(codec)),
  ];
  const asked = new Set(Object.values(declared).flatMap(codecs));
  const words = [
    '1',
    '4.10',
    '4.',
    'CC1',
    '1000',
    '0',
    'yes',
    'Yes',
    'true',
    '13.2',
    '13.2 %',
    ' 5',
    '1,000',
    '-3',
    'red',
  ];

  it('is one that the schema for editors allows', () => {
    // words of a choice may be typed with capitals and marks, of which an editor knows nothing; a doubtful mark of
    // done is underlined by an editor, and named by the reading itself
    for (const codec of [...asked].filter(({ should }) => !should.startsWith('the day it was done')))
      for (const word of [...words, 'green', 'blue', '', 'x'.repeat(20_001), '4.10\n'])
        if (codec.kind !== 'choice' && codec.fits(word))
          expect(z.safeParse(codec.schema(), word).success, `${codec.should}: ${word}`).toBe(true);
  });

  it('says without being asked what it reads where nothing is there', () => {
    const cursor = {
      tree: { is: 'nothing', start: 0, end: 0 } as const,
      at: { file: '1-area.yaml', path: ['actions', 0, 'key'] },
      ref: '1.1',
    };
    const reader = firstReader((problem) => expect.unreachable(problem.message));
    const known = [...asked].filter(({ nothing }) => nothing !== undefined);
    expect(known.length).toBeGreaterThan(30);
    for (const codec of known) expect(codec.nothing?.(), codec.should).toEqual(codec.read(cursor, reader));
  });
});

describe('two texts say the same', () => {
  const one = 'area: 1\nactions:\n  - ref: "1.1"\n    lead:\n    milestones: [draft, final]\n';
  it.each([
    ['with other quotes and a comment', one.replace('"1.1"', "'1.1' # first"), true],
    ['with another value', one.replace('draft', 'drafts'), false],
    ['with another key', one.replace('lead', 'partners'), false],
    ['with one entry fewer', one.replace(', final', ''), false],
    ['with a text where there was nothing', one.replace('lead:', 'lead: Chair'), false],
    ['with a list where there was a text', one.replace('"1.1"', '["1.1"]'), false],
    ['with a key more', `${one}title: Leadership\n`, false],
    ['where one is not plain', one.replace('"1.1"', '&a "1.1"'), false],
  ])('%s', (_, other, expected) => {
    expect(saysTheSame(one, other)).toBe(expected);
    expect(saysTheSame(other, one)).toBe(expected);
  });
});
