import { withheld } from '../model/personal.ts';
import { neutral } from '../render/neutral.ts';
import { meetingFor } from '../view/report/meeting.ts';
import { keyOf, meetingQuestions, type Question } from '../view/sheet/questions.ts';
import type { World } from '../world.ts';
import { wantedOf } from './apply-form.ts';
import type { Row } from './apply-rows.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changePlan } from './change-plan.ts';
import type { Options } from './command.ts';
import { keep, keptRows } from './meeting-kept.ts';
import { assessed, type Opened, openPlan } from './open-plan.ts';
import { minuteOf } from './report-sheet.ts';
import { say } from './say.ts';

/** Asks what the meeting that is named has to settle, and writes the answers. @throws CannotProceed */
export const walkThrough = async (
  world: World,
  words: readonly string[],
  options: Options,
): Promise<number> => {
  const opened = await openPlan(world, options);
  const at = meetingFor(opened.plan, words.length === 0 ? null : words.join(' '), opened.today);
  if ('fault' in at) throw new CannotProceed(`${at.fault}.`);
  return walk(world, opened, { minute: minuteOf(at), options });
};

interface Walk {
  readonly minute: string;
  readonly options: Options;
}

const walk = async (world: World, opened: Opened, { minute, options }: Walk): Promise<number> => {
  const questions = meetingQuestions(await assessed(opened, options));
  const rows = options.restart === true ? [] : [...keptRows(world, opened.folder, minute)];
  const answered = new Set(rows.map(({ key }) => key));
  const left = questions.filter((one) => !answered.has(keyOf(one)));
  const { show } = await world.prompts();
  show(
    inLines(
      `${minute}: ${questions.length} questions, ${left.length} to go. Enter keeps what the plan has; Ctrl-C stops, and nothing is lost.`,
    ),
  );
  for (const [n, question] of left.entries()) {
    const row = await asked(
      world,
      question,
      `${questions.length - left.length + n + 1} of ${questions.length}`,
      minute,
    );
    if (row === null) {
      if (options.dryRun !== true) await keep(world, opened.folder, { meeting: minute, rows });
      say(world, 'Stopped. The answers so far are kept; the same command goes on from here.');
      return 0;
    }
    const each = options.each === true && row.answer !== '' && (await written(world, [row], minute, options));
    rows.push(each === true ? { ...row, answer: '' } : row);
    if (row.answer !== '' && options.dryRun !== true)
      await keep(world, opened.folder, { meeting: minute, rows });
  }
  await written(world, rows, minute, options);
  if (options.dryRun !== true && rows.some(({ answer }) => answer !== ''))
    await keep(world, opened.folder, null);
  return 0;
};

/** Writes the answers that change something; true where there is one. @throws CannotProceed */
const written = async (
  world: World,
  rows: readonly Row[],
  minute: string,
  options: Options,
): Promise<boolean> => {
  const given = rows.filter(({ answer }) => answer !== '');
  if (given.length === 0) return false;
  await changePlan(world, 'meeting', options, (here) =>
    wantedOf(here, { file: minute, rows: given }, options),
  );
  return true;
};

const letters = (choices: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const choice of choices) {
    const letter = [...choice.toLowerCase()].find((one) => /[a-z]/.test(one) && !found.has(one));
    if (letter !== undefined) found.set(letter, choice);
  }
  return found;
};

/** Lines of at most 74 characters, those that go on a little further in. */
const inLines = (text: string): string => text.replace(/(?=.{75})(.{1,74})\s+/g, '$1\n     ');

/** One question and what it takes; null where the person stops. */
const asked = async (
  world: World,
  question: Question,
  place: string,
  minute: string,
): Promise<Row | null> => {
  const { show, ask } = await world.prompts();
  const plain = (text: string): string => neutral(withheld(text));
  const choices = letters(question.choices);
  show(
    [
      inLines(`${place}   ${question.id}  ${plain(question.what)}`),
      `The plan says: ${plain(question.says)}.`,
      ...[...choices].map(([letter, choice]) => `  ${letter}  ${plain(choice)}`),
    ].join('\n'),
  );
  const base = { key: keyOf(question), says: question.says };
  const answer = await ask(plain(question.question));
  if (answer === null) return null;
  if (answer === '') return { ...base, answer: '', day: '', words: '' };
  const choice = choices.get(answer.toLowerCase()) ?? answer;
  if (question.asks === 'next') return nextAsked(world, { ...base, answer });
  const date = choice === question.dated ? await ask('Which date?') : choice;
  if (date === null) return null;
  const asksDay = question.asks === 'done' && date === 'done';
  const day = asksDay ? await ask('On which day?') : '';
  if (day === null) return null;
  const [message, before] =
    question.asks === 'agree'
      ? ['Who agreed it, and when?', minute]
      : asksDay
        ? ['What shows it?', '']
        : ['Why? (Enter for nothing)', ''];
  const words = await ask(message ?? '', before);
  return words === null ? null : { ...base, answer: date, day, words };
};

/** By when the next step is due and who does it. */
const nextAsked = async (world: World, row: Pick<Row, 'key' | 'says' | 'answer'>): Promise<Row | null> => {
  const { ask } = await world.prompts();
  const day = await ask('By when? (Enter for nothing)');
  if (day === null) return null;
  const words = await ask('Who does it? (Enter for nothing)');
  return words === null ? null : { ...row, day, words };
};
