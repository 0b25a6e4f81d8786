import { readFileSync } from 'node:fs';
import type { Asked } from '../../src/import/columns.ts';
import { documentIn } from '../../src/import/document-in.ts';
import type { Imported } from '../../src/import/draft.ts';
import { leftOut } from '../../src/import/left-out.ts';
import { importDocument } from '../../src/import/plan.ts';
import { planFiles } from '../../src/import/write.ts';
import type { Action } from '../../src/model/plan.ts';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';

/** What an import made, and the same read again from its files. */
export interface Made {
  readonly imported: Imported;
  readonly files: ReadonlyMap<string, string>;
  readonly read: ReadPlan;
  readonly actions: readonly Action[];
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Imports a document of this name, and reads the plan that it gives. */
export const imported = async (
  name: string,
  content: string | Uint8Array,
  columns: readonly Asked[] = [],
): Promise<Made> => {
  const document = await documentIn(name, typeof content === 'string' ? encode(content) : content);
  const made = importDocument(document, { columns, board: null, period: null, rated: null });
  const files = planFiles(made.draft);
  const read = readPlan(
    'plan',
    files.map(({ name, text }) => ({ name, bytes: encode(text), fault: null })),
  );
  return {
    imported: made,
    files: new Map(files.map(({ name, text }) => [name, text])),
    read,
    actions: read.plan?.areas.flatMap(({ actions }) => actions) ?? [],
  };
};

/** The words of a document that the report of its import says are lost, by their places. */
export const lostIn = async (name: string, content: string): Promise<[string, string][]> => {
  const made = await imported(name, content);
  const files = [...made.files].map(([of, text]) => ({ name: of, text }));
  const left = leftOut(await documentIn(name, encode(content)), made.imported, files);
  return left.map(({ at, words }) => [at, words]);
};

/** A document among the fixtures, imported. */
export const importedFixture = (name: string): Promise<Made> =>
  imported(name, new Uint8Array(readFileSync(`tests/fixtures/import/${name}`)));

/** What a plan says in each of its cells, by ref: to set two plans side by side. */
export const cellsOf = (actions: readonly Action[]): Map<string, string> =>
  new Map(
    actions.flatMap((action) => [
      [`${action.ref} action`, action.action] as const,
      [`${action.ref} lead`, action.lead.map(({ text }) => text).join(' + ')] as const,
      [`${action.ref} completion`, action.completion?.reading.text ?? ''] as const,
      [`${action.ref} note`, action.progress.map(({ note }) => note ?? '').join(' + ')] as const,
      ...action.milestones.flatMap(({ what, when }, i) => [
        [`${action.ref}/${i + 1} what`, what] as const,
        [`${action.ref}/${i + 1} when`, when?.reading.text ?? ''] as const,
      ]),
    ]),
  );

/** What a row of a table became: its ref, words, leads, date, outcomes and colour. */
export const rowOf = ({ ref, action, lead, completion, outcomes, progress }: Action) => [
  ref,
  action,
  lead.map(({ text }) => text).join(' + '),
  completion?.reading.text,
  outcomes.map(({ text }) => text).join(),
  progress[0]?.rag ?? null,
];

/** The areas, actions and milestones that an import found, by their numbers and words. */
export const outlineOf = ({ read, actions }: Made) => ({
  areas: read.plan?.areas.map(({ area, title }) => [area, title]),
  actions: actions.map(({ ref, action }) => [ref, action]),
  steps: actions.map(({ milestones }) => milestones.map(({ what }) => what)),
});
