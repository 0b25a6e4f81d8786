import { toWrite } from '../../model/hint.ts';
import { called, type EntrySlip, inFull, listKeys, meant, whole } from './entry.ts';

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

/** Signs that can only be the first letter of a text: others may be a list, an anchor or a bracket left over. */
const plainSign = /^(?:[@`%>]|\*(?=\S))/;

const dateKeys: ReadonlySet<string | null> = new Set([
  ...['when', 'completion', 'date', 'done', 'until', 'from', 'to', 'published', 'period'],
]);

/** A text that begins with a sign of YAML's own. */
export const openingSign: EntrySlip = (parts) => {
  const sign = signs.get(parts.value[0] ?? '');
  if (sign === undefined || (parts.key === null && parts.dashes === 0)) return null;
  // block text: what the parser refused is below
  if (/^[|>][+-]?\d?[+-]?$/.test(parts.value)) return null;
  if (/^[?-]$/.test(parts.value)) {
    const date = dateKeys.has(parts.key);
    return {
      rule: 'needs-quotes',
      message: `${parts.value} alone is not a ${date ? 'date' : 'text'}`,
      hint: date
        ? toWrite('Leave the line out, or write', `${parts.key}: tbc`)
        : 'Leave the line out, or put the sign in double quotes.',
      ...whole(parts),
      words: date ? 'tbc' : parts.value,
    };
  }
  if (listKeys.has(parts.key) && parts.value.startsWith('- '))
    return {
      rule: 'not-yaml',
      message: `the first entry of ${parts.key} is on the line of its key`,
      hint: toWrite('Write each entry on a line of its own:', `${parts.key}:\n  ${parts.value}`),
      ...whole(parts),
    };
  const reads = meant(parts);
  return {
    rule: 'needs-quotes',
    message: `${called(parts)} begins with ${sign}, which has a meaning of its own in YAML`,
    hint: inFull(parts, parts.value),
    ...whole(parts),
    ...reads,
    safe: reads.safe === true && plainSign.test(parts.value),
  };
};
