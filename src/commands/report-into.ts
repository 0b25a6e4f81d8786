import { unifiedDiff } from '../edit/diff.ts';
import { type Filling, type Mark, refreshMarks } from '../edit/sections.ts';
import { starred } from '../model/personal.ts';
import { counted, firstOf } from '../model/sentence.ts';
import { oneWord } from '../model/to-type.ts';
import { markdown } from '../render/markdown.ts';
import { neutralLines } from '../render/neutral.ts';
import { reportKinds } from '../view/report/paper.ts';
import { extractOf, sectionIds } from '../view/report/report.ts';
import type { World } from '../world.ts';
import { askedDate } from './asked-date.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { filtersAsked } from './filters.ts';
import { openWholePlan } from './not-read.ts';
import type { Opened } from './open-plan.ts';
import { isYaml } from './plan-folder.ts';
import { bytesAt } from './reading.ts';
import { noSection, paperOf } from './report.ts';
import { actionsIn, say, sayLong } from './say.ts';
import { writing } from './writing.ts';

/** What a mark may say beside its report: filters, a day, and which section of the report it wants. */
const attributes = 'area ref lead agency body rag state meeting guidance as-of section without'.split(' ');

/** Refreshes the marked sections of a document written by hand; with a kind only those of that report. Answers 1 where
 * `--check` finds it out of date. @throws CannotProceed with every problem of its marks, each with its line. */
export const refreshInto = async (
  world: World,
  asked: { readonly file: string; readonly kind: string | null; readonly refs: readonly string[] },
  options: Options,
): Promise<number> => {
  const { file } = asked;
  mustStandAlone(asked.refs, options);
  const opened = await openWholePlan(world, options);
  sayLong(world, 'the paper', actionsIn(opened.plan));
  const { before, after, count } = await refreshed(world, opened, { file, kind: asked.kind }, options);
  if (after === null)
    throw new CannotProceed(
      `${file} has no marked section. Put these two lines where you want one:\n<!-- bscb:begin ${asked.kind ?? 'progress'} -->\n<!-- bscb:end -->`,
    );
  const diff = unifiedDiff(file, textOf(before), textOf(after));
  const sections = counted(count, 'section');
  if (Buffer.compare(before, after) === 0) {
    say(world, `${file} is up to date: ${sections}.`);
    return 0;
  }
  if (options.check === true || options.dryRun === true) {
    world.stdout.write(neutralLines(starred(diff)));
    say(
      world,
      options.check === true
        ? `${file} is out of date. Refresh it:  bscb report --into ${oneWord(file)}`
        : `Nothing was written. Without --dry-run ${file} would be refreshed: ${sections}.`,
    );
    return options.check === true ? 1 : 0;
  }
  await writing(file, () => world.files.change([{ path: file, before, after }]));
  say(world, `Refreshed ${file}: ${sections}.`);
  return 0;
};

/** What a document is, and would be with its sections filled: null where it has none. @throws CannotProceed */
interface RefreshedDocument {
  readonly before: Uint8Array;
  readonly after: Uint8Array | null;
  readonly count: number;
}

/** A document with its sections filled again. @throws CannotProceed with every problem of its marks, each with its line */
export const refreshed = async (
  world: World,
  opened: Opened,
  { file, kind }: { readonly file: string; readonly kind: string | null },
  options: Options,
): Promise<RefreshedDocument> => {
  const before = readDocument(world, file);
  const texts = await textsOf(before, opened, kind, options);
  const words = { kinds: reportKinds, attributes };
  const answer = refreshMarks(before, words, (mark) => texts.get(mark.line) ?? null);
  if ('problems' in answer)
    throw new CannotProceed(
      firstOf(
        answer.problems.map(({ line, message }) => `${file}:${line}: ${message}`),
        'problem',
      ).join('\n'),
    );
  return { before, after: answer.sections === 0 ? null : answer.bytes, count: answer.sections };
};

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** @throws CannotProceed where something is asked that the marks say, or that writes elsewhere */
const mustStandAlone = (refs: readonly string[], options: Options): void => {
  if (refs.length > 0 || filtersAsked(options).length > 0 || options.meeting !== undefined)
    throw new CannotProceed(
      'With --into each mark says what it holds, so filters go there:  <!-- bscb:begin progress area=4 lead="Business Manager" -->',
    );
  if ([options.section, options.without, options.clean].some((one) => one !== undefined))
    throw new CannotProceed(
      'With --into each mark names its own section:  <!-- bscb:begin progress section=red -->',
    );
  if (options.output !== undefined || options.format !== undefined)
    throw new CannotProceed('--into writes markdown into that document: leave --output and --format out.');
  if (options.check === true && options.dryRun === true)
    throw new CannotProceed('--check and --dry-run both write nothing: take one of them.');
};

const readDocument = (world: World, file: string): Uint8Array => {
  if (/\.(?:docx?|odt|html?|pdf)$/i.test(file))
    throw new CannotProceed(
      `--into refreshes a markdown document, and ${file} is not one. Keep the text in ${markdownBeside(file)}, and make the other file from it:\n  bscb report --from ${oneWord(markdownBeside(file))} --output ${oneWord(/\.(?:docx|odt|html)$/i.test(file) ? file : file.replace(/\.\w+$/, '.docx'))}`,
    );
  if (isYaml(file))
    throw new CannotProceed(`${file} is a plan file by its name; --into takes a markdown document.`);
  return bytesAt(world, file);
};

const markdownBeside = (file: string): string => file.replace(/\.\w+$/, '.md');

type Filled = Filling | { readonly problem: string };

/** What each marked section is to hold, by the line of its mark. Papers are made one after the other. */
const textsOf = async (
  document: Uint8Array,
  opened: Opened,
  kind: string | null,
  options: Options,
): Promise<ReadonlyMap<number, Filled>> => {
  const marks: Mark[] = [];
  refreshMarks(document, { kinds: reportKinds, attributes }, (mark) => {
    marks.push(mark);
    return null;
  });
  const texts = new Map<number, Filled>();
  for (const mark of marks)
    if (kind === null || mark.kind === kind) texts.set(mark.line, await textFor(mark, opened, options));
  return texts;
};

/** The words of an attribute that may hold several. */
const wordsOf = (said: string | null): readonly string[] => said?.split(/[\s,]+/).filter(Boolean) ?? [];

const textFor = async (mark: Mark, opened: Opened, options: Options): Promise<Filled> => {
  const said = (name: string) => mark.attributes.get(name) ?? null;
  const listOf = (name: string): [string, string[]][] => {
    const one = said(name);
    return one === null ? [] : [[name, [one]]];
  };
  try {
    // The position of a section stays on its day until another is asked for.
    const asOf = options.asOf === undefined ? said('as-of') : null;
    const today = asOf === null ? opened.today : askedDate('as-of', asOf, opened.plan.calendar, opened.today);
    const own: Options = {
      ...(asOf !== null || options.asOf !== undefined ? { asOf: asOf ?? options.asOf } : {}),
      ...(options.profile === undefined ? {} : { profile: options.profile }),
      ...(said('guidance') === null ? {} : { guidance: said('guidance') }),
      ...(said('meeting') === null ? {} : { meeting: said('meeting') }),
      ...Object.fromEntries(['area', 'lead', 'agency', 'body', 'rag', 'state'].flatMap(listOf)),
    };
    const refs = wordsOf(said('ref'));
    const without = wordsOf(said('without'));
    const made = await paperOf({ ...opened, today }, mark.kind, refs, {
      ...own,
      section: wordsOf(said('section')),
      without,
    });
    const { now, of, report } = made;
    const unknown = noSection(mark.kind, without, sectionIds(now, report));
    if (unknown !== null) return { problem: unknown };
    const page = extractOf(now, of, report, { section: said('section'), under: mark.under });
    if (page === null)
      return {
        problem:
          noSection(mark.kind, [said('section') ?? ''], sectionIds(now, report)) ??
          'there is no such section',
      };
    return { text: markdown(page), asOf: now.today };
  } catch (fault) {
    if (fault instanceof CannotProceed)
      return { problem: fault.message.replaceAll('--', '').replaceAll('\n', ' ') };
    throw fault;
  }
};
