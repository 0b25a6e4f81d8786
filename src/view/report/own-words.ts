import type { Assessment } from '../../assess/assessment.ts';
import type { PaperWords } from '../../model/paper-words.ts';
import { markdown } from '../blocks.ts';
import { p } from './blocks.ts';
import type { Asked, Report, ReportKind, Section } from './paper.ts';

/** A paper with what papers.yaml says in it, at the end of each section. Words on the whole are left out of a part of it. */
export const withOwnWords = (now: Assessment, asked: Asked, report: Report): Report => {
  const all = wordsFor(now, report.kind);
  if (all.length === 0) return report;
  const fitting = all.filter(({ section }) => asked.filters.length === 0 || areaIsWhole(now, section));
  const of = (id: string) => fitting.filter(({ section }) => section === id);
  const left = all.filter((one) => !fitting.includes(one) && isOfPaper(report, one));
  return {
    ...report,
    opening: [
      ...report.opening,
      ...of('opening').map(({ text }) => markdown(text)),
      ...(left.length === 0 ? [] : [p(leftOutWords(left))]),
    ],
    sections: report.sections.map((section) => worded(section, of(section.id))),
  };
};

/** True of words on what is in this paper: those on other areas are not missed. */
const isOfPaper = ({ sections }: Report, { section }: PaperWords): boolean =>
  !isOnArea(section) || sections.some(({ id }) => id === section);

const isOnArea = (section: string): boolean => section.startsWith('area-');

const leftOutWords = (left: readonly PaperWords[]): string =>
  left.every(({ section }) => isOnArea(section))
    ? 'What the board says of the whole area in its own words is left out here.'
    : 'What the board says of the whole plan in its own words is left out here.';

/** What papers.yaml says in papers of a kind. */
export const wordsFor = ({ plan }: Assessment, kind: ReportKind): readonly PaperWords[] =>
  plan.words.filter(({ paper }) => paper === kind);

const worded = (section: Section, words: readonly PaperWords[]): Section => {
  const blocks = words.map(({ text }) => markdown(text));
  if (blocks.length === 0) return section;
  if (section.toWrite === true) return { ...section, blocks };
  const id = `${section.id}-words`;
  const part = {
    id,
    title: `${section.title}: in the board’s words`,
    heading: 'In the board’s words',
    blocks,
  };
  return { ...section, parts: [...(section.parts ?? []), { ...part, timeless: true }] };
};

/** True of the section of an area all of whose actions are in the paper. */
const areaIsWhole = ({ plan, actions }: Assessment, section: string): boolean => {
  const area = plan.areas.find((one) => `area-${one.area}` === section);
  return area?.actions.every((action) => actions.some((one) => one.action === action)) === true;
};
