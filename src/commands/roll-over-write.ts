import { type Carried, carriedFrom, type ToSettle, toSettle } from '../assess/carried.ts';
import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type Window } from '../dates/reading.ts';
import { dayText } from '../dates/words.ts';
import { withItsYear } from '../dates/year-said.ts';
import { canonical } from '../edit/canonical.ts';
import { carriedAction, type NewDate, nextSettings } from '../edit/next-plan.ts';
import { type Entry, entriesOf, entryIn, isEntry, without } from '../edit/value.ts';
import type { PlanFile } from '../import/draft.ts';
import type { Plan } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import { files } from '../read/keys/index.ts';
import type { Settled } from '../view/roll-over.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { daysOf, eventDay } from './change-dates.ts';
import { said } from './change-options.ts';
import { changed, shownAfter, type Wanted } from './change-plan.ts';
import type { Here } from './change-target.ts';
import type { Options } from './command.ts';
import { outputFile } from './formats.ts';
import { mustBeFree, readFiles, schemaFiles, writeNew } from './new-files.ts';
import { missingFiles, openWholePlan, strayFiles } from './not-read.ts';
import { assessed, type Opened } from './open-plan.ts';
import { beside } from './plan-folder.ts';
import { paperFormat, putPaper } from './report.ts';
import { settledDates, writeDates } from './roll-over-dates.ts';
import { say } from './say.ts';

/** Writes the new plan into its folder, and shows what came along. @throws CannotProceed */
export const rollTo = async (world: World, folder: string, options: Options): Promise<number> => {
  const opened = await openWholePlan(world, options);
  mustBeSure(opened);
  const old = periodOf(opened);
  const window = nextPeriod(said(options, 'to') ?? '', opened.plan);
  mustBeFree(world, [beside(folder, 'plan.yaml')], isThere);
  const format = paperFormat(world, options);
  const assessment = await assessed(opened, options);
  const { carried, staying } = carriedFrom(assessment);
  const making: Making = { opened, carried, from: old.text, to: said(options, 'to') ?? '', window };
  const { asked, next } = await settling(making, folder);
  if (await writeDates(world, asked, opened, options)) return 0;
  const between = { today: opened.today, was: opened.plan.calendar, next, period: window, folder };
  const settled = await settledDates(world, asked, between, options);
  const made = newFiles(making, settled, options);
  const all = [...made, ...(await schemaFiles(await readFiles(folder, made)))];
  mustBeFree(
    world,
    all.map(({ name }) => beside(folder, name)),
    isThere,
  );
  const dryRun = options.dryRun === true;
  const close = options.close === true && carried.length > 0;
  const want = ({ doubt }: Pick<Here, 'doubt'>): Wanted => ({
    ...closingOf(carried, options, { ...opened, doubt }),
    stays: [`The new plan in ${folder} is still there: delete that folder if nobody needs it.`],
  });
  const closed = close ? await changed(world, 'roll-over', { ...options, dryRun: true }, want) : null;
  const closing = closed?.files.map(({ path }) => path) ?? [];
  for (const { text } of closed?.notes ?? []) say(world, text);
  if (!dryRun) await writeNew(world, folder, all);
  if (close && !dryRun) await changed(world, 'roll-over', options, want);
  const { rollOverAnswer } = await import('../view/roll-over.ts');
  const answer = rollOverAnswer({
    from: old.text,
    to: making.to,
    folder,
    board: opened.plan.board,
    carried,
    staying,
    settled,
    written: [...all.map(({ name }) => beside(folder, name)), ...closing],
    closed: close,
    dryRun,
  });
  await shownAfter(!dryRun, () => putPaper(world, answer, assessment, format, options));
  if (outputFile(options) !== null && !dryRun) sayWritten(world, folder, all, { closing, carried });
  return 0;
};

/** Where the page goes into a file, what else was written is said beside it. */
const sayWritten = (
  world: World,
  folder: string,
  all: readonly PlanFile[],
  { closing, carried }: { readonly closing: readonly string[]; readonly carried: readonly Carried[] },
): void => {
  say(world, `Wrote ${listed(all.map(({ name }) => beside(folder, name)))}`);
  if (closing.length > 0)
    say(
      world,
      `Closed in the old plan, as carried forward: ${listed(refsToClose(carried))}, in ${listed(closing)}`,
    );
};

const isThere = (taken: string): string =>
  `${taken} is there already, and roll-over writes over nothing. Name another folder for the new plan.`;

/** An action that nobody can follow into the next plan, or a part that is not read, must not be lost on the way. @throws CannotProceed */
const mustBeSure = (opened: Opened): void => {
  const { plan } = opened;
  if (strayFiles(opened).length > 0)
    throw new CannotProceed(
      `What is open in that file would be missing from the new plan, so none is written. Name it as an area file is named, or keep it outside the folder of the plan:  ${lineFor(plan)`bscb check`}`,
    );
  const nameless = plan.areas.flatMap(({ actions }) =>
    actions.filter(({ hasRef, unread }) => !hasRef || unread.length > 0),
  );
  if (plan.errors === 0 && nameless.length === 0) return;
  throw new CannotProceed(
    `The plan has errors, so what is open in it cannot be told for certain:  ${lineFor(plan)`bscb check`}${missingFiles(
      opened,
    )
      .map((line) => `\n${line}`)
      .join('')}`,
  );
};

const periodOf = ({ plan, folder }: Opened): NonNullable<Plan['period']> => {
  if (plan.period !== null) return plan.period;
  throw new CannotProceed(
    `${beside(folder, 'plan.yaml')} does not say which years the plan covers. Write  period: 2013-14`,
  );
};

/** @throws CannotProceed where these are not the years of a later plan */
const nextPeriod = (text: string, { calendar, period }: Plan): Window => {
  const reading = readPhrase(text, calendar);
  const window = daysOf(text, calendar);
  if (isPhraseProblem(reading) || window === null || reading.kind !== 'year')
    throw new CannotProceed(`--to takes the years of the new plan, such as 2014-15, not "${text}".`);
  if (period !== null && window.start <= period.start)
    throw new CannotProceed(`--to ${text} does not come after ${period.text}, the years of this plan.`);
  return window;
};

interface Making {
  readonly opened: Opened;
  readonly carried: readonly Carried[];
  readonly from: string;
  readonly to: string;
  /** The years of the new plan. */
  readonly window: Window;
}

/** The files of the new plan, with the new dates that were given. */
const newFiles = (
  { opened, carried, from, to, window }: Making,
  settled: readonly Settled[],
  options: Options,
): PlanFile[] => {
  const settings = entryIn(opened.texts.get('plan.yaml') ?? '');
  const { calendar } = opened.plan;
  const dated = (text: string): string =>
    withItsYear(text, calendar, { ...calendar, period: window, leadIn: null });
  const agreed = said(options, 'agreed');
  // a move that nobody agreed leaves the old dates in force, and what is marked done of them
  const beginsAnew = ({ why, comesAgain, to }: Settled): boolean =>
    why === 'recurs' || (comesAgain && to !== null && agreed !== null);
  const dateOf = (one: Carried['one'], milestone: number | null): NewDate | null => {
    const found = settled.find((each) => each.one === one && each.milestone === milestone);
    return found?.to === null || found === undefined
      ? null
      : { to: found.to, date: dayText(opened.today), agreed };
  };
  const areas = opened.plan.areas.map(({ file }): PlanFile => {
    const area = entryIn(opened.texts.get(file) ?? '');
    const actions = carried
      .filter(({ one }) => one.area.file === file)
      .map(({ one, milestones, progress }): Entry => {
        const entry = entriesOf(area.actions)[Number(one.action.at.path[1])];
        const whens = milestones.flatMap((place) => {
          const date = dateOf(one, place);
          return date === null ? [] : [[place, date] as const];
        });
        const kept = isEntry(entry) ? entry : {};
        return carriedAction(one.closed?.as === 'carried forward' ? without(kept, ['closed']) : kept, {
          origin: `${from} ${one.action.ref}`,
          milestones,
          progress,
          completion: dateOf(one, null),
          dated,
          whens: new Map(whens),
          anew: new Set(
            settled.filter((each) => each.one === one && beginsAnew(each)).map(({ milestone }) => milestone),
          ),
        });
      });
    return { name: file, text: canonical('area', { ...area, actions }, files.area) };
  });
  return [
    { name: 'plan.yaml', text: canonical('plan', nextSettings(settings, { period: to }), files.plan) },
    ...areas,
  ];
};

/** The dates that the board has to settle: how the new plan, with its calendar, would read them tells. @throws CannotProceed */
const settling = async (
  making: Making,
  folder: string,
): Promise<{ readonly asked: ToSettle[]; readonly next: Calendar }> => {
  const { plan } = await readFiles(folder, newFiles(making, [], {}));
  const actions = plan?.areas.flatMap(({ actions }) => actions) ?? [];
  const asked = making.carried.flatMap((one) => {
    const now = actions.find(({ ref }) => ref === one.one.action.ref);
    if (now === undefined)
      throw new CannotProceed(
        `${one.one.action.ref} would be missing in the new plan, so nothing was written.`,
      );
    return toSettle(one, making.window.start, {
      completion: now.completion,
      whens: now.milestones.map(({ when }) => when),
    });
  });
  return { asked, next: plan?.calendar ?? making.opened.plan.calendar };
};

const toClose = (carried: readonly Carried[]): readonly Carried[] =>
  carried.filter(({ one }) => one.closed?.as !== 'carried forward');

const refsToClose = (carried: readonly Carried[]): readonly string[] =>
  toClose(carried).map(({ one }) => one.action.ref);

/** What closes in the old plan what has come along. */
const closingOf = (
  carried: readonly Carried[],
  options: Options,
  { plan, today, doubt }: Pick<Opened, 'plan' | 'today'> & Pick<Here, 'doubt'>,
): Wanted => {
  const date = eventDay('--on', said(options, 'on'), { calendar: plan.calendar, today, doubt });
  const open = toClose(carried);
  return {
    changes: open.map(({ one }) => ({
      at: one.action.at,
      key: 'closed',
      value: { date, as: 'carried forward' },
    })),
    says: [`Carried forward to ${said(options, 'to')}: ${refsToClose(carried).join(', ')}`],
    refs: [],
  };
};
