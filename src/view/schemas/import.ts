import { answer, count, listOf, names, object, orNull, type Schema, said, text } from './parts.ts';

/** The schema of what `bscb import` answers with. */
export const importSchema: Schema = answer('import', 'A plan made of a document', {
  documents: said('The documents, as they were named.', names),
  folder: said('The folder of the plan.', text),
  written: said('Files that were written.', names),
  counts: object({ areas: count, actions: count, milestones: count }),
  columns: said(
    'Each column by its head, and what it was taken for.',
    listOf(object({ head: text, went: text })),
  ),
  doubts: said(
    'What was read in one of several ways.',
    listOf(object({ at: text, source: text, why: text, read: orNull(text) })),
  ),
  left: said(
    'Words of the document that are nowhere in the plan.',
    listOf(object({ at: text, words: text })),
  ),
  aside: said(
    'What is no part of the plan: heads, page feet.',
    listOf(object({ at: text, text, why: text })),
  ),
  aliases: said('Names that may be one; nothing is merged.', listOf(object({ name: text, perhaps: text }))),
  differences: said(
    'What was changed by hand and is different in the document.',
    listOf(object({ where: text, plan: text, document: text })),
  ),
  problems: said('What the new plan could not be read for.', names),
});
