import { type Fault, inQuotes, quote } from './fault.ts';
import { endOfLine, type Source } from './source.ts';
import type { Entry, Tree } from './tree.ts';

/** A slip found, and what could be made out of the line all the same; null where it is lost. */
export interface Diagnosis {
  readonly fault: Fault;
  readonly tree: Tree | null;
}

interface Refused {
  readonly code: string;
  readonly offset: number;
}

/** A line in its parts: where its dash, key and value begin, as offsets. */
interface Parts {
  readonly dashes: number;
  readonly key: string | null;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: string;
  readonly valueStart: number;
  /** More lines follow. */
  readonly more: string;
}

const partsOf = (text: string): Parts => {
  const from = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)![0].length;
  const end = endOfLine(text, from);
  const line = text.slice(from, end);
  const head = /^\s*((?:-[ \t]+)*)/.exec(line)!;
  const rest = line.slice(head[0].length);
  const key = /^("[^"]{0,100}"|'[^']{0,100}'|[^\s"'[{#&*!|>%@`:][^:]{0,60}?)[ \t]*:(?=[ \t]|$)[ \t]*/.exec(
    rest,
  );
  const keyStart = from + head[0].length;
  const valueStart = keyStart + (key?.[0].length ?? 0);
  return {
    dashes: (head[1]!.match(/-/g) ?? []).length,
    key: key === null ? null : key[1]!.replace(/^(["'])(.*)\1$/, '$2'),
    keyStart,
    keyEnd: key === null ? keyStart : keyStart + key[1]!.length,
    value: text.slice(valueStart, end).trimEnd(),
    valueStart,
    more: text.slice(end),
  };
};

/** Finds the slip behind the parser's complaint about one entry, in the words of somebody who types plans. */
export const diagnose = (source: Source, refused: Refused): Diagnosis => {
  const parts = partsOf(source.text);
  const found = slips.map((slip) => slip(parts, source, refused)).find((slip) => slip !== null);
  const slip: Slip = found ?? unnamed(source, refused);
  const { words, ...fault } = slip;
  const start = source.place(slip.start);
  const end = Math.max(source.place(slip.end), start);
  const tree = words === undefined ? null : mended(parts, words, source);
  return {
    fault: { ...fault, severity: 'error', start, end, loses: tree === null },
    tree,
  };
};

/** The value as it was meant, where its line says so beyond doubt, in the list or map that it stands in. */
const mended = (parts: Parts, words: string, source: Source): Tree => {
  const start = source.place(parts.valueStart);
  const end = source.place(parts.valueStart + parts.value.length);
  let tree: Tree = { is: 'text', value: words, style: 'plain', start, end, mended: true };
  if (parts.key !== null) {
    const entry: Entry = {
      key: parts.key,
      keyStart: source.place(parts.keyStart),
      keyEnd: source.place(parts.keyEnd),
      quoted: false,
      value: tree,
    };
    tree = { is: 'map', entries: new Map([[parts.key, entry]]), flow: false, start: entry.keyStart, end };
  }
  for (let dash = 0; dash < parts.dashes; dash++)
    tree = { is: 'list', items: [tree], flow: false, start, end };
  return tree;
};

/** What is wrong, in the text's own offsets; `words` where the value is plain all the same. */
interface Slip {
  readonly rule: string;
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
  readonly words?: string;
}

type Finder = (parts: Parts, source: Source, refused: Refused) => Slip | null;

const named = (parts: Parts): string => (parts.key === null ? 'this text' : parts.key);

const written = (parts: Parts, words: string): string =>
  `${parts.key === null ? (parts.dashes > 0 ? '- ' : '') : `${parts.key}: `}${inQuotes(words)}`;

const single = (parts: Parts): boolean => !/\S/.test(parts.more.replace(/^\s*#.*$/gm, ''));

const tooDeep: Finder = (_parts, _source, refused) =>
  refused.code !== 'TOO_DEEP'
    ? null
    : {
        rule: 'too-deep',
        message: 'lists and settings stand more than 20 deep here; a plan needs six',
        hint: null,
        start: refused.offset,
        end: refused.offset + 1,
      };

const stuckDash: Finder = (parts, source) => {
  const found = /^-(?=[^\s\d\-.])/.exec(source.text.slice(parts.keyStart));
  if (found === null) return null;
  const line = source.text.slice(parts.keyStart, endOfLine(source.text, parts.keyStart)).trimEnd();
  return {
    rule: 'dash-without-space',
    message: `a dash needs a space after it: ${quote(line, 40)}`,
    hint: `Write  - ${line.slice(1)}`,
    start: parts.keyStart,
    end: parts.keyStart + line.length,
  };
};

const doubleQuotes: Finder = (parts, source) => {
  const mark = parts.value[0];
  if (mark !== '"' && mark !== "'") return null;
  const start = parts.valueStart;
  const end = start + parts.value.length;
  const inner = parts.value.slice(1);
  const closing = mark === '"' ? /^(?:[^"\\]|\\[\s\S])*"/ : /^(?:[^']|'')*'/;
  const closed = closing.exec(source.text.slice(start + 1));
  const where = { start, end };
  if (closed === null || (closed[0].includes('\n') && !inner.includes(mark)))
    return {
      rule: 'unclosed-quote',
      message: `the quote that opens ${parts.key === null ? 'here' : parts.key} is never closed`,
      hint: `Close it on this line: ${written(parts, inner.replace(/\s*[\r\n][\s\S]*$/, ''))}`,
      ...where,
      ...(single(parts) || /:\s|^\s*-/m.test(parts.more) ? { words: inner } : {}),
    };
  const after = source.text.slice(start + 1 + closed[0].length, end);
  if (after.trim() === '' || after.trim().startsWith('#')) return null;
  const ends = parts.value.endsWith(mark) && parts.value.length > 1;
  const words = ends ? inner.slice(0, -1) : parts.value;
  const plain = mark === "'" ? words.replace(/''/g, "'") : words.replace(/\\"/g, '"');
  if (mark === "'" && ends)
    return {
      rule: 'apostrophe-in-quotes',
      message: `the apostrophe in ${named(parts)} ends the single quotes before their time`,
      hint: `Put it in double quotes: ${written(parts, plain)}`,
      ...where,
      words: plain,
    };
  return {
    rule: 'quote-in-quotes',
    message: `${named(parts)} begins with a quote that is closed before the text ends`,
    hint: `Put the whole in quotes, and a backslash before each quote inside: ${written(parts, plain)}`,
    ...where,
    words: plain,
  };
};

const signs: ReadonlyMap<string, string> = new Map([
  ['@', 'an @'],
  ['`', 'a backtick'],
  ['%', 'a % sign'],
  ['>', 'a > sign'],
  ['|', 'an upright stroke |'],
  ['*', 'a star'],
  ['&', 'an ampersand'],
  ['!', 'an exclamation mark'],
  ['?', 'a question mark'],
  ['-', 'a dash'],
  [',', 'a comma'],
  [']', 'a closing bracket'],
  ['}', 'a closing bracket'],
]);

const dateKeys = new Set(['when', 'completion', 'date', 'done', 'until', 'from', 'to']);

const openingSign: Finder = (parts) => {
  const sign = signs.get(parts.value[0] ?? '');
  if (sign === undefined || (parts.key === null && parts.dashes === 0)) return null;
  const where = { start: parts.valueStart, end: parts.valueStart + parts.value.length };
  if (/^[?-]$/.test(parts.value)) {
    const date = parts.key !== null && dateKeys.has(parts.key);
    return {
      rule: 'needs-quotes',
      message: `a lone ${parts.value} is no ${date ? 'date' : 'text'}`,
      hint: date
        ? `Leave the line out, or write  ${parts.key}: tbc`
        : 'Leave the line out, or put the sign in double quotes.',
      ...where,
      words: date ? 'tbc' : parts.value,
    };
  }
  return {
    rule: 'needs-quotes',
    message: `${named(parts)} begins with ${sign}, which has a meaning of its own in YAML`,
    hint: `Put the text in double quotes: ${written(parts, parts.value)}`,
    ...where,
    ...(single(parts) ? { words: parts.value } : {}),
  };
};

const brackets: Finder = (parts, source, refused) => {
  const opening = parts.value[0];
  if (opening !== '[' && opening !== '{') return null;
  const closing = opening === '[' ? ']' : '}';
  const where = { start: parts.valueStart, end: parts.valueStart + parts.value.length };
  const whole = source.text.slice(parts.valueStart);
  if (!whole.includes(closing))
    return {
      rule: 'unclosed-bracket',
      message: `the ${opening} that opens ${named(parts)} is never closed`,
      hint: `Close it with ${closing}, or put each entry on a line of its own.`,
      ...where,
    };
  const after = /^(\[[^\]]*\]|\{[^}]*\})[ \t]*([^\s#,].*)$/.exec(parts.value);
  if (after !== null)
    return {
      rule: 'needs-quotes',
      message: `${named(parts)} begins with a bracket, which opens a list in YAML, and goes on after it`,
      hint: `Put the text in double quotes: ${written(parts, parts.value)}`,
      ...where,
      ...(single(parts) ? { words: parts.value } : {}),
    };
  return {
    rule: 'muddled-brackets',
    message: `what stands inside ${opening} ${closing} cannot be read`,
    hint: 'Put each entry on a line of its own, or put texts with , : # [ ] { } in double quotes.',
    start: Math.min(Math.max(refused.offset, parts.valueStart), where.end),
    end: where.end,
  };
};

const colon: Finder = (parts, _source, refused) => {
  if (parts.key === null) return null;
  const found = /:(?=\s|$)/.exec(parts.value);
  if (found === null || refused.code === 'BAD_INDENT') return null;
  const at = parts.valueStart + found.index;
  return {
    rule: 'colon-in-text',
    message: `the ${parts.key} has a colon and a space in it, which start a new key`,
    hint: `Put the text in double quotes: ${written(parts, parts.value)}`,
    start: at,
    end: at + 1,
    ...(single(parts) ? { words: parts.value } : {}),
  };
};

const noColon: Finder = (parts, source) => {
  if (parts.key !== null || parts.dashes > 0) return null;
  const line = parts.value;
  const stuck = /^([A-Za-z_]{2,20}):(\S.*)$/.exec(line);
  const where = { start: parts.keyStart, end: parts.keyStart + line.length };
  if (stuck !== null)
    return {
      rule: 'colon-without-space',
      message: `a colon needs a space after it: ${quote(line, 40)} is one word to YAML`,
      hint: `Write  ${stuck[1]}: ${stuck[2]}`,
      ...where,
    };
  const word = /^([A-Za-z_]+)\b[ \t]*(.*)$/.exec(line);
  if (word === null || line === '') return null;
  const known = knownWords.has(word[1]!.toLowerCase());
  return {
    rule: 'key-without-colon',
    message: known
      ? `the key ${word[1]} has no colon after it`
      : `${quote(line, 40)} is neither a key with its colon nor part of the text above`,
    hint: known
      ? `Write  ${word[1]!.toLowerCase()}: ${word[2]}`
      : `To go on with the text above, move the line further to the right than its key${source.text.includes('#') ? '' : ', or put it all in double quotes'}.`,
    ...where,
  };
};

/** A later line that stands where no key of this entry can. */
const indented: Finder = (parts, source, refused) => {
  const from = source.text.length - parts.more.length;
  const lines = parts.more.split('\n');
  let at = from;
  const column = parts.keyStart - (source.text.lastIndexOf('\n', parts.keyStart - 1) + 1);
  for (const line of lines) {
    const words = line.trim();
    const indent = line.length - line.trimStart().length;
    if (
      /^(?:-\s+)?["']?[A-Za-z_][\w ]{0,30}["']?:(?:\s|$)/.test(words) ||
      (refused.code === 'BAD_INDENT' && words !== '' && !words.startsWith('#'))
    )
      return {
        rule: 'bad-indent',
        message: `this line stands ${indent} space${indent === 1 ? '' : 's'} in, where nothing can stand: the lines it belongs to stand ${column} in`,
        hint: `Give it ${column} spaces, so that it begins below ${parts.key ?? 'the line above'}.`,
        start: at + indent,
        end: at + indent + words.length,
      };
    at += line.length + 1;
  }
  return null;
};

const slips: readonly Finder[] = [
  tooDeep,
  stuckDash,
  doubleQuotes,
  openingSign,
  brackets,
  colon,
  indented,
  noColon,
];

/** Words that stand before colons in plans, for a colon that was forgotten. */
const knownWords = new Set(
  'ref action short outcomes milestones lead partners completion redated progress impact closed waive was origin what when at done evidence date rag note cause by area title description actions board period version published introduction achievements bodies posts agencies abbreviations terms quarters review guidance aliases meets papers name agency email'.split(
    ' ',
  ),
);

const unnamed = (source: Source, refused: Refused): Slip => {
  const at = Math.min(refused.offset, source.text.trimEnd().length);
  const start = Math.max(at, 0);
  return {
    rule: 'not-yaml',
    message: unreadable.get(refused.code) ?? 'this line cannot be read as YAML',
    hint: 'Compare it with the lines above. Texts with , : # or quotes in them go in double quotes.',
    start,
    end: Math.max(endOfLine(source.text, start), start),
  };
};

const unreadable: ReadonlyMap<string, string> = new Map([
  ['BAD_INDENT', 'this line does not begin below the lines it belongs to'],
  ['TAB_AS_INDENT', 'a tab stands here where YAML takes only spaces'],
  ['MISSING_CHAR', 'a colon, a quote or a bracket is missing here'],
  [
    'BAD_DQ_ESCAPE',
    'a backslash in double quotes begins a code here that YAML does not know; write two backslashes for one',
  ],
  ['KEY_OVER_1024_CHARS', 'a key of more than 1,024 characters stands here; a quote is probably missing'],
  ['MULTILINE_IMPLICIT_KEY', 'what stands before the colon goes over more than one line'],
]);
