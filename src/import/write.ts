import { scalar } from '../edit/scalar.ts';
import type { Draft, DraftAction, DraftArea, DraftField, DraftMilestone, DraftMove } from './draft.ts';

/** A file of the plan: its name beside plan.yaml, and its text. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

const quotedRef = (ref: string): string => `"${ref}"`;

/** A text of several lines as YAML keeps it; one line is a plain value. */
const prose = (key: string, indent: string, text: string): string[] =>
  text.includes('\n')
    ? [
        `${indent}${key}: |`,
        ...text.split('\n').map((line) => (line.trim() === '' ? '' : `${indent}  ${line.trim()}`)),
      ]
    : [`${indent}${key}: ${scalar(text)}`];

/** A list, or a single value where it has one. */
const list = (key: string, indent: string, values: readonly string[], alone = true): string[] => {
  const [only, second] = values;
  if (only === undefined) return [];
  if (alone && second === undefined) return [`${indent}${key}: ${scalar(only)}`];
  return [`${indent}${key}:`, ...values.map((value) => `${indent}  - ${scalar(value)}`)];
};

const line = (key: string, indent: string, value: string | null): string[] =>
  value === null || value === '' ? [] : [`${indent}${key}: ${scalar(value)}`];

const moves = (indent: string, redated: readonly DraftMove[]): string[] =>
  redated.length === 0
    ? []
    : [
        `${indent}redated:`,
        ...redated.flatMap(({ from, to }) => [
          `${indent}  - from: ${scalar(from)}`,
          `${indent}    to: ${scalar(to)}`,
        ]),
      ];

const milestone = ({ what, when, redated, done }: DraftMilestone): string[] => [
  `      - what: ${scalar(what)}`,
  ...line('when', '        ', when),
  ...line('done', '        ', done),
  ...moves('        ', redated),
];

const entry = (lines: readonly string[]): string[] =>
  lines.map((one, i) => `      ${i === 0 ? '- ' : '  '}${one.trimStart()}`);

const progress = (action: DraftAction): string[] =>
  action.progress.length === 0
    ? []
    : [
        '    progress:',
        ...action.progress.flatMap(({ date, rag, note }) =>
          entry([...line('date', '', date), ...line('rag', '', rag), ...line('note', '', note)]),
        ),
      ];

/** An action in the canonical form, its keys in their usual order. */
export const actionLines = (action: DraftAction): string[] => [
  `  - ref: ${quotedRef(action.ref)}`,
  `    action: ${scalar(action.action === '' ? '(not said)' : action.action)}`,
  ...list('outcomes', '    ', action.outcomes, false),
  ...(action.milestones.length === 0 ? [] : ['    milestones:', ...action.milestones.flatMap(milestone)]),
  ...list('lead', '    ', action.lead),
  ...list('partners', '    ', action.partners),
  ...line('completion', '    ', action.completion),
  ...line('done', '    ', action.done),
  ...moves('    ', action.redated),
  ...action.fields.map(([name, value]) => `    ${scalar(name)}: ${scalar(value)}`),
  ...progress(action),
  ...line('impact', '    ', action.impact),
  ...(action.withdrawn ? ['    closed:', '      as: withdrawn'] : []),
];

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
const areaFile = ({ area, title, description, actions }: DraftArea): PlanFile => ({
  name: `${area.toLowerCase()}-${slug(title)}.yaml`,
  text: `${[
    '# yaml-language-server: $schema=.schema/area.json',
    `area: ${/^\d+$/.test(area) ? area : scalar(area)}`,
    `title: ${scalar(title)}`,
    ...(description.length === 0 ? [] : prose('description', '', description.join('\n\n'))),
    '',
    'actions:',
    actions.map((action) => actionLines(action).join('\n')).join('\n\n'),
  ].join('\n')}\n`,
});

const fieldLines = ({ name, kind }: DraftField): string[] =>
  typeof kind === 'string'
    ? [`  ${scalar(name)}: ${kind}`]
    : [`  ${scalar(name)}:`, ...kind.map((value) => `    - ${scalar(value)}`)];

const register = (key: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${key}:`, ...names.map((name) => `  - ${scalar(name)}`), ''];

const planFile = (draft: Draft): PlanFile => ({
  name: 'plan.yaml',
  text: `${[
    '# yaml-language-server: $schema=.schema/plan.json',
    `board: ${scalar(draft.board === '' ? 'The board' : draft.board)}`,
    `title: ${scalar(draft.title)}`,
    ...line('period', '', draft.period),
    ...line('version', '', draft.version),
    ...line('published', '', draft.published),
    ...(draft.introduction.length === 0 ? [] : prose('introduction', '', paragraphs(draft.introduction))),
    '',
    ...register('bodies', draft.bodies),
    ...register('posts', draft.posts),
    ...register('agencies', draft.agencies),
    ...(draft.fields.length === 0 ? [] : ['fields:', ...draft.fields.flatMap(fieldLines), '']),
    'rag:',
    '  profile: months',
  ].join('\n')}\n`,
});

/** Paragraphs with an empty line between them; entries of a list stay together. */
const paragraphs = (texts: readonly string[]): string =>
  texts
    .map((text) => (text.startsWith('• ') ? `- ${text.slice(2)}` : text))
    .reduce(
      (all, text) =>
        all === ''
          ? text
          : text.startsWith('- ') && /(?:^|\n)- [^\n]*$/.test(all)
            ? `${all}\n${text}`
            : `${all}\n\n${text}`,
      '',
    );

/** The files of a plan in the canonical form. */
export const planFiles = (draft: Draft): PlanFile[] => [planFile(draft), ...draft.areas.map(areaFile)];
