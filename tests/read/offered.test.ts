import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Place } from '../../src/model/address.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const faults = 'tests/fixtures/faults';
const fixtures = readdirSync(faults, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Texts = Readonly<Record<string, string>>;

const textsOf = (fixture: string): Texts => {
  const own = sourcesOf(`${faults}/${fixture}`);
  const all = own.some(({ name }) => name === 'plan.yaml') ? own : [...sourcesOf(faults), ...own];
  return Object.fromEntries(
    all.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes ?? new Uint8Array())]),
  );
};

const read = (texts: Texts) => readPlan('plan', typed(texts));

/** The lines that a hint offers, without their indent; null where it offers none. A day or words to be filled in are. */
const offered = ({ hint }: Problem): string[] | null => {
  const lines = (hint ?? '').split('\n').filter((line) => line.startsWith('  '));
  const filled = lines.map((line) => line.slice(2).replace(/…$/, '10 Jun 2013').replace('"…"', '"1.9"'));
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

/** The text with what is offered typed where somebody who reads it would: above the line, in place of it, in place of
 * the same words, or in place of what is marked. */
const followed = (text: string, place: Place, lines: readonly string[]): string => {
  const all = text.split('\n');
  const at = place.line - 1;
  const was = all[at] ?? '';
  const [first = ''] = lines;
  const dash = /^\s*(?:- )?/.exec(was)?.[0] ?? '';
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

/** Every text that the offered lines hold, as the plan should hold it. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : value === null
      ? []
      : [String(value)];

const nameOf = ({ rule, message }: Problem): string => `${rule}: ${message}`;

const offers = fixtures.flatMap((fixture) => {
  const { problems, locate } = read(textsOf(fixture));
  return problems.flatMap((problem) => {
    const lines = offered(problem);
    return lines === null ? [] : [{ fixture, problem, place: locate(problem.at), lines }];
  });
});

describe('a line that a message offers', () => {
  it.each(offers.map((one) => [`${one.fixture}: ${one.problem.rule}, line ${one.place.line}`, one] as const))(
    'does what it says when it is written: %s',
    (_, { fixture, problem, place, lines }) => {
      const before = textsOf(fixture);
      const text = followed(before[place.file] ?? '', place, lines);
      const after = read({ ...before, [place.file]: text });
      const known = new Set(read(before).problems.map(nameOf));
      expect(after.problems.map(nameOf), text).not.toContain(nameOf(problem));
      expect(
        after.problems.map(nameOf).filter((one) => !known.has(one)),
        text,
      ).toEqual([]);
      const said = JSON.stringify(after.plan, (_, value) => (value instanceof Map ? [...value] : value));
      for (const words of textsIn(parse(lines.join('\n'))))
        expect(said, text).toContain(JSON.stringify(words.replace(/ days$/, '')).slice(1, -1));
    },
  );
});
