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
    const below = (lines: readonly string[]): void => {
      if (lines.length > 0) add({ ...part, lines });
    };
    const { found, rest: under } = headsOf(part, heads);
    if (found.length > 0) {
      open = true;
      for (const { head } of found) said.push({ is: 'heads', part: { ...part, lines: [head] } });
      below(under);
      return;
    }
    if (!isBulleted(first) && areaIn(first) !== null) {
      said.push({ is: 'area', part: { ...part, lines: [first] } });
      below(rest);
      return;
    }
    if (!open) {
      const cut = part.lines.findIndex((line, i) => i > 0 && !isBulleted(line) && areaIn(line)?.code);
      said.push({ is: 'text', part: cut < 0 ? part : { ...part, lines: part.lines.slice(0, cut) } });
      below(cut < 0 ? [] : part.lines.slice(cut));
      return;
    }
    if (pageNumber.test(part.lines.join(' ')) && !(numbered && isNext(said, part))) {
      said.push({ is: 'number', part });
      return;
    }
    if (isRefHere(first)) {
      said.push({ is: 'ref', part: { ...part, lines: [first] } });
      below(rest);
      return;
    }
    const [ref = '', ...words] = first.split(' ');
    if (isRefHere(ref) && /[.\p{L}]/u.test(ref) && /^\p{Lu}/u.test(words[0] ?? '')) {
      said.push({ is: 'ref', part: { ...part, lines: [ref] } });
      below([words.join(' '), ...rest]);
      return;
    }
    const cut = part.lines.findIndex((line, i) => i > 0 && isRefHere(line) && shapes.has(shapeOf(line)));
    const own = cut < 0 ? part.lines : part.lines.slice(0, cut);
    const colours = own.length > 1 && own.every((line) => colourIn(line)?.rest === '');
    for (const lines of colours ? own.map((line) => [line]) : [own])
      said.push({ is: 'block', part: { ...part, lines } });
    if (cut > 0) below(part.lines.slice(cut));
  };
  for (const part of parts) add(part);
  return said;
};

/** True of a number alone that is the ref of the next row, and not that of a page. */
const isNext = (said: readonly Said[], { lines }: Part): boolean => {
  const last = said.findLast(({ is }) => is === 'ref')?.part.lines[0];
  return last === undefined || Number(lines[0]) === Number(last) + 1;
};
