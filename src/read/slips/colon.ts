import { toWrite } from '../../model/hint.ts';
import { isKnownWord } from '../keys/index.ts';
import { endOfLine } from '../segment.ts';
import { inQuotes, quote } from '../text-problem.ts';
import {
  called,
  type EntrySlip,
  inFull,
  joined,
  listBegins,
  meant,
  openers,
  opensNothing,
  settingsBegin,
  single,
  whole,
} from './entry.ts';

/** Curly quotes round a text with a colon in it. */
export const curlyColon: EntrySlip = (parts) => {
  const inner = /^[“„‟]([^“”]*)”$/u.exec(parts.value)?.[1];
  if (inner === undefined || !/:\s|:$/.test(inner) || !single(parts)) return null;
  return {
    rule: 'curly-quotes',
    message: `curly quotes round ${called(parts)}: to YAML they are letters, and the colon inside starts a key`,
    hint: toWrite(
      'Type straight quotes:',
      `${parts.key === null ? '- ' : `${parts.key}: `}${inQuotes(inner)}`,
    ),
    ...whole(parts),
    ...meant(parts, inner),
  };
};

/** By what is below it, the key that an entry begins with. */
const firstKeys = new Map([
  ['action', 'ref'],
  ...['when', 'done', 'at', 'evidence'].map((key) => [key, 'what'] as const),
  ...['unit', 'want', 'baseline', 'target', 'readings'].map((key) => [key, 'measure'] as const),
]);

const newKey = 'A colon and a space start a new key. ';

/** A colon and a space in a text without quotes. */
export const colon: EntrySlip = (parts) => {
  const found = /:(?=\s|$)/.exec(parts.value);
  if (parts.key === null || found === null) return null;
  const at = parts.valueStart + found.index;
  return {
    rule: 'colon-in-text',
    message: `${called(parts)} has a colon and a space in it`,
    hint: inFull(parts, parts.value, newKey),
    start: at,
    end: at + 1,
    ...meant(parts),
  };
};

/** Entries below a text that is complete. */
export const listBelow: EntrySlip = (parts, source) => {
  if (parts.key === null || parts.value === '' || /^[|>]/.test(parts.value)) return null;
  const above = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)+[ \t]*(?=-[ \t])/.exec(parts.more)?.[0];
  if (above === undefined) return null;
  const start = parts.valueStart + parts.value.length + above.length;
  return { ...listBegins, start, end: endOfLine(source.text, start) };
};

/** A text that goes on over more lines, with a colon in a later one; or an entry whose first key was forgotten. */
export const colonBelow: EntrySlip = (parts) => {
  const found = /\n[ \t]*(["']?)([A-Za-z_][^\n:]{0,80})\1:(?=\s|$)/.exec(parts.more);
  // Below block text it is a line too far to the right, and the text may have colons.
  if (found === null || parts.value === '' || /^[|>][+-]?\d?[+-]?$/.test(parts.value)) return null;
  const word = found[2] ?? '';
  const at = parts.valueStart + parts.value.length;
  const [line = '', comment, key = ''] = /^\r?\n[ \t]*(#[ \t]*([a-z]+):[^\n\r]*)/.exec(parts.more) ?? [];
  if (comment !== undefined && [...openers.list, ...openers.settings].includes(key)) {
    const end = at + line.length;
    return { rule: 'not-yaml', ...opensNothing(comment, key), start: end - comment.length, end };
  }
  if (/^(["'])[^"']*\1(?:\s+#.*)?$/.test(parts.value)) {
    const below = at + found.index + found[0].length - word.length - 1;
    return { ...settingsBegin, start: below, end: below + word.length };
  }
  const start = at + (parts.more.length - parts.more.trimStart().length);
  if (parts.key === null && parts.dashes > 0 && isKnownWord(word)) {
    return {
      rule: 'key-without-colon',
      message: `${quote(parts.value, 40)} has no key of its own, and ${word} is below it`,
      hint: toWrite('Begin the entry with its key:', `- ${firstKeys.get(word) ?? 'key'}: ${parts.value}`),
      ...whole(parts),
    };
  }
  const colonAt = at + found.index + found[0].length - 1;
  const words = joined(parts);
  return {
    rule: 'colon-in-text',
    message: `${called(parts)} has a colon and a space in it`,
    hint: inFull(parts, words, newKey),
    start: Math.max(start, colonAt),
    end: Math.max(start, colonAt) + 1,
    words,
  };
};

/** A line at the keys' column that is no key. */
export const noKey: EntrySlip = (parts) => {
  if (parts.key !== null || parts.dashes > 0 || parts.value === '') return null;
  return {
    rule: 'key-without-colon',
    message: `${quote(parts.value, 40)} is neither a key with its colon nor part of the text above`,
    hint: toWrite(
      'If it is a key or a name, put a colon after it:',
      `${parts.value}:`,
      'To go on with the text above, begin the line further to the right than its key.',
    ),
    ...whole(parts),
  };
};
