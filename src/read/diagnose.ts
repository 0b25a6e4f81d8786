import { type Fault, inQuotes, quote } from './fault.ts';
import { knownWords } from './schema.ts';
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

/** Finds the slip behind the parser's complaint about one entry, in the words of somebody who types plans. */
export const diagnose = (source: Source, refused: Refused): Diagnosis => {
  const parts = partsOf(source.text);
  let slip: Slip | null = null;
  for (const find of finders) slip ??= find(parts, source, refused);
  const { words, ...fault } = slip ?? unnamed(source, refused);
  const start = source.place(fault.start);
  const end = Math.max(source.place(fault.end), start);
  const tree = words === undefined ? null : mended(parts, words, source);
  return { fault: { ...fault, severity: 'error', start, end, loses: tree === null }, tree };
};

/** An entry in its parts: dashes, key, the value beside it, and the lines that follow. */
interface Parts {
  readonly dashes: number;
  readonly key: string | null;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: string;
  readonly valueStart: number;
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

/** How a key's text is called: `the title`, `this milestone`. */
const called = (parts: Parts): string => {
  if (parts.key === null) return 'this text';
  return parts.key === 'what' ? 'this milestone' : `the ${parts.key.replace(/_/g, ' ')}`;
};

const inFull = (parts: Parts, words: string): string =>
  `Put it in double quotes:\n  ${parts.dashes > 0 ? '- ' : ''}${parts.key === null ? '' : `${parts.key}: `}${inQuotes(words)}`;

/** No line but comments follows. */
const single = (parts: Parts): boolean => !/\S/.test(parts.more.replace(/^\s*#.*$/gm, ''));

const whole = (parts: Parts) => ({
  start: parts.valueStart,
  end: parts.valueStart + parts.value.length,
});

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

const quotes: Finder = (parts, source) => {
  const mark = parts.value[0];
  if (mark !== '"' && mark !== "'") return null;
  const inner = parts.value.slice(1);
  const closing = mark === '"' ? /^(?:[^"\\]|\\[\s\S])*"/ : /^(?:[^']|'')*'/;
  const closed = closing.exec(source.text.slice(parts.valueStart + 1));
  if (closed === null || (closed[0].includes('\n') && !inner.includes(mark)))
    return {
      rule: 'unclosed-quote',
      message: `the quote that opens ${called(parts)} is never closed`,
      hint: `Close it on this line:\n  ${parts.key === null ? '- ' : `${parts.key}: `}${mark}${inner}${mark}`,
      ...whole(parts),
      ...(single(parts) || /:\s|^\s*-/m.test(parts.more) ? { words: inner } : {}),
    };
  const after = source.text.slice(parts.valueStart + 1 + closed[0].length, whole(parts).end);
  if (after.trim() === '' || after.trim().startsWith('#')) return null;
  const ends = parts.value.endsWith(mark) && parts.value.length > 1;
  const words = ends ? inner.slice(0, -1) : parts.value;
  const plain = mark === "'" ? words.replace(/''/g, "'") : words.replace(/\\"/g, '"');
  if (mark === "'" && ends)
    return {
      rule: 'apostrophe-in-quotes',
      message: `an apostrophe ends the single quotes of ${called(parts)} before their time`,
      hint: inFull(parts, plain),
      ...whole(parts),
      words: plain,
    };
  return {
    rule: 'quote-in-quotes',
    message: `${called(parts)} begins with a quote that is closed before the text ends`,
    hint: `Put the whole in quotes, and a backslash before each quote inside:\n  ${parts.key === null ? '- ' : `${parts.key}: `}${inQuotes(plain)}`,
    ...whole(parts),
    words: plain,
  };
};

const signs: ReadonlyMap<string, string> = new Map([
  ['@', 'an @'],
  ['`', 'a backtick'],
  ['%', 'a % sign'],
  ['>', 'a > sign'],
  ['|', 'an upright stroke'],
  ['*', 'a star'],
  ['&', 'an ampersand'],
  ['!', 'an exclamation mark'],
  ['?', 'a question mark'],
  ['-', 'a dash'],
  [',', 'a comma'],
  [']', 'a closing bracket'],
  ['}', 'a closing bracket'],
]);

const dateKeys = new Set([
  'when',
  'completion',
  'date',
  'done',
  'until',
  'from',
  'to',
  'published',
  'period',
]);

const openingSign: Finder = (parts) => {
  const sign = signs.get(parts.value[0] ?? '');
  if (sign === undefined || (parts.key === null && parts.dashes === 0)) return null;
  if (/^[?-]$/.test(parts.value)) {
    const date = parts.key !== null && dateKeys.has(parts.key);
    return {
      rule: 'needs-quotes',
      message: `a lone ${parts.value} is no ${date ? 'date' : 'text'}`,
      hint: date
        ? `Leave the line out, or write\n  ${parts.key}: tbc`
        : 'Leave the line out, or put the sign in double quotes.',
      ...whole(parts),
      words: date ? 'tbc' : parts.value,
    };
  }
  return {
    rule: 'needs-quotes',
    message: `${called(parts)} begins with ${sign}, which has a meaning of its own in YAML`,
    hint: inFull(parts, parts.value),
    ...whole(parts),
    ...(single(parts) ? { words: parts.value } : {}),
  };
};

const brackets: Finder = (parts, source, refused) => {
  const opening = parts.value[0];
  if (opening !== '[' && opening !== '{') return null;
  const closing = opening === '[' ? ']' : '}';
  if (!source.text.slice(parts.valueStart).includes(closing))
    return {
      rule: 'unclosed-bracket',
      message: `the ${opening} that opens ${called(parts)} is never closed`,
      hint: `Close it with ${closing}, or put each entry on a line of its own.`,
      ...whole(parts),
    };
  if (/^(?:\[[^\]]*\]|\{[^}]*\})[ \t]*[^\s#,]/.test(parts.value))
    return {
      rule: 'needs-quotes',
      message: `${called(parts)} begins with a bracket, which opens a list in YAML, and goes on after it`,
      hint: inFull(parts, parts.value),
      ...whole(parts),
      ...(single(parts) ? { words: parts.value } : {}),
    };
  return {
    rule: 'muddled-brackets',
    message: `what stands inside ${opening} ${closing} cannot be read`,
    hint: 'Put each entry on a line of its own; texts with , : # or brackets in them go in double quotes.',
    start: Math.min(Math.max(refused.offset, parts.valueStart), whole(parts).end),
    end: whole(parts).end,
  };
};

const curlyColon: Finder = (parts) => {
  const inner = /^[“„‟]([^“”]*)”$/u.exec(parts.value)?.[1];
  if (inner === undefined || !/:\s|:$/.test(inner) || !single(parts)) return null;
  return {
    rule: 'curly-quotes',
    message: `curly quotes round ${called(parts)}: to YAML they are letters, and the colon inside starts a key`,
    hint: `Type straight quotes:\n  ${parts.key === null ? '- ' : `${parts.key}: `}${inQuotes(inner)}`,
    ...whole(parts),
    words: inner,
  };
};

const colon: Finder = (parts) => {
  const found = /:(?=\s|$)/.exec(parts.value);
  if (parts.key === null || found === null) return null;
  const at = parts.valueStart + found.index;
  return {
    rule: 'colon-in-text',
    message: `${called(parts)} has a colon and a space in it`,
    hint: `A colon and a space start a new key. ${inFull(parts, parts.value)}`,
    start: at,
    end: at + 1,
    ...(single(parts) ? { words: parts.value } : {}),
  };
};

/** A text that goes on over more lines, with a colon in a later one; or an entry whose first key was forgotten. */
const colonBelow: Finder = (parts) => {
  const found = /\n[ \t]*(["']?)([A-Za-z_][^\n:]{0,80})\1:(?=\s|$)/.exec(parts.more);
  if (found === null || parts.value === '') return null;
  const word = found[2]!;
  const at = parts.valueStart + parts.value.length;
  const start = at + (parts.more.length - parts.more.trimStart().length);
  if (parts.key === null && parts.dashes > 0 && knownWords.has(word)) {
    const first = word === 'action' ? 'ref' : word === 'when' || word === 'done' ? 'what' : 'key';
    return {
      rule: 'key-without-colon',
      message: `${quote(parts.value, 40)} has no key of its own, and ${word} stands below it`,
      hint: `Begin the entry with its key:\n  - ${first}: ${parts.value}`,
      ...whole(parts),
    };
  }
  const colonAt = at + found.index + found[0].length - 1;
  const words = `${parts.value}${parts.more.replace(/^\s*#.*$/gm, '')}`.replace(/\s+/g, ' ').trim();
  return {
    rule: 'colon-in-text',
    message: `${called(parts)} has a colon and a space in it`,
    hint: `A colon and a space start a new key. ${inFull(parts, words)}`,
    start: Math.max(start, colonAt),
    end: Math.max(start, colonAt) + 1,
    words,
  };
};

/** A line at the keys' column that is no key. */
const noKey: Finder = (parts) => {
  if (parts.key !== null || parts.dashes > 0 || parts.value === '') return null;
  return {
    rule: 'key-without-colon',
    message: `${quote(parts.value, 40)} is neither a key with its colon nor part of the text above`,
    hint: 'To go on with the text above, begin the line further to the right than its key.',
    ...whole(parts),
  };
};

const finders: readonly Finder[] = [
  tooDeep,
  quotes,
  openingSign,
  brackets,
  curlyColon,
  colon,
  colonBelow,
  noKey,
];

/** The parser's complaint in plain words, where no slip is known that fits. */
const unnamed = (source: Source, refused: Refused): Slip => {
  const start = Math.max(0, Math.min(refused.offset, source.text.trimEnd().length));
  const known = complaints.get(refused.code);
  return {
    rule: known?.[0] ?? 'not-yaml',
    message: known?.[1] ?? 'this line cannot be read as YAML',
    hint:
      known?.[2] ??
      'Compare it with the lines above. Texts with , : # or quotes in them go in double quotes.',
    start,
    end: Math.max(endOfLine(source.text, start), start),
  };
};

const complaints: ReadonlyMap<string, readonly [string, string, string]> = new Map([
  [
    'BAD_INDENT',
    [
      'bad-indent',
      'this line does not begin below the lines it belongs to',
      'Give it as many spaces as they have.',
    ],
  ],
  ['TAB_AS_INDENT', ['tab', 'a tab stands here where YAML takes only spaces', 'Delete it and type spaces.']],
  [
    'BAD_DQ_ESCAPE',
    [
      'bad-backslash',
      'a backslash in double quotes begins a code here that YAML does not know',
      'Write two backslashes for one.',
    ],
  ],
  [
    'KEY_OVER_1024_CHARS',
    [
      'not-yaml',
      'a key of more than 1,024 characters stands here',
      'A quote or a bracket is probably missing above.',
    ],
  ],
]);
