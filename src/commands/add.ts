import { areasAsked } from '../assess/filter.ts';
import { type Change, given, oneOrMore, type Value } from '../edit/change.ts';
import { hintText } from '../model/hint.ts';
import { nextRef } from '../model/next-ref.ts';
import type { Area, Plan } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import { firstArea } from '../view/first-area.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { type Clock, dueDate } from './change-dates.ts';
import { said, saidAll } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { actionOf, clockOf, type Here } from './change-target.ts';
import type { Options } from './command.ts';
import { collect } from './shared-options.ts';

/** What can be added, each with the options that say more of it. */
const taken = new Map([
  ['action', ['ref', 'lead', 'partner', 'completion']],
  ['milestone', ['lead', 'when', 'at']],
  ['outcome', ['unit', 'want', 'baseline', 'target', 'people']],
]);
const kinds = [...taken.keys()];

/** Adds an action, a milestone or an outcome. */
export const add = changeCommand({
  name: 'add',
  summary: 'add an action to an area, or a milestone or an outcome to an action',
  takes: (parser) =>
    parser
      .argument('<what>', 'action, milestone or outcome')
      .argument('<where>', 'for an action its area, 4 or Outcomes; else the ref of the action, 4.7')
      .argument('[words...]', 'what the board will do, what is to be reached, or what changes')
      .option('--ref <ref>', 'of an action: its ref; else the next one of the area')
      .option('--lead <post>', 'who leads; again for several', collect)
      .option('--partner <agency>', 'of an action: who takes part; again for several', collect)
      .option('--completion <date>', 'of an action: by when')
      .option('--when <date>', 'of a milestone: by when')
      .option('--at <body>', 'of a milestone: the body that it goes to')
      .option('--unit <unit>', 'of an outcome with figures: %, days, children')
      .option('--want <way>', 'of an outcome with figures: up, down, or "up until Mar 2014, then down"')
      .option('--baseline <figure and date>', 'where it began: "14, Mar 2012"')
      .option('--target <figure and date>', 'where it is to be: "10, Mar 2014"')
      .option('--people', 'its figures count people: small ones are not printed'),
  examples: [
    ['bscb add action 4 "Review the threshold document" --lead "Business Manager"', 'a new action'],
    ['bscb add milestone 4.7 "Report to the Board" --when "Dec 2013" --at Board', 'its last milestone'],
    ['bscb add outcome 4.9 "Repeat plans" --want down --target "10, Mar 2014"', 'with figures'],
  ],
  wants: (here, [what = '', where = '', ...words], options) => {
    const text = words.join(' ').trim();
    const clock = clockOf(here);
    const line = lineFor(here.opened.plan);
    const own = taken.get(what);
    if (own === undefined) throw new CannotProceed(notAdded(line, what, [where, ...words].join(' ').trim()));
    mustBeOwn(what, own, options);
    if (text === '') throw new CannotProceed(`What is to be added?  ${line`bscb add ${what} ${where} "…"`}`);
    if (what === 'action') return newAction(here, where, text, { options, clock });
    const { action } = actionOf(here, where);
    const entry = { at: action.at, entry: 'last' } as const;
    if (what === 'milestone') {
      const id = `${action.ref}/${action.milestones.length + 1}`;
      const value = milestoneOf(text, { options, clock });
      return added({ ...entry, key: 'milestones', value }, `${id} ${text}: added`, action.ref);
    }
    const value = outcomeOf(text, options);
    return added({ ...entry, key: 'outcomes', value }, `${action.ref} outcome “${text}”: added`, action.ref);
  },
});

/** @throws CannotProceed where an option is of something else: what it says would be lost */
const mustBeOwn = (what: string, own: readonly string[], options: Options): void => {
  const flags = (names: readonly string[], last: string): string =>
    listed(
      names.map((name) => `--${name}`),
      last,
    );
  const every = new Set([...taken.values()].flat());
  const others = [...every].filter((name) => !own.includes(name) && isGiven(options[name]));
  if (others.length === 0) return;
  throw new CannotProceed(`add ${what} takes ${flags(own, 'and')}, not ${flags(others, 'or')}.`);
};

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The registers of plan.yaml, by what each holds. */
const registers = new Map([
  ['post', 'posts'],
  ['body', 'bodies'],
  ['agency', 'agencies'],
]);

const notAdded = (line: ReturnType<typeof lineFor>, what: string, name: string): string => {
  const register = registers.get(what);
  return register === undefined
    ? `add takes ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}, not "${what}".`
    : `Posts, bodies and agencies are set in plan.yaml:  ${line`bscb set plan ${register} "${name}" --add`}`;
};

interface With {
  readonly options: Options;
  readonly clock: Clock;
}

const added = (change: Change, says: string, ref: string): Wanted => ({
  changes: [change],
  says: [says],
  refs: [ref],
});

const date = (flag: string, name: string, { options, clock }: With): string | null => {
  const text = said(options, name);
  return text === null ? null : dueDate(flag, text, clock);
};

const newAction = (here: Here, where: string, text: string, asked: With): Wanted => {
  const { options } = asked;
  const area = areaOf(here, where);
  const ref = said(options, 'ref') ?? nextOf(area, here.opened.plan);
  if (here.assessment.actions.some(({ action }) => action.ref === ref))
    throw new CannotProceed(`${ref} is taken: ${actionOf(here, ref).action.action}. Choose another --ref.`);
  const value = given({
    ref,
    action: text,
    lead: oneOrMore(saidAll(options, 'lead')),
    partners: oneOrMore(saidAll(options, 'partner')),
    completion: date('--completion', 'completion', asked),
  });
  return added(
    { at: { file: area.at.file, path: [] }, key: 'actions', value, entry: 'last' },
    `${ref} ${text}: added`,
    ref,
  );
};

/** The area of a number, or of words of its title. @throws CannotProceed where none or several have them */
const areaOf = ({ opened }: Here, where: string): Area => {
  const { areas } = opened.plan;
  const fitting = areasAsked(areas, where);
  const [found, ...others] = fitting;
  if (found !== undefined && others.length === 0) return found;
  if (areas.length === 0 && opened.plan.unreadable.length === 0) throw new CannotProceed(hintText(firstArea));
  const which = (of: readonly Area[]): string =>
    of.map(({ area, title, short }) => `${area} ${short ?? title}`).join('; ');
  throw new CannotProceed(
    found === undefined
      ? `The plan has no area ${where}. It has ${which(areas)}.`
      : `${where} is in the title of ${which(fitting)}. Name one by its number:  ${lineFor(opened.plan)`bscb add action ${found.area} "…"`}`,
  );
};

/** @throws CannotProceed where no ref of the area ends in a number */
const nextOf = (area: Area, plan: Plan): string => {
  const next = nextRef(area, plan);
  if (next === null)
    throw new CannotProceed(`The refs of area ${area.area} have no next one. Say which:  --ref "…"`);
  return next;
};

const milestoneOf = (what: string, asked: With): Value =>
  given({
    what,
    when: date('--when', 'when', asked),
    at: said(asked.options, 'at'),
    lead: oneOrMore(saidAll(asked.options, 'lead')),
  });

/** A text; with any figure, an indicator. */
const outcomeOf = (text: string, options: Options): Value => {
  const own = given({
    unit: said(options, 'unit'),
    people: options.people === true ? 'yes' : null,
    want: wantOf(said(options, 'want')),
    baseline: figureAt('--baseline', said(options, 'baseline')),
    target: figureAt('--target', said(options, 'target')),
  });
  return Object.keys(own).length === 0 ? text : { measure: text, ...own };
};

/** `up until Mar 2014, then down` as two entries. */
const wantOf = (text: string | null): Value | null => {
  const [, first, until, then] = /^(up|down) until (.+?),? then (up|down)$/.exec(text ?? '') ?? [];
  if (first === undefined || until === undefined || then === undefined) return text;
  return [{ until, want: first }, { want: then }];
};

/** `14, Mar 2012` as a figure and its date. @throws CannotProceed */
const figureAt = (flag: string, text: string | null): Value | null => {
  if (text === null) return null;
  const [, value, day] = /^([-+]?[\d.]+)(?:\s*%)?(?:\s*[,;@])?\s+(\S.*|.)$/.exec(text) ?? [];
  if (value === undefined || day === undefined || !Number.isFinite(Number(value)))
    throw new CannotProceed(`${flag}: write the figure and its date, as in  ${flag} "14, Mar 2012"`);
  return { date: day, value: Number(value) };
};
