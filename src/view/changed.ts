import type { ActionNow } from '../assess/assessment.ts';
import type { Locate } from '../model/address.ts';
import { grouped } from '../model/grouped.ts';
import { hintParts } from '../model/hint.ts';
import type { Problem } from '../model/problem.ts';
import { listed, withStop } from '../model/sentence.ts';
import { type Named, toType } from '../model/to-type.ts';
import { code, facts, p, strong } from './blocks.ts';
import { markOf, shapeAndWord } from './colours.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, field, group, groupOrNone, listing, own, ownList } from './fields/field.ts';
import { colourFields, problemFields } from './fields/parts.ts';
import { wordsOf } from './inline.ts';
import { namedIn } from './named.ts';
import type { Answer, Block, Fact, Span } from './page.ts';

/** A file that was changed, or would be. */
export interface ChangedFile {
  /** As people name it from where they are: `plan/1-leadership.yaml`. */
  readonly path: string;
  /** As `diff -u` prints it. */
  readonly diff: string;
}

/** An action before a change and after it; null before where it is new. */
export interface ChangedAction {
  readonly ref: string;
  readonly before: ActionNow | null;
  readonly after: ActionNow;
}

/** A sentence beside a change, and what to type for it. */
export interface ChangeNote {
  readonly text: string;
  readonly command?: string;
  /** The rule whose problems it tells: the page says them once. */
  readonly tells?: string;
}

/** What a command changed in the plan. */
export interface Changed {
  readonly asOf: string;
  readonly command: string;
  /** In the plan's words, a line for each thing that was done. */
  readonly says: readonly string[];
  /** What the reader should know beside it. */
  readonly notes: readonly ChangeNote[];
  readonly files: readonly ChangedFile[];
  readonly actions: readonly ChangedAction[];
  /** What `check` finds now and did not find before. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  readonly written: boolean;
  readonly commit: string | null;
  /** How a line to type has to name the plan. */
  readonly named?: string | undefined;
  /** Why there is nothing to write, where the plan does not have it already. */
  readonly idle?: string | undefined;
}

/** What was changed, the lines of it, and the colours before and after. */
export const changedAnswer = (of: Changed): Answer =>
  namedIn(
    {
      page: { title: of.says[0] ?? 'Nothing changed', blocks: blocksOf(of) },
      json: answerJson(changeContract, of),
      rows: null,
    },
    of,
  );

const blocksOf = (of: Changed): readonly Block[] => [
  ...of.says.map((text) => p(strong(text))),
  ...of.files.map(({ diff }) =>
    code(
      diff
        .trimEnd()
        .split('\n')
        .map((text) => ({ text: text.replace(/\r$/, '') })),
    ),
  ),
  ...(of.actions.length === 0 ? [] : [facts(of.actions.map(colours))]),
  ...[...grouped(toldOnce(untold(of)), ({ rule }) => [rule]).values()].flatMap((alike) => {
    const told = alike.length > mostAlike ? alike.slice(0, 1) : alike;
    const offers = !of.notes.some((note) => note.command);
    return [
      ...told.flatMap((problem) => foundNow(problem, offers ? problem.command : undefined)),
      ...moreAlike(alike.slice(told.length)),
    ];
  }),
  ...[...of.notes, ending(of)].map((note) => p(note.text, note.command)),
];

/** More problems of one rule than these are counted: the first milestone of a plan shows who has none. */
const mostAlike = 3;

const moreAlike = (rest: readonly Problem[]): readonly Block[] => {
  const [first] = rest;
  return first === undefined
    ? []
    : [p(`And ${rest.length} more of the kind.`, `bscb check --rule ${first.rule}`)];
};

/** What check finds now, with how to put it right. */
const foundNow = (
  { message, rule, command, hint }: Problem,
  toType: string | undefined,
): readonly Block[] => {
  const found = `Now check says: ${message} (${rule})`;
  if (command !== undefined || hint === null) return [p(`${found}.`, toType)];
  const { says, write, besides } = hintParts(hint);
  return [
    p(withStop(`${found}: ${says}`), toType),
    ...(write.length === 0 ? [] : [code(write.map((text) => ({ text })))]),
    ...besides.map((text) => p(text)),
  ];
};

/** What check finds, without what a note says of the change already. */
const untold = ({ problems, notes }: Changed): readonly Problem[] =>
  problems.filter(({ rule }) => !notes.some(({ tells }) => tells === rule));

/** A date that is written twice, as the new one and as what it was moved to, is told once. */
const toldOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [`${one.rule} ${one.message}`, one])).values(),
];

const ending = ({
  command,
  files,
  written,
  commit,
  idle = 'The plan has it already',
}: Changed): ChangeNote => {
  const names = listed(files.map(({ path }) => path));
  if (files.length === 0 && command === 'undo')
    return { text: written ? 'No other file was changed.' : 'Nothing was written.' };
  if (files.length === 0) return { text: `${idle}: nothing was written.` };
  if (!written) return { text: `Nothing was written. Without --dry-run ${names} would be.` };
  const wrote = `Wrote ${names}${commit === null ? '' : `, committed as ${commit}`}.`;
  return command === 'undo' ? { text: wrote } : { text: `${wrote} To take it back:`, command: 'bscb undo' };
};

const colours = ({ ref, before, after }: ChangedAction): Fact => {
  const was = before === null ? null : both(before);
  const now = both(after);
  const same = was !== null && wordsOf(was) === wordsOf(now);
  return {
    label: ref,
    text: [same ? [...now, ', as before'] : was === null ? now : [...was, '  →  ', ...now]],
  };
};

const typedIn = (problem: Problem, by: Named): Problem =>
  problem.command === undefined ? problem : { ...problem, command: toType(problem.command, by) };

const both = ({ suggested, recorded }: ActionNow): readonly Span[] => [
  'by dates ',
  shapeAndWord(suggested.colour),
  recorded.colour === null ? ', not rated' : `, rated ${markOf(recorded.colour).word}`,
];

const fileFields: readonly Field<ChangedFile>[] = [
  field('file', 'text', 'The file.', ({ path }) => path),
  own('diff', 'text', 'As diff -u prints it.'),
];

const actionFields: readonly Field<ChangedAction>[] = [
  own('ref', 'text', 'The action.'),
  groupOrNone('before', 'Its colours before; null for a new action.', colourFields, ({ before: one }) =>
    one === null ? null : { one },
  ),
  group('after', 'Its colours now.', colourFields, ({ after }) => ({ one: after })),
];

/** `bscb.change/1`: what every command answers with that changes the plan. */
export const changeContract: Contract<Changed> = {
  name: 'change',
  title: 'One change to the plan:  bscb done, rate, redate …',
  fields: [
    own('asOf', 'day', 'The day that counts as today.'),
    own('command', 'text', 'The command.'),
    own('written', 'yes', 'False with --dry-run, and where the plan has it already.'),
    own('commit', 'text?', 'Its short name, with --commit.'),
    field('changes', 'names', "What was done, in the plan's words.", ({ says }) => says),
    field('notes', 'names', 'What to know beside it.', ({ notes, ...by }) =>
      notes.map(({ text, command }) => (command === undefined ? text : `${text} ${toType(command, by)}`)),
    ),
    ownList('files', 'The files.', fileFields),
    ownList('actions', 'The colours of the actions that it is about.', actionFields),
    listing(
      'problems',
      'What check finds now and did not find before.',
      problemFields,
      ({ problems, locate, ...by }) =>
        problems.map((problem) => ({ problem: typedIn(problem, by), place: locate(problem.at) })),
    ),
  ],
};
