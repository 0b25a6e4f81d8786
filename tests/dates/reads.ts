import type { Calendar } from '../../src/dates/calendar.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { isPhraseProblem, type PhraseProblem, type Reading } from '../../src/dates/reading.ts';

const day = (date: string) => ({ start: date, due: date });

/** The plan of 2013-14 with a Board that has a calendar and a committee that has none. */
export const bromley: Calendar = {
  period: { start: '2013-04-01', due: '2014-03-31' },
  leadIn: { start: '2013-03-01', due: '2013-03-31' },
  quarters: 'financial',
  bodies: [
    {
      name: 'Board',
      aliases: ['Bromley Safeguarding Children Board'],
      meets: [
        day('2013-03-11'),
        day('2013-06-24'),
        day('2013-09-23'),
        { start: '2013-12-01', due: '2013-12-31' },
        day('2014-03-17'),
      ],
    },
    {
      name: 'QA&PM',
      aliases: ['QA & PM', 'Quality Assurance and Performance Management Committee'],
      meets: null,
    },
  ],
  terms: new Map([['Autumn term 2013', { start: '2013-09-04', due: '2013-12-20' }]]),
};

/** A window as `2013-03-01..2013-03-31`, or a day alone. */
export const windowsOf = (reading: Reading): string =>
  reading.windows.map(({ start, due }) => (start === due ? due : `${start}..${due}`)).join(' ');

/** The reading of a phrase; a refusal fails the test with its words. */
export const reading = (text: string, calendar: Calendar = bromley): Reading => {
  const answer = readPhrase(text, calendar);
  if (isPhraseProblem(answer)) throw new Error(`“${text}” is refused: ${answer.error}`);
  return answer;
};

/** The refusal of a phrase; a reading fails the test. */
export const refusal = (text: string, calendar: Calendar = bromley): PhraseProblem => {
  const answer = readPhrase(text, calendar);
  if (!isPhraseProblem(answer)) throw new Error(`“${text}” is read as ${answer.kind} ${windowsOf(answer)}`);
  return answer;
};

/** Kind and windows of a phrase in one line. */
export const reads = (text: string, calendar: Calendar = bromley): string => {
  const answer = reading(text, calendar);
  return `${answer.kind} ${windowsOf(answer)}`.trim();
};
