import { canonical } from '../edit/canonical.ts';
import { oneOrMore, type Value } from '../edit/change.ts';
import type { Entry } from '../edit/value.ts';
import { files } from '../read/keys/index.ts';
import type {
  Draft,
  DraftAction,
  DraftArea,
  DraftMilestone,
  DraftMove,
  DraftProgress,
  PlanFile,
} from './draft.ts';

type Given = Readonly<Record<string, Value | null | undefined>>;

/** The keys that have something in them. */
const given = (pairs: Given): { [key: string]: Value } =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([key, value]) =>
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[key, value]],
    ),
  );

/** A text of several lines, which YAML keeps in lines of their own. */
const prose = (text: string): string =>
  text.includes('\n') ? `${text.replace(/(?<![ \t])[ \t]+$/gm, '')}\n` : text;

const moves = (redated: readonly DraftMove[]): Value => redated.map(({ from, to }) => ({ from, to }));

const milestone = ({ what, when, redated, done, lead }: DraftMilestone): Value =>
  given({ what, when, lead: oneOrMore(lead), done, redated: moves(redated) });

const update = ({ date, rag, note }: DraftProgress): Value => given({ date, rag, note });

/** An action as its file has it. */
export const actionValue = (action: DraftAction): Entry =>
  given({
    ref: action.ref,
    action: action.action === '' ? '(not said)' : action.action,
    outcomes: action.outcomes,
    milestones: action.milestones.map(milestone),
    lead: oneOrMore(action.lead),
    partners: oneOrMore(action.partners),
    completion: action.completion,
    done: action.done,
    redated: moves(action.redated),
    ...Object.fromEntries(action.fields),
    progress: action.progress.map(update),
    impact: action.impact,
    closed: action.withdrawn ? { as: 'withdrawn' } : null,
  });

const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !['the', 'of', 'and', 'for', 'a', 'to', 'in', 'through', 'with'].includes(word))
    .slice(0, 3)
    .join('-') || 'area';

/** The file of an area: `2-early-help.yaml`. */
export const areaFile = ({ area, title, description, actions }: DraftArea): PlanFile => ({
  name: `${area.toLowerCase()}-${slug(title)}.yaml`,
  text: canonical(
    'area',
    {
      ...given({
        area: /^\d+$/.test(area) ? Number(area) : area,
        title,
        description: prose(description.join('\n\n')),
      }),
      actions: actions.map(actionValue),
    },
    files.area,
  ),
});

/** A body with nothing known of it is its name alone. */
const bodiesOf = ({ bodies, meets }: Draft): Value =>
  meets.length === 0
    ? bodies
    : Object.fromEntries([
        ['Board', { meets }],
        ...bodies.filter((name) => name !== 'Board').map((name) => [name, {}]),
      ]);

const planFile = (draft: Draft): PlanFile => ({
  name: 'plan.yaml',
  text: canonical(
    'plan',
    given({
      board: draft.board === '' ? 'The board' : draft.board,
      title: draft.title,
      period: draft.period,
      version: draft.version,
      published: draft.published,
      introduction: prose(paragraphs(draft.introduction)),
      bodies: bodiesOf(draft),
      review: draft.meets.length === 0 ? null : 'Board',
      posts: draft.posts,
      agencies: draft.agencies,
      rag: { profile: 'months' },
      fields:
        draft.fields.length === 0
          ? null
          : Object.fromEntries(draft.fields.map(({ name, kind }) => [name, kind])),
    }),
    files.plan,
  ),
});

/** Paragraphs with an empty line between them; entries of a list stay together. */
const paragraphs = (texts: readonly string[]): string => {
  const entry = (text: string): string => (text.startsWith('• ') ? `- ${text.slice(2)}` : text);
  const isEntryLast = (text: string): boolean => text.startsWith('- ', text.lastIndexOf('\n') + 1);
  const [first = '', ...rest] = texts.map(entry);
  let above = first;
  return rest.reduce((all, text) => {
    const gap = all === '' ? '' : text.startsWith('- ') && isEntryLast(above) ? '\n' : '\n\n';
    above = text;
    return `${all}${gap}${text}`;
  }, first);
};

/** The files of a plan in the canonical form. */
export const planFiles = (draft: Draft): readonly PlanFile[] =>
  draft.files ?? [planFile(draft), ...draft.areas.map(areaFile)];
