import type { Severity } from '../model/problem.ts';
import type { Rule } from '../rules/rule.ts';
import type { LocatedProblem } from '../view/check.ts';
import { FileFault, type World } from '../world.ts';
import { say } from './say.ts';

/** What a report for a CI service is made from. */
export interface Seen {
  readonly found: readonly LocatedProblem[];
  /** Every file that was looked at, as people name it from here. */
  readonly files: readonly string[];
  readonly rules: readonly Rule[];
  readonly fails: (severity: Severity) => boolean;
}

/** The formats that CI services read, each made when it is asked for. */
export const serviceFormats: ReadonlyMap<string, (seen: Seen) => Promise<string>> = new Map([
  ['github', async ({ found }: Seen) => (await import('../render/check-github.ts')).checkGithub(found)],
  ['gitlab', async ({ found }: Seen) => (await import('../render/check-gitlab.ts')).checkGitlab(found)],
  [
    'sarif',
    async ({ found, rules }: Seen) => {
      const { checkSarif } = await import('../render/check-sarif.ts');
      const { version } = await import('../../package.json');
      return checkSarif(found, rules, version);
    },
  ],
  [
    'junit',
    async ({ found, files, fails }: Seen) =>
      (await import('../render/check-junit.ts')).checkJunit(found, files, fails),
  ],
]);

/** Adds the table of problems to the page that GitHub shows for the step, where it is a GitHub step. */
export const writeStepSummary = async (
  world: World,
  found: readonly LocatedProblem[],
  summary: string,
): Promise<void> => {
  const file = world.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const { checkSummary } = await import('../view/check-summary.ts');
  const { markdown } = await import('../render/markdown.ts');
  try {
    world.files.append(file, `${markdown(checkSummary(found, summary))}\n`);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    say(
      world,
      `The step summary ${file} cannot be written: ${fault.message}. The findings stand in the log.`,
    );
  }
};
