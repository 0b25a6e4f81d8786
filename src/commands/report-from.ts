import { withoutMarks } from '../edit/sections.ts';
import { starred } from '../model/personal.ts';
import { oneWord } from '../model/to-type.ts';
import { unsigned } from '../render/signed-text.ts';
import type { Page } from '../view/page.ts';
import type { World } from '../world.ts';
import { askedDate } from './asked-date.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { formatNamed, outputFile } from './formats.ts';
import { openWholePlan } from './not-read.ts';
import { paperFormat, putPaper } from './report.ts';
import { refreshed } from './report-into.ts';
import { say } from './say.ts';

/** Makes a Word file or a web page of a report written by hand, as it is: its sections are not refreshed. @throws CannotProceed */
export const paperFrom = async (world: World, file: string, options: Options): Promise<number> => {
  const format = paperFormat(world, options);
  if (
    formatNamed(format, 'paper')?.paper === undefined ||
    format === 'markdown' ||
    outputFile(options) === null
  )
    throw new CannotProceed(
      `--from makes a Word file or a web page of ${file}. Say which:  bscb report --from ${oneWord(file)} --output ${oneWord(`${file.replace(/\.\w+$/, '')}.docx`)}`,
    );
  const opened = await openWholePlan(world, options);
  const { asOf: _, ...own } = options;
  const { before, after } = await refreshed(world, opened, { file, kind: null }, own);
  if (after !== null && Buffer.compare(before, after) !== 0)
    say(
      world,
      `${file} is out of date, and is taken as it is. To refresh it:  bscb report --into ${oneWord(file)}`,
    );
  const { text, asOf } = withoutMarks(before);
  const { plan } = opened;
  const today = asOf === null ? opened.today : askedDate('as-of', asOf, plan.calendar, opened.today);
  const page = pageOf(starred(unsigned(text)), plan.title);
  await putPaper(world, { page, json: null, rows: null }, { plan, today }, format, options);
  return 0;
};

/** The document under its first heading of the first level, where it begins with one. */
const pageOf = (text: string, otherwise: string): Page => {
  const [whole, line] = /^\s*# +((?! ).+| )\r?\n/.exec(text) ?? [];
  const title = line?.replace(/(?<=[^ ]) +#*$/, '');
  return {
    title: title ?? otherwise,
    blocks: [
      { is: 'heading', level: 1, text: title ?? otherwise },
      { is: 'markdown', text: text.slice(whole?.length ?? 0) },
    ],
  };
};
