import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { type Mark, type Refreshed, refreshMarks } from '../../src/edit/sections.ts';

const words = { kinds: ['progress', 'annual'], attributes: ['area', 'lead', 'as-of'] };
const bytes = (text: string) => new TextEncoder().encode(text);
const refresh = (
  text: string | Uint8Array,
  fill: (mark: Mark) => string | { problem: string },
  asOf: string | null = null,
) =>
  refreshMarks(typeof text === 'string' ? bytes(text) : text, words, (mark) => {
    const answer = fill(mark);
    return typeof answer === 'string' ? { text: answer, asOf } : answer;
  });
const textOf = (answer: Refreshed) =>
  'bytes' in answer ? new TextDecoder().decode(answer.bytes) : answer.problems;
const figures = () => 'Of 12 actions 7 are red.';

describe('a report written by hand, with sections that are refreshed', () => {
  it('gets the figures between its marks and keeps the rest', () => {
    const before =
      '# Annual report\n\nDear all\n<!-- bscb:begin progress area=4 -->\nold\n<!-- bscb:end -->\nYours\n';
    expect(textOf(refresh(before, figures))).toBe(
      '# Annual report\n\nDear all\n<!-- bscb:begin progress area=4 -->\n\nOf 12 actions 7 are red.\n\n<!-- bscb:end -->\nYours\n',
    );
  });

  it('says in its mark which day it is of, in the place of another day or last', () => {
    const marks = [
      '<!-- bscb:begin progress area=4 -->',
      '<!-- bscb:begin progress as-of="9 Sep 2013" area=4-->',
    ];
    const text = marks.map((mark) => `${mark}\r\n<!-- bscb:end -->\r\n`).join('');
    const days = (all: string) => [...all.matchAll(/<!-- bscb:begin.*/g)].map(([line]) => line.trimEnd());
    const after = String(textOf(refresh(text, figures, '2013-09-10')));
    expect(days(after)).toEqual([
      '<!-- bscb:begin progress area=4 as-of=2013-09-10 -->',
      '<!-- bscb:begin progress as-of=2013-09-10 area=4-->',
    ]);
    expect(textOf(refresh(after, figures, '2013-09-10'))).toBe(after);
  });

  it('hands over the report, its filters and the heading it stands under', () => {
    const seen: Mark[] = [];
    refresh(
      '# Report\n\nPart one\n--------\n\n<!-- bscb:begin progress area=4 lead="HOS – Safeguarding" -->\n<!-- bscb:end -->\n',
      (mark) => {
        seen.push(mark);
        return '';
      },
    );
    expect(seen).toEqual([
      {
        kind: 'progress',
        attributes: new Map([
          ['area', '4'],
          ['lead', 'HOS – Safeguarding'],
        ]),
        line: 6,
        under: 2,
      },
    ]);
  });

  it('does not count the headings of a filled section as the author’s', () => {
    const seen: number[] = [];
    const fill = (mark: Mark) => {
      seen.push(mark.under);
      return '### Red actions';
    };
    const text =
      '# Report\n<!-- bscb:begin progress -->\n### Red actions\n<!-- bscb:end -->\n<!-- bscb:begin annual -->\n<!-- bscb:end -->\n';
    refresh(text, fill);
    expect(seen).toEqual([1, 1]);
  });

  it('keeps a byte order mark, Windows line ends and bytes that are no UTF-8', () => {
    const before = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      bytes('<!-- bscb:begin progress -->\r\nold\r\n<!-- bscb:end -->\r\nCaf'),
      Buffer.from([0xe9, 0x0a]),
    ]);
    const after = refresh(before, () => 'One – two\nthree');
    expect('bytes' in after && Buffer.from(after.bytes)).toEqual(
      Buffer.concat([
        Buffer.from([0xef, 0xbb, 0xbf]),
        bytes('<!-- bscb:begin progress -->\r\n\r\nOne – two\r\nthree\r\n\r\n<!-- bscb:end -->\r\nCaf'),
        Buffer.from([0xe9, 0x0a]),
      ]),
    );
  });

  it('leaves marks in fenced code alone: they are text about marks', () => {
    const text = [
      '```html',
      '<!-- bscb:begin progress -->',
      '```',
      '~~~~',
      '<!-- bscb:begin nonsense -->',
      '~~~',
      '<!-- bscb:end -->',
      '~~~~',
      '- a list',
      '  ```',
      '  <!-- bscb:end -->',
      '  ```',
      '    <!-- bscb:end -->',
      'Write `<!-- bscb:end -->` after it.',
      '',
    ].join('\n');
    expect(textOf(refresh(text, figures))).toBe(text);
  });

  it('names every fault in one run, by line, and then changes nothing', () => {
    const text = [
      '<!-- bscb:end -->',
      '<!-- bscb:begin progress -->',
      '<!-- bscb:begin annual -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin progess colour=red -->',
      '<!-- bscb:end -->',
      '<!-- bscb:begin -->',
      '<!-- bscb:stop -->',
      '<!-- bscb:begin progress area=4 area=5 -->',
      '<!-- bscb:begin progress area -->',
      '<!-- bscb:end',
      '<!-- bscb:begin progress -->',
    ].join('\n');
    expect(textOf(refresh(text, figures))).toEqual([
      { line: 1, message: '<!-- bscb:end --> closes nothing: no section is open here' },
      {
        line: 3,
        message: 'a section begins inside the one from line 2; close that first with <!-- bscb:end -->',
      },
      { line: 5, message: 'there is no report called progess; the reports are progress, annual' },
      { line: 5, message: 'a mark has no colour=; it may have area=, lead=, as-of=' },
      {
        line: 7,
        message: 'the begin mark names no report; write for instance <!-- bscb:begin progress area=4 -->',
      },
      {
        line: 8,
        message: 'there is no mark bscb:stop; write <!-- bscb:begin KIND --> and <!-- bscb:end -->',
      },
      { line: 9, message: 'area is there twice' },
      { line: 10, message: 'cannot read area; write name=value, with values of more than one word in "…"' },
      {
        line: 11,
        message: 'a mark is on a line of its own and ends in -->, as <!-- bscb:end --> does',
      },
      {
        line: 12,
        message: 'the section is never closed: put <!-- bscb:end --> on a line of its own after it',
      },
    ]);
  });

  it('does not pass over a mark in a quotation, a list or a table', () => {
    const message = 'a mark begins its line: take away the signs before it';
    for (const before of ['> ', '- ', '  3. ', '> * ', '| ']) {
      const text = `${before}<!-- bscb:begin progress -->\n${before}<!-- bscb:end -->\n`;
      expect(textOf(refresh(text, figures))).toEqual([
        { line: 1, message },
        { line: 2, message },
      ]);
    }
  });

  it('does not blame the end of a section for a slip in its beginning', () => {
    for (const slip of [
      '<!-- bscb:begin progress area=4 area=5 -->',
      '<!-- bscb:begin progress lead="x -->',
      '<!-- bscb:begin\nprogress -->',
      '<!-- bscb:begn progress -->',
    ]) {
      const answer = textOf(
        refresh(
          `${slip}\n<!-- bscb:end -->\n<!-- bscb:begin progress -->\n<!-- bscb:end -->\n<!-- bscb:end -->`,
          figures,
        ),
      );
      expect(answer).toHaveLength(2);
      expect(answer).toMatchObject([{ line: 1 }, { message: expect.stringContaining('closes nothing') }]);
    }
  });

  it('says so where the filter of a mark names nothing', () => {
    const text = '\n<!-- bscb:begin progress area=9 -->\n<!-- bscb:end -->\n';
    expect(textOf(refresh(text, () => ({ problem: 'there is no area 9' })))).toEqual([
      { line: 2, message: 'there is no area 9' },
    ]);
  });

  it('asks for UTF-8 where the document is in UTF-16', () => {
    expect(textOf(refresh(Buffer.from('\ufeff# Report', 'utf16le'), figures))).toEqual([
      { line: 1, message: 'the document is in UTF-16; save it as UTF-8' },
    ]);
  });

  const line = fc.constantFrom(
    'Dear all',
    '',
    '# Heading',
    '```',
    '<!-- bscb:begin progress -->',
    '<!-- bscb:begin annual area=4 -->',
    '<!-- bscb:end -->',
    '<!-- bscb:begin -->',
    '| a | b |',
    '> quoted',
  );
  const document = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, eol, ends]) => lines.join(eol) + (ends ? eol : ''));

  it('is the same after a second refresh as after the first, and differs only between the marks', () => {
    fc.assert(
      fc.property(document, (text) => {
        const fill = (mark: Mark) => `Filled ${mark.kind} – line two\n\n| table |`;
        const once = refresh(text, fill);
        if ('problems' in once) return;
        const twice = refresh(once.bytes, fill);
        expect(textOf(twice)).toBe(textOf(once));
        const kept = (one: string) => one.replace(/(bscb:begin[^\n]*\n)[\s\S]*?(<!-- bscb:end)/g, '$1$2');
        if (!text.includes('```')) expect(kept(textOf(once) as string)).toBe(kept(text));
      }),
      { numRuns: 300 },
    );
  });

  it('writes marks that a markdown reader takes for comments, with the text between them whole', () => {
    const after = textOf(
      refresh('<!-- bscb:begin progress -->\n<!-- bscb:end -->\n', () => '## Red\n\n- one'),
    ) as string;
    expect(fromMarkdown(after).children.map((node) => node.type)).toEqual([
      'html',
      'heading',
      'list',
      'html',
    ]);
  });
});
