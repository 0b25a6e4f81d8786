import { version } from '../../package.json';
import type { CheckReport } from '../render/format.ts';
import type { CheckAnswer } from '../view/check.ts';
import type { LocatedProblem } from '../view/check-found.ts';
import type { Answer } from '../view/page.ts';
import { FileFault, type World } from '../world.ts';
import type { Options } from './command.ts';
import { askedFormat } from './formats.ts';
import { say } from './say.ts';
import { show, writeParts } from './show-answer.ts';

/** Writes what `check` found as asked: a page, or a report for a CI service; in a pipe lines. @throws CannotProceed */
export const writeChecked = async (
  world: World,
  answer: CheckAnswer,
  report: Omit<CheckReport, 'version'>,
  options: Options,
): Promise<void> => {
  const toPipe = !world.stdout.isTerminal && options.output === undefined;
  const name = options.format ?? (toPipe ? 'lines' : undefined);
  const { check, summaryIn } = askedFormat('check', options, name) ?? {};
  // Who asked for lines reads them by a program; anybody else sees as many as on a page.
  const shown = name !== options.format ? withFewLines(answer) : answer;
  if (check === undefined)
    await show(world, shown, name === undefined ? options : { ...options, format: name }, 'check');
  else {
    const { together } = await import('../render/together.ts');
    await writeParts(world, together(await check({ ...report, version })), options);
  }
  const summaryFile = summaryIn === undefined ? undefined : world.env[summaryIn];
  if (summaryFile) await addSummary(world, summaryFile, report.found, answer.summary);
  if (name === 'lines') world.stderr.write(`${answer.summary}\n`);
};

const withFewLines = (answer: CheckAnswer): Answer => ({
  get page() {
    return answer.page;
  },
  json: null,
  rows: null,
  lines: answer.fewLines,
});

/** Adds the table of problems to the page that a CI service shows for the step. */
const addSummary = async (
  world: World,
  file: string,
  found: readonly LocatedProblem[],
  summary: string,
): Promise<void> => {
  const { checkSummary } = await import('../view/check-summary.ts');
  const { markdown } = await import('../render/markdown.ts');
  try {
    world.files.append(file, `${markdown(checkSummary(found, summary))}\n`);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    say(world, `The step summary ${file} cannot be written: ${fault.message}. The problems are in the log.`);
  }
};
