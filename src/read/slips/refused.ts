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

/** A line that nobody can make out. */
export const notYaml = {
  rule: 'not-yaml',
  message: 'this line cannot be read as YAML',
  hint: 'Compare it with the lines above. Texts with , : # or quotes in them go in double quotes.',
};

/** What the parser says, in plain words, where no slip is known that fits. */
export const unnamed = (source: Segment, refused: Refused): EntryProblem => {
  const start = Math.max(0, Math.min(refused.offset, source.text.trimEnd().length));
  const end = endOfLine(source.text, start);
  return { ...(refusals.get(refused.code) ?? notYaml), start, end };
};

const refusals: ReadonlyMap<string, typeof notYaml> = new Map([
  [
    'BAD_INDENT',
    {
      rule: 'bad-indent',
      message: 'this line does not begin below the lines it belongs to',
      hint: 'Give it as many spaces as they have.',
    },
  ],
  [
    'TAB_AS_INDENT',
    {
      rule: 'tab',
      message: 'there is a tab here, and YAML takes only spaces',
      hint: 'Delete it and type spaces.',
    },
  ],
  [
    'BAD_DQ_ESCAPE',
    {
      rule: 'bad-backslash',
      message: 'a backslash in double quotes begins a code here that YAML does not know',
      hint: 'Write two backslashes for one.',
    },
  ],
  [
    'KEY_OVER_1024_CHARS',
    {
      ...notYaml,
      message: 'there is a key of more than 1,024 characters here',
      hint: 'A quote or a bracket is probably missing above.',
    },
  ],
]);
