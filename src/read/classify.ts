import { refPattern } from '../model/ref.ts';
import { isKnownWord } from './keys/index.ts';
import type { Line } from './lines.ts';
import { nearRef } from './refs.ts';

/** What a line begins with; `stuck`: the space behind its dash or colon is missing; `bare`: a key without its colon. */
export type Kind =
  | 'blank'
  | 'comment'
  | 'merge'
  | 'dash'
  | 'stuck-dash'
  | 'bullet'
  | 'key'
  | 'stuck-key'
  | 'bare-key'
  | 'text';

/** What the words of a line are, its indent apart. */
export interface Classified {
  readonly kind: Kind;
  /** Characters of its dash or bullet and of the space behind; 0 where it has none, or a dash with nothing behind. */
  readonly mark: number;
  /** The plain word that stands as a key on the line, past its dash. */
  readonly key: string | null;
  /** True where the value of the key is on the lines below. */
  readonly opens: boolean;
  /** Where the line begins an action: its ref, null if nobody can read that. */
  readonly head: { readonly ref: string | null } | null;
}

/** A line, its words without their indent, and what they are. */
export interface Written extends Line, Classified {
  readonly words: string;
}

/** The words of a line without its indent. */
export const wordsOf = (text: string, line: Line): string => text.slice(line.start + line.indent, line.end);

/** The lines of a text that YAML reads: none that is blank, a comment or block text. */
export const writtenIn = (text: string, lines: readonly Line[]): Written[] => {
  const written: Written[] = [];
  for (const { start, end, indent, blank, inBlock } of lines) {
    if (blank || inBlock || text[start + indent] === '#') continue;
    const words = text.slice(start + indent, end);
    const { kind, mark, key, opens, head } = classify(words);
    written.push({ start, end, indent, blank, inBlock, words, kind, mark, key, opens, head });
  }
  return written;
};

/** Says what the words of a line are. Everything that reads lines asks here. */
export const classify = (words: string): Classified => {
  const kind = kindOf(words);
  return {
    kind,
    mark: kind === 'stuck-dash' ? 1 : ((kind === 'dash' ? dashed : bullet()).exec(words)?.[0].length ?? 0),
    key: keyed.exec(words)?.[1] ?? null,
    opens: /:\s*(?:#.*)?$/.test(words),
    head: headOf(headOfWords.exec(words)),
  };
};

const dashed = /^-\s+/;
const keyed = /^(?:-[ \t]+)?["']?([A-Za-z_]+)["']?:(?:\s|$)/;

/** A bullet or a number as Word puts them before a line: `o` is its hollow one. */
const bullet = (): RegExp =>
  /^(?:[•◦▪‣·●○∙\uf0b7\uf0a7]|[–—*](?= )|\*(?=\t)|o(?=\t|[ ]+\p{Lu})|\d{1,2}[.)](?=[ \t]+\p{L}))[ \t]*/u;

/** Keys that begin many a line of text too. */
const small = new Set('of at by to as from for on until because red amber'.split(' '));

const kindOf = (words: string): Kind => {
  if (words.trim() === '') return 'blank';
  if (words.startsWith('#')) return 'comment';
  if (/^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}\s*$/.test(words)) return 'merge';
  if (/^-(?:\s|$)/.test(words)) return 'dash';
  if (bullet().test(words)) return 'bullet';
  if (/^-[^\s\d\-.]/.test(words)) return 'stuck-dash';
  if (/^(?:"[^"]{0,80}"|'[^']{0,80}'|[^\s"'[{#&*!|>%@`:-][^:#]{0,60}):(?:\s|$)/.test(words)) return 'key';
  const [, word, colon, next = ''] = /^([A-Za-z_]{2,20})(:?)(.?)/.exec(words) ?? [];
  if (word === undefined || !isKnownWord(word.toLowerCase())) return 'text';
  if (colon === ':') return /[\s/]/.test(next) ? 'text' : 'stuck-key';
  return /^(?:[ \t]|$)/.test(next) && isKnownWord(word) && !small.has(word) ? 'bare-key' : 'text';
};

/** The dash and the colon may be missing, and the ref out of shape: a plan that is typed badly has its actions too. */
const headOfWords =
  /^(-[ \t\u00a0]*)?(?:\{[ \t]*)?["'“]?ref["'”]?(?![a-z])[ \t]*(:?)[ \t]*([^,}#\r\n]{0,40})/i;

const headOf = (match: RegExpExecArray | null): { ref: string | null } | null => {
  if (match === null) return null;
  const [, dash, colon, value = ''] = match;
  const ref = nearRef(value.replace(/["']/g, ''));
  // without its dash and colon, "ref" is a word like any other unless a figure follows
  const sure = dash !== undefined && colon === ':';
  const valid = refPattern.test(ref);
  return sure || (valid && /\d/.test(ref)) ? { ref: valid ? ref : null } : null;
};
