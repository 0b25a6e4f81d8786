import { endOfLine, type Segment } from '../segment.ts';
import type { EntryProblem, EntrySlip, Refused } from './entry.ts';

/** Brackets and dashes beyond reason. */
export const tooDeep: EntrySlip = (_parts, _source, refused) =>
  refused.code !== 'TOO_DEEP'
    ? null
    : {
        rule: 'too-deep',
        message: 'lists and settings are more than 20 levels deep here; a plan needs six',
        hint: null,
        start: refused.offset,
        end: refused.offset + 1,
      };

/** What the parser says, in plain words, where no slip is known that fits. */
export const unnamed = (source: Segment, refused: Refused): EntryProblem => {
  const start = Math.max(0, Math.min(refused.offset, source.text.trimEnd().length));
  const known = refusals.get(refused.code);
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

const refusals: ReadonlyMap<string, readonly [string, string, string]> = new Map([
  [
    'BAD_INDENT',
    [
      'bad-indent',
      'this line does not begin below the lines it belongs to',
      'Give it as many spaces as they have.',
    ],
  ],
  ['TAB_AS_INDENT', ['tab', 'there is a tab here, and YAML takes only spaces', 'Delete it and type spaces.']],
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
      'there is a key of more than 1,024 characters here',
      'A quote or a bracket is probably missing above.',
    ],
  ],
]);
