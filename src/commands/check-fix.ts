import type { PlanDate } from '../dates/reading.ts';
import type { Fixed, Look, LookAt, Texts } from '../edit/fix.ts';
import { discreetName, withheld } from '../model/personal.ts';
import { firstOf } from '../model/sentence.ts';
import type { ReadPlan, Source } from '../read/plan.ts';
import type { World } from '../world.ts';
import { asBytes, bytesOf as bytesOfText, isSameText } from './bytes.ts';
import { forgotten } from './change-record.ts';
import type { Target } from './check-targets.ts';
import { renewSchemas } from './editor-schemas.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** What is asked of the fixing, beside the target. */
interface Asked {
  readonly today: PlanDate;
  /** Names of rules; undefined for all. */
  readonly only: readonly string[] | undefined;
  readonly dryRun: boolean;
}

/** Makes the safe fixes of one target and the schemas it names, or prints them as a diff; answers whether there are any. @throws CannotProceed */
export const fix = async (world: World, target: Target, asked: Asked): Promise<boolean> => {
  const { fix } = await import('../edit/fix.ts');
  const texts = textsOf(target);
  for (const { name, fault } of target.sources)
    if (fault !== null)
      say(world, `${discreetName(target.nameOf(name))} cannot be read: ${fault}. Nothing in it was fixed.`);
  const { first, look } = await looking(target, asked, texts);
  const { saysTheSame } = await import('../read/plain/same.ts');
  const { fixed, left, gaveUp } = fix(texts, look, first, saysTheSame);
  for (const one of fixed) {
    if (asked.dryRun) await showDiff(world, target, one);
    else await write(world, target, one, bytesOf(target.sources, one.file));
  }
  if (gaveUp)
    say(
      world,
      'Not every fix was tried, because the plan is too large. Correct the errors that check names, then run check --fix again.',
    );
  else if (left.length > 0) {
    const lines = left.map(
      ({ message, rule, at }) => `  ${discreetName(target.nameOf(at.file))}: ${message} (${rule})`,
    );
    say(
      world,
      `Not fixed, because the fix could change what the plan says:\n${firstOf(lines, 'problem').join('\n')}`,
    );
  }
  const after = new Map([...texts, ...fixed.map((one) => [one.file, one.after] as const)]);
  const schemas = await renewSchemas(world, target, after, asked.dryRun);
  return fixed.length > 0 || schemas;
};

const bytesOf = (sources: readonly Source[], file: string): Uint8Array =>
  sources.find(({ name }) => name === file)?.bytes ?? new Uint8Array();

/** The files that may be fixed: those asked for, and only where their text gives back the very bytes. */
const textsOf = ({ sources, only }: Target): Texts => {
  const texts = new Map<string, string>();
  for (const { name, bytes } of sources) {
    if (bytes === null || (only !== null && !only.has(name))) continue;
    const text = new TextDecoder().decode(bytes);
    if (isSameText(text, bytes)) texts.set(name, text);
  }
  return texts;
};

/** The plan checked as it is, and with some of its texts changed. What is not to be fixed counts as past fixing. */
const looking = async (
  target: Target,
  asked: Asked,
  asRead: Texts,
): Promise<{ readonly first: Look; readonly look: LookAt }> => {
  const { checkPlan } = await import('../rules/problems.ts');
  const seen = (read: ReadPlan): Look => {
    const problems = checkPlan(read, asked.today).problems.map((problem) =>
      asked.only === undefined || asked.only.includes(problem.rule)
        ? problem
        : { ...problem, fixable: false },
    );
    return { plan: read.plan, problems, locate: read.locate };
  };
  const sources = new Map(target.sources.map((source) => [source.name, source]));
  const look: LookAt = (texts, file) => {
    const names = file === undefined ? sources.keys() : new Set(['plan.yaml', file]);
    const some = [...names].flatMap((name) => {
      const source = sources.get(name);
      if (source === undefined) return [];
      const text = texts.get(name);
      const same = text === undefined || text === asRead.get(name);
      return [same ? source : { ...source, bytes: asBytes(text) }];
    });
    return seen(target.read.again(some));
  };
  return { first: seen(target.read), look };
};

const write = async (
  world: World,
  target: Target,
  { file, after, problems }: Fixed,
  before: Uint8Array,
): Promise<void> => {
  const path = target.nameOf(file);
  await writing(path, () =>
    world.files.change([
      { path, before, after: bytesOfText(after, before), within: target.folder },
      ...forgotten(world, target.folder),
    ]),
  );
  const done = problems.map(({ message, rule }) => `  ${message} (${rule})`);
  say(world, `Fixed ${discreetName(path)}:\n${firstOf(done, 'problem').join('\n')}`);
};

/** Tabs and the CR of a line end are part of a diff; any other control is shown, and personal data is starred out. */
const showDiff = async (world: World, target: Target, { file, before, after }: Fixed): Promise<void> => {
  const { unifiedDiff } = await import('../edit/diff.ts');
  const { harmlessLines, neutral } = await import('../render/neutral.ts');
  const name = neutral(discreetName(target.nameOf(file)));
  const lines = unifiedDiff(name, withheld(before), withheld(after)).split('\n');
  const shown = lines.map((line) => {
    const end = line.endsWith('\r') ? '\r' : '';
    return (
      line
        .slice(0, line.length - end.length)
        .split('\t')
        .map(neutral)
        .join('\t') + end
    );
  });
  world.stdout.write(harmlessLines(shown.join('\n')));
};
