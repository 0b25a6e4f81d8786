import type { Imported } from '../import/draft.ts';
import type { ReportFacts } from '../import/report.ts';
import { grouped } from '../model/grouped.ts';
import { counted } from '../model/sentence.ts';
import { oneWord } from '../model/to-type.ts';
import { h1, h2, list, p } from './blocks.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, field, fieldRows, group, own, ownList, within } from './fields/field.ts';
import type { Answer, Block } from './page.ts';
import { wroteWords } from './words.ts';

/** What an import did, for the page that it answers with. */
export interface ImportDone extends ReportFacts {
  readonly folder: string;
  /** Files that were written, as people would name them from here. */
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** How many of a list a page shows: the report has them all, and a run that writes none shows them. */
const shownOf = ({ dryRun }: ImportDone): number => (dryRun ? Number.POSITIVE_INFINITY : 12);

const countsOf = ({ draft }: Imported): { areas: number; actions: number; milestones: number } => {
  const actions = draft.areas.flatMap((area) => area.actions);
  const milestones = actions.reduce((sum, action) => sum + action.milestones.length, 0);
  return { areas: draft.areas.length, actions: actions.length, milestones };
};

const short = (text: string): string => (text.length > 150 ? `${text.slice(0, 149)}…` : text);

type Doubt = Imported['doubts'][number];

/** What is doubted of one place: what was made of it, or its words where nothing was. */
const doubtLine = ({ at, why, read, source }: Doubt): string => {
  const words = read ?? source;
  return `${at}: ${why}${words === '' ? '' : ` (${read === null ? 'it says' : 'read as'}: ${short(words)})`}`;
};

/** One line a doubt; the same doubt of several places is one line, so that no other is hidden behind it. */
const doubtLines = (doubts: readonly Doubt[]): { readonly line: string; readonly of: number }[] =>
  [...grouped(doubts, ({ why }) => [why]).values()].flatMap((alike) => {
    const [first, second, ...rest] = alike;
    if (first === undefined || second === undefined || rest.length === 0)
      return alike.map((one) => ({ line: doubtLine(one), of: 1 }));
    return [
      { line: `${first.at} and ${counted(alike.length - 1, 'other place')}: ${first.why}`, of: alike.length },
    ];
  });

const moreBlocks = (more: number, folder: string): Block[] =>
  more > 0 ? [p(`And ${more} more: see ${folder}/import-report.md`)] : [];

const doubtBlocks = (done: ImportDone): Block[] => {
  const { doubts } = done.imported;
  if (doubts.length === 0) return [];
  const lines = doubtLines(doubts).slice(0, shownOf(done));
  const more = doubts.length - lines.reduce((sum, { of }) => sum + of, 0);
  return [
    h2(
      `Needs a look: ${counted(doubts.length, 'reading that is not certain', 'readings that are not certain')}`,
    ),
    list(lines.map(({ line }) => line)),
    ...moreBlocks(more, done.folder),
  ];
};

/** The first items of a list, and how many more the report has. */
const listBlocks = (title: string, items: readonly string[], done: ImportDone): Block[] =>
  items.length === 0
    ? []
    : [
        h2(title),
        list(items.slice(0, shownOf(done))),
        ...moreBlocks(items.length - shownOf(done), done.folder),
      ];

const doubtFields: readonly Field<Imported['doubts'][number]>[] = [
  own('at', 'text', 'Where in the plan.'),
  own('source', 'text', 'The words of the document.'),
  own('why', 'text', 'Why it is not certain.'),
  own('read', 'text?', 'What it was read as.'),
];

const countFields: readonly Field<ReturnType<typeof countsOf>>[] = [
  own('areas', 'count', 'Areas.'),
  own('actions', 'count', 'Actions.'),
  own('milestones', 'count', 'Milestones.'),
];

const columnFields: readonly Field<Imported['columns'][number]>[] = [
  own('head', 'text', 'The head of the column.'),
  own('went', 'text', 'What it was taken for.'),
];

const leftFields: readonly Field<ImportDone['left'][number]>[] = [
  own('at', 'text', 'Where in the document.'),
  own('words', 'text', 'The words.'),
];

const asideFields: readonly Field<Imported['aside'][number]>[] = [
  own('at', 'text', 'Where in the document.'),
  own('text', 'text', 'The words.'),
  own('why', 'text', 'Why it is not part of the plan.'),
];

const aliasFields: readonly Field<Imported['aliases'][number]>[] = [
  field('name', 'text', 'One name.', ([name]) => name),
  field('perhaps', 'text', 'The other.', ([, perhaps]) => perhaps),
];

const differenceFields: readonly Field<ImportDone['differences'][number]>[] = [
  own('where', 'text', 'Where in the plan.'),
  own('plan', 'text', 'What the plan says.'),
  own('document', 'text', 'What the document says.'),
];

const readFields: readonly Field<Imported>[] = [
  ownList('columns', 'Each column of the document.', columnFields),
  ownList('doubts', 'What was read in one of several ways.', doubtFields),
];

const besideFields: readonly Field<Imported>[] = [
  ownList('aside', 'What is not part of the plan: heads, page feet.', asideFields),
  ownList('aliases', 'Names that may be one; nothing is merged.', aliasFields),
];

/** `bscb.import/1`. */
export const importContract: Contract<ImportDone> = {
  name: 'import',
  title: 'A plan made of a document',
  fields: [
    own('documents', 'names', 'The documents, as they were named.'),
    own('folder', 'text', 'The folder of the plan.'),
    own('written', 'names', 'Files that were written.'),
    group('counts', 'What the document has.', countFields, ({ imported }) => countsOf(imported)),
    ...within(readFields, ({ imported }: ImportDone) => imported),
    ownList('left', 'Words of the document that are nowhere in the plan.', leftFields),
    ...within(besideFields, ({ imported }: ImportDone) => imported),
    ownList('differences', 'What was changed by hand and is different in the document.', differenceFields),
    own('changes', 'names', 'Every change in a plan that was there.'),
    own('problems', 'names', 'The errors that check finds in the plan.'),
    own('warnings', 'count', 'How many warnings check finds in the plan.'),
  ],
};

/** The page and the contract of `bscb import`. */
export const importAnswer = (done: ImportDone): Answer => {
  const { imported, left, problems, warnings, differences, changes, documents, folder, written } = done;
  const gone = differences.flatMap((one) => (one.gone ? [one.where] : []));
  const unsettled = differences.flatMap(({ says }) => says ?? []);
  const counts = countsOf(imported);
  const wrote = written.length === 0 ? 'Nothing was written.' : wroteWords(done);
  const blocks: Block[] = [
    h1(`Import of ${documents.join(', ')}`),
    p(
      `${counted(counts.actions, 'action')} and ${counted(counts.milestones, 'milestone')} in ${counted(counts.areas, 'area')}. ${wrote}`,
    ),
    ...listBlocks('Problems that are left in the plan', problems, done),
    ...(changes.length === 0 ? [] : [list(changes.map((one) => `Changed: ${one}`))]),
    ...(gone.length === 0 ? [] : [p(`No longer in the document, kept: ${gone.join(', ')}`)]),
    ...(unsettled.length === 0 ? [] : [h2('Changes that need a look'), list(unsettled)]),
    ...listBlocks(
      'Changed by hand, and different in the document',
      differences
        .filter(({ gone, says }) => gone !== true && says === undefined)
        .map(({ where, plan, document }) =>
          short(`${where}: the plan says ${plan}, the document ${document}`),
        ),
      done,
    ),
    ...doubtBlocks(done),
    ...listBlocks(
      'Words of the document that are not in the plan',
      left.map(({ at, words }) => short(`${at}: ${words}`)),
      done,
    ),
    ...listBlocks(
      'Names that may be one; nothing was merged',
      imported.aliases.map(([name, other]) => short(`${name}: ${other}`)),
      done,
    ),
    ...(warnings === 0 ? [] : [p(`check finds ${counted(warnings, 'warning')} in the plan as well.`)]),
    p('Next', done.dryRun ? 'the same without  --dry-run' : `bscb check ${oneWord(folder)}`),
  ];
  return {
    page: { title: `Import of ${documents.join(', ')}`, blocks },
    json: answerJson(importContract, done),
    rows: fieldRows(doubtFields, imported.doubts),
  };
};
