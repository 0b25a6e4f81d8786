import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Source } from '../../src/read/plan.ts';
import { sourcesOf } from './folder.ts';

/** A plan file as it was, and the same with one line damaged. */
export interface Damage {
  readonly file: string;
  readonly original: string;
  readonly text: string;
  /** The damaged line of the original, from 0. */
  readonly line: number;
  readonly sources: readonly Source[];
}

/** What may happen to one line under somebody's hands. */
const slips: Readonly<Record<string, (line: string, at: number) => string | null>> = {
  'is deleted': () => null,
  'is there twice': (line) => `${line}\n${line}`,
  'is cut off': (line, at) => line.slice(0, at),
  'loses a letter': (line, at) => line.slice(0, at) + line.slice(at + 1),
  'gets a letter': (line, at) => `${line.slice(0, at)}x${line.slice(at)}`,
  'is a space further in': (line) => ` ${line}`,
  'is two spaces further in': (line) => `  ${line}`,
  'is a space further out': (line) => line.replace(/^ /, ''),
  'is two spaces further out': (line) => line.replace(/^ {2}/, ''),
  'is at the margin': (line) => line.trimStart(),
  'begins with a tab': (line) => `\t${line.trimStart()}`,
  'loses its dash': (line) => line.replace(/^(\s*)- /, '$1  '),
  'has a dash that touches': (line) => line.replace(/^(\s*)- /, '$1-'),
  'has a dash': (line) => line.replace(/^(\s*)/, '$1- '),
  'loses its colon': (line) => line.replace(':', ''),
  'has a colon that touches': (line) => line.replace(': ', ':'),
  'has a second colon': (line) => `${line}: more`,
  'ends in a bar': (line) => `${line} |`,
  'is empty of its value': (line) => line.replace(/:.*/, ':'),
  'has a value of its own': (line) => `${line} x`,
  'has curly quotes': (line) => line.replace(/"/g, '“'),
  'loses a quote': (line) => line.replace('"', ''),
  'is another key': (line) => line.replace(/[a-z]+:/, 'colour:'),
  'is a merge': (line) => `<<<<<<< HEAD\n${line}`,
  'is a second document': (line) => `---\n${line}`,
};

const signs = [...':#"\'[]{}|>-?&*!%@,`=\\', '\u0001', '\u00a0', '\u2019', '\t', '\u200b', '\ufffd', 'é'];
const withSign = (sign: string) => (line: string, at: number) => line.slice(0, at) + sign + line.slice(at);

const notAreas = ['plan.yaml', 'meetings.yaml', 'papers.yaml'];

/** A line of the area files of a plan, damaged in one place. */
export const damages = (folder: string): fc.Arbitrary<Damage> => {
  const all = sourcesOf(folder);
  const files = all.map(({ name }) => name).filter((name) => !notAreas.includes(name));
  const kinds = [...Object.values(slips), ...signs.map(withSign), ...signs.map(withSign)];
  const names = [...Object.keys(slips), ...[...signs, ...signs].map((sign) => `has ${JSON.stringify(sign)}`)];
  return fc
    .record({
      file: fc.constantFrom(...files),
      line: fc.nat(10_000),
      place: fc.nat(10_000),
      kind: fc.nat(kinds.length - 1),
    })
    .map(({ file, line: anyLine, place, kind }) => {
      const original = readFileSync(`${folder}/${file}`, 'utf8');
      const lines = original.split('\n');
      const line = anyLine % lines.length;
      const was = lines[line] ?? '';
      const made = kinds[kind]?.(was, place % (was.length + 1)) ?? null;
      const changed = made === null ? [] : [made];
      const text = [...lines.slice(0, line), ...changed, ...lines.slice(line + 1)].join('\n');
      const bytes = new TextEncoder().encode(text);
      const sources = all.map((one) => (one.name === file ? { ...one, bytes } : one));
      const damage = { file, original, text, line, sources };
      return Object.assign(damage, {
        [fc.toStringMethod]: () => `${file} line ${line + 1} ${names[kind]}: ${JSON.stringify(made)}`,
      });
    });
};

/** An action as its lines can be counted by anybody, in files of the canonical form. */
export interface Counted {
  readonly ref: string;
  /** From 0. */
  readonly line: number;
  /** The lines of its milestones. */
  readonly milestones: readonly number[];
}

/** The actions and milestones of a file in the canonical form, by the columns of their dashes. */
export const countedIn = (text: string): Counted[] => {
  const found: { ref: string; line: number; milestones: number[] }[] = [];
  let inMilestones = false;
  for (const [line, words] of text.split('\n').entries()) {
    const ref = /^ {2}- ref: "?([^"]+)"?$/.exec(words)?.[1];
    if (ref !== undefined) found.push({ ref, line, milestones: [] });
    if (/^ {0,4}\S/.test(words)) inMilestones = /^ {4}milestones:/.test(words);
    if (inMilestones && /^ {6}- /.test(words)) found.at(-1)?.milestones.push(line);
  }
  return found;
};

/** What an answer shows of one file, and what it says is missing. */
export interface Told {
  readonly actions: readonly { readonly ref: string; readonly milestones: number }[];
  readonly unreadable: readonly {
    readonly file: string;
    readonly whole: boolean;
    readonly actions: readonly string[];
    readonly parts: readonly { readonly ref: string }[];
  }[];
  readonly errors: number;
}

/** What a person who counts the lines finds in a damaged file, and an answer neither shows nor names. The damaged line
 * itself may begin no action or milestone any more, if an error says so. */
export const unaccounted = ({ file, original, line }: Damage, told: Told): string[] => {
  const lost = told.unreadable.find((one) => one.file === file);
  if (lost?.whole === true) return [];
  const gone = new Set(lost?.actions);
  const cut = new Set(lost?.parts.map(({ ref }) => ref));
  const shown = new Map(told.actions.map(({ ref, milestones }) => [ref, milestones]));
  const nameless = [...shown.keys(), ...gone].filter((ref) => ref.startsWith('no ref')).length;
  const before = countedIn(original);
  const known = before.filter(({ ref, line: head }) => head === line || gone.has(ref) || shown.has(ref));
  const all = told.actions.length + gone.size;
  return [
    ...(before.length - known.length > nameless
      ? [`${before.length - known.length} actions by their refs`]
      : []),
    ...(all < before.length - 1 ? [`${before.length - all} actions`] : []),
    ...(all < before.length && told.errors === 0 ? ['an action, without an error'] : []),
    ...before
      .filter(({ ref, milestones }) => {
        const there = shown.get(ref);
        if (there === undefined || cut.has(ref) || nameless > 0) return false;
        return there < milestones.filter((one) => one !== line).length;
      })
      .map(({ ref }) => `milestones of ${ref}`),
  ];
};
