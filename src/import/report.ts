import { fold } from '../model/name.ts';
import { counted } from '../model/sentence.ts';
import { oneWord, toType } from '../model/to-type.ts';
import type { Imported } from './draft.ts';
import { fieldName } from './fields.ts';
import { keyOfRole, roleOfKey } from './heads.ts';
import type { LeftOut } from './left-out.ts';

/** What import-report.md is made of. */
export interface ReportFacts {
  readonly documents: readonly string[];
  /** The folder of the plan. */
  readonly folder: string;
  readonly imported: Imported;
  readonly left: readonly LeftOut[];
  /** What the plan could not be read for, in words, with its place. */
  readonly problems: readonly string[];
  /** How many warnings check finds in the plan. */
  readonly warnings: number;
  /** Where a newer document and the plan differ, and the plan was changed by hand. */
  readonly differences: readonly Difference[];
  /** Every change that was made in a plan that was there, a line for each action. */
  readonly changes: readonly string[];
}

/** A value that a newer document has otherwise than a plan that was changed by hand. */
export interface Difference {
  readonly where: string;
  readonly plan: string;
  readonly document: string;
  /** True where the document had it once, and has it no longer. */
  readonly gone?: boolean;
  /** The whole of it in a sentence, where it is no value that was changed by hand. */
  readonly says?: string;
}

const cell = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~@]/g, '\\$&')
    .replace(/(?<!\s)\s*\n\s*/g, ' / ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  '',
];

const section = (title: string, says: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', says, '', ...lines];

const tableSection = (
  title: string,
  says: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string[] => section(title, says, rows.length === 0 ? [] : table(heads, rows));

/** How many actions and milestones a plan has. */
export const sizeOf = ({ draft }: Imported): { actions: number; milestones: number } => {
  const actions = draft.areas.flatMap((area) => area.actions);
  return {
    actions: actions.length,
    milestones: actions.reduce((sum, { milestones }) => sum + milestones.length, 0),
  };
};

/** How many things somebody should look at. */
export const toLookAt = ({ imported, left, problems, differences }: ReportFacts): number =>
  imported.doubts.length + left.length + problems.length + differences.length;

/** Values that were changed by hand and are different in the document. */
const handChanges = (differences: readonly Difference[]): Difference[] =>
  differences.filter(({ gone, says }) => gone !== true && says === undefined);

/** What could not be settled, each in a sentence. */
const saysOf = (differences: readonly Difference[]): string[] =>
  differences.flatMap(({ says }) => says ?? []);

/** A line to type: as it is, where markdown can show it so. */
const typed = (line: string): string =>
  /[`\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(line) ? cell(line) : `\`${line}\``;

const typedFor = (folder: string, line: string): string => typed(toType(line, { named: folder }));

/** What somebody should look at, the gravest first. */
const lookLines = ({ imported, left, problems, differences, changes, folder }: ReportFacts): string[] => {
  const gone = differences.filter((one) => one.gone);
  return [
    ...section(
      'Not read without a problem',
      `Correct these in the plan, then type  ${typedFor(folder, 'bscb check')}`,
      problems.length === 0 ? [] : [...problems.map((one) => `- ${cell(one)}`), ''],
    ),
    ...section(
      'Changed in the plan',
      'The document has these otherwise than the one before it, and nobody had changed them by hand.',
      changes.length === 0 ? [] : [...changes.map((one) => `- Changed: ${cell(one)}`), ''],
    ),
    ...tableSection(
      `No longer in the document, kept: ${gone.map(({ where }) => cell(where)).join(', ')}`,
      `The plan keeps these. An action that the board has withdrawn is closed with  ${typedFor(folder, 'bscb close REF --as withdrawn --on "…"')}\n\nAnything else that is to go is taken out of the file in a text editor.`,
      ['Where', 'In the plan'],
      gone.map(({ where, plan }) => [where, plan]),
    ),
    ...tableSection(
      'Differences',
      'The document says these otherwise, and the plan was changed by hand. Nothing was changed here.',
      ['Where', 'In the plan', 'In the document'],
      handChanges(differences).map(({ where, plan, document }) => [where, plan, document]),
    ),
    ...section(
      'Changes that need a look',
      'Nothing was changed in these. Compare each with the document, and change the plan by hand.',
      saysOf(differences).length === 0 ? [] : [...saysOf(differences).map((one) => `- ${cell(one)}`), ''],
    ),
    ...tableSection(
      'Needs a look',
      'These were read in one of several ways. Compare each with the document.',
      ['Where', 'In the document', 'Read as', 'Why'],
      imported.doubts.map(({ at, source, read, why }) => [at, source, read ?? '(left out)', why]),
    ),
    ...tableSection(
      'Words that are not in the plan',
      'The words of the document, less those of the plan.',
      ['Where', 'Words'],
      left.map(({ at, words }) => [at, words]),
    ),
  ];
};

/** The columns as they were read, to be typed with another head, or its number, where one is wrong. */
const columnsAsRead = (columns: Imported['columns']): string =>
  columns
    .flatMap(({ head, went }, i) => {
      const isName =
        /^[^,="]*[^\d\s,="][^,="]*$/.test(head) && columns.filter((one) => one.head === head).length === 1;
      return roleOfKey(keyOfRole(went)) === null ? [] : [`${keyOfRole(went)}=${isName ? head : i + 1}`];
    })
    .join(', ');

/** The key that the file has for what a column holds, and the head where several columns may have it. */
const keyInFile = (slot: string): string => {
  const [, role = slot, head = ''] = /^([^:]+): (.*)$/s.exec(slot) ?? [];
  if (role === 'field') return fieldName(head);
  if (role === 'start') return 'Start';
  if (role === 'updated') return 'date of its progress';
  const key = keyOfRole(role).replace('+', ' and ');
  return head === '' || fold(head) === fold(key) ? key : `${key} (${head})`;
};

/** Where everything went. */
const wentLines = ({
  imported: { aliases, columns, rows, aside },
  documents,
  folder,
}: ReportFacts): string[] => [
  ...tableSection(
    'Names that may be one',
    'Nothing was merged. Where two are one, write the second under aliases of the first in plan.yaml.',
    ['Name', 'Perhaps the same'],
    aliases,
  ),
  ...tableSection(
    'Columns',
    `Another reading:  ${typed(`bscb import ${documents.map(oneWord).join(' ')} --to ${oneWord(folder)} --columns ${oneWord(columnsAsRead(columns))}`)}`,
    ['Column', 'Went to'],
    columns.map(({ head, went }) => [head === '' ? '(no head)' : head, keyInFile(went)]),
  ),
  ...tableSection(
    'Every row',
    'Each row of the document, with its cells and the keys that they went to.',
    ['Where', 'Ref', 'Cells'],
    rows.map(({ at, ref, cells }) => [
      at,
      ref === '' ? '(given)' : ref,
      cells.map(([slot, text]) => `${keyInFile(slot)} = ${text}`).join('; '),
    ]),
  ),
  ...tableSection(
    'Left aside',
    'What is in the document and no part of the plan.',
    ['Where', 'Words', 'What it is'],
    aside.map(({ at, text, why }) => [at, text, why]),
  ),
];

/** How many things somebody should look at, of each kind. */
const toLookAtWords = (facts: ReportFacts): string => {
  const kinds = [
    [facts.imported.doubts, 'reading that is not certain', 'readings that are not certain'],
    [facts.left, 'place with words that are not in the plan', 'places with words that are not in the plan'],
    [facts.problems, 'problem', 'problems'],
    [facts.differences, 'difference', 'differences'],
  ] as const;
  const said = kinds.flatMap(([list, one, many]) =>
    list.length === 0 ? [] : [counted(list.length, one, many)],
  );
  return said.length === 0 ? 'Nothing needs a look.' : `Needs a look: ${said.join(', ')}.`;
};

/** import-report.md: every row and cell of the document, and where it went. */
export const importReport = (facts: ReportFacts): string => {
  const { imported, documents } = facts;
  const { actions, milestones } = sizeOf(imported);
  const areas = counted(imported.draft.areas.length, 'area');
  return [
    `# Import of ${documents.map(cell).join(', ')}`,
    '',
    `${counted(actions, 'action')} and ${counted(milestones, 'milestone')} in ${areas}. ${toLookAtWords(facts)}`,
    '',
    ...lookLines(facts),
    ...wentLines(facts),
  ].join('\n');
};
