import { toWrite } from '../../model/hint.ts';
import { inQuotes } from '../text-problem.ts';
import { called, type EntrySlip, inFull, joined, meant, single, whole } from './entry.ts';

/** Quotes that are closed too late, too early or not at all. */
export const quotes: EntrySlip = (parts, source) => {
  const mark = parts.value[0];
  if (mark !== '"' && mark !== "'") return null;
  const inner = parts.value.slice(1);
  const goesOn = !/:\s|^[^\S\r\n]*-/m.test(parts.more);
  const closing = mark === '"' ? /^(?:[^"\\]|\\[\s\S])*"/ : /^(?:[^']|'')*'/;
  const closed = closing.exec(source.text.slice(parts.valueStart + 1));
  if (closed === null || (closed[0].includes('\n') && !inner.includes(mark)))
    return {
      rule: 'unclosed-quote',
      message: `the quote that opens ${called(parts)} is never closed`,
      hint: toWrite(
        'Close it on this line:',
        `${parts.key === null ? '- ' : `${parts.key}: `}${mark}${inner}${mark}`,
      ),
      ...whole(parts),
      ...(single(parts) || !goesOn ? { words: inner, loses: !single(parts) } : {}),
    };
  const after = source.text.slice(parts.valueStart + 1 + closed[0].length, whole(parts).end);
  if (after.trim() === '' || after.trim().startsWith('#')) return null;
  const all = goesOn && !single(parts) ? joined(parts) : parts.value;
  const ends = all.endsWith(mark) && all.length > 1;
  const words = ends ? all.slice(1, -1) : all;
  const plain = mark === "'" ? words.replace(/''/g, "'") : words.replace(/\\"/g, '"');
  const meantAll = { words: plain, ...meant(parts, plain), loses: !goesOn && !single(parts) };
  if (mark === "'" && ends)
    return {
      rule: 'apostrophe-in-quotes',
      message: `an apostrophe ends the single quotes of ${called(parts)} too early`,
      hint: inFull(parts, plain),
      ...whole(parts),
      ...meantAll,
    };
  return {
    rule: 'quote-in-quotes',
    message: `${called(parts)} begins with a quote that is closed before the text ends`,
    hint: toWrite(
      'Put the whole in quotes, and a backslash before each quote inside:',
      `${parts.key === null ? '- ' : `${parts.key}: `}${inQuotes(plain)}`,
    ),
    ...whole(parts),
    ...meantAll,
  };
};
