import type { Imported } from '../import/draft.ts';
import type { ReportFacts } from '../import/report.ts';
import { counted } from '../model/sentence.ts';
import type { Answer, Block } from './page.ts';

/** What an import did, for the page that it answers with. */
export interface ImportDone extends ReportFacts {
  readonly folder: string;
  /** Files that were written, as people would name them from here. */
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** How many doubts a page shows; the report has them all. */
const shown = 12;

const countsOf = ({ draft }: Imported): { areas: number; actions: number; milestones: number } => {
  const actions = draft.areas.flatMap((area) => area.actions);
  const milestones = actions.reduce((sum, action) => sum + action.milestones.length, 0);
  return { areas: draft.areas.length, actions: actions.length, milestones };
};

const short = (text: string): string => (text.length > 150 ? `${text.slice(0, 149)}…` : text);

const doubtBlocks = ({ imported, folder }: ImportDone): Block[] => {
  const { doubts } = imported;
  if (doubts.length === 0) return [];
  const more = doubts.length - shown;
  return [
    {
      is: 'heading',
      level: 2,
      text: `Needs a look: ${counted(doubts.length, 'reading')} that ${doubts.length === 1 ? 'is' : 'are'} not certain`,
    },
    {
      is: 'list',
      items: doubts
        .slice(0, shown)
        .map(
          ({ at, why, read }) =>
            `${at}: ${why}${read === null || read === '' ? '' : ` (read as: ${short(read)})`}`,
        ),
    },
    ...(more > 0
      ? [{ is: 'paragraph' as const, text: `And ${more} more: see ${folder}/import-report.md` }]
      : []),
  ];
};

const listBlocks = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { is: 'heading', level: 2, text: title },
        { is: 'list', items: items.slice(0, shown).map(short) },
      ];

/** The page and the contract of `bscb import`. */
export const importAnswer = (done: ImportDone): Answer => {
  const { imported, left, problems, differences, documents, folder, written, dryRun } = done;
  const counts = countsOf(imported);
  const wrote =
    written.length === 0
      ? 'Nothing was written.'
      : `${dryRun ? 'Would write' : 'Wrote'} ${written.join(', ')}.`;
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: `Import of ${documents.join(', ')}` },
    {
      is: 'paragraph',
      text: `${counted(counts.actions, 'action')} and ${counted(counts.milestones, 'milestone')} in ${counted(counts.areas, 'area')}. ${wrote}`,
    },
    ...listBlocks('Problems that are left in the plan', problems),
    ...listBlocks(
      'Changed by hand, and different in the document',
      differences.map(
        ({ where, plan, document }) => `${where}: the plan says ${plan}; the document says ${document}`,
      ),
    ),
    ...doubtBlocks(done),
    ...listBlocks(
      'Words of the document that are not in the plan',
      left.map(({ at, words }) => `${at}: ${words}`),
    ),
    ...listBlocks(
      'Names that may be one; nothing was merged',
      imported.aliases.map(([name, other]) => `${name}: ${other}`),
    ),
    { is: 'paragraph', text: 'Next', command: `bscb check ${folder}` },
  ];
  return {
    page: { title: `Import of ${documents.join(', ')}`, blocks },
    json: {
      schema: 'bscb.import/1',
      documents,
      folder,
      written,
      counts,
      columns: imported.columns,
      doubts: imported.doubts,
      left,
      aside: imported.aside,
      aliases: imported.aliases.map(([name, other]) => ({ name, perhaps: other })),
      differences,
      problems,
    },
    rows: {
      head: ['where', 'source', 'read', 'why'],
      rows: imported.doubts.map(({ at, source, read, why }) => [at, source, read, why]),
    },
  };
};
