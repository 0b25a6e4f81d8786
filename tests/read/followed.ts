import type { Place } from '../../src/model/address.ts';
import { hintParts } from '../../src/model/hint.ts';
import type { Problem } from '../../src/model/problem.ts';

/** The lines that a hint offers, without their indent; null where it offers none. A day or words to be filled in are. */
export const offered = ({ hint }: Problem): string[] | null => {
  const lines = hint === null ? [] : hintParts(hint).write;
  const filled = lines.map((line) =>
    line
      .replace(/(?<=(red|amber|green|complete): )…$/, 'Our $1')
      .replace(/(?<=by: )…$/, '10 Jun 2014')
      .replace(/(?<=^as: )…$/, 'complete')
      .replace(/…$/, '10 Jun 2013')
      .replace('"…"', '"1.9"'),
  );
  return lines.length === 0 ? null : filled;
};

const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

/** Any words of a text, however they are held apart. */
const wordsOf = (text: string): RegExp =>
  new RegExp(
    `["'“‘]?${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{N}]+?')}(?:\\.{3})?["'”’]?(?![\\p{L}\\p{N}])`,
    'u',
  );

/** One value of several words, with its key or alone, put in place of the same words as they were typed. */
const inPlace = (text: string, lines: readonly string[]): string | null => {
  const [only = '', more] = lines;
  const { key = '', value } = /^(?<key>[\w&]+: )?(?<value>"(?:[^"\\]|\\.)*")$/.exec(only)?.groups ?? {};
  if (more !== undefined || value === undefined || !/[\p{L}\p{N}] [\p{L}\p{N}]/u.test(value)) return null;
  const before = key === '' ? '["\'“‘]?[#&*!]?' : `${key}\\W{0,3}?`;
  const found = new RegExp(`${before}${wordsOf(JSON.parse(value)).source}`, 'u').exec(text);
  return found === null
    ? null
    : text.slice(0, found.index) + only + text.slice(found.index + found[0].length);
};

/** A list in which every entry has the mark of the first is given dashes throughout. */
const withDashes = (all: readonly string[], at: number, first: string): string => {
  const [, space = '', dash = '', mark = ''] = /^(\s*)(- )?(\S)/.exec(all[at] ?? '') ?? [];
  const lines = all.map((line, i) => {
    if (i === at) return `${space}${first}`;
    const own = line.startsWith(`${space}${dash}${mark}`) && mark !== '-';
    const touching = mark === '-' && new RegExp(`^${space}-\\S`).test(line);
    if (i < at || !(own || touching)) return line;
    return `${space}- ${line.slice(space.length + dash.length + 1).trimStart()}`;
  });
  return lines.join('\n');
};

/** Each offered value in place of the one under its key, where all of them are on the line that is marked or below it. */
const eachInPlace = (all: readonly string[], at: number, lines: readonly string[]): string | null => {
  let rest: string | null = all.slice(at).join('\n');
  for (const line of lines) {
    const [key = '', value = ''] = line.split(/(?<=^\w+:) /);
    const found = new RegExp(`(?<=[\\s{,]${key} )[^,}\\n]+`).exec(rest ?? '');
    if (rest === null || found === null || value === '') return null;
    rest = rest.slice(0, found.index) + value + rest.slice(found.index + found[0].length);
  }
  return [...all.slice(0, at), rest].join('\n');
};

/** Lines under a key of their own, typed where such a key goes: in place of the list above that is called so, in the
 * action that is marked, or in its latest entry of progress; or the key alone, typed again before its value. */
const keyed = (all: readonly string[], at: number, lines: readonly string[]): string | null => {
  const was = all[at] ?? '';
  const key = /^(\w+):$/.exec(lines[0] ?? '')?.[1];
  if (key === undefined || key === 'actions') return null;
  if (lines.length === 1) {
    const value = /^(\s*(?:- )?)[^:]+:( .+)$/.exec(was);
    const again = value === null ? was : `${value[1]}${key}:${value[2]}`;
    return again === was ? null : [...all.slice(0, at), again, ...all.slice(at + 1)].join('\n');
  }
  const above = all.slice(0, at).findLastIndex((line) => line.trim() === `${key}:`);
  if (above >= 0 && /^\s*- /.test(was)) {
    const indent = (line: string): number => line.length - line.trimStart().length;
    const end = all.findIndex((line, i) => i > at && indent(line) <= indent(all[above] ?? ''));
    const made = indented(lines, indent(all[above] ?? ''));
    return [...all.slice(0, above), ...made, ...(end < 0 ? [] : all.slice(end))].join('\n');
  }
  if (!/^\s*- ref:/.test(was)) return null;
  const entry = key === 'next' ? all.findIndex((line, i) => i > at && /^\s*- date:/.test(line)) : at;
  const by = (/^\s*- /.exec(all[entry] ?? '')?.[0] ?? '').length;
  return [...all.slice(0, entry + 1), ...indented(lines, by), ...all.slice(entry + 1)].join('\n');
};

/** A key that is missing, typed as the first of its entry. */
export const begun = (text: string, { line, column }: Place, [key = '']: readonly string[]): string =>
  text
    .split('\n')
    .map((was, i) => {
      const [, space = '', dash = '', rest = ''] = /^(\s*)(- )?(.*)$/.exec(was) ?? [];
      const inBraces = was[column - 1] === '{';
      if (i === line - 1 && inBraces) return `${was.slice(0, column)} ${key},${was.slice(column)}`;
      const under = ' '.repeat(space.length + dash.length);
      return i === line - 1 ? `${space}${dash}${key.replace(/^- /, '')}\n${under}${rest}` : was;
    })
    .join('\n');

/** The text with what is offered typed where somebody who reads it would: above the line, in place of it, in place of
 * the same words, or in place of what is marked. */
export const followed = (text: string, place: Place, lines: readonly string[]): string => {
  const all = text.split('\n');
  const at = place.line - 1;
  const was = all[at] ?? '';
  const [first = ''] = lines;
  const dash = /^\s*(?:- )?/.exec(was)?.[0] ?? '';
  const whole = keyed(all, at, lines);
  if (whole !== null) return whole;
  if (first === 'actions:') return [...all.slice(0, at), ...lines, ...all.slice(at)].join('\n');
  const placed = inPlace(text, lines) ?? (lines.length > 1 ? eachInPlace(all, at, lines) : null);
  if (placed !== null) return placed;
  if (/^- /.test(first)) {
    if (/^\s*(?:-\S|\d+[.)]\s|(?:- )?[^\w\s"'-])/.test(was)) return withDashes(all, at, first);
    const made = indented(lines, was.length - was.trimStart().length - (dash.includes('-') ? 0 : 2));
    return [...all.slice(0, at), ...made, ...all.slice(at + 1)].join('\n');
  }
  if (/^(?:"[^"]*"|[\w&]+):/.test(first) && !/[{[]/.test(was)) {
    const made = indented(lines, dash.length).map((line, i) => (i === 0 ? dash + line.trimStart() : line));
    const last = Math.max(at, place.endLine - 1);
    return [...all.slice(0, at), ...made, ...all.slice(last + 1)].join('\n');
  }
  const [from, to] = [
    was.slice(0, place.column - 1),
    (all[place.endLine - 1] ?? '').slice(place.endColumn - 1),
  ];
  return [...all.slice(0, at), `${from}${lines.join('\n')}${to}`, ...all.slice(place.endLine)].join('\n');
};
