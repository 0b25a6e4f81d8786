import { colon, colonBelow, curlyColon, noKey } from './colons.ts';
import { type Finder, type Parts, partsOf, type Refused, type Slip } from './parts.ts';
import { brackets, openingSign, quotes } from './punctuation.ts';
import { endOfLine, type Segment } from './segment.ts';
import type { TextProblem } from './text-problem.ts';
import type { Entry, Tree } from './tree.ts';

/** A slip found, and what could be made out of the line all the same; null where it is lost. */
export interface Diagnosis {
  readonly fault: TextProblem;
  readonly tree: Tree | null;
}

/** Finds the slip behind the parser's complaint about one entry, in the words of somebody who types plans. */
export const diagnose = (source: Segment, refused: Refused): Diagnosis => {
  const parts = partsOf(source.text);
  let slip: Slip | null = null;
  for (const find of finders) slip ??= find(parts, source, refused);
  const { words, ...fault } = slip ?? unnamed(source, refused);
  const start = source.place(fault.start);
  const end = Math.max(source.place(fault.end), start);
  const tree = words === undefined ? null : repaired(parts, words, source);
  return { fault: { ...fault, severity: 'error', start, end, loses: tree === null }, tree };
};

/** The value as it was meant, where its line says so beyond doubt, in the list or map that it stands in. */
const repaired = (parts: Parts, words: string, source: Segment): Tree => {
  const start = source.place(parts.valueStart);
  const end = source.place(parts.valueStart + parts.value.length);
  let tree: Tree = { is: 'text', value: words, style: 'plain', start, end, repaired: true };
  if (parts.key !== null) {
    const entry: Entry = {
      key: parts.key,
      keyStart: source.place(parts.keyStart),
      keyEnd: source.place(parts.keyEnd),
      quoted: false,
      value: tree,
    };
    tree = { is: 'map', entries: new Map([[parts.key, entry]]), flow: false, start: entry.keyStart, end };
  }
  for (let dash = 0; dash < parts.dashes; dash++)
    tree = { is: 'list', items: [tree], flow: false, start, end };
  return tree;
};

const tooDeep: Finder = (_parts, _source, refused) =>
  refused.code !== 'TOO_DEEP'
    ? null
    : {
        rule: 'too-deep',
        message: 'lists and settings stand more than 20 deep here; a plan needs six',
        hint: null,
        start: refused.offset,
        end: refused.offset + 1,
      };

const finders: readonly Finder[] = [
  tooDeep,
  quotes,
  openingSign,
  brackets,
  curlyColon,
  colon,
  colonBelow,
  noKey,
];

/** The parser's complaint in plain words, where no slip is known that fits. */
const unnamed = (source: Segment, refused: Refused): Slip => {
  const start = Math.max(0, Math.min(refused.offset, source.text.trimEnd().length));
  const known = complaints.get(refused.code);
  return {
    rule: known?.[0] ?? 'not-yaml',
    message: known?.[1] ?? 'this line cannot be read as YAML',
    hint:
      known?.[2] ??
      'Compare it with the lines above. Texts with , : # or quotes in them go in double quotes.',
    start,
    end: Math.max(endOfLine(source.text, start), start),
  };
};

const complaints: ReadonlyMap<string, readonly [string, string, string]> = new Map([
  [
    'BAD_INDENT',
    [
      'bad-indent',
      'this line does not begin below the lines it belongs to',
      'Give it as many spaces as they have.',
    ],
  ],
  ['TAB_AS_INDENT', ['tab', 'a tab stands here where YAML takes only spaces', 'Delete it and type spaces.']],
  [
    'BAD_DQ_ESCAPE',
    [
      'bad-backslash',
      'a backslash in double quotes begins a code here that YAML does not know',
      'Write two backslashes for one.',
    ],
  ],
  [
    'KEY_OVER_1024_CHARS',
    [
      'not-yaml',
      'a key of more than 1,024 characters stands here',
      'A quote or a bracket is probably missing above.',
    ],
  ],
]);
