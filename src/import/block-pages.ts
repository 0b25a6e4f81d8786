import type { Lines } from './block-cells.ts';
import { headsOf, type Part, withHeadApart } from './block-heads.ts';
import { isBulleted, tidyLine } from './document.ts';
import { areaIn } from './headings.ts';
import type { Head } from './heads.ts';
import { colourIn, refIn } from './looks.ts';

/** What a text says in its order, once its heads are known. */
export type Said = {
  readonly is: 'text' | 'area' | 'ref' | 'block' | 'heads' | 'number';
  readonly part: Part;
};

/** Lines that empty lines keep apart. */
export const partsOf = (text: string): Part[] => {
  const parts: { lines: string[]; at: string; page: number }[] = [];
  let line = 0;
  for (const [page, lines] of text.split('\f').entries()) {
    let open = false;
    for (const typed of lines.split('\n')) {
      line++;
      const said = tidyLine(typed);
      if (said === '') open = false;
      else if (open) parts.at(-1)?.lines.push(said);
      else {
        parts.push({ lines: [said], at: `line ${line}`, page });
        open = true;
      }
    }
    line--;
  }
  return parts.flatMap((part, i) => withHeadApart(part, parts[i + 1], part.page !== parts[i - 1]?.page));
};

const pageNumber = /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i;

/** What refs have in common: `1.2` and `3.10`, `A1` and `B4`. */
const shapeOf = (ref: string): string => ref.replace(/\d+/g, '0').replace(/[a-z]+/gi, 'a');

const isRef = (line: string): boolean => refIn(line) !== null && /\d/.test(line);

/** What the parts of a text are: areas, heads that repeat, refs, numbers of pages, and blocks of the table. */
export const saidIn = (parts: readonly Part[], heads: readonly Head[]): Said[] => {
  const numbered = heads.some(({ role }) => role === 'ref');
  const alone = parts.flatMap(({ lines }) => (lines.length === 1 && isRef(lines[0] ?? '') ? lines : []));
  const shapes = new Set(alone.filter((ref) => /\D/.test(ref)).map(shapeOf));
  const said: Said[] = [];
  let open = false;
  const isRefHere = (line: string): boolean => numbered && open && isRef(line);
  const add = (part: Part): void => {
    const [first = '', ...rest] = part.lines;
    const [ref = '', ...words] = first.split(' ');
    const below = (lines: Lines): void => {
      if (lines.length > 0) add({ ...part, lines });
    };
    const put = (is: Said['is'], lines: Lines, under: Lines = []): void => {
      said.push({ is, part: { ...part, lines } });
      below(under);
    };
    const { found, rest: under } = headsOf(part, heads);
    if (found.length > 0) {
      open = true;
      for (const { head } of found) put('heads', [head]);
      below(under);
    } else if (!isBulleted(first) && areaIn(first) !== null) put('area', [first], rest);
    else if (!open) {
      const cut = part.lines.findIndex((line, i) => i > 0 && !isBulleted(line) && areaIn(line)?.code);
      const end = cut < 0 ? part.lines.length : cut;
      put('text', part.lines.slice(0, end), part.lines.slice(end));
    } else if (pageNumber.test(part.lines.join(' ')) && !(numbered && isNext(said, part)))
      put('number', part.lines);
    else if (isRefHere(first)) put('ref', [first], rest);
    else if (isRefHere(ref) && /[.\p{L}]/u.test(ref) && /^\p{Lu}/u.test(words[0] ?? ''))
      put('ref', [ref], [words.join(' '), ...rest]);
    else {
      const cut = part.lines.findIndex((line, i) => i > 0 && isRefHere(line) && shapes.has(shapeOf(line)));
      const end = cut < 0 ? part.lines.length : cut;
      const own = part.lines.slice(0, end);
      const colours = own.length > 1 && own.every((line) => colourIn(line)?.rest === '');
      for (const lines of colours ? own.map((line) => [line]) : [own]) put('block', lines);
      below(part.lines.slice(end));
    }
  };
  for (const part of parts) add(part);
  return said;
};

/** True of a number alone that is the ref of the next row, and not that of a page. */
const isNext = (said: readonly Said[], { lines }: Part): boolean => {
  const last = said.findLast(({ is }) => is === 'ref')?.part.lines[0];
  return last === undefined || Number(lines[0]) === Number(last) + 1;
};
