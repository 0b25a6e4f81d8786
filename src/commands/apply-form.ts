import type { Plan } from '../model/plan.ts';
import { counted, listed, withStop } from '../model/sentence.ts';
import { owed } from '../view/report/owed.ts';
import { keyOf, leadQuestions, meetingQuestions, type Question } from '../view/sheet/questions.ts';
import { askedIn, isEmpty, type Row, stillFits, type Taken, takenFrom, takenTogether } from './apply-rows.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { notYetAgreed } from './change-moves.ts';
import type { Wanted } from './change-plan.ts';
import { clockOf, type Here } from './change-target.ts';
import type { Options } from './command.ts';
import { noMinute } from './report-sheet.ts';

/** Answers, from a form or from somebody at a terminal. */
export interface Answers {
  /** The file that they are in, or the meeting that gave them. */
  readonly file: string;
  readonly rows: readonly Row[];
  /** What is filled in and not read: a sentence for each column that nobody asked for. */
  readonly unread?: readonly string[];
  /** How rows that cannot be used are told; as those of a form where it is not given. */
  readonly refusal?: (rows: readonly string[]) => string;
}

/** What answers come to, all of it. @throws CannotProceed with each row that cannot be used */
export const wantedOf = (
  here: Here,
  { file, rows, unread = [], refusal }: Answers,
  options: Options,
): Wanted => {
  const questions = [
    ...meetingQuestions(here.assessment),
    ...leadQuestions(here.assessment, owed(here.assessment)),
  ];
  const { taken, refused, already, unused, used } = understood(here, rows, questions, options);
  if (refused.length > 0)
    throw new CannotProceed(refusal?.(refused) ?? whyNot(file, taken, [...refused, ...unused]));
  const minutes = taken.flatMap(({ minutes: of = [] }) => of);
  return {
    changes: taken.flatMap(({ changes }) => changes),
    says: taken.flatMap(({ says }) => says),
    refs: [...new Set(taken.map(({ ref }) => ref))],
    minutes,
    ...(used === 0 ? { idle: 'No answer is filled in' } : {}),
    notes: [
      ...toComeWords(minutes, here),
      ...taken.flatMap(({ note }) => (note == null ? [] : [{ text: note }])),
      ...(already === 0 ? [] : [{ text: `${counted(already, 'answer')} the plan has already.` }]),
      ...[...unread, ...unused].map((text) => ({ text: withStop(text) })),
      ...(unused.length === 0 ? [] : [{ text: `Rows of ${file}: ${used} used, ${unused.length} not.` }]),
    ],
    unused: unused.length + unread.length > 0,
  };
};

/** What is to be agreed on a day that has not come: until then the old dates stay in force. */
const toComeWords = (minutes: readonly string[], here: Here): { text: string }[] =>
  [...new Set(minutes)].flatMap((minute) => {
    const later = notYetAgreed(minute, clockOf(here));
    return later?.on == null ? [] : [{ text: `${later.why}: until then the old dates stay in force.` }];
  });

interface Understood {
  readonly taken: readonly Taken[];
  /** Each row that cannot be used, and why. */
  readonly refused: readonly string[];
  /** How many answers the plan has already. */
  readonly already: number;
  /** Each row that has something filled in and no answer that could be used. */
  readonly unused: readonly string[];
  readonly used: number;
}

const understood = (
  here: Here,
  rows: readonly Row[],
  questions: readonly Question[],
  options: Options,
): Understood => {
  const taken: Taken[] = [];
  const refused: string[] = [];
  const unused: string[] = [];
  const together = new Set<Row>();
  const dated = new Map<string, string>();
  let already = 0;
  // What happens next is looked at last, for a rating may have taken it along.
  const isNext = ({ key }: Row): boolean => /^\s*next\s/.test(key);
  const each = [...new Map(rows.map((row) => [`${row.key.trim()} ${saidIn(row)}`, row])).values()];
  for (const row of [...each.filter((one) => !isNext(one)), ...each.filter(isNext)]) {
    try {
      const { asks } = askedIn(row.key);
      if (isEmpty({ answer: row.answer, asks })) {
        unused.push(...[leftOut(here.opened.plan, row)].filter((one) => one !== null));
        continue;
      }
      if (together.has(row)) continue;
      mustBeAlone(row, each);
      const one = takenFrom(here, row, options);
      if (one.changes.length === 0) already += 1;
      else if (stillFits(row, questions)) {
        mustBeAnsweredOnce(row, one, dated);
        const next = asks === 'rate' ? nextBeside(row, each, questions) : undefined;
        taken.push(next === undefined ? one : takenTogether(here, [row, next], options));
        if (next !== undefined) together.add(next);
      } else if (one.isSaid === true) already += 1;
      else refused.push(`${row.key}: ${misfit(row, questions)}`);
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      refused.push(`${row.key || 'a row without a key'}: ${fault.what}`);
    }
  }
  return { taken, refused, already, unused, used: taken.length + together.size + already };
};

/** Why a row is not one that the plan of today would ask. */
const misfit = ({ key, says }: Row, questions: readonly Question[]): string =>
  says === ''
    ? 'no form has this row: what the plan says is empty in it. Take it out, and use the command for it.'
    : questions.some((one) => keyOf(one) === key.trim())
      ? `the plan has changed since this was asked. It said “${says}”.`
      : `the form never had this row, or the plan has changed since. It said “${says}”.`;

const saidIn = ({ answer, day, words }: Row): string => JSON.stringify([answer, day, words]);

/** @throws CannotProceed where another row asks the same and is answered otherwise */
const mustBeAlone = (row: Row, rows: readonly Row[]): void => {
  const isOther = (one: Row): boolean =>
    one.key.trim() === row.key.trim() && one.answer !== '' && saidIn(one) !== saidIn(row);
  if (rows.some(isOther)) throw new CannotProceed('it is in the form more than once, with different answers');
};

/** @throws CannotProceed where another row has moved the same date already */
const mustBeAnsweredOnce = ({ key }: Row, { changes }: Taken, dated: Map<string, string>): void => {
  for (const { at, key: of } of changes.filter((one) => one.key === 'when' || one.key === 'completion')) {
    const place = JSON.stringify([at, of]);
    const other = dated.get(place);
    if (other !== undefined)
      throw new CannotProceed(
        `${other} moves the same date. Answer one of the two, and leave the other empty`,
      );
    dated.set(place, key);
  }
};

/** What happens next of the same action, where that is answered too: it goes into the entry of the rating. */
const nextBeside = (row: Row, rows: readonly Row[], questions: readonly Question[]): Row | undefined => {
  const { id } = askedIn(row.key);
  return rows.find(
    (one) =>
      one.key.trim() === `next ${id}` &&
      !isEmpty({ answer: one.answer, asks: 'next' }) &&
      stillFits(one, questions),
  );
};

const whyNot = (file: string, taken: readonly Taken[], refused: readonly string[]): string =>
  [
    `Nothing was changed: ${counted(refused.length, 'row')} of ${file} cannot be used.`,
    ...refused.map((one) => `  ${one}`),
    ...(taken.length === 0
      ? []
      : ['Understood, and not made either:', ...taken.flatMap(({ says }) => says.map((one) => `  ${one}`))]),
    'Correct or empty these answers, and apply the form again.',
  ].join('\n');

/** The minute that a form comes with in its agreements: a body and a day or a month, or three dots. */
const isAsMade = ({ bodies }: Plan, words: string): boolean =>
  words === noMinute ||
  bodies.some(
    ({ name }) =>
      words.startsWith(`${name} `) && /^(?:\d{1,2} )?\p{L}{3,9} \d{4}$/u.test(words.slice(name.length + 1)),
  );

/** What is said of a row whose answer leaves the plan as it is, though more of it is filled in; null where nothing is. */
const leftOut = (plan: Plan, row: Row): string | null => {
  const asMade = askedIn(row.key).asks === 'agree' && isAsMade(plan, row.words);
  const columns = [...(row.day === '' ? [] : ['Day']), ...(row.words === '' || asMade ? [] : ['Words'])];
  if (columns.length === 0) return null;
  const filled = `${listed(columns)} ${columns.length > 1 ? 'are' : 'is'} filled in, but`;
  return row.answer === ''
    ? `${row.key}: ${filled} Answer is empty; write the answer under Answer, or empty ${listed(columns)}`
    : `${row.key}: ${filled} the answer “${row.answer}” leaves the plan as it is; write another answer, or empty ${listed(columns)}`;
};
