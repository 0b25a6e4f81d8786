import { isSignForSign, plainly } from './as-typed.ts';
import { apart } from './path.ts';
import { anyTrace, type Kind, kinds, lockedTrace } from './personal-kinds.ts';

/** A range of a text that looks like personal data, in UTF-16 units from its start. */
export interface Personal {
  readonly kind: string;
  readonly level: Kind['level'];
  readonly start: number;
  readonly end: number;
}

/** What was found in the long text looked at last: several rules ask of the same file, each for kinds of its own. */
let last: { readonly text: string; readonly found: readonly Personal[] } = { text: '', found: [] };

/** Every range that looks like personal data, in order; where two kinds overlap, the first one counts. */
export const personalIn = (text: string, level?: Kind['level']): readonly Personal[] => {
  if (level !== undefined || text.length < 1000) return lookedFor(text, level);
  if (last.text !== text) last = { text, found: lookedFor(text) };
  return last.found;
};

/** A text without a figure, a mailbox and anything that stands for one: most are. */
const harmless = /^[\x00-%'-/:-?A-[\]-\x7f\u00a0-\u00a9\u2010-\u2027\u2030-\u205e]*$/;

/** The shortest of the locked kinds is a National Insurance number without its spaces. */
const shortestLocked = 9;

const mayBeLocked = (text: string): boolean =>
  lockedTrace.test(text) && kinds.some(({ level, trace }) => level === 'number' && trace.test(text));

const lookedFor = (text: string, level?: Kind['level']): readonly Personal[] => {
  if (level === 'number' && text.length < shortestLocked) return [];
  if (harmless.test(text)) return [];
  if (level === 'number' && !mayBeLocked(text) && isSignForSign(text)) return [];
  const typed = plainly(text);
  if (!(level === 'number' ? lockedTrace : anyTrace).test(typed.text)) return [];
  const all: Personal[] = [];
  let claimed: Uint8Array | null = null;
  for (const { kind, level: own, trace, find, holds } of kinds) {
    if (level !== undefined && own !== level) continue;
    if (!trace.test(typed.text)) continue;
    for (const match of typed.text.matchAll(find())) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (holds && !holds(match[0], typed.text.slice(Math.max(0, from - 60), from))) continue;
      claimed ??= new Uint8Array(typed.text.length);
      if (claimed.subarray(from, to).includes(1)) continue;
      claimed.fill(1, from, to);
      all.push({ kind, level: own, start: typed.back(from), end: typed.back(to) });
    }
  }
  return all.sort((a, b) => a.start - b.start);
};

/** The text as it may be shown where nobody needs to know the mailboxes in it: all that looks like personal data is starred out. */
export const withheld = (text: string): string => without(text, personalIn(text));

/** The text as it may be shown anywhere: what `check` locks is starred out, and the length is kept. */
export const starred = (text: string): string => {
  if (text.length > shortest) return without(text, personalIn(text, 'number'));
  if (clean.has(text)) return text;
  const shown = without(text, personalIn(text, 'number'));
  if (shown !== text) return shown;
  if (clean.size >= mostClean) clean.clear();
  clean.add(text);
  return text;
};

/** Short texts in which nothing is locked: the same dates are asked about again and again. A longer part of a file would keep the whole file. */
const clean = new Set<string>();
const shortest = 12;
const mostClean = 2000;

/** True of a text in which something is locked. */
export const isLocked = (text: string): boolean => personalIn(text, 'number').length > 0;

const without = (text: string, found: readonly Personal[]): string => {
  let past = 0;
  const parts = found.flatMap(({ start, end }) => {
    const before = text.slice(past, start);
    past = end;
    return [before, text.slice(start, end).replace(/[^\r\n]/g, '*')];
  });
  return parts.length === 0 ? text : [...parts, text.slice(past)].join('');
};

/** A path as it may be shown: personal data in the file's name is starred out. The folders are the reader's own. */
export const discreetName = (path: string): string => {
  const { name } = apart(path);
  return path.slice(0, path.length - name.length) + withheld(name);
};

/** Where something is in its files: kept as it is, since it is looked up and not read. */
const places: ReadonlySet<string> = new Set(['at', 'folder']);

/** A plain value with every text in it starred; what is there twice is there twice. */
export const starredThroughout = <T>(value: T): T => throughout(value, new Map()) as T;

const throughout = (value: unknown, known: Map<unknown, unknown>): unknown => {
  if (typeof value === 'string') return starred(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const each = (one: unknown): unknown => throughout(one, known);
  const made = copyOf(value, each);
  known.set(value, made);
  return made;
};

const copyOf = (value: object, each: (one: unknown) => unknown): object => {
  if (Array.isArray(value)) return value.map(each);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [each(key), each(one)]));
  if (value instanceof Set) return new Set([...value].map(each));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, places.has(key) ? one : each(one)]),
  );
};
