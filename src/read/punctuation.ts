import { called, type Finder, inFull, single, whole } from './parts.ts';
import { inQuotes } from './text-problem.ts';

export const quotes: Finder = (parts, source) => {
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

export const openingSign: Finder = (parts) => {
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

export const brackets: Finder = (parts, source, refused) => {
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
  const colon =
    opening === '{'
      ? /([{,][ \t]*)([A-Za-z_]+):[ \t]+([^"'{}[\],:][^"'{}[\],]*?:[ \t][^"'{}[\],]*)/.exec(parts.value)
      : null;
  if (colon !== null) {
    const words = colon[3]!.trim();
    const start = parts.valueStart + colon.index + colon[0].length - colon[3]!.length;
    const at = start + words.search(/:[ \t]/);
    return {
      rule: 'colon-in-text',
      message: `${colon[2] === 'what' ? 'this milestone' : `the ${colon[2]}`} has a colon and a space in it`,
      hint: `A colon and a space start a new key. Put it in double quotes:\n  ${colon[2]}: ${inQuotes(words)}`,
      start: at,
      end: at + 1,
    };
  }
  return {
    rule: 'muddled-brackets',
    message: `what stands inside ${opening} ${closing} cannot be read`,
    hint: 'Put each entry on a line of its own; texts with , : # or brackets in them go in double quotes.',
    start: Math.min(Math.max(refused.offset, parts.valueStart), whole(parts).end),
    end: whole(parts).end,
  };
};
