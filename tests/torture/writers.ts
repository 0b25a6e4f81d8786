import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signing } from '../../src/render/signed-text.ts';
import { bscb, folderWith, smallPlan, textOf, writeInto } from '../commands/world.ts';

const line = '# yaml-language-server: $schema=.schema/area.json\n';
const voice = `${line}${smallPlan['plan/1-voice.yaml'].replace('"1.1"', '1.1')}`;
const paper = 'Before\n<!-- bscb:begin progress -->\nold\n<!-- bscb:end -->\nAfter\n';
const signature = signing();
signature.take('old\n');
/** A plan, and what is written from it. */
export const files: Readonly<Record<string, string>> = {
  ...smallPlan,
  'plan/1-voice.yaml': voice,
  'form.yaml':
    '- { Row: done 1.1/1, The plan says: "due May 2013, not done", Answer: done, Day: 28 May 2013, Words: "" }\n',
  'paper.md': paper,
  'list.md': `old\n${signature.end()}`,
};

/** The last change, to be taken back. */
const last: Readonly<Record<string, string>> = {
  'plan/.bscb/last-change.json': JSON.stringify({
    on: '2013-09-09',
    says: ['1.2 dated December 2013'],
    files: [{ file: '1-voice.yaml', before: voice.replace('December', 'November'), after: voice }],
  }),
};

/** Every file in a folder and below, by its path in it. */
export const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((name) => [name, textOf(folder, name)]),
  );

/** A plan that came from a table, with the table of a month later beside it. */
const importedBefore = async (): Promise<Readonly<Record<string, string>>> => {
  const table = (completion: string): string =>
    `Ref,Action,Lead,Target date\n1.1,Ask children what has changed,Business Manager,${completion}\n`;
  const folder = folderWith({ 'table.csv': table('January 2014') });
  await bscb('import table.csv --to imported --period 2013-14', { folder });
  return { ...Object.fromEntries(textsIn(folder)), 'table.csv': table('February 2014') };
};

/** What a change to the plan writes: the file, and what undo needs. */
const changed = ['plan/1-voice.yaml', 'plan/.bscb/last-change.json', 'plan/.bscb/.gitignore'];

const lake = ['export', 'parquet', '--output', 'data/', '--as-of', '2013-09-10'];

/** The files of a data set, whose names are made of what is in them. */
const dataSet = async (args: readonly string[]): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  try {
    writeInto(folder, files);
    await bscb(args.join(' '), { folder });
    return [...textsIn(folder).keys()].filter((name) => name.startsWith('data/'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The page of a step in CI, which all its commands add to. */
export const stepSummary = 'summary.md';

/** Every way in which a command writes, with the files that it may change, what else it needs, and its environment. */
export const writers: readonly [
  args: string[],
  written: string[],
  more?: () => Promise<typeof files>,
  env?: Readonly<Record<string, string>>,
][] = [
  [
    ['check', '--fix'],
    ['plan/1-voice.yaml', 'plan/plan.yaml', 'plan/.schema/area.json', 'plan/.schema/plan.json'],
  ],
  [['report', '--into', 'paper.md'], ['paper.md']],
  [['list', '--output', 'list.md'], ['list.md']],
  [
    ['export', 'csv', '--output', 'plan.csv'],
    ['plan.csv', 'plan.csv-metadata.json'],
  ],
  [['check', '--baseline', 'known.json', '--write-baseline'], ['known.json']],
  [['rate', '1.1', 'amber', '--note', 'Begun'], changed],
  [['undo'], ['plan/1-voice.yaml', 'plan/.bscb/last-change.json'], async () => last],
  [['apply', 'form.yaml'], changed],
  [['report', 'pack', '--sheet', 'form.csv'], ['form.csv']],
  [['report', 'plan', '--output', 'plan.docx'], ['plan.docx']],
  [
    ['report', 'lead', '--drafts', 'drafts'],
    ['drafts/participation-officer.eml', 'drafts/business-manager.eml'],
  ],
  [['export', 'xlsx', '--output', 'plan.xlsx'], ['plan.xlsx']],
  [lake, await dataSet(lake)],
  [['schema', 'area', '--output', 'area.json'], ['area.json']],
  [
    ['import', 'table.csv', '--to', 'imported'],
    [
      ...['imported/1-business-plan.yaml', 'imported/import-report.md', 'imported/.import/files.json'],
      ...['imported/.bscb/last-change.json', 'imported/.bscb/.gitignore'],
    ],
    importedBefore,
  ],
  [
    ['check', '--format', 'github'],
    [stepSummary],
    async () => ({ [stepSummary]: 'The tests passed.\n' }),
    { GITHUB_STEP_SUMMARY: stepSummary },
  ],
];
