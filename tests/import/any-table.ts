import fc from 'fast-check';

/** A step of an action of an invented board. */
export interface Step {
  readonly what: string;
  readonly when: string;
}

/** A row of an invented board's table. */
export interface TableAction {
  readonly ref: string;
  readonly action: string;
  readonly steps: readonly Step[];
  readonly lead: readonly string[];
  readonly when: string;
}

const subjects =
  'neglect exploitation bullying thresholds supervision recording transitions fostering attendance disclosure training audit consent advocacy housing screening referral mentoring'.split(
    ' ',
  );
const verbs = 'Review Publish Agree Strengthen Develop Evaluate Promote Map Establish Improve'.split(' ');
const links = 'of for with across about within through'.split(' ');
const nouns =
  'practice guidance partners schools hospitals families carers agencies teams staff volunteers neighbourhoods pathways services'.split(
    ' ',
  );
const ends = 'agreed drafted completed circulated launched evaluated reported presented tested adopted'.split(
  ' ',
);
const posts = [
  'Business Manager',
  'Head of Safeguarding',
  'Training Officer',
  'Named Nurse',
  'Police Superintendent',
  'Policy Officer',
  'Early Help Manager',
];
const months = 'January March April May June July September October November December Feb Aug Sept'.split(
  ' ',
);

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);

const phrase = fc
  .tuple(pick(subjects), fc.array(fc.tuple(pick(links), pick(nouns)), { minLength: 0, maxLength: 5 }))
  .map(([subject, rest]) => [subject, ...rest.flat()].join(' '));

const date = fc.tuple(pick(months), pick([2014, 2015])).map(([month, year]) => `${month} ${year}`);

const step = fc.tuple(pick(subjects), pick(nouns), pick(ends), date).map(
  ([subject, noun, end, when]): Step => ({
    what: `${subject[0]?.toUpperCase()}${subject.slice(1)} ${noun} ${end}`,
    when,
  }),
);

const row = fc
  .tuple(
    pick(verbs),
    phrase,
    fc.array(step, { maxLength: 4 }),
    fc.uniqueArray(pick(posts), { minLength: 1, maxLength: 2 }),
    date,
  )
  .map(([verb, rest, steps, lead, when]) => ({ action: `${verb} ${rest}`, steps, lead, when }));

/** How boards number their actions. */
const numbering = [
  (i: number) => `1.${i + 1}`,
  (i: number) => `SP${i + 1}`,
  (i: number) => `C1.1.${i + 1}`,
  (i: number) => `2.0${i + 1}`,
  (i: number) => `${i + 1}a`,
];

/** A table of some rows, with one way of numbering. */
export const anyTable = fc
  .tuple(fc.array(row, { minLength: 3, maxLength: 9 }), pick(numbering))
  .map(([rows, number]) => rows.map((one, i): TableAction => ({ ref: number(i), ...one })));

/** What the columns of a table are called, in words that boards use. */
export const anyHeads = fc.record({
  ref: pick(['Ref', 'No', 'Ref No.']),
  action: pick(['Action', 'What we will do', 'Key activity', 'Task']),
  steps: pick(['Milestones', 'Key milestones', 'Steps']),
  lead: pick(['Lead', 'Lead officer', 'Who', 'Responsible', 'By whom']),
  when: pick(['Timescale', 'By when', 'Target date', 'Completion date', 'Deadline']),
});

/** The names of the columns, and an order in which they can be. */
export type Column = 'ref' | 'action' | 'steps' | 'lead' | 'when';
export const anyOrder = pick<readonly Column[]>([
  ['ref', 'action', 'steps', 'lead', 'when'],
  ['ref', 'action', 'lead', 'when', 'steps'],
  ['ref', 'action', 'when', 'lead', 'steps'],
  ['ref', 'steps', 'action', 'lead', 'when'],
]);

/** The lines of a cell as its writer typed them. */
export const linesOf = (action: TableAction, column: Column): string[] => {
  if (column === 'steps') return action.steps.map(({ what, when }) => `• ${what} – ${when}`);
  if (column === 'lead') return [...action.lead];
  return [column === 'ref' ? action.ref : column === 'action' ? action.action : action.when];
};
