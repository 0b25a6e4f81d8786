import { describe, expect, it } from 'vitest';
import { type Filling, type Mark, refreshMarks, withoutMarks } from '../../src/edit/sections.ts';

const words = { kinds: ['progress', 'annual'], attributes: ['area', 'lead', 'as-of'] };
const bytes = (text: string) => Buffer.from(text, 'latin1');
type Fill = (mark: Mark) => Filling | null | { readonly problem: string };
const answerTo = (text: string | Uint8Array, fill: Fill) =>
  refreshMarks(typeof text === 'string' ? Buffer.from(text) : text, words, fill);
/** A document with its sections filled with these words; what is wrong with its marks, each with its line. */
const filled = (text: string | Uint8Array, words = 'new', asOf: string | null = null): string | string[] => {
  const answer = answerTo(text, () => ({ text: words, asOf }));
  return 'bytes' in answer
    ? Buffer.from(answer.bytes).toString()
    : answer.problems.map(({ line, message }) => `${line}: ${message}`);
};
const end = '<!-- bscb:end -->\n';
const section = (mark: string): string => `${mark}\nold\n${end}`;
const begin = '<!-- bscb:begin progress -->';

describe('a mark', () => {
  it.each([
    '<!--bscb:begin progress-->',
    '   <!--   bscb:begin   progress   -->  ',
    '<!-- bscb:begin progress\tarea=4 -->',
  ])('is a comment of a line to itself, with blanks as one likes: %j', (mark) => {
    expect(filled(section(mark))).toBe(`${mark}\n\nnew\n\n${end}`);
  });

  it.each([`see ${begin}`, `    ${begin}`, '<!-- bscb begin progress -->', '<!-- about bscb:begin -->'])(
    'is none where other words are before it or it is indented as code: %j',
    (line) => {
      expect(filled(`${line}\nold\n`)).toBe(`${line}\nold\n`);
    },
  );

  const aline = 'a mark is on a line of its own and ends in -->, as <!-- bscb:end --> does';
  it.each([
    [`${begin} so far`, aline],
    ['<!-- bscb:begin progress', aline],
    [`${begin}${end.trim()}`, aline],
    ['<!-- bscb: -->', 'there is no mark bscb:; write <!-- bscb:begin KIND --> and <!-- bscb:end -->'],
    ['<!-- bscb:énd -->', 'there is no mark bscb:énd; write <!-- bscb:begin KIND --> and <!-- bscb:end -->'],
    [
      '<!-- bscb:begin 4progress -->',
      'the begin mark names no report; write for instance <!-- bscb:begin progress area=4 -->',
    ],
    [
      '<!-- bscb:begin progress=4 -->',
      'the begin mark names no report; write for instance <!-- bscb:begin progress area=4 -->',
    ],
    [
      '<!-- bscb:begin progress 4 area=4 -->',
      'cannot read 4 area=4; write name=value, with values of more than one word in "…"',
    ],
    [
      '<!-- bscb:begin progress lead="é"x -->',
      'cannot read lead="é"x; write name=value, with values of more than one word in "…"',
    ],
    [
      '<!-- bscb:begin progress area= -->',
      'cannot read area=; write name=value, with values of more than one word in "…"',
    ],
    ['<!-- bscb:begin progress ref=4 of=5 -->', 'a mark has no ref=; it may have area=, lead=, as-of='],
  ])('is refused with its line, and hides no end of a section: %s', (mark, message) => {
    const [first, ...rest] = filled(`\n${section(mark)}${section(begin)}`);
    expect(first).toBe(`2: ${message}`);
    expect(rest).toEqual(
      mark.includes('of=5') ? ['2: a mark has no of=; it may have area=, lead=, as-of='] : [],
    );
  });

  it('of an end takes nothing more, and ends its section all the same', () => {
    expect(filled(`${begin}\n<!-- bscb:end progress -->\n${section(begin)}`)).toEqual([
      '2: <!-- bscb:end --> takes nothing more',
    ]);
    expect(filled(`${begin}\n<!-- bscb:end\n${section(begin)}`)).toEqual([`2: ${aline}`]);
  });

  it('that begins inside another that is wrong is not said to be inside it', () => {
    expect(filled(`<!-- bscb:begin 4 -->\n${section(begin)}`)).toHaveLength(1);
    expect(filled(`<!-- bscb:begin other -->\n${section(begin)}`)).toEqual([
      '1: there is no report called other; the reports are progress, annual',
      '2: a section begins inside the one from line 1; close that first with <!-- bscb:end -->',
    ]);
  });

  it('gives its values as written, also beyond ASCII', () => {
    const seen: unknown[] = [];
    answerTo(
      section('<!-- bscb:begin annual lead="Llŷn – é" area="" as-of=x -->'),
      ({ kind, attributes }) => {
        seen.push(kind, [...attributes]);
        return null;
      },
    );
    expect(seen).toEqual([
      'annual',
      [
        ['lead', 'Llŷn – é'],
        ['area', ''],
        ['as-of', 'x'],
      ],
    ]);
  });
});

describe('problems of several kinds', () => {
  it('come in the order of their lines', () => {
    const text = `${section(begin)}<!-- bscb:stop -->\n${section('<!-- bscb:begin annual -->')}${begin}\n`;
    const answer = answerTo(text, ({ line }) => ({ problem: `nothing for line ${line}` }));
    expect('problems' in answer && answer.problems.map(({ line }) => line)).toEqual([1, 4, 5, 8]);
  });

  it('come with one section that is never closed, and the one begun inside it', () => {
    expect(filled(`${begin}\n${begin}\n`)).toEqual([
      '2: a section begins inside the one from line 1; close that first with <!-- bscb:end -->',
      '2: the section is never closed: put <!-- bscb:end --> on a line of its own after it',
    ]);
  });

  it('are no problem of a byte that UTF-16 begins with, further down', () => {
    expect(filled(bytes('Caf\xff\xfe\n'))).toBe(bytes('Caf\xff\xfe\n').toString());
    const utf16 = ['1: the document is in UTF-16; save it as UTF-8'];
    expect([filled(bytes('\xfe\xff\0#')), filled(bytes('\xff\xfe#\0'))]).toEqual([utf16, utf16]);
  });
});

describe('what a section is filled with', () => {
  it.each([
    ['\n\nOne\r\nTwo\rThree  \n\n', '\nOne\nTwo\nThree\n\n'],
    ['  # indented\n', '\n  # indented\n\n'],
    ['', ''],
    [' \n', ''],
    ['Llŷn – é', '\nLlŷn – é\n\n'],
  ])('stands between empty lines, and is nothing where it is empty: %j', (text, inner) => {
    expect(filled(section(begin), text)).toBe(`${begin}\n${inner}${end}`);
    const windows = (all: string): string => all.replaceAll('\n', '\r\n');
    expect(filled(windows(section(begin)), text)).toBe(windows(`${begin}\n${inner}${end}`));
  });

  it('leaves a section as it is that nothing is said of, and counts it', () => {
    const two = `${section(begin)}${section('<!-- bscb:begin annual -->')}`;
    const answer = answerTo(two, ({ kind }) =>
      kind === 'annual' ? null : { text: 'new', asOf: '2013-09-10' },
    );
    expect('bytes' in answer && [Buffer.from(answer.bytes).toString(), answer.sections]).toEqual([
      `<!-- bscb:begin progress as-of=2013-09-10 -->\n\nnew\n\n${end}${section('<!-- bscb:begin annual -->')}`,
      2,
    ]);
  });

  it.each([
    [
      '<!-- bscb:begin progress as-of=2013-01-31 area=4 -->',
      '<!-- bscb:begin progress as-of=2013-09-10 area=4 -->',
    ],
    [
      '<!-- bscb:begin progress as-of="31 Jan" area=4 -->',
      '<!-- bscb:begin progress as-of=2013-09-10 area=4 -->',
    ],
    ['<!-- bscb:begin progress   -->', '<!-- bscb:begin progress as-of=2013-09-10 -->'],
    ['<!-- bscb:begin progress-->', '<!-- bscb:begin progress as-of=2013-09-10 -->'],
  ])('has its day in the mark: %s', (mark, after) => {
    expect(filled(section(mark), 'new', '2013-09-10')).toBe(`${after}\n\nnew\n\n${end}`);
  });
});

describe('the heading that a section is under', () => {
  const under = (text: string): number | undefined => {
    let level: number | undefined;
    answerTo(`${text}\n${section(begin)}`, (mark) => {
      level = mark.under;
      return null;
    });
    return level;
  };
  it.each([
    ['', 0],
    ['Dear all', 0],
    ['# One', 1],
    ['###### Six', 6],
    ['   ## Two', 2],
    ['##', 2],
    ['##\tTwo', 2],
    ['# One\n## Two\nwords', 2],
    ['####### Seven', 0],
    ['#Voice', 0],
    ['    # code', 0],
    ['No # heading', 0],
    ['One\n===', 1],
    ['One\n=  ', 1],
    ['   One\n   ======', 1],
    ['Two\n-', 2],
    ['Two\n---  ', 2],
    ['   Two\n   ---', 2],
    ['Not one\n=== ===', 0],
    ['Not two\n--- x', 0],
    ['Not one\n    ===', 0],
    ['Not two\n    ---', 0],
    ['Not two\n x---', 0],
    ['\n---', 0],
    ['- a list\n---', 0],
    ['> a quote\n===', 0],
    ['# One\n---', 1],
    ['    code\n---', 0],
    ['```\n# code\n```', 0],
    ['```\nno heading\n```\n---', 0],
    [`${section('<!-- bscb:begin annual -->')}---`, 0],
  ])('is the nearest above it: %j', (text, level) => {
    expect(under(text)).toBe(level);
  });
});

describe('a mark in fenced code', () => {
  it.each([
    ['````\n```\nMARK\n````', false],
    ['```\n~~~\nMARK\n```', false],
    ['```\n``` md\nMARK\n```', false],
    ['~~~ with `ticks`\nMARK\n~~~', false],
    ['- 10. > ```\nMARK\n```', false],
    ['1)  * ~~~~\nMARK\n~~~~', false],
    ['```\n```  \nMARK', true],
    ['```\n````\nMARK', true],
    ['``\nMARK\n``', true],
    ['``` of `ticks` ```\nMARK', true],
    ['see ```\nMARK\n```', true],
    ['1 ```\nMARK\n```', true],
  ])('is text about marks, and one beside it a mark: %j', (text, isMark) => {
    const document = text.replace('MARK', '<!-- bscb:stop -->');
    if (isMark) expect(filled(document)).toHaveLength(1);
    else expect(filled(document)).toBe(document);
  });
});

describe('a document without the lines of its marks', () => {
  it('is its other lines, with the latest day that a mark names', () => {
    const text = `\ufeff# Café\r\n<!-- bscb:begin progress as-of=2013-09-10 -->\r\nOne\n${end}<!-- bscb:begin annual as-of=2013-01-31 -->\n<!-- bscb:stop -->\n\`\`\`\n${begin}\n\`\`\`\nTwo`;
    expect(withoutMarks(Buffer.from(text))).toEqual({
      text: `# Café\r\nOne\n\`\`\`\n${begin}\n\`\`\`\nTwo`,
      asOf: '2013-09-10',
    });
  });

  it('names no day where no mark does', () => {
    expect(withoutMarks(Buffer.from(section(begin)))).toEqual({ text: 'old\n', asOf: null });
    expect(withoutMarks(Buffer.from('x\ufeff\n'))).toEqual({ text: 'x\ufeff\n', asOf: null });
  });
});
