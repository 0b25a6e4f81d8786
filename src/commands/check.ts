import { bareCalendar } from '../dates/calendar.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { counted } from '../model/sentence.ts';
import type { CheckedPlan, LocatedProblem } from '../view/check.ts';
import { askedDate } from './asked-date.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { serviceFormats, writeStepSummary } from './check-formats.ts';
import { type Target, targets } from './check-targets.ts';
import type { Command } from './command.ts';
import { askedRules } from './rule-names.ts';
import { say } from './say.ts';
import { show, writeOut } from './show-answer.ts';

/** A page for people shows so many problems one by one. */
const most = 100;

const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

export const check: Command = {
  define: (parser) =>
    parser
      .command('check')
      .summary('slips, contradictions and gaps in the files of a plan')
      .argument('[paths...]', 'files, plan folders or folders of plans; - for stdin')
      .option('--rule <name>', 'only this rule; may be given again', collect)
      .option('--fix', 'make the safe changes by itself, then say what is left')
      .option('--dry-run', 'with --fix: show the changes and make none')
      .option('--strict', 'end with status 1 on warnings too')
      .option('--max-warnings <number>', 'end with status 1 on more warnings than this')
      .option('--changed-since <revision>', 'only what is found in actions and files changed since, by git')
      .option('--baseline <file>', 'leave out what this file says is known')
      .option('--write-baseline', 'write that file, with all that is found today'),
  group: 'Keeping the plan',
  examples: [
    ['bscb check', 'every problem, with its line and how to mend it'],
    ['bscb check plan/4-outcomes.yaml', 'of one file alone'],
    ['bscb check --rule near-duplicate', 'what one rule finds'],
    ['bscb check --fix --dry-run', 'what could be fixed without anybody, as a diff'],
    ['bscb check --strict', 'in CI: warnings fail too'],
    ['bscb check --changed-since origin/main', 'in CI: what this branch brings'],
    ['bscb check --baseline known.json --write-baseline', 'on an old plan: from here on, only what is new'],
  ],
  formats: ['table', 'pretty', 'lines', 'markdown', 'json', 'csv', ...serviceFormats.keys()],
  run: async (world, args, options) => {
    const { checkPlan } = await import('../rules/problems.ts');
    const { rules } = await import('../rules/index.ts');
    const { checkAnswer } = await import('../view/check.ts');
    const limit = warningLimit(options.maxWarnings, options.strict === true);
    const only = askedRules(options.rule, rules);
    const todayOf = ({ read }: Target): PlanDate =>
      options.asOf === undefined
        ? world.today()
        : askedDate('--as-of', options.asOf, read.plan?.calendar ?? bareCalendar, world.today());
    if (options.dryRun === true && options.fix !== true)
      throw new CannotProceed('--dry-run says what --fix would do:  bscb check --fix --dry-run');
    if (options.fix === true) {
      if (args.includes('-')) throw new CannotProceed('--fix mends files, and stdin is none.');
      const { fix } = await import('./check-fix.ts');
      const dryRun = options.dryRun === true;
      let toDo = false;
      for await (const target of targets(world, args, options.plan))
        if (await fix(world, target, { today: todayOf(target), only, dryRun })) toDo = true;
      if (dryRun) return toDo ? 1 : 0;
    }
    const { changedSince, newBeside } = await import('./check-narrow.ts');
    const since = typeof options.changedSince === 'string' ? options.changedSince : null;
    const checked: CheckedPlan[] = [];
    const unchanged = new Set<LocatedProblem>();
    const files: string[] = [];
    let shown = 0;
    for await (const target of targets(world, args, options.plan)) {
      const { problems, waivers } = checkPlan(target.read, todayOf(target), only);
      const mine = problems.filter((problem) => target.only === null || target.only.has(problem.at.file));
      const changed = since === null ? null : await changedSince(world, target, since);
      const line = await linesOf(target);
      const named = await namesOf(target);
      const found = mine.map((problem): LocatedProblem => {
        const place = target.read.locate(problem.at);
        const isChanged = changed?.(problem) ?? true;
        if (isChanged) shown += 1;
        // Only what a page will show keeps its line, so that many plans take hardly more memory than one.
        const source =
          shown <= most * 2 || options.baseline !== undefined ? line(place.file, place.line) : '';
        const one = { problem, place: { ...place, file: named(place.file) }, source };
        if (!isChanged) unchanged.add(one);
        return one;
      });
      files.push(...namesIn(target).map(named));
      checked.push({
        folder: target.folder,
        files: target.files,
        found,
        hiding: hiding(target, found),
        waivers,
      });
    }
    // Known problems are told by their number among all, so nothing is left out before.
    const isNew = newBeside(
      world,
      checked.flatMap((plan) => plan.found),
      options,
      args.length === 0 && only === undefined,
    );
    const keep = (one: LocatedProblem): boolean => !unchanged.has(one) && (isNew?.(one) ?? true);
    const plans = checked.map((plan) => ({
      ...plan,
      found: plan.found.filter(keep),
      hiding: plan.hiding.filter(keep),
    }));
    const answer = checkAnswer({
      plans,
      together: new Map(rules.flatMap((rule) => (rule.together ? [[rule.name, rule.together]] : []))),
      most,
    });
    const toPipe = !world.stdout.isTerminal && options.output === undefined;
    const format = options.format === 'pretty' ? 'table' : (options.format ?? (toPipe ? 'lines' : undefined));
    const count = (severity: Problem['severity']): number =>
      plans.reduce(
        (sum, plan) => sum + plan.found.filter(({ problem }) => problem.severity === severity).length,
        0,
      );
    const service = serviceFormats.get(format ?? '');
    if (service === undefined)
      await show(world, answer, { ...options, ...(format === undefined ? {} : { format }) });
    else {
      const found = plans.flatMap((plan) => plan.found);
      const fails = (severity: Severity): boolean =>
        severity === 'error' || (severity === 'warning' && count('warning') > limit);
      writeOut(world, await service({ found, files, rules, fails }), options);
      if (format === 'github') await writeStepSummary(world, found, answer.summary);
    }
    if (format === 'lines') world.stderr.write(`${answer.summary}\n`);
    if (limit > 0 && count('warning') > limit)
      say(world, `${counted(count('warning'), 'warning')}, and --max-warnings allows ${limit}.`);
    return count('error') > 0 || count('warning') > limit ? 1 : 0;
  },
};

/** The files that a target was asked about. */
const namesIn = ({ read, only }: Target): string[] =>
  [...read.texts.keys()].filter((file) => only === null || only.has(file));

/** Files as a page may name them: from here, with personal data starred out, each looked through once. */
const namesOf = async ({ nameOf }: Target): Promise<(file: string) => string> => {
  const { discreetName } = await import('../rules/personal.ts');
  const known = new Map<string, string>();
  return (file) => {
    const name = known.get(file) ?? discreetName(nameOf(file));
    known.set(file, name);
    return name;
  };
};

/** How many warnings pass. @throws CannotProceed where the number is none. */
const warningLimit = (asked: unknown, strict: boolean): number => {
  if (asked === undefined) return strict ? 0 : Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(String(asked)))
    throw new CannotProceed(`--max-warnings wants a whole number, not "${asked}":  --max-warnings 20`);
  return strict ? 0 : Number(asked);
};

/** Lines of the files with personal data starred out, each file gone through once. */
const linesOf = async ({ read }: Target): Promise<(file: string, line: number) => string> => {
  const { withheld } = await import('../rules/personal.ts');
  const known = new Map<string, string[]>();
  return (file, line) => {
    const lines = known.get(file) ?? withheld(read.texts.get(file) ?? '').split(/\r\n|[\n\r]/);
    known.set(file, lines);
    return lines[line - 1] ?? '';
  };
};

/** The errors that keep whole actions, or the whole of plan.yaml, from being read. */
const hiding = ({ read }: Target, found: readonly LocatedProblem[]): LocatedProblem[] => {
  const errors = found.filter(({ problem }) => problem.severity === 'error');
  const first =
    read.plan === null ? errors.find(({ problem }) => problem.at.file === 'plan.yaml') : undefined;
  return errors.filter((one) => one === first || one.problem.about?.hides !== undefined);
};
