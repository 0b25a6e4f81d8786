import { joinedWhere } from '../model/joined.ts';
import { withheld } from '../model/personal.ts';
import { listed } from '../model/sentence.ts';
import { neutral } from '../render/neutral.ts';
import { keyOf, type Question } from '../view/sheet/questions.ts';
import type { World } from '../world.ts';
import { isEmpty, type Row } from './apply-rows.ts';

/** What is known when a question is asked. */
interface Asking {
  /** `3 of 32` */
  readonly place: string;
  /** How the meeting is named where it agrees something. */
  readonly minute: string;
  /** Why an answer cannot be used; null where it can. */
  readonly fault: (row: Row) => Promise<string | null>;
}

const plain = (text: string): string => neutral(withheld(text));

/** Lines of at most 74 characters, those that go on a little further in. */
export const inLines = (text: string): string =>
  joinedWhere(text.match(/\S+\s*/g) ?? [], (line, word) =>
    `${line}${word}`.trimEnd().length <= 74 ? `${line}${word}` : null,
  )
    .map((line) => line.trimEnd())
    .join('\n     ');

/** One question, until its answer can be used; null where the person stops. */
export const asked = async (world: World, question: Question, asking: Asking): Promise<Row | null> => {
  const { show } = await world.prompts();
  const choices = letters(question.choices);
  show(
    [
      inLines(`${asking.place}   ${question.id}  ${plain(question.what)}`),
      // a change of date is said in the question itself
      ...(question.asks === 'agree' ? [] : [`The plan says: ${plain(question.says)}.`]),
      ...[...choices].map(([letter, choice]) => `  ${letter}  ${plain(choice)}`),
    ].join('\n'),
  );
  for (;;) {
    const row = await answered(world, question, choices, asking);
    const fault = row === null || row.answer === '' ? null : await asking.fault(row);
    if (fault === null) return row;
    show(`${inLines(plain(fault))}\nAnswer again; Enter keeps what the plan has.`);
  }
};

type Letters = ReadonlyMap<string, string>;

/** Each choice has a letter of its own, or a figure where others have all of its letters. */
const letters = (choices: readonly string[]): Letters => {
  const found = new Map<string, string>();
  for (const choice of choices) {
    const free = [...choice.toLowerCase(), ...'123456789'].find(
      (one) => /[a-z1-9]/.test(one) && !found.has(one),
    );
    if (free !== undefined) found.set(free, choice);
  }
  return found;
};

/** What to say before the question is asked again: of a question mark, and of a letter that was not offered, whatever it may stand for elsewhere. */
const helpWith = (typed: string | null, choices: Letters): string | null => {
  if (typed === null) return null;
  const how = choices.size === 0 ? 'the answer in words' : 'one of the letters above, or the answer in words';
  if (/^\s*\?+\s*$/.test(typed))
    return `Type ${how}. Enter keeps what the plan has; Ctrl-C stops, and nothing is lost.`;
  const isStrange = choices.size > 0 && /^\p{L}$/u.test(typed) && !choices.has(typed.toLowerCase());
  return isStrange
    ? `“${typed}” is not one of the letters ${listed([...choices.keys()])}. Type ${how}.`
    : null;
};

/** An answer with its day and words; without them where it cannot be used already. */
const answered = async (
  world: World,
  question: Question,
  choices: Letters,
  { minute, fault }: Asking,
): Promise<Row | null> => {
  const { ask, show } = await world.prompts();
  let typed = await ask(inLines(plain(question.question)));
  for (let help = helpWith(typed, choices); help !== null; help = helpWith(typed, choices)) {
    show(inLines(help));
    typed = await ask(inLines(plain(question.question)));
  }
  if (typed === null) return null;
  const row = { key: keyOf(question), says: question.says, answer: '', day: '', words: '' };
  if (typed === '') return row;
  if (question.asks === 'next')
    return withDay(
      world,
      { ...row, answer: typed },
      'By when? (Enter for nothing)',
      'Who does it? (Enter for nothing)',
    );
  const choice = choices.get(typed.toLowerCase()) ?? typed;
  const answer = choice === question.dated ? await ask('Which date?') : choice;
  if (answer === null) return null;
  if (isEmpty({ answer, asks: question.asks })) return row;
  if (question.asks === 'done' && answer === 'done')
    return withDay(world, { ...row, answer }, 'On which day?', 'What shows it? (Enter for nothing)');
  const isOther = !question.choices.includes(answer);
  // The day stands for what is still to be asked, so that only the answer is judged.
  if (isOther && (await fault({ ...row, answer, day: 'today' })) !== null) return { ...row, answer };
  const words =
    question.asks === 'agree'
      ? await ask('Who agreed it, and when?', minute)
      : await ask('Why? (Enter for nothing)');
  return words === null ? null : { ...row, answer, words };
};

/** A row with the day and the words that go with its answer. */
const withDay = async (world: World, row: Row, dayAsked: string, wordsAsked: string): Promise<Row | null> => {
  const { ask } = await world.prompts();
  const day = await ask(dayAsked);
  const words = day === null ? null : await ask(wordsAsked);
  return day === null || words === null ? null : { ...row, day, words };
};
