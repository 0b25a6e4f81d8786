import type { Calendar } from './calendar.ts';
import { quickReading } from './quick.ts';
import { isPhraseProblem, type PhraseProblem, type Reading, type Window } from './reading.ts';
import { readWorded } from './worded.ts';

/**
 * Reads a date as boards write it. Text of any kind gets an answer; nothing throws, nothing is guessed silently.
 * Recurrences run in the action's life where one is given, else in the plan's period.
 */
export const readPhrase = (
  text: string,
  calendar: Calendar,
  life: Window | null = null,
): Reading | PhraseProblem => {
  const trimmed = text.trim();
  const quick = quickReading(trimmed, calendar);
  if (quick !== null) return quick;
  const answer = readWorded(trimmed, calendar, life);
  if (!isPhraseProblem(answer) || answer.suggestion === null) return answer;
  const suggested = readWorded(answer.suggestion, calendar, life);
  return isPhraseProblem(suggested) ? { ...answer, suggestion: null } : answer;
};
