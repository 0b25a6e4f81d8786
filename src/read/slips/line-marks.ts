import { type Hint, toWrite } from '../../model/hint.ts';
import type { Written } from '../classify.ts';
import { quote, type TextProblem } from '../text-problem.ts';
import { type LineSlip, type Repair, wholeLine } from './slip.ts';

const dashFor = (
  line: Written,
  message: string,
  hint: Hint,
  rule: string,
): Repair & { readonly problem: TextProblem } => {
  const { start } = wholeLine(line);
  return {
    problem: { rule, severity: 'error', message, hint, ...wholeLine(line) },
    patches: [{ start, end: start + line.mark, text: '- ' }],
    // a number may be one that people refer to
    safe: !/[\p{L}\p{N}]/u.test(line.words.slice(0, line.mark)),
  };
};

const entry = (line: Written): string => `- ${line.words.slice(line.mark).trim()}`;

/** A dash that touches its word. */
export const stuckDash: LineSlip = (line) =>
  line.kind !== 'stuck-dash'
    ? null
    : dashFor(
        line,
        `a dash needs a space after it: ${quote(line.words, 30)} is one word to YAML`,
        toWrite('Write', entry(line)),
        'dash-without-space',
      );

/** A bullet or a number from Word where a dash should be. */
export const pastedBullet: LineSlip = (line) =>
  line.kind !== 'bullet' || line.words.length === 1
    ? null
    : dashFor(
        line,
        `this line begins with a pasted bullet: ${quote(line.words, 30)}`,
        toWrite('Begin each entry with a dash and a space:', entry(line)),
        'pasted-bullet',
      );

/** A key in the column of the dashes, which the entry above begins with too: the dash of a new entry was forgotten. */
export const forgottenDash: LineSlip = (line, { list, column, head }) => {
  if (!list || line.indent !== column || line.kind !== 'key' || line.key === null || line.key !== head)
    return null;
  const { problem, ...repair } = dashFor(
    line,
    `the dash of a new entry is missing here: ${quote(line.words, 40)}. It is read as if it were there`,
    toWrite('Write', entry(line)),
    'missing-dash',
  );
  return {
    ...repair,
    problem: { ...problem, about: { unread: { key: line.key, text: null, shown: true } } },
  };
};

/** A key that has no colon, or no space behind it. */
export const keyMarks: LineSlip = (line, { list }) => {
  if (list || (line.kind !== 'stuck-key' && line.kind !== 'bare-key')) return null;
  const stuck = line.kind === 'stuck-key';
  const word = /^[A-Za-z_]+/.exec(line.words)?.[0] ?? '';
  const rest = line.words.slice(word.length).replace(/^:/, '').trim();
  const start = line.start + line.indent + word.length;
  return {
    problem: {
      rule: stuck ? 'colon-without-space' : 'key-without-colon',
      severity: 'error',
      message: stuck
        ? `a colon needs a space after it: ${quote(line.words, 40)} is one word to YAML`
        : `the key ${word} has no colon after it`,
      hint: toWrite('Write', `${word}: ${rest}`.trimEnd()),
      ...wholeLine(line),
    },
    patches: [{ start, end: start + (stuck ? 1 : 0), text: rest === '' ? ':' : ': ' }],
    // a text that broke may begin with a word that is a key: without its colon nobody can be sure
    safe: stuck,
  };
};
