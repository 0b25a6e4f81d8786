import { toWrite } from '../../model/hint.ts';
import { inQuotes } from '../text-problem.ts';
import { called, type EntrySlip, inFull, meant, whole } from './entry.ts';

/** Brackets that are not closed, or hold or open what they cannot. */
export const brackets: EntrySlip = (parts, source) => {
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
      ...meant(parts),
    };
  const found =
    opening === '{'
      ? /[{,][ \t]*([A-Za-z_]+):[ \t]+([^"'{}[\],:][^"'{}[\],]*?:[ \t][^"'{}[\],]*)/.exec(parts.value)
      : null;
  if (found !== null) {
    const [all, key = '', text = ''] = found;
    const words = text.trim();
    const start = parts.valueStart + found.index + all.length - text.length;
    const at = start + words.search(/:[ \t]/);
    return {
      rule: 'colon-in-text',
      message: `${called({ ...parts, key })} has a colon and a space in it`,
      hint: toWrite(
        'A colon and a space start a new key. Put it in double quotes:',
        `${key}: ${inQuotes(words)}`,
      ),
      start: at,
      end: at + 1,
    };
  }
  return {
    rule: 'muddled-brackets',
    message: `what is inside ${opening} ${closing} cannot be read`,
    hint: 'Put each entry on a line of its own; texts with , : # or brackets in them go in double quotes.',
    ...whole(parts),
  };
};
