import type { PlanDate } from '../dates/reading.ts';
import type { Document } from '../import/document.ts';
import type { Imported, PlanFile } from '../import/draft.ts';
import { leftOut } from '../import/left-out.ts';
import { importReport, type ReportFacts } from '../import/report.ts';
import { planFiles } from '../import/write.ts';
import { starred } from '../model/personal.ts';
import { present } from '../model/present.ts';
import { listed } from '../model/sentence.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { ImportDone } from '../view/import.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { untilWritten } from './change-plan.ts';
import type { Options } from './command.ts';
import {
  importRecord,
  lastImports,
  madeBefore,
  planFolder,
  readOtherwise,
  reportName,
  takenOver,
  writeAgain,
} from './import-again.ts';
import { mustBeFree, readFiles, schemaFiles, writeNew } from './new-files.ts';
import { beside } from './plan-folder.ts';

interface Made {
  readonly document: Document;
  readonly imported: Imported;
  readonly documents: readonly string[];
  /** What tells the documents, and what was asked about them, from all others. */
  readonly mark: string;
  readonly options: Options;
}

/** What check finds in the plan as it is now: its errors in words, and how many warnings. */
const problemsIn = async (
  read: ReadPlan,
  today: PlanDate,
): Promise<Pick<ReportFacts, 'problems' | 'warnings'>> => {
  const { checkPlan } = await import('../rules/problems.ts');
  const { problemWords } = await import('../view/check.ts');
  const { problems } = checkPlan(read, today);
  return {
    problems: problems
      .filter(({ severity }) => severity === 'error')
      .map((one) => {
        const { file, line } = read.locate(one.at);
        return `${file}, line ${line}: ${problemWords(one)}`;
      }),
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
};

/** Writes the plan and its report, and says what it did. @throws CannotProceed */
export const writeImported = async (
  world: World,
  { document, imported, documents, mark, options }: Made,
): Promise<ImportDone> => {
  const folder = planFolder(options);
  if (imported.draft.areas.every(({ actions }) => actions.length === 0))
    throw new CannotProceed(
      `No action was found in ${documents.join(', ')}: no table with headings such as Ref, Action, Lead and By when. Only rows of a table become actions, and no paragraphs. Name its columns with  --columns "action=2, lead=3" , and turn a PDF into text with  pdftotext -layout`,
    );
  const before = lastImports(world, folder);
  const made = planFiles(imported.draft);
  const files = madeBefore(before, mark) ?? made;
  const isOtherwise = made.some(({ name, text }) => files.find((one) => one.name === name)?.text !== text);
  if (before === null)
    mustBeFree(
      world,
      ['plan.yaml', ...files.map(({ name }) => name), reportName].map((name) => beside(folder, name)),
      (taken) => `${taken} is there already, and import writes over nothing. Name another folder:  --to DIR`,
    );
  return untilWritten(async () => {
    const taken = before === null ? null : await takenOver(world, folder, before, files, options);
    const read = taken?.after ?? (await readFiles(folder, files));
    const facts: ReportFacts = {
      documents,
      folder,
      imported,
      left: leftOut(document, imported, files),
      ...(await problemsIn(read, world.today())),
      differences: present([...(taken?.differences ?? []), isOtherwise && readOtherwise(listed(documents))]),
      changes: taken?.changes ?? [],
    };
    const own: PlanFile[] = [
      { name: reportName, text: starred(importReport(facts)) },
      // what was not taken over is a difference the next time too
      importRecord(taken !== null && taken.differences.length > 0 ? (before ?? []) : [], files, mark),
    ];
    const all = taken === null ? [...files, ...(await schemaFiles(read)), ...own] : own;
    const dryRun = options.dryRun === true;
    if (taken === null && !dryRun) await writeNew(world, folder, all);
    if (taken !== null && !dryRun) await writeAgain(world, taken, own);
    const paths = [
      ...(taken?.files ?? []).map(({ file }) => file),
      ...(taken?.fresh ?? []).map(({ name }) => name),
      ...all.map(({ name }) => name),
    ];
    return { ...facts, folder, written: paths.map((name) => beside(folder, name)), dryRun };
  });
};
