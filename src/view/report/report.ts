import type { Assessment } from '../../assess/assessment.ts';
import { longDay, weekdayAndDay } from '../../dates/words.ts';
import type { PaperWords } from '../../model/paper-words.ts';
import type { Plan } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { listed } from '../../model/sentence.ts';
import { gap, h1, h2, p, strong } from '../blocks.ts';
import { answerJson, asked as askedFields, type Contract, lost, type OfPlan } from '../fields/contract.ts';
import { type Field, field, listing, own } from '../fields/field.ts';
import { isBare, noneYet, titleWithYear, unreadableNotice } from '../masthead.ts';
import type { Answer, Block, Page } from '../page.ts';
import { planFields } from '../plan-json.ts';
import { h3 } from './blocks.ts';
import { glossary } from './glossary.ts';
import { wordsFor } from './own-words.ts';
import { type Asked, isPrinted, type Report, type ReportKind, reportKinds, type Section } from './paper.ts';

/** `Progress report, 10 September 2013 (area 4)`: the filter is in the heading, since it is in every number. */
export const titled = (what: string, asked: Asked, day: string | null): string =>
  `${what}${day === null ? '' : `, ${longDay(day)}`}${asked.filters.length === 0 ? '' : ` (${asked.filters.join('; ')})`}`;

/** All that a paper says of the actions of such a plan. */
export const noActionsYet: Block = p(strong(noneYet));

/** What is said in place of a count of no actions. */
export const noneFits = (plan: Plan): string =>
  isBare(plan) ? noneYet : 'No action fits what was asked for.';

/** Whose plan it is, on what day, and what the reader must know before any colour. */
export const opening = (now: Assessment, asked: Asked, colours = true): readonly Block[] => {
  const { plan } = now;
  const version = [
    plan.version === null ? null : `version ${plan.version}`,
    plan.published === null ? null : `published ${plan.published.reading.text}`,
  ].filter((one) => one !== null);
  const all = plan.areas.reduce((sum, area) => sum + area.actions.length, 0);
  return present([
    p([
      strong(plan.board),
      `. ${planName(now)}${version.length === 0 ? '' : ` (${version.join(', ')})`}. Position on ${weekdayAndDay(now.today)}.`,
    ]),
    asked.filters.length > 0 &&
      p([
        strong(`Only ${listed(asked.filters)}. `),
        now.noneDone
          ? `Every figure counts these dates alone, and the ${now.actions.length} of the plan’s ${all} actions that have one.`
          : `Every figure counts these alone: ${now.actions.length} of the plan’s ${all} actions.`,
      ]),
    colours &&
      now.nothingDone &&
      !isBare(plan) &&
      p([
        strong('Nothing in this plan is recorded as done. '),
        'A date that has passed therefore means: late, or done and not yet written down.',
      ]),
  ]);
};

/** The plan with its year, as the title of a paper has it. */
export const planName = ({ plan }: Assessment): string => titleWithYear(plan);

const wordFields: readonly Field<PaperWords>[] = [
  own('section', 'text', 'The section, as --section names it; opening is before the first.'),
  own('text', 'prose', 'The words; markdown.'),
];

/** What every paper answers machines with; each kind has fields of its own beside them. */
export const reportContract: Contract<OfPlan & { readonly kind: ReportKind }> = {
  name: 'report',
  title: 'A paper for the board',
  fields: [
    own('kind', 'text', 'Which paper it is.', { words: reportKinds }),
    ...askedFields,
    ...lost,
    ...planFields,
    field(
      'nothingDone',
      'yes',
      'Nothing at all in the plan is marked done.',
      ({ assessment }) => assessment.nothingDone,
    ),
    listing(
      'words',
      'What the board says in this paper in its own words.',
      wordFields,
      ({ assessment, kind }) => wordsFor(assessment, kind),
    ),
  ],
};

/** The paper as an answer: page, contract and rows. Abbreviations that it uses are explained at its end. */
export const answerOf = (now: Assessment, asked: Asked, report: Report): Answer => {
  const isAboutActions = isBare(now.plan) && ['progress', 'pack', 'chair'].includes(report.kind);
  const worded = new Set(wordsFor(now, report.kind).map(({ section }) => section));
  const sections = chosen(now, asked, report).filter(
    ({ id }) => !isAboutActions || id === 'last' || worded.has(id),
  );
  const blocks: Block[] = [h1(report.title), ...report.opening, ...unreadableNotice(now.plan)];
  const pageEach = (report.kind === 'lead' || report.kind === 'agency') && report.sections.length > 1;
  const short = report.dense === true ? denser : (block: Block) => block;
  sections.forEach((section, i) => {
    // On paper each lead and each agency has a page of its own, to be handed over alone.
    if (pageEach && i > 0) blocks.push(gap);
    blocks.push(h2(section.title), ...blocksOf(section, asked.without).map(short));
  });
  return {
    page: {
      title: `${report.title} – ${now.plan.board}`,
      blocks,
      ...(report.dense === true ? { dense: true } : {}),
      ...(sections[0]?.id === 'asks' ? { asksFirst: true } : {}),
    },
    get json() {
      const said = { kind: report.kind, assessment: now, filters: asked.filters };
      return { ...answerJson(reportContract, said), ...report.facts() };
    },
    get rows() {
      return report.rows();
    },
  };
};

const denser = (block: Block): Block =>
  block.is === 'table' || block.is === 'chart' ? { ...block, table: { ...block.table, dense: true } } : block;

/** What a section says, without the parts that are left out. */
const blocksOf = ({ blocks, parts = [] }: Section, without: readonly string[] = []): readonly Block[] => [
  ...blocks,
  ...parts.flatMap((part) =>
    part.heading === null || without.includes(part.id) ? [] : [h3(part.heading), ...part.blocks],
  ),
];

/** Each section with its parts after it, then those that are printed only where they are asked for. */
const everySection = (now: Assessment, report: Report): readonly Section[] => [
  ...withGlossary(now, report).flatMap((one) => [one, ...(one.parts ?? [])]),
  ...(report.more ?? []).filter(({ id }) => !report.sections.some((one) => one.id === id)),
];

/** The sections asked for, in the order of the paper; a part of one where that is named and the whole is not. */
const chosen = (now: Assessment, asked: Asked, report: Report): readonly Section[] => {
  const { only = [] } = asked;
  const all = only.length === 0 ? withGlossary(now, report) : everySection(now, report);
  const within = new Set(
    all.filter(({ id }) => only.includes(id)).flatMap(({ parts = [] }) => parts.map(({ id }) => id)),
  );
  return all.filter(({ id }) => isPrinted(asked, id) && !within.has(id));
};

/** The ids that `section=` may name, in order. */
export const sectionIds = (now: Assessment, report: Report): readonly string[] =>
  everySection(now, report).map((section) => section.id);

/** A part of a paper for a document written by hand, under a heading of level `under`; null where there is no such section. */
export const extractOf = (
  now: Assessment,
  asked: Asked,
  report: Report,
  place: { readonly section: string | null; readonly under: number },
): Page | null => {
  const { without = [] } = asked;
  const shift = (blocks: readonly Block[], by: number): Block[] =>
    blocks.map((block) =>
      block.is === 'heading' ? { ...block, level: Math.min(6, Math.max(1, block.level + by)) as 1 } : block,
    );
  if (place.section !== null) {
    const one = everySection(now, report).find((section) => section.id === place.section);
    if (one === undefined) return null;
    const line: Block[] = one.timeless ? [] : [p(dayLine(now, asked))];
    const said = shift(blocksOf(one, without), Math.max(1, place.under) - 2);
    return { title: one.title, blocks: [...line, ...said] };
  }
  const whole = chosen(now, { filters: [], without }, report).flatMap((one) => [
    h2(one.title),
    ...blocksOf(one, without),
  ]);
  return { title: report.title, blocks: [...report.opening, ...shift(whole, Math.max(0, place.under - 1))] };
};

const dayLine = (now: Assessment, asked: Asked): string =>
  present([
    `Position on ${longDay(now.today)}${asked.filters.length === 0 ? '' : `, only ${listed(asked.filters)}`}.`,
    now.nothingDone &&
      'Nothing in this plan is recorded as done, so a date that has passed means: late, or done and not yet written down.',
  ]).join(' ');

/** The chair’s side of A4 and the page of one lead have no room for abbreviations, which the reader knows. */
const withGlossary = (now: Assessment, report: Report): readonly Section[] => {
  const isOneSide = report.kind === 'lead' && report.sections.length === 1;
  if (report.kind === 'chair' || isOneSide) return report.sections;
  const section = glossary(
    now.plan,
    [...report.opening, ...report.sections.flatMap((one) => blocksOf(one))],
    report.sections.map((one) => one.title),
    report.dense,
  );
  return section === null ? report.sections : [...report.sections, section];
};
