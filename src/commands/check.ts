import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Severity } from '../model/problem.ts';
import { counted, mostShown } from '../model/sentence.ts';
import { oneWord } from '../model/to-type.ts';
import type { CheckedPlan } from '../view/check-found.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type CheckWish, lookAt, lookThrough } from './check-look.ts';
import { partsOf, type Target, targetOf } from './check-targets.ts';
import { writeChecked } from './check-write.ts';
import type { Command, Options } from './command.ts';
import { formatNames } from './formats.ts';
import { askedRules } from './rule-names.ts';
import { say } from './say.ts';
import { collect } from './shared-options.ts';
import { dateDoubts, todayFor } from './today-for.ts';
import { oneOf } from './usage.ts';

export const check: Command = {
  define: (parser) =>
    parser
      .command('check')
      .summary('slips, contradictions and gaps in the files of a plan')
      .argument('[paths...]', 'files, plan folders or folders of plans; - for stdin')
      .option('--rule <name>', 'only this rule; may be given again', collect)
      .option('--fix', 'make the safe changes by itself, then say what is left')
      .option('--dry-run', 'with --fix: show the changes and make none')
      .option('--severity <least>', 'error: errors only; warning: no suggestions; info: everything')
      .option('--all', 'show each suggestion with its line, not one line for each rule')
      .option('--strict', 'end with status 1 on warnings too')
      .option('--max-warnings <number>', 'end with status 1 on more warnings than this')
      .option('--changed-since <revision>', 'only what is found in actions and files changed since, by git')
      .option('--baseline <file>', 'leave out what this file says is known')
      .option('--write-baseline', 'write that file, with all that is found today'),
  group: 'Keeping the plan',
  examples: [
    ['bscb check', 'every problem, with its line and how to correct it'],
    ['bscb check --severity error', 'errors only'],
    ['bscb check plan/4-outcomes.yaml', 'one file only'],
    ['bscb check --rule near-duplicate', 'what one rule finds'],
    ['bscb check --fix --dry-run', 'what can be fixed automatically, as a diff'],
    ['bscb check --strict', 'in CI: warnings fail too'],
    ['bscb check --changed-since origin/main', 'in CI: what this branch brings'],
    ['bscb check --baseline known.json --write-baseline', 'on an old plan: from here on, only what is new'],
  ],
  formats: formatNames('check'),
  each: async (world, _, options) => lookAt(world, options, await wishOf(world, options)),
  run: async (world, args, options) => {
    const { rules } = await import('../rules/index.ts');
    const { checkAnswer } = await import('../view/check.ts');
    const limit = warningLimit(options.maxWarnings, options.strict === true);
    oneOf('--severity', text(options.severity), severities);
    const wish = await wishOf(world, options);
    if (options.dryRun === true && options.fix !== true)
      throw new CannotProceed(
        `--dry-run says what --fix would do:  ${lineAs(args, options, '--fix --dry-run')}`,
      );
    if (options.fix === true) {
      const toDo = await fixAll(world, args, options, wish);
      if (options.dryRun === true) {
        if (!toDo)
          say(world, `There is nothing that --fix would change. See what is left:  ${lineAs(args, options)}`);
        return toDo ? 1 : 0;
      }
    }
    const { plans, files } = await lookThrough(world, args, options, wish);
    const together = new Map(rules.flatMap((rule) => (rule.together ? [[rule.name, rule.together]] : [])));
    const shown = worstOf(plans, options.severity);
    const answer = checkAnswer({
      plans: shown,
      together,
      summaries: new Map(rules.map(({ name, summary }) => [name, summary])),
      most: mostShown,
      line: (more) => lineAs(args, options, more),
      leftOut: foundIn(plans).length - foundIn(shown).length,
      all: options.all === true,
    });
    const [errors, warnings] = [numberOf('error', plans), numberOf('warning', plans)];
    const fails = (severity: Severity): boolean =>
      severity === 'error' || (severity === 'warning' && warnings > limit);
    await writeChecked(world, answer, { found: foundIn(shown), files, rules, fails }, options);
    if (limit > 0 && warnings > limit)
      say(world, `${counted(warnings, 'warning')}, and --max-warnings allows ${limit}.`);
    return errors > 0 || warnings > limit ? 1 : 0;
  },
};

/** The same check as it is typed, with more after it. */
const lineAs = (args: readonly string[], { plan = [] }: Options, more = ''): string =>
  ['bscb check', ...args.map(oneWord), more, ...plan.map((one) => `--plan ${oneWord(one)}`)]
    .filter((part) => part !== '')
    .join(' ');

const wishOf = async (world: World, options: Options): Promise<CheckWish> => {
  const { rules } = await import('../rules/index.ts');
  const calendarOf = ({ read }: Target): Calendar => read.plan?.calendar ?? bareCalendar;
  const todayOf = (target: Target): PlanDate => todayFor(world, options, calendarOf(target));
  return {
    only: askedRules(options.rule, rules),
    todayOf,
    doubtsOf: (target) => dateDoubts(world, options, calendarOf(target), todayOf(target)),
  };
};

/** Makes the safe changes, or with --dry-run shows them; answers whether there were any. @throws CannotProceed */
const fixAll = async (
  world: World,
  args: readonly string[],
  options: Options,
  { only, todayOf }: CheckWish,
): Promise<boolean> => {
  if (args.includes('-'))
    throw new CannotProceed('--fix corrects files, and what comes from stdin is not a file.');
  const { fix } = await import('./check-fix.ts');
  const dryRun = options.dryRun === true;
  let toDo = false;
  for (const part of await partsOf(world, args, options.plan)) {
    const target = await targetOf(world, part, options.plan);
    if (await fix(world, target, { today: todayOf(target), only, dryRun })) toDo = true;
  }
  return toDo;
};

const severities = ['error', 'warning', 'info'] as const;

const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

const foundIn = (plans: readonly CheckedPlan[]) => plans.flatMap(({ found }) => found);

/** The problems of the weight that was asked for, and of any greater. */
const worstOf = (plans: readonly CheckedPlan[], least: unknown): readonly CheckedPlan[] => {
  const asked = severities.findIndex((one) => one === least);
  if (asked < 0) return plans;
  return plans.map((plan) => ({
    ...plan,
    found: plan.found.filter(({ problem }) => severities.indexOf(problem.severity) <= asked),
  }));
};

const numberOf = (severity: Severity, plans: readonly CheckedPlan[]): number =>
  plans.reduce(
    (sum, plan) => sum + plan.found.filter(({ problem }) => problem.severity === severity).length,
    0,
  );

/** How many warnings pass. @throws CannotProceed where the number is none. */
const warningLimit = (asked: unknown, strict: boolean): number => {
  if (asked === undefined) return strict ? 0 : Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(String(asked)))
    throw new CannotProceed(`--max-warnings needs a whole number, not "${asked}":  --max-warnings 20`);
  return strict ? 0 : Number(asked);
};
