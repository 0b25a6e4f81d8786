import type { Assessment } from '../assess/assessment.ts';
import { nearest } from '../model/nearest.ts';
import { listed, sentence, withStop } from '../model/sentence.ts';
import { fileOfPaper } from '../render/html-files.ts';
import type { Answer } from '../view/page.ts';
import { type Asked, type Report, type ReportKind, reportKinds, sectionNames } from '../view/report/paper.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { said, saidAll } from './change-options.ts';
import type { Command, Options } from './command.ts';
import { askedSelection, mustBeUnfiltered } from './filters.ts';
import { askedFormat, formatNamed, formatNames, outputFile } from './formats.ts';
import { openWholePlan } from './not-read.ts';
import { assessed, type Opened } from './open-plan.ts';
import { bytesAt, unlessUnread } from './reading.ts';
import { actionsIn, say, sayLong } from './say.ts';
import { collect, colouring } from './shared-options.ts';
import { show, writeOut } from './show-answer.ts';
import { isOurs, writeFiles } from './write-file.ts';

const sectionsInWords = reportKinds
  .map((kind) => `${sentence(kind)} has ${sectionNames[kind].split(' ').join(', ')}`)
  .join('. ');

export const report: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('report')
        .summary('the papers of the board, for a meeting, a lead, the chair or the public')
        .argument('[kind]', listed(reportKinds, 'or'))
        .option(
          '--meeting <words>',
          'for a pack or the chair: the meeting, "Board Sep 2013"; else the next Board',
        )
        .option('--guidance <name>', 'for contents: 2010, 2013, 2015, 2018, 2023, "care act" or wales')
        .option('--section <id>', `only this section; again for more. ${sectionsInWords}`, collect)
        .option('--without <id>', 'leave this section out; again for more', collect)
        .option('--clean', 'for plan: as a board publishes it, with the dates in force and without ratings')
        .option(
          '--template <file>',
          'for Word: a letterhead, .docx or .dotx, whose headers, footers and styles are used',
        )
        .option(
          '--into <file>',
          'refresh the marked sections of a document written by hand; again for more',
          collect,
        )
        .option('--from <file>', 'make a Word file or a web page of such a document; with --output')
        .option('--sheet <file>', 'for pack and lead: a form to fill in, .xlsx, .docx, .md, .csv or .yaml')
        .option(
          '--drafts <folder>',
          'for lead: the note to each as a mail to look over, with a form; nothing is sent',
        )
        .option('--check', 'with --into: write nothing; 1 and a diff where the document is out of date')
        .option('--dry-run', 'with --into: write nothing and show the diff'),
    ),
  filters: true,
  formats: formatNames('paper'),
  group: 'Papers and data',
  examples: [
    ['bscb report progress --output progress.docx', 'the exception report, as a Word paper'],
    ['bscb report pack --meeting "Board Sep 2013"', 'what one meeting has to see and settle'],
    ['bscb report pack --sheet decisions.xlsx', 'the questions of the meeting as a form; see  bscb apply'],
    ['bscb report lead --lead "Business Manager"', 'what one post owes, with a note ready to send'],
    ['bscb report lead --drafts drafts', 'a mail to each lead, to look over and send'],
    ['bscb report chair --output chair.docx', 'one side of A4 for the chair'],
    ['bscb report pack --output pack.docx --template letterhead.docx', 'on the board’s letterhead'],
    ['bscb report annual --output annual.html', 'a page for the web, or for printing to PDF'],
    ['bscb report --into annual-report.md --check', 'in CI: is the hand-written report up to date?'],
    ['bscb report --from annual-report.md --output annual-report.docx', 'the report as a Word file'],
  ],
  run: async (world, [kind, ...refs], options) => {
    if (kind !== undefined) mustBeKind(kind);
    await world.endsSoon();
    if (options.clean === true && kind !== 'plan')
      throw new CannotProceed('--clean goes with  bscb report plan.');
    if (options.into !== undefined) {
      const { refreshInto } = await import('./report-into.ts');
      let status = 0;
      for (const file of saidAll(options, 'into'))
        status = Math.max(status, await refreshInto(world, { file, kind: kind ?? null, refs }, options));
      return status;
    }
    if (typeof options.from === 'string') {
      if (kind !== undefined)
        throw new CannotProceed('--from takes a document as it is: leave the kind of report out.');
      mustBeUnfiltered([], options, '--from takes a document as it is');
      const { paperFrom } = await import('./report-from.ts');
      return paperFrom(world, options.from, options);
    }
    for (const flag of ['check', 'dryRun'])
      if (options[flag] === true)
        throw new CannotProceed(`--${flag === 'check' ? 'check' : 'dry-run'} goes with --into FILE.`);
    if (kind === undefined)
      throw new CannotProceed(`Which report? There is ${listed(reportKinds)}:  bscb report progress`);
    const format = paperFormat(world, options);
    const opened = await openWholePlan(world, options);
    sayLong(world, 'the paper', actionsIn(opened.plan));
    if (typeof options.drafts === 'string') {
      if (kind !== 'lead') throw new CannotProceed('--drafts goes with  report lead.');
      const { writeDrafts } = await import('./report-drafts.ts');
      return writeDrafts(world, opened, refs, options);
    }
    const { sheet } = options;
    if (typeof sheet === 'string') mustTakeSheet(world, kind, sheet, options);
    const { answer, now, of } = await paper(opened, kind as ReportKind, refs, options);
    const isAsked = outputFile(options) !== null || options.format !== undefined;
    if (typeof sheet !== 'string' || isAsked) await putPaper(world, answer, now, format, options);
    if (typeof sheet === 'string') {
      const { formOf, writeSheet } = await import('./report-sheet.ts');
      await writeSheet(world, sheet, formOf({ now, kind, meeting: of.meeting }), now, options);
    }
    return 0;
  },
};

/** @throws CannotProceed where no form goes with the paper, or one file is to be both */
const mustTakeSheet = ({ files }: World, kind: string, sheet: string, options: Options): void => {
  if (kind !== 'pack' && kind !== 'lead')
    throw new CannotProceed('--sheet goes with  report pack  and with  report lead.');
  const output = outputFile(options);
  // where nobody can say, writing it tells what is wrong
  const place = (path: string): string =>
    unlessUnread(
      () => files.whereReally(path),
      () => path,
    );
  if (output !== null && place(output) === place(sheet))
    throw new CannotProceed(`--sheet and --output both name ${sheet}: the form and the paper are two files.`);
};

/** @throws CannotProceed with the nearest kind */
const mustBeKind = (kind: string): void => {
  if ((reportKinds as readonly string[]).includes(kind)) return;
  const near = nearest(kind.toLowerCase(), reportKinds);
  throw new CannotProceed(
    `There is no report called ${kind}; there is ${listed(reportKinds)}.${near === null ? '' : ` Did you mean  bscb report ${near} ?`}`,
  );
};

/** A paper of one kind on the actions asked for. @throws CannotProceed where a filter or a meeting names what the plan has not. */
export const paperOf = async (opened: Opened, kind: string, refs: readonly string[], options: Options) => {
  if (options.sort !== undefined)
    throw new CannotProceed('A report has an order of its own: leave --sort out.');
  const { reportOf } = await import('../view/report/index.ts');
  const { meetingFor } = await import('../view/report/meeting.ts');
  const guidedBy = await guided(atYearEnd(opened, kind, options), options);
  const whole = await assessed(guidedBy, options);
  const { selection, filters } = askedSelection(guidedBy, whole, refs, options);
  const meeting = meetingFor(
    whole.plan,
    kind === 'pack' || kind === 'chair' ? said(options, 'meeting') : null,
    whole.today,
  );
  if ('problem' in meeting) throw new CannotProceed(withStop(`--meeting: ${meeting.problem}`));
  const of = {
    kind: kind as ReportKind,
    filters,
    leads: saidAll(options, 'lead'),
    agencies: saidAll(options, 'agency'),
    only: saidAll(options, 'section'),
    without: saidAll(options, 'without'),
    clean: options.clean === true,
    meeting,
  };
  const now: Assessment = { ...whole, ...selection };
  return { now, of, report: reportOf(now, of) };
};

/** What is wrong where a section that is named is none of the paper's, with the nearest or all that it has. */
export const noSection = (
  kind: string,
  asked: readonly string[],
  known: readonly string[],
): string | null => {
  const wrong = asked.find((id) => !known.includes(id));
  if (wrong === undefined) return null;
  const near = nearest(wrong.toLowerCase(), known);
  return `The ${kind} report has no section ${wrong}. ${near === null ? `It has ${listed(known)}.` : `Did you mean ${near}?`}`;
};

/** @throws CannotProceed where a section that is named is none of the paper's */
const mustBeSections = (kind: string, asked: readonly string[], known: readonly string[]): void => {
  const wrong = noSection(kind, asked, known);
  if (wrong !== null) throw new CannotProceed(wrong);
};

/** @throws CannotProceed where what is left out is all that was asked for */
const mustLeaveSections = ({ only = [], without = [] }: Asked, { sections }: Report): void => {
  const both = only.filter((id) => without.includes(id));
  if (both.length > 0)
    throw new CannotProceed(
      `--section asks for ${listed(both)} and --without leaves ${both.length === 1 ? 'it' : 'them'} out: take ${both.length === 1 ? 'it' : 'them'} out of one of the two.`,
    );
  if (only.length === 0 && sections.length > 0 && sections.every(({ id }) => without.includes(id)))
    throw new CannotProceed(
      `--without leaves out every section of the paper: ${listed(sections.map(({ id }) => id))}. Name fewer.`,
    );
};

/** The annual report of a year that is over is of its last day, unless another day is asked for. */
const atYearEnd = (opened: Opened, kind: string, options: Options): Opened => {
  const end = opened.plan.period?.end;
  return kind === 'annual' && options.asOf === undefined && end !== undefined && end < opened.today
    ? { ...opened, today: end }
    : opened;
};

const paper = async (opened: Opened, kind: ReportKind, refs: readonly string[], options: Options) => {
  const { now, of, report } = await paperOf(opened, kind, refs, options);
  const { answerOf, sectionIds } = await import('../view/report/report.ts');
  const asked = [...(of.only ?? []), ...(of.without ?? [])];
  if (asked.length > 0) mustBeSections(kind, asked, sectionIds(now, report));
  mustLeaveSections(of, report);
  return { now, of, answer: answerOf(now, of, report) };
};

/** The plan with the guidance asked for in place of its own. @throws CannotProceed where there is none of that name */
const guided = async (opened: Opened, options: Options): Promise<Opened> => {
  const asked = said(options, 'guidance');
  if (asked === null) return opened;
  const name = asked
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const { guidances } = await import('../view/guidance.ts');
  if (!guidances.some((one) => one.name === name))
    throw new CannotProceed(
      `--guidance can be ${guidances.map((one) => one.name).join(', ')}, not "${asked}".`,
    );
  return { ...opened, plan: { ...opened.plan, guidance: name } };
};

/** As asked; else as the file's name says; else for the screen on a terminal and markdown anywhere else. @throws CannotProceed */
export const paperFormat = (world: World, options: Options): string => {
  const onScreen = outputFile(options) === null && world.stdout.isTerminal;
  const name = askedFormat('paper', options)?.name ?? (onScreen ? 'table' : 'markdown');
  if (options.template !== undefined && name !== 'docx')
    throw new CannotProceed('--template goes with a Word paper:  --output paper.docx');
  const bytes = formatNamed(name, 'paper')?.bytes;
  if (bytes !== undefined && onScreen)
    throw new CannotProceed(`A ${bytes} cannot be shown on the screen:  --output paper.${name}`);
  return name;
};

/** Writes a paper as it is asked for. @throws CannotProceed */
export const putPaper = async (
  world: World,
  answer: Answer,
  { plan, today }: Pick<Assessment, 'plan' | 'today'>,
  format: string,
  options: Options,
): Promise<void> => {
  const { paper: render, files } = formatNamed(format, 'paper') ?? {};
  if (render === undefined) return show(world, answer, { ...options, format }, 'paper');
  const meta = {
    board: plan.board,
    asOf: today,
    licence: plan.licence,
    ...(await letterhead(world, options)),
  };
  const path = outputFile(options);
  if (files === undefined || path === null) return writeOut(world, await render(answer.page, meta), options);
  const written = await files(answer.page, meta, path);
  await writeFiles(world, written, options);
  const left: string[] = [];
  for (let index = written.size; await isOurs(world, fileOfPaper(path, index)); index += 1)
    left.push(fileOfPaper(path, index));
  if (left.length > 0)
    say(
      world,
      `${listed(left)} ${left.length === 1 ? 'is' : 'are'} there too, and not part of this paper. If a longer one of this name left ${left.length === 1 ? 'it' : 'them'}, delete ${left.length === 1 ? 'it' : 'them'}.`,
    );
};

/** The Word file after `--template`, for a paper to be laid on; nothing where none is asked for. @throws CannotProceed */
const letterhead = async (
  world: World,
  { template: file }: Options,
): Promise<{ readonly template?: Uint8Array }> => {
  if (typeof file !== 'string') return {};
  const { letterheadOf } = await import('../render/docx-letterhead.ts');
  const template = bytesAt(world, file, `--template: ${file}`);
  if (letterheadOf(template) === null)
    throw new CannotProceed(
      `--template: ${file} is not a Word file. Save the letterhead from Word as .docx or .dotx.`,
    );
  return { template };
};
