import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { eachText, type Hint } from '../../src/model/hint.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { ReadPlan } from '../../src/read/plan.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { textOf, worldAt } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { sourcesOf } from './folder.ts';

interface Said {
  readonly message: string;
  readonly hint?: Hint | null;
}

const renamed = (text: string): string => `~${[...text].reverse().join('')}~`;

const otherwise = <S extends Said>(said: S): S => ({
  ...said,
  message: renamed(said.message),
  ...(said.hint ? { hint: eachText(said.hint, renamed) } : {}),
});

type Say = (facts: never) => readonly [string, Hint | null];
type Slip = (...facts: readonly unknown[]) => unknown;

/** A slip, or what it finds, with every message in it reworded. */
const slipOtherwise = (found: unknown): unknown => {
  if (Array.isArray(found)) return found.map(slipOtherwise);
  if (typeof found !== 'object' || found === null) return found;
  if ('problem' in found) return { ...found, problem: slipOtherwise(found.problem) };
  return 'message' in found ? otherwise(found as Said) : found;
};

/** Everything that makes messages, by its file, with each of them turned back to front. */
const reworded: Readonly<Record<string, (original: never) => object>> = {
  '../../src/read/words.ts': ({ words }: { words: Record<string, { says: Say }> }) => {
    const turned = Object.entries(words).map(([rule, one]) => {
      const says: Say = (facts) => {
        const [message, hint] = one.says(facts);
        return [renamed(message), hint === null ? null : eachText(hint, renamed)];
      };
      return [rule, { ...one, says }] as const;
    });
    return { words: Object.fromEntries(turned) };
  },
  '../../src/read/slips/index.ts': (lists: Record<string, readonly Slip[]>) =>
    Object.fromEntries(
      Object.entries(lists).map(([name, slips]) => [
        name,
        slips.map(
          (slip): Slip =>
            (...facts) =>
              slipOtherwise(slip(...facts)),
        ),
      ]),
    ),
  '../../src/rules/index.ts': ({ rules }: { rules: readonly Rule[] }) => ({
    rules: rules.map((rule): Rule => {
      const { check, scan } = rule;
      return {
        ...rule,
        ...(check && { check: (...on) => check(...on).map(otherwise) }),
        ...(scan && { scan: (...on) => scan(...on).map(otherwise) }),
      };
    }),
  }),
  '../../src/rules/waivers.ts': (waivers: typeof import('../../src/rules/waivers.ts')) => ({
    ...waivers,
    applyWaivers: (...[plan, found]: Parameters<typeof waivers.applyWaivers>) => {
      const applied = waivers.applyWaivers(plan, found);
      const own = (one: Problem): boolean => !found.problems.includes(one);
      return { ...applied, problems: applied.problems.map((one) => (own(one) ? otherwise(one) : one)) };
    },
  }),
};

/** The program with every message of reading and of rules back to front, until the test ends. */
const otherWords = async () => {
  vi.resetModules();
  for (const [file, made] of Object.entries(reworded))
    vi.doMock(file, async (original) => made((await original()) as never));
  onTestFinished(() => {
    for (const file of Object.keys(reworded)) vi.doUnmock(file);
    // The files that this worker tests next must load the program as it is.
    vi.resetModules();
  });
  return programNow();
};

const programNow = async () => ({
  ...(await import('../../src/main.ts')),
  ...(await import('../../src/read/plan.ts')),
  ...(await import('../../src/rules/problems.ts')),
});

type Program = Awaited<ReturnType<typeof programNow>>;

const turned = (read: ReadPlan): ReadPlan => ({ ...read, problems: read.problems.map(otherwise) });

/** All that is known of a problem but its words. */
const facts = ({ message: _message, hint: _hint, about, ...rest }: Problem) => {
  const { advice: _advice, ...known } = about ?? {};
  return { ...rest, about: known };
};

/** The plan as data. Why a date cannot be read comes from dates, and is not reworded here. */
const asData = ({ plan }: ReadPlan): string => JSON.stringify(plan);

/** An answer in JSON without the words of its problems, those words, and how it ended. */
const answered = async ({ run }: Program, line: string, folder: string) => {
  const { world, said } = worldAt({ folder });
  const status = await run([...line.split(' '), '--format', 'json'], world);
  const words: string[] = [];
  const wordless = (key: string, value: unknown): unknown => {
    if ((key !== 'message' && key !== 'hint') || value === null) return value;
    words.push(String(value));
    return key;
  };
  return { facts: { line, status, answer: JSON.parse(said().stdout, wordless) as unknown }, words };
};

const copyOf = (plan: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(plan, join(folder, 'plan'), { recursive: true });
  return folder;
};

const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'plan'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => textOf(folder, `plan/${name}`));

/** What the program makes of each plan with a fault in it. */
const faults = ({ readPlan, checkPlan }: Program, saidOf: (read: ReadPlan) => ReadPlan) => {
  const common = sourcesOf('tests/fixtures/faults');
  return readdirSync('tests/fixtures/faults', { withFileTypes: true })
    .filter((fault) => fault.isDirectory())
    .map(({ name }) => {
      const read = saidOf(readPlan('plan', [...common, ...sourcesOf(`tests/fixtures/faults/${name}`)]));
      const { problems } = checkPlan(read, '2013-09-10');
      const found = [read.problems, problems].map((some) => some.map(facts));
      return { facts: { name, found, plan: asData(read) }, words: problems.map(({ message }) => message) };
    });
};

/** What commands answer about whole plans, and what `--fix` writes. */
const commands = async (program: Program) => {
  const answers = [];
  for (const line of ['check', 'check --strict', 'status', 'show 1.3'])
    answers.push(await answered(program, line, copyOf('tests/fixtures/mid-year')));
  const folder = copyOf('tests/fixtures/faults/tab');
  cpSync('tests/fixtures/faults/plan.yaml', join(folder, 'plan/plan.yaml'));
  const typed = filesOf(folder);
  answers.push(await answered(program, 'check --fix', folder));
  return { answers, fixed: filesOf(folder), typed };
};

describe('the program does not read its own words', () => {
  it.runIf(inFull)(
    'every message may be reworded, and nothing else changes',
    async () => {
      const program = await programNow();
      const { answers, fixed, typed } = await commands(program);
      const asItIs = [...faults(program, (read) => read), ...answers];
      expect(fixed).not.toEqual(typed);
      const other = await otherWords();
      const made = await commands(other);
      const otherwise = [...faults(other, turned), ...made.answers];
      expect(otherwise.map((one) => one.facts)).toEqual(asItIs.map((one) => one.facts));
      expect(made.fixed).toEqual(fixed);
      const same = asItIs.flatMap(({ words }, i) =>
        words.filter((text) => otherwise[i]?.words.includes(text)),
      );
      expect(same).toEqual([]);
    },
    120_000,
  );
});
