import {
  answer,
  day,
  listOf,
  object,
  orNull,
  problem,
  type Schema,
  said,
  suggested,
  text,
  yes,
} from './parts.ts';

const colours = object({ suggested, recorded: orNull(text) });

/** What every command answers with that changes the plan. */
export const changeSchema: Schema = answer('change', 'One change to the plan:  bscb done, rate, redate …', {
  asOf: day,
  command: text,
  written: said('False with --dry-run, and where the plan has it already.', yes),
  commit: said('Its short name, with --commit.', orNull(text)),
  changes: said("In the plan's words.", listOf(text)),
  notes: listOf(text),
  files: listOf(object({ file: text, diff: said('As diff -u prints it.', text) })),
  actions: said(
    'The colours of the actions that it is about.',
    listOf(object({ ref: text, before: said('Null for a new action.', orNull(colours)), after: colours })),
  ),
  problems: said('What check finds now and did not find before.', listOf(object(problem))),
});
