import { bareCalendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { hintText } from '../model/hint.ts';
import { starred } from '../model/personal.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { AskedPhrase } from '../view/dates.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { type Asked, answerEach } from './answer-each.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import { planHere } from './open-plan.ts';
import { show } from './show-answer.ts';

/** The longest input that is read from stdin, in bytes: some hundred thousand phrases. */
const mostInput = 8_000_000;

export const dates: Command = {
  define: (parser) =>
    parser
      .command('dates')
      .summary('how every date was read, and each day that it stands for')
      .option(
        '--phrase <words>',
        'try a phrase out; may be given again',
        (one: string, before: string[] = []) => [...before, one],
      ),
  filters: true,
  group: 'Looking closer',
  examples: [
    ['bscb dates 1.1', 'the dates of one action, as written and as read'],
    ['bscb dates --phrase "every two months from June 2013"', 'a phrase tried out'],
    ['bscb dates - < phrases.txt', 'one phrase a line'],
  ],
  run: async (world, args, options) => {
    const tried = await triedPhrases(world, args, options);
    if (tried !== null) return tryOut(world, tried, options);
    const { datesAnswer, phrasesOfPlan } = await import('../view/dates.ts');
    const phrases = ({ opened, assessment, selection, filters }: Asked): Answer => {
      const actions = selection.actions.map(({ action }) => action);
      const whole = selection.actions.length === assessment.actions.length;
      const refs = whole ? null : actions.map(({ ref }) => ref);
      const asked = [...phrasesOfPlan(opened.plan, actions, whole), ...unreadDates(opened, refs)];
      return datesAnswer(asked, opened.plan, { assessment, filters });
    };
    return answerEach(world, args, options, { command: 'dates', answer: phrases, dates: true });
  },
};

/** What `--phrase` and `-` bring; null where the plan itself is asked about. */
const triedPhrases = async (
  world: World,
  args: readonly string[],
  options: Options,
): Promise<readonly string[] | null> => {
  const phrases = Array.isArray(options.phrase) ? options.phrase.map(String) : [];
  if (!args.includes('-')) return phrases.length === 0 ? null : phrases;
  const bytes = await world.stdin.read();
  if (bytes.length > mostInput)
    throw new CannotProceed('That is more than 8 MB of phrases. Send them in parts.');
  const { decode } = await import('../read/decode.ts');
  const { text, problems } = decode(bytes, mostInput);
  const [fault] = problems;
  if (fault !== undefined)
    throw new CannotProceed(
      `The phrases cannot be read. Line ${text.slice(0, fault.start).split('\n').length}: ${fault.message}.\n${hintText(fault.hint ?? '')}`,
    );
  const lines = text.split(/\r?\n/);
  return [...phrases, ...lines.map((line) => line.trim()).filter((line) => line !== '')];
};

/** Phrases are read against the plan, where there is one: its period, its meetings, its terms. */
const tryOut = async (world: World, phrases: readonly string[], options: Options): Promise<number> => {
  const plan = await planHere(world, options, () => null);
  const calendar = plan?.calendar ?? bareCalendar;
  const asked = phrases.map(
    (text): AskedPhrase => ({
      answer: readPhrase(starred(text), calendar),
      ref: null,
      id: null,
      of: 'phrase',
      body: null,
    }),
  );
  const { datesAnswer } = await import('../view/dates.ts');
  await show(world, datesAnswer(asked, plan, null), options);
  return 0;
};

/** Dates of the files that could not be placed, of these actions or of all: they are not in the plan, and answered all the same. */
const unreadDates = (
  { problems, locate, texts, plan }: ReadPlan,
  refs: readonly string[] | null,
): AskedPhrase[] =>
  problems
    .filter(({ rule }) => rule === 'unreadable-date')
    .filter(({ ref }) => refs === null || (ref !== null && refs.includes(ref)))
    .map(({ at, ref }) => {
      const { line, column, endLine, endColumn } = locate(at);
      const source = texts.get(at.file)?.split('\n')[line - 1] ?? '';
      const written = source.slice(column - 1, endLine === line ? endColumn - 1 : undefined).trim();
      const text = written.replace(/^(["'])(.*)\1$/, '$2');
      const answer = readPhrase(starred(text), plan?.calendar ?? bareCalendar);
      const of = String(at.path.findLast((step) => typeof step === 'string') ?? 'date');
      return { answer, ref, id: ref, of, body: null };
    });
