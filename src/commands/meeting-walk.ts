import { meaning } from '../assess/recorded.ts';
import { firstOf } from '../model/sentence.ts';
import { meetingFor } from '../view/report/meeting.ts';
import { keyOf, meetingQuestions, type Question } from '../view/sheet/questions.ts';
import type { World } from '../world.ts';
import { wantedOf } from './apply-form.ts';
import { askedIn, isEmpty, type Row } from './apply-rows.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changed, changePlan } from './change-plan.ts';
import { isKeyed, makePrivateFolder, privateFolder, recordIn } from './change-record.ts';
import type { Here } from './change-target.ts';
import type { Options } from './command.ts';
import { asked, inLines } from './meeting-ask.ts';
import { missingFiles, sayStrays } from './not-read.ts';
import { assessed, type Opened, openPlan } from './open-plan.ts';
import { beside } from './plan-folder.ts';
import { minuteOf } from './report-sheet.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** Asks what the meeting that is named has to settle, and writes the answers. @throws CannotProceed */
export const walkThrough = async (
  world: World,
  words: readonly string[],
  options: Options,
): Promise<number> => {
  const opened = await openPlan(world, options);
  const at = meetingFor(opened.plan, words.length === 0 ? null : words.join(' '), opened.today);
  if ('problem' in at) throw new CannotProceed(`${at.problem}.`);
  sayStrays(world, opened);
  const missing = missingFiles(opened);
  if (missing.length > 0)
    say(world, `${firstOf(missing, 'file').join('\n')}\nThe questions are about the rest.`);
  const status = await walk({ world, minute: minuteOf(at), options }, opened);
  return missing.length > 0 ? 2 : status;
};

interface Walk {
  readonly world: World;
  readonly minute: string;
  readonly options: Options;
}

const walk = async (walking: Walk, opened: Opened): Promise<number> => {
  const { world, minute, options } = walking;
  const questions = meetingQuestions(await assessed(opened, options));
  const { show } = await world.prompts();
  const before = options.restart === true ? [] : keptRows(world, opened.folder, minute);
  const rows = await usable(walking, before);
  const answered = new Set(rows.map(({ key }) => key));
  const left = questions.filter((one) => !answered.has(keyOf(one)));
  const keeps = async (kept: readonly Row[] | null): Promise<void> => {
    if (options.dryRun !== true)
      await keep(world, opened.folder, kept === null ? null : { meeting: minute, rows: kept });
  };
  show(
    inLines(
      `${minute}: ${questions.length} questions, ${left.length} to go. Enter keeps what the plan has; Ctrl-C stops, and nothing is lost.`,
    ),
  );
  const each = options.each === true;
  for (const [n, question] of left.entries()) {
    if (isSettled(question, rows, opened)) continue;
    const place = `${questions.length - left.length + n + 1} of ${questions.length}`;
    const row = await asked(world, question, {
      place,
      minute,
      fault: (one) => faultOf(walking, each ? [one] : [...rows, one]),
    });
    if (row === null) {
      await keeps(rows);
      say(world, 'Stopped. The answers so far are kept; the same command goes on from here.');
      return 0;
    }
    if (each) await written(walking, [row]);
    rows.push(each ? { ...row, answer: '' } : row);
    if (row.answer !== '') await keeps(rows);
  }
  await written(walking, rows);
  if (before.length > 0 || rows.some(({ answer }) => answer !== '') || each) await keeps(null);
  return 0;
};

/** True of what happens next in an action that this meeting has rated complete, or closes. */
const isSettled = ({ asks, id }: Question, rows: readonly Row[], { plan }: Opened): boolean =>
  asks === 'next' &&
  rows.some(({ key, answer }) => {
    const other = askedIn(key);
    if (other.id !== id || isEmpty({ answer, asks: other.asks })) return false;
    return other.asks === 'close' || (other.asks === 'rate' && meaning(answer, plan.rag) === 'complete');
  });

/** The answers that were kept, but for those that no longer fit the plan: they are asked for again. */
const usable = async (walking: Walk, kept: readonly Row[]): Promise<Row[]> => {
  if ((await faultOf(walking, kept)) === null) return [...kept];
  const { show } = await walking.world.prompts();
  const rows: Row[] = [];
  for (const row of kept) {
    const fault = row.answer === '' ? null : await faultOf(walking, [...rows, row]);
    if (fault === null) rows.push(row);
    else show(inLines(`The answer “${row.answer}” that was kept cannot be used: ${fault}`));
  }
  return rows;
};

const answersIn = (rows: readonly Row[]): readonly Row[] => rows.filter(({ answer }) => answer !== '');

const wants =
  ({ minute, options }: Walk, rows: readonly Row[]) =>
  (here: Here) =>
    wantedOf(here, { file: minute, rows, refusal: (refused) => refused.join('\n') }, options);

/** Why these answers cannot be written in the plan as it is now; null where they can. */
const faultOf = async (walking: Walk, rows: readonly Row[]): Promise<string | null> => {
  const given = answersIn(rows);
  if (given.length === 0) return null;
  try {
    await changed(walking.world, 'meeting', { ...walking.options, dryRun: true }, wants(walking, given));
    return null;
  } catch (fault) {
    if (!(fault instanceof CannotProceed)) throw fault;
    return fault.message;
  }
};

/** Writes the answers that change something. @throws CannotProceed */
const written = async (walking: Walk, rows: readonly Row[]): Promise<void> => {
  const given = answersIn(rows);
  if (given.length > 0) await changePlan(walking.world, 'meeting', walking.options, wants(walking, given));
};

/** A walk through a meeting's questions that was stopped: the answers so far. */
interface Kept {
  readonly meeting: string;
  readonly rows: readonly Row[];
}

const pathOf = (folder: string): string => beside(folder, `${privateFolder}/meeting.json`);

/** The answers that were kept for this meeting; none where there are none, or of another meeting. */
const keptRows = (world: World, folder: string, meeting: string): readonly Row[] => {
  const kept = recordIn(
    world,
    pathOf(folder),
    isKept,
    'It has the answers given so far. Delete it to begin the meeting anew.',
  );
  return kept?.meeting === meeting ? kept.rows : [];
};

const isKept = (value: unknown): value is Kept =>
  isKeyed(value) &&
  typeof value.meeting === 'string' &&
  Array.isArray(value.rows) &&
  value.rows.every(isKeyed);

/** Keeps the answers so far; null once all is written. */
const keep = async (world: World, folder: string, kept: Kept | null): Promise<void> => {
  const path = pathOf(folder);
  const after = asBytes(`${JSON.stringify(kept)}\n`);
  await writing(path, async () => {
    await makePrivateFolder(world, folder);
    await world.files.change([{ path, before: undefined, after, within: folder }]);
  });
};
