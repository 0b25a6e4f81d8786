import { bareCalendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem } from '../dates/reading.ts';
import type { PlanFile } from '../import/draft.ts';
import { type NewBoard, newPlan } from '../import/new-plan.ts';
import { hintText } from '../model/hint.ts';
import { present } from '../model/present.ts';
import type { AreaCode } from '../model/ref.ts';
import { sentence, withStop } from '../model/sentence.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import type { NextStep } from '../view/init.ts';
import type { World } from '../world.ts';
import { canAsk } from './ask-until.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { said } from './change-options.ts';
import type { Command, Options } from './command.ts';
import { askWish, besideAsked, parts, type Wish } from './init-ask.ts';
import { besideNames, besidePlan } from './init-beside.ts';
import { mustBeFree, readFiles, schemaFiles, writeNew } from './new-files.ts';
import { beside, folderNamed } from './plan-folder.ts';
import { show } from './show-answer.ts';

/** Begins a plan. */
export const init: Command = {
  define: (parser) =>
    parser
      .command('init')
      .summary('begin a plan for a new board: plan.yaml and a file for each area')
      .argument('[dir]', 'the folder of the plan; plan where it is not given')
      .option('--board <name>', 'what the board is called')
      .option('--title <words>', 'the title of the plan; else Business Plan')
      .option('--period <years>', 'the years that it covers: 2014-15')
      .option('--meets <dates>', 'when the Board meets, with commas between')
      .option('--bodies <names>', 'who else meets, with commas between')
      .option('--posts <names>', 'who leads actions, with commas between')
      .option('--agencies <names>', 'which agencies take part, with commas between')
      .option('--areas <titles>', 'the areas, with commas between; else five examples')
      .option('--from <plan>', 'take areas, registers and rules of colour from this plan')
      .option('--with <files>', `also ${besideNames.join(', ')}: for checks on every change`)
      .option('--dry-run', 'say what would be written, and write nothing'),
  group: 'Keeping the plan',
  examples: [
    ['bscb init', 'asks what it has to know, and writes the folder plan'],
    ['bscb init --board "Anytown Safeguarding Adults Board" --period 2014-15', 'the same without questions'],
    ['bscb init plan-2014 --from plan --period 2014-15 --with github,gitattributes', 'areas of another plan'],
  ],
  run: async (world, [dir = 'plan'], options) => {
    const folder = folderNamed(dir);
    mustBeFree(world, [beside(folder, 'plan.yaml')], isThere);
    const from = said(options, 'from');
    const source =
      from === null ? null : await (await import('./init-from.ts')).otherPlan(world, from, options);
    const make = async ({ board }: Wish): Promise<readonly PlanFile[]> =>
      source === null ? (await import('../import/write.ts')).planFiles(newPlan(board)) : source(board);
    const faultIn = async (wish: Wish): Promise<string | null> => {
      const { board } = wish;
      const dated = { ...wish, board: { ...board, meets: board.meets.map(withYear(board.period)) } };
      const fault = periodFault(board.period) ?? (await firstFault(folder, await make(dated)));
      return fault ?? yearFault(board.meets, dated.board.meets);
    };
    const wish = await wishOf(world, options, from === null, faultIn);
    const files = await make(wish);
    const read = await readFiles(folder, files);
    const others = wish.beside.map((name) => besidePlan[name]);
    const all = [...files, ...(await schemaFiles(read))];
    const written = [...all.map(({ name, text }) => ({ name: beside(folder, name), text })), ...others];
    const paths = written.map(({ name }) => name);
    mustBeFree(world, paths, isThere);
    if (options.dryRun !== true) await writeNew(world, '.', written);
    const { initAnswer } = await import('../view/init.ts');
    await show(
      world,
      initAnswer({
        board: read.plan?.board ?? '',
        period: wish.board.period,
        folder,
        written: paths,
        dryRun: options.dryRun === true,
        next: nextSteps(folder, wish, read.plan?.areas[0]?.area ?? 1),
      }),
      options,
    );
    return 0;
  },
};

const isThere = (taken: string): string =>
  `${taken} is there already, and init writes over nothing. Name another folder:  bscb init DIR`;

const usualPosts: readonly string[] = ['Independent Chair', 'Business Manager'];

/** What the flags say; the rest is asked where somebody is there to ask. @throws CannotProceed */
const wishOf = async (
  world: World,
  options: Options,
  withAreas: boolean,
  faultIn: (wish: Wish) => Promise<string | null>,
): Promise<Wish> => {
  const list = (name: string): string[] => parts(said(options, name) ?? '');
  const board: NewBoard = {
    board: said(options, 'board') ?? '',
    title: said(options, 'title') ?? '',
    period: said(options, 'period') ?? '',
    meets: list('meets'),
    bodies: list('bodies'),
    posts: withAreas && said(options, 'posts') === null ? usualPosts : list('posts'),
    agencies: list('agencies'),
    areas: list('areas'),
  };
  const wish = { board, beside: besideAsked(list('with')) };
  const known = board.period !== '' && (board.board !== '' || !withAreas);
  if (!known && canAsk(world)) return askWish(world, wish, withAreas, faultIn);
  if (!known)
    throw new CannotProceed(
      'init has to know the name of the board and the years of its plan, and there is no terminal to ask in. Write  bscb init --board "Anytown Safeguarding Adults Board" --period 2014-15',
    );
  const fault = await faultIn(wish);
  if (fault !== null) throw new CannotProceed(`Nothing was written: ${fault}`);
  return wish;
};

/** What is wrong with words that are no years, or have others beside them; the plan itself could keep those as a remark. */
const periodFault = (period: string): string | null => {
  const reading = readPhrase(period, bareCalendar);
  if (isPhraseProblem(reading)) return null;
  return reading.remark === null && reading.windows.length > 0
    ? null
    : `"${period}" does not say plainly which years the plan covers. Write them alone, such as 2014-15.`;
};

/** A meeting's date that has no year, with the one that it has in the plan's period; any other date as it is. */
const withYear =
  (years: string) =>
  (text: string): string => {
    const period = readPhrase(years, bareCalendar);
    if (isPhraseProblem(period) || !isPhraseProblem(readPhrase(text, bareCalendar))) return text;
    const means = (phrase: string): string => {
      const reading = readPhrase(phrase, { ...bareCalendar, period: period.windows[0] ?? null });
      return isPhraseProblem(reading) || reading.remark !== null ? '' : JSON.stringify(reading.windows);
    };
    const [year] = /\d{4}/.exec(means(text)) ?? [];
    if (year === undefined) return text;
    const dated = `${text} ${year}`;
    return means(dated) === means(text) ? dated : text;
  };

const yearFault = (meets: readonly string[], dated: readonly string[]): string | null => {
  const bare = meets.find((text, i) => text !== dated[i]);
  return bare === undefined
    ? null
    : `"${bare}" has no year. Meetings are written with theirs:  ${dated.join(', ')}`;
};

/** What would be wrong with a plan of these files, in words; null where nothing is. */
const firstFault = async (folder: string, files: readonly PlanFile[]): Promise<string | null> => {
  const { checkPlan } = await import('../rules/problems.ts');
  const { problems } = checkPlan(await readFiles(folder, files), '2000-01-01');
  const first = problems.find(({ severity }) => severity !== 'info');
  return first === undefined
    ? null
    : `${first.message}.${first.hint === null ? '' : ` ${sentence(withStop(hintText(first.hint)))}`}`;
};

const nextSteps = (folder: string, { board, beside: others }: Wish, area: AreaCode): NextStep[] => {
  const line = lineFor(folder === 'plan' ? {} : { named: folder });
  const lead = board.posts.at(-1) ?? 'Business Manager';
  return present([
    {
      command: line`bscb add action ${area} "What the board will do" --lead "${lead}"`,
      why: 'the first action; or write it in a text editor',
    },
    {
      command: `bscb check${folder === 'plan' ? '' : ` ${oneWord(folder)}`}`,
      why: 'what is wrong or missing',
    },
    { command: line`bscb status`, why: 'where the plan stands' },
    others.some((name) => besidePlan[name].takesBscb) && {
      command: 'npm install --save-dev FOLDER-OR-ADDRESS-OF-BSCB',
      why: 'the checks run the bscb that package.json in this folder names',
    },
  ]);
};
