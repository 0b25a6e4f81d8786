import type { Calendar } from './calendar.ts';
import type { Reading, Refusal } from './reading.ts';

/** Reads a date as boards write it. Text of any kind gets an answer; nothing throws, nothing is guessed silently. */
export const readPhrase = (text: string, _calendar: Calendar): Reading | Refusal => ({
  text: text.trim(),
  error: 'no phrase is read yet',
  suggestion: null,
});
