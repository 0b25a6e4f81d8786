import { toWrite } from '../model/hint.ts';
import { inQuotes, quote, type TextProblem } from './text-problem.ts';
import type { Entry, Key, Tree } from './tree.ts';

/** A word inside { } with no value: a text that its comma cut in two, or a key whose colon has no space, which is none
 * in an address and between figures: `at 10:30`. */
export const looseWord = (
  key: Key,
  last: string | null,
  entries: Map<string, Entry>,
  problems: TextProblem[],
): string | null => {
  const [, name, value] = /^([A-Za-z_][\w ]*):(?!\/\/|(?<=\d:)\d)(\S.*)$/s.exec(key.key) ?? [];
  const before = last === null ? undefined : entries.get(last);
  const where = { start: key.keyStart, end: key.keyEnd };
  if (name !== undefined && value !== undefined) {
    const colon = key.keyStart + name.length + 1;
    const tree: Tree = { is: 'text', value, style: 'plain', ...where, repaired: true };
    problems.push({
      rule: 'colon-without-space',
      severity: 'error',
      message: `a colon needs a space after it: ${quote(key.key)} is one word to YAML`,
      hint: toWrite('Write', `${name}: ${value}`),
      ...where,
      ...(key.quoted ? {} : { edits: [{ start: colon, end: colon, text: ' ' }] }),
    });
    if (!entries.has(name)) entries.set(name, { ...key, key: name, value: tree });
    return name;
  }
  if (before?.value.is === 'text') {
    // a comma inside a figure, as in £2,000, has no space after it
    const comma = key.keyStart - before.value.end > 1 ? ', ' : ',';
    const joined = `${before.value.value}${comma}${key.key}`;
    problems.push({
      rule: 'cut-at-comma',
      severity: 'error',
      message: `${before.key} is cut at its comma: ${quote(key.key)} became an entry of its own`,
      hint: toWrite(
        'Inside { } a comma starts the next entry. Put the text in double quotes:',
        `${before.key}: ${inQuotes(joined)}`,
      ),
      ...where,
    });
    entries.set(before.key, {
      ...before,
      value: { ...before.value, value: joined, end: key.keyEnd, repaired: true },
    });
    return last;
  }
  if (key.key === '') return last;
  problems.push({
    rule: 'key-without-colon',
    severity: 'error',
    message: `${quote(key.key)} has no value: inside { } each entry is a key, a colon, a space and a value`,
    hint: 'Write its value after a colon and a space. A list goes in [ ], not in { }.',
    ...where,
    loses: true,
  });
  return last;
};
