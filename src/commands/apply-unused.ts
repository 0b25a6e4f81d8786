import type { Plan } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { askedIn, type Row } from './apply-rows.ts';
import { noMinute } from './report-sheet.ts';

/** The minute that a form comes with in its agreements: a body and a day or a month, or three dots. */
const isAsMade = ({ bodies }: Plan, words: string): boolean =>
  words === noMinute ||
  bodies.some(
    ({ name }) =>
      words.startsWith(`${name} `) && /^(?:\d{1,2} )?\p{L}{3,9} \d{4}$/u.test(words.slice(name.length + 1)),
  );

/** What is said of a row whose answer leaves the plan as it is, though more of it is filled in; null where nothing is. */
export const leftOut = (plan: Plan, row: Row): string | null => {
  const asMade = askedIn(row.key).asks === 'agree' && isAsMade(plan, row.words);
  const columns = [...(row.day === '' ? [] : ['Day']), ...(row.words === '' || asMade ? [] : ['Words'])];
  if (columns.length === 0) return null;
  const filled = `${listed(columns)} ${columns.length > 1 ? 'are' : 'is'} filled in, but`;
  return row.answer === ''
    ? `${row.key}: ${filled} Answer is empty; write the answer under Answer, or empty ${listed(columns)}`
    : `${row.key}: ${filled} the answer “${row.answer}” leaves the plan as it is; write another answer, or empty ${listed(columns)}`;
};
