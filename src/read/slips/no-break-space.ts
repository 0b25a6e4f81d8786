import { nameCharacter } from '../characters.ts';
import type { FileSlip } from './slip.ts';

const odd = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;
const widthless = /[\u200b-\u200d\u2060\ufeff]/;

/** Spaces and tabs of every kind at the head of a line. */
export const anySpace = /^[ \t\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]*/u;

/** No-break and other odd spaces where only spaces count: at the head of a line, after a dash, after a key's colon. */
export const noBreakSpace: FileSlip = (text, lines) => {
  if (!odd.test(text)) return [];
  return lines.flatMap((line, i) => {
    const source = text.slice(line.start, line.end);
    if (line.inBlock && !line.blank) return [];
    const found = placeIn(source);
    if (found === null) return [];
    const [from, to, where] = found;
    const oddOnes = [...source.slice(from, to).matchAll(new RegExp(odd, 'gu'))];
    // one too many before a first key leaves the keys below it where they were
    const isFirst = source[from - 1] === '-' && to - from > oddOnes.length;
    const tooMany = isFirst && lines[i + 1]?.indent === to - oddOnes.length;
    const patches = oddOnes.map(({ index, 0: space }) => ({
      start: line.start + from + index,
      end: line.start + from + index + 1,
      text: tooMany || widthless.test(space) ? '' : ' ',
    }));
    const problem = {
      rule: 'no-break-space',
      severity: 'error' as const,
      message: `${nameCharacter(oddOnes[0]?.[0] ?? '')} is ${where}, where YAML needs an ordinary space`,
      hint: 'Delete it and type a space; it often comes along when text is pasted from Word or a web page.',
      start: line.start + from,
      end: line.start + to,
    };
    return [{ problem, patches, safe: true }];
  });
};

/** Where an odd space is in the way, from and to; tabs at the head of a line are named as such. */
const placeIn = (source: string): [from: number, to: number, where: string] | null => {
  const head = anySpace.exec(source)?.[0] ?? '';
  if (head.includes('\t')) return null;
  if (odd.test(head)) return [0, head.length, 'at the head of this line'];
  const dash = /^ *-(?:(?=[^ ])[\s\u200b-\u200d\u2060]+| +[\u00a0\u200b-\u200d\u2060\u202f]+)/u.exec(
    source,
  )?.[0];
  if (dash !== undefined && odd.test(dash)) return [dash.indexOf('-') + 1, dash.length, 'after the dash'];
  const key = /^ *(?:- +)?[A-Za-z_]{1,30}:(?! )[\s\u200b-\u200d\u2060]+/u.exec(source)?.[0];
  if (key !== undefined && odd.test(key))
    return [key.lastIndexOf(':') + 1, key.length, "after the key's colon"];
  return null;
};
