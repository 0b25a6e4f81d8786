/** What is between two marks of a document written by hand: `<!-- bscb:begin progress area=4 -->`. */
export interface Mark {
  /** The report that is asked for: `progress`. */
  readonly kind: string;
  /** Filters by name, as written: `area` → `4`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The line of the begin mark, from 1. */
  readonly line: number;
  /** The level of the nearest heading above, outside all marks; 0 where there is none. */
  readonly under: number;
}

/** Something wrong with a mark, at a line of the document. */
export interface MarkProblem {
  readonly line: number;
  readonly message: string;
}

/** What a mark may say. */
export interface MarkWords {
  readonly kinds: readonly string[];
  readonly attributes: readonly string[];
}

interface Section {
  readonly mark: Mark;
  /** Where the line of the begin mark starts. */
  readonly start: number;
  /** Offsets of what is between the two marks, from the end of one line to the start of the other. */
  readonly from: number;
  readonly to: number;
  /** The line end of the begin mark: `\r\n` or `\n`. */
  readonly eol: string;
}

/** A document with its sections filled, or everything that is wrong with its marks. */
export type Refreshed =
  | { readonly bytes: Uint8Array; readonly sections: number }
  | { readonly problems: readonly MarkProblem[] };

/** What a section is filled with: markdown, and the day of its position for the mark; null leaves the mark as it is. */
export interface Filling {
  readonly text: string;
  readonly asOf: string | null;
}

/**
 * Fills what is between the marks of a markdown document and leaves every other byte, so that refreshing twice
 * changes nothing; the mark keeps the day. `fill` answers with what it holds (line ends are adapted), null to leave the section as it is, or what is wrong with the mark.
 * All problems come together, and with any of them nothing is changed. Marks in fenced code are text about marks.
 */
export const refreshMarks = (
  bytes: Uint8Array,
  words: MarkWords,
  fill: (mark: Mark) => Filling | null | { readonly problem: string },
): Refreshed => {
  const text = oneAByte(bytes);
  const { sections, problems } = readMarks(text, words);
  const filled = sections.map((section) => ({ section, answer: fill(section.mark) }));
  const all = [
    ...problems,
    ...filled.flatMap(({ section, answer }) =>
      answer === null || !('problem' in answer) ? [] : [{ line: section.mark.line, message: answer.problem }],
    ),
  ].sort((a, b) => a.line - b.line);
  if (all.length > 0) return { problems: all };
  let after = '';
  let at = 0;
  for (const { section, answer } of filled) {
    if (answer === null || 'problem' in answer) continue;
    const body = answer.text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
    const inner = body === '' ? '' : `\n${body}\n\n`.replaceAll('\n', section.eol);
    const mark = withDay(text.slice(section.start, section.from), answer.asOf);
    after += text.slice(at, section.start) + mark + oneAByte(Buffer.from(inner, 'utf8'));
    at = section.to;
  }
  return { bytes: Buffer.from(after + text.slice(at), 'latin1'), sections: sections.length };
};

/** A document without the lines of its marks, and the latest day that one of them names. */
export const withoutMarks = (bytes: Uint8Array): { readonly text: string; readonly asOf: string | null } => {
  const kept: string[] = [];
  const days: string[] = [];
  const text = oneAByte(bytes).replace(/^\xef\xbb\xbf/, '');
  for (const { line, start, end, fenced } of outsideFences(text)) {
    const said = fenced ? null : markIn(line);
    if (said === null) kept.push(text.slice(start, end));
    else if ('is' in said && said.is === 'begin') days.push(said.attributes.get('as-of') ?? '');
  }
  return { text: fromBytes(kept.join('')), asOf: days.sort().at(-1) || null };
};

/** The line of a begin mark with this day of its position: in the place of the one that it has, or last. */
const withDay = (line: string, day: string | null): string =>
  day === null
    ? line
    : /\sas-of=/.test(line)
      ? line.replace(/(\sas-of=)(?:"[^"]*"|[^\s"]+)/, `$1${day}`)
      : line.replace(/(?<!\s)\s*-->/, ` as-of=${day} -->`);

/** A character for each byte: marks are ASCII, and whatever else the document holds goes through untouched. */
const oneAByte = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fromBytes = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

/** The marked sections of a document and every problem of its marks. */
const readMarks = (
  text: string,
  words: MarkWords,
): { readonly sections: readonly Section[]; readonly problems: readonly MarkProblem[] } => {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
    return { sections: [], problems: [{ line: 1, message: 'the document is in UTF-16; save it as UTF-8' }] };
  const sections: Section[] = [];
  const problems: MarkProblem[] = [];
  // After a mark that cannot be read nobody knows what is open, so the next end is no problem of its own.
  let open: { mark: Mark | null; line: number; start: number; from: number; eol: string } | 'unsure' | null =
    null;
  let under = 0;
  let previous = '';
  for (const { line, number, start, end, fenced } of outsideFences(text)) {
    if (fenced) {
      previous = '';
      continue;
    }
    const said = markIn(line);
    if (said === null) {
      if (open === null) under = headingLevel(line, previous) ?? under;
      previous = line;
      continue;
    }
    previous = '';
    if ('problem' in said) {
      problems.push({ line: number, message: said.problem });
      open = said.word === 'end' ? null : 'unsure';
    } else if (said.is === 'begin') {
      const wrong = problemsOf(said, words);
      problems.push(...wrong.map((message) => ({ line: number, message })));
      if (open !== null && open !== 'unsure')
        problems.push({
          line: number,
          message: `a section begins inside the one from line ${open.line}; close that first with <!-- bscb:end -->`,
        });
      const mark = { kind: said.kind, attributes: said.attributes, line: number, under };
      const eol = text.slice(start, end).endsWith('\r\n') ? '\r\n' : '\n';
      open = {
        mark: wrong.length === 0 && (open === null || open === 'unsure') ? mark : null,
        line: number,
        start,
        from: end,
        eol,
      };
    } else if (open === null)
      problems.push({ line: number, message: '<!-- bscb:end --> closes nothing: no section is open here' });
    else {
      if (open !== 'unsure' && open.mark !== null)
        sections.push({ mark: open.mark, start: open.start, from: open.from, to: start, eol: open.eol });
      open = null;
    }
  }
  if (open !== null && open !== 'unsure')
    problems.push({
      line: open.line,
      message: 'the section is never closed: put <!-- bscb:end --> on a line of its own after it',
    });
  return { sections, problems };
};

type Said =
  | { readonly is: 'begin'; readonly kind: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly is: 'end' }
  | { readonly problem: string; readonly word: string };

/** The mark that a line is, null where it is none. A mark has its line to itself. */
const markIn = (line: string): Said | null => {
  if (!/^ {0,3}<!--\s*bscb:/.test(line)) return besideSigns(line);
  const inside = /^ {0,3}<!--\s*bscb:(\S*)((?:(?!-->).)*?)\s*-->\s*$/.exec(line);
  if (inside === null)
    return {
      problem: 'a mark is on a line of its own and ends in -->, as <!-- bscb:end --> does',
      word: /bscb:(\w*)/.exec(line)?.[1] ?? '',
    };
  const [, word = '', after = ''] = inside;
  const rest = after.trim();
  if (word === 'end')
    return rest === '' ? { is: 'end' } : { problem: '<!-- bscb:end --> takes nothing more', word };
  if (word !== 'begin')
    return {
      problem: `there is no mark bscb:${fromBytes(word)}; write <!-- bscb:begin KIND --> and <!-- bscb:end -->`,
      word,
    };
  return begin(rest);
};

/** A mark behind a > or a bullet, where it would be passed over. */
const besideSigns = (line: string): Said | null => {
  const word = /^\s*(?:[>*+|-]|\d{1,9}[.)])[\s>*+|-]*<!--\s*bscb:(begin|end)\b/.exec(line)?.[1];
  return word === undefined
    ? null
    : { problem: 'a mark begins its line: take away the signs before it', word };
};

const begin = (rest: string): Said => {
  const kind = /^([a-z-]+)(?=\s|$)/.exec(rest)?.[1];
  if (kind === undefined)
    return {
      problem: 'the begin mark names no report; write for instance <!-- bscb:begin progress area=4 -->',
      word: 'begin',
    };
  const attributes = new Map<string, string>();
  let left = rest.slice(kind.length).trim();
  while (left !== '') {
    const one = /^([a-z][a-z-]*)=(?:"([^"]*)"|([^\s"]+))(?=\s|$)/.exec(left);
    if (one === null)
      return {
        problem: `cannot read ${fromBytes(left)}; write name=value, with values of more than one word in "…"`,
        word: 'begin',
      };
    const [, name = ''] = one;
    if (attributes.has(name)) return { problem: `${name} is there twice`, word: 'begin' };
    attributes.set(name, fromBytes(one[2] ?? one[3] ?? ''));
    left = left.slice(one[0].length).trim();
  }
  return { is: 'begin', kind, attributes };
};

const problemsOf = (said: Extract<Said, { is: 'begin' }>, words: MarkWords): string[] => {
  const problems: string[] = [];
  if (!words.kinds.includes(said.kind))
    problems.push(`there is no report called ${said.kind}; the reports are ${words.kinds.join(', ')}`);
  for (const name of said.attributes.keys())
    if (!words.attributes.includes(name))
      problems.push(
        `a mark has no ${name}=; it may have ${words.attributes.map((one) => `${one}=`).join(', ')}`,
      );
  return problems;
};

/** `#` headings, and lines underlined with = or -. */
const headingLevel = (line: string, previous: string): number | null => {
  const hashes = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line);
  if (hashes !== null) return (hashes[1] ?? '').length;
  if (!/^ {0,3}[^\s#>*+|-]/.test(previous)) return null;
  if (/^ {0,3}=+\s*$/.test(line)) return 1;
  return /^ {0,3}-+\s*$/.test(line) ? 2 : null;
};

interface Line {
  readonly line: string;
  readonly number: number;
  readonly start: number;
  /** Past the line end. */
  readonly end: number;
  /** In fenced code, the fences included. */
  readonly fenced: boolean;
}

/** The lines of a markdown document, and which of them are fenced code; a fence that never closes runs to the end. */
const outsideFences = function* (text: string): Generator<Line> {
  let fence: { readonly mark: string; readonly length: number } | null = null;
  let number = 0;
  for (const match of text.matchAll(/[^\n]*\n|[^\n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const line = match[0].replace(/^\xef\xbb\xbf/, '').replace(/\r?\n$/, '');
    number++;
    const run = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})(.*)$/.exec(line);
    const [, marks = '', info = ''] = run ?? [];
    const [mark = ''] = marks;
    if (fence !== null) {
      yield { line, number, start, end, fenced: true };
      if (mark === fence.mark && marks.length >= fence.length && info.trim() === '') fence = null;
    } else if (run !== null && !(mark === '`' && info.includes('`'))) {
      fence = { mark, length: marks.length };
      yield { line, number, start, end, fenced: true };
    } else yield { line, number, start, end, fenced: false };
  }
};
