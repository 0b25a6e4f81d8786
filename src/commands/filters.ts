import { colourAsked, colourByDates, colourExists, colourKey, colourWords } from '../assess/asked-colours.ts';
import { nameExists, registeredName } from '../assess/asked-names.ts';
import { refExists } from '../assess/asked-refs.ts';
import { type ActionNow, type Assessment, suggestions } from '../assess/assessment.ts';
import { areasAsked, type Filters, type Selection, type State, select, states } from '../assess/filter.ts';
import { meaning } from '../assess/recorded.ts';
import { longDay } from '../dates/words.ts';
import { nearest } from '../model/nearest.ts';
import { discreetName, starred } from '../model/personal.ts';
import type { Name, Plan } from '../model/plan.ts';
import { compareRefs, refsAsked, turnedRange, writtenRefs } from '../model/ref.ts';
import { listed } from '../model/sentence.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import { type OrderBy, orders } from '../view/order.ts';
import { askedDate } from './asked-date.ts';
import type { Strange } from './asked-in-vain.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { partsOf, saidAll } from './change-options.ts';
import type { Options } from './command.ts';
import type { Opened } from './open-plan.ts';
import { declared } from './plain-line.ts';
import { filters as filterOptions } from './shared-options.ts';
import { oneOf } from './usage.ts';

/** The actions that the command line asks for, and the filters in words. @throws CannotProceed where, asked strictly, a filter names what the plan has not. */
export const askedSelection = (
  opened: Opened,
  assessment: Assessment,
  refs: readonly string[],
  options: Options,
  strict = true,
): { selection: Selection; filters: readonly string[]; order: OrderBy | null; strange: Strange } => {
  const filters = readFilters(opened, refs, options);
  const strange = strangeTo(assessment, filters);
  const [first] = strange.values();
  if (strict && first !== undefined) throw first;
  return {
    strange,
    selection: select(assessment, filters),
    filters: inWords(opened.plan, filters).map(starred),
    order: askedOrder(options),
  };
};

/** What the filters name and the plan does not have. */
const strangeTo = (assessment: Assessment, filters: Filters): ReadonlyMap<string, CannotProceed> => {
  const strange = new Map<string, CannotProceed>();
  const look = (
    option: string,
    values: readonly string[] | undefined,
    must: (value: string) => void,
  ): void => {
    for (const value of values ?? [])
      try {
        must(value);
      } catch (fault) {
        if (!(fault instanceof CannotProceed)) throw fault;
        strange.set(`${option} ${value}`, fault);
      }
  };
  for (const [option, names] of [
    ['--lead', filters.leads],
    ['--body', filters.bodies],
    ['--agency', filters.agencies],
  ] as const)
    look(option, names, (name) => mustBeName(assessment, option, name));
  look('--area', filters.areas, (area) => mustBeArea(assessment, area));
  for (const filter of ['rag', 'recorded', 'suggested'] as const)
    look(filter, filters[filter], (word) => mustBeColour(assessment, filter, word));
  // last: the rest of a name or colour that was typed without quotes is no ref, and that is the lesser news
  look('', filters.refs, (ref) => mustBeRef(assessment, ref));
  return strange;
};

/** What `--sort` asks for; null for the order of the command's own. @throws CannotProceed */
const askedOrder = (options: Options): OrderBy | null => {
  const by = options.sort;
  if (typeof by !== 'string') return null;
  oneOf('--sort', by, orders);
  return by as OrderBy;
};

/** @throws CannotProceed where an option has a word that no plan could have */
export const mustBeKnownWords = (options: Options): void => {
  askedOrder(options);
  split(options, 'state').map(mustBeState);
};

/** Colours and states may also be in one value with commas: `--rag red,amber`. Names have commas of their own. */
const split = (options: Options, name: string): readonly string[] =>
  saidAll(options, name).flatMap((one) => (partsOf(one).length === 0 ? [''] : partsOf(one)));

const readFilters = ({ plan, today }: Opened, refs: readonly string[], options: Options): Filters => ({
  refs: refs.map((ref) => ref.trim()),
  areas: saidAll(options, 'area'),
  leads: saidAll(options, 'lead'),
  bodies: saidAll(options, 'body'),
  agencies: saidAll(options, 'agency'),
  rag: split(options, 'rag'),
  recorded: split(options, 'recorded'),
  suggested: split(options, 'suggested'),
  states: [
    ...split(options, 'state').map(mustBeState),
    ...(['disputed', 'stale'] as const).filter((state) => options[state] === true),
    ...(options.notRated === true ? (['not-rated'] as const) : []),
  ],
  before:
    typeof options.before === 'string' ? askedDate('--before', options.before, plan.calendar, today) : null,
  search: searchAsked(saidAll(options, 'search')),
});

const searchAsked = (words: readonly string[]): string | null => {
  if (words.length > 0 && words.every((one) => one === ''))
    throw new CannotProceed('--search needs words, such as  --search "training".');
  return words.join(' ') || null;
};

/** The filters of a command line, as they are typed. */
export const filtersAsked = (options: Options): readonly string[] =>
  [...declared(filterOptions).options].flatMap(([flag, { name }]) =>
    options[name] === undefined ? [] : [flag],
  );

/** @throws CannotProceed where something is asked for that would leave a part out of what is always whole */
export const mustBeUnfiltered = (refs: readonly string[], options: Options, why: string): void => {
  const parts = ['section', 'without'].filter((name) => options[name] !== undefined);
  const asked = [...refs, ...filtersAsked(options), ...parts.map((name) => `--${name}`)];
  if (asked.length > 0) throw new CannotProceed(`${why}: leave ${listed(asked)} out.`);
};

const mustBeState = (word: string): State => {
  const plain = word.toLowerCase().replace(/[\s_]+/g, '-');
  const found = states.find((state) => state === plain || state.replace('-', '') === plain);
  if (found) return found;
  const near = nearest(plain, states);
  throw new CannotProceed(
    `--state can be ${states.slice(0, -1).join(', ')} or ${states.at(-1)}, not "${word}".${near === null ? '' : ` Did you mean  --state ${near} ?`}`,
  );
};

/** A state or a colour typed where a ref belongs. */
const wordForFilter = (word: string): string | null => {
  const plain = word.toLowerCase().replace(/[\s_]+/g, '-');
  const filter = states.some((state) => state === plain)
    ? '--state'
    : (suggestions as readonly string[]).includes(plain)
      ? '--rag'
      : null;
  return filter === null ? null : `"${word}" is not a ref. Did you mean  ${filter} ${plain} ?`;
};

/** What could be typed, in the refs of this plan: `Name an area, C3; an action, C3.1; or several, C3.1-C3.4.` */
const refsToName = ({ plan }: Assessment): string => {
  const areas = plan.areas.map(({ area, actions }) => ({ area, refs: writtenRefs(actions) }));
  const { area, refs } = areas.find((one) => one.refs.length > 1) ?? { area: 4, refs: ['4.2', '4.6'] };
  const [first, last] = [refs[0], refs.at(-1)];
  return `Name an area, ${area}; an action, ${first}; or several, ${first}-${last}.`;
};

/** @throws CannotProceed with the nearest refs, where no action has this one. */
export const mustBeRef = (assessment: Assessment, ref: string): void => {
  if (ref === '') throw new CannotProceed(`There is nothing between the quotes. ${refsToName(assessment)}`);
  const line = lineFor(assessment.plan);
  const refs = assessment.actions.map(({ action }) => action.ref);
  const turned = turnedRange(ref, refs);
  if (turned !== null)
    throw new CannotProceed(`${ref} runs from the later ref to the earlier. Did you mean  ${turned} ?`);
  if (refExists(assessment, ref)) return;
  if (!/\d/.test(ref) || refsAsked(ref, refs) === null)
    throw new CannotProceed(
      wordForFilter(ref) ??
        `"${ref}" is not a ref of this plan. ${refsToName(assessment)} To look for words:  ${line`bscb list --search "${ref}"`}`,
    );
  const unread = assessment.plan.unreadable.map(({ file }) => discreetName(file));
  if (unread.length > 0)
    throw new CannotProceed(
      `No action has the ref ${ref} in what could be read. ${listed(unread)} could not, or only in part. Correct that first:  ${line`bscb check`}`,
    );
  const near = nearRefs(refs, ref);
  throw new CannotProceed(
    `No action has the ref ${ref}.${near.length === 0 ? '' : ` The nearest are ${near.join(', ')}.`} All of them:  ${line`bscb list`}`,
  );
};

/** Those with the same figures first, for 1.60 is a spreadsheet's 1.6; then those beside it in order. */
const nearRefs = (refs: readonly string[], asked: string): string[] => {
  const bare = asked.replace(/[/-].*$/, '');
  const figures = (ref: string): string => ref.replace(/[^\da-z]/gi, '').replace(/(?<!0)0+$/, '');
  const same = refs.filter((ref) => figures(ref) === figures(bare));
  const after = refs.findIndex((ref) => compareRefs(ref, bare) > 0);
  const at = after === -1 ? refs.length : after;
  return [...new Set([...same, ...refs.slice(Math.max(0, at - 2), at + 1)])].slice(0, 3);
};

const mustBeArea = (assessment: Assessment, asked: string): void => {
  const { areas } = assessment.plan;
  if (areasAsked(areas, asked).length > 0) return;
  throw new CannotProceed(
    `--area: the plan has no area "${asked}". It has ${areas.map((area) => `${area.area} ${area.short ?? area.title}`).join('; ')}.`,
  );
};

/** A word for "not rated" is a colour to --recorded alone, and none that dates could suggest. */
const mustBeColour = ({ plan }: Assessment, filter: 'rag' | 'recorded' | 'suggested', word: string): void => {
  if (colourExists(plan, filter, word)) return;
  const words = colourWords(plan, filter);
  const near = nearColour(plan, filter, word, words);
  throw new CannotProceed(
    `--${filter} can be ${listed(words, 'or')}, not "${word}".${near === null ? '' : ` Did you mean  --${filter} ${oneWord(near)} ?`}`,
  );
};

/** The colour that was meant: what the board's own word stands for, one that goes on after this word, or the nearest. */
const nearColour = (
  plan: Plan,
  filter: 'rag' | 'recorded' | 'suggested',
  word: string,
  words: readonly string[],
): string | null => {
  const means = filter === 'suggested' ? meaning(word, plan.rag) : null;
  const longer = words.filter((one) => one.toLowerCase().startsWith(`${word.toLowerCase()} `));
  if (means !== null) return means;
  return longer.length === 1 ? (longer[0] ?? null) : nearest(word.toLowerCase(), words);
};

/** Who leads an action and its milestones, as they are written: a plan may lead by names that no register has. */
const leadersIn = ({ action }: ActionNow): readonly Name[] =>
  [action, ...action.milestones].flatMap(({ lead }) => lead);

const mustBeName = (assessment: Assessment, option: string, name: string): void => {
  if (nameExists(assessment, name)) return;
  const { posts, bodies, agencies } = assessment.plan;
  const register =
    option === '--agency' ? agencies : option === '--body' ? bodies : [...posts, ...bodies, ...agencies];
  const inUse = option === '--lead' ? assessment.actions.flatMap(leadersIn) : [];
  const written = inUse.map(({ text }) => registeredName(assessment.plan, text));
  const names = [...new Set([...written, ...register.map(({ name }) => name)])];
  const holding =
    name.trim() === '' ? [] : names.filter((one) => one.toLowerCase().includes(name.toLowerCase()));
  const near =
    holding.length > 0
      ? holding
      : [name.trim() === '' ? null : nearest(name, names)].filter((one) => one !== null);
  const offer = near.length > 0 ? near : names;
  throw new CannotProceed(
    `${option}: nobody in the plan is called "${name}".${
      offer.length === 0
        ? ''
        : ` ${near.length > 0 ? 'Did you mean' : 'It has'} ${offer
            .slice(0, 6)
            .map((one) => `"${one}"`)
            .join(', ')}${offer.length > 6 ? ' …' : ''}${near.length > 0 ? '?' : '.'}`
    }`,
  );
};

/** `--state not-rated` asks for open actions alone; this does not, and says so. */
const recordedInWords = (word: string): string =>
  colourKey(word) === colourKey('not-rated') ? `${word}, also where closed or on hold` : word;

/** Names as the register has them, however they were typed: these words head a board's papers. */
const inWords = (plan: Plan, filters: Filters): string[] => {
  const named = (names: readonly string[] | undefined) => names?.map((name) => registeredName(plan, name));
  const recorded = (words: readonly string[] | undefined) =>
    words?.flatMap((word) => colourAsked(plan, word));
  const eitherColour = filters.rag && [
    ...new Set(filters.rag.flatMap((word) => [word, colourByDates(plan, word)])),
  ];
  const one = (label: string, values: readonly string[] | undefined): string[] =>
    values === undefined || values.length === 0 ? [] : [`${label} ${values.join(' or ')}`];
  return [
    ...one('refs', filters.refs),
    ...one('area', filters.areas),
    ...one('lead', named(filters.leads)),
    ...one('body', named(filters.bodies)),
    ...one('agency', named(filters.agencies)),
    ...one('colour', eitherColour).map((words) => `${words}, as rated or by dates`),
    ...one('recorded', recorded(filters.recorded)?.map(recordedInWords)),
    ...one('suggested', filters.suggested),
    ...one('state', filters.states),
    ...(filters.before == null ? [] : [`what is not done and due by ${longDay(filters.before)}`]),
    ...(filters.search == null ? [] : [`with the words "${filters.search}"`]),
  ];
};
