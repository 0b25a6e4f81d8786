import type { About, Severity } from '../model/problem.ts';

/** A problem of one file before its address is made: where it stands is a stretch of the text. */
export interface TextProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
  readonly fixable?: boolean;
  /** Where what is lost begins, if that is above `start`. */
  readonly from?: number;
  /** True where what stood there is not in the plan. */
  readonly loses?: boolean;
  readonly about?: About;
}

/** Words from a plan as they may stand in a message: one line, not long, no character that acts or hides. */
export const quote = (text: string, most = 60): string => {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .trim();
  const cut = [...line.slice(0, most * 2 + 2)];
  return `"${
    cut.length > most
      ? `${cut
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : line
  }"`;
};

/** Text as it would be typed in double quotes. */
export const inQuotes = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
