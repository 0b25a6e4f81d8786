import type { Document } from '../import/document.ts';
import type { Imported } from '../import/draft.ts';
import { leftOut } from '../import/left-out.ts';
import { importReport, type ReportFacts } from '../import/report.ts';
import { type PlanFile, planFiles } from '../import/write.ts';
import { starred } from '../model/personal.ts';
import { readPlan } from '../read/plan.ts';
import type { ImportDone } from '../view/import.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { beside } from './plan-folder.ts';
import { writing } from './writing.ts';

interface Made {
  readonly document: Document;
  readonly imported: Imported;
  readonly documents: readonly string[];
  readonly options: Options;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What reading the new plan finds wrong with it: the files are read again before they are written. */
const problemsIn = (folder: string, files: readonly PlanFile[]): string[] => {
  const read = readPlan(
    folder,
    files.map(({ name, text }) => ({ name, bytes: bytesOf(text), fault: null })),
  );
  return read.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => {
      const { file, line } = read.locate(at);
      return `${file}, line ${line}: ${message}`;
    });
};

/** Writes the plan and its report, and says what it did. @throws CannotProceed */
export const writeImported = async (
  world: World,
  { document, imported, documents, options }: Made,
): Promise<ImportDone> => {
  const folder = typeof options.to === 'string' ? options.to.replace(/[/\\]+$/, '') : 'plan';
  const files = planFiles(imported.draft);
  if (imported.draft.areas.every(({ actions }) => actions.length === 0))
    throw new CannotProceed(
      `No action was found in ${documents.join(', ')}: no table with heads such as Ref, Action, Lead and By when. Name its columns with  --columns "action=2, lead=3" , and make a text of a PDF with  pdftotext -layout`,
    );
  mustBeFree(world, folder, files);
  const facts: ReportFacts = {
    documents,
    imported,
    left: leftOut(document, imported, files),
    problems: problemsIn(folder, files),
    differences: [],
  };
  const all = [...files, { name: 'import-report.md', text: starred(importReport(facts)) }];
  if (options.dryRun !== true) await writeAll(world, folder, all);
  return {
    ...facts,
    folder,
    written: all.map(({ name }) => beside(folder, name)),
    dryRun: options.dryRun === true,
  };
};

/** Nothing is overwritten. @throws CannotProceed */
const mustBeFree = (world: World, folder: string, files: readonly PlanFile[]): void => {
  const taken = ['plan.yaml', ...files.map(({ name }) => name)].find(
    (name) => world.files.kind(beside(folder, name)) !== 'nothing',
  );
  if (taken !== undefined)
    throw new CannotProceed(
      `${beside(folder, taken)} is there already, and import writes over nothing. Name another folder:  --to DIR`,
    );
};

/** All of them, or none; a file that is there by now is not written over. @throws CannotProceed */
const writeAll = (world: World, folder: string, files: readonly PlanFile[]): Promise<void> =>
  writing(folder, async () => {
    world.files.makeFolder(folder);
    await world.files.change(
      files.map(({ name, text }) => ({ path: beside(folder, name), before: null, after: bytesOf(text) })),
    );
  });
