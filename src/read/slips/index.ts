import { brackets } from './brackets.ts';
import { colon, colonBelow, curlyColon, listBelow, noKey } from './colon.ts';
import { controlCharacter } from './control-character.ts';
import { documents } from './documents.ts';
import type { EntrySlip } from './entry.ts';
import { forgottenDash, keyMarks, pastedBullet, stuckDash } from './line-marks.ts';
import { margin } from './margin.ts';
import { mergeConflict } from './merge-conflict.ts';
import { noBreakSpace } from './no-break-space.ts';
import { openingSign } from './opening-sign.ts';
import { quotes } from './quotes.ts';
import { tooDeep } from './refused.ts';
import type { FileSlip, LineSlip } from './slip.ts';
import { tab } from './tab.ts';

/** Looked for in every file before it is parsed; where two want the same place, the first has it. */
export const fileSlips: readonly FileSlip[] = [
  controlCharacter,
  mergeConflict,
  documents,
  tab,
  noBreakSpace,
  margin,
];

/** Looked for at the head of each line among the entries of a text that the parser refused. */
export const markSlips: readonly LineSlip[] = [stuckDash, pastedBullet, forgottenDash, keyMarks];

/** Looked for in one entry that the parser refused; the first that fits has it. */
export const entrySlips: readonly EntrySlip[] = [
  tooDeep,
  quotes,
  openingSign,
  brackets,
  curlyColon,
  colon,
  listBelow,
  colonBelow,
  noKey,
];
