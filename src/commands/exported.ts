import type { KeyFacts } from '../model/keys.ts';
import { fold } from '../model/name.ts';
import { starred } from '../model/personal.ts';
import type { ExportWish, Format, PlansToWrite, PlanToWrite, Series } from '../render/format.ts';
import { joined } from '../render/joined.ts';
import type { World } from '../world.ts';
import { heldBack, type Strange } from './asked-in-vain.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { askedSelection, mustBeKnownWords } from './filters.ts';
import { mustBeWhole } from './not-read.ts';
import { assessed, openFolder } from './open-plan.ts';
import { manyPlans } from './plan-folder.ts';
import { actionsIn, overheard, sayOnce } from './say.ts';

/** What `export` was asked for. */
export interface ToExport {
  readonly format: Format;
  readonly refs: readonly string[];
  readonly options: Options;
}

/** What is known of the plans that are exported, and what is written of them: one is held at a time. */
export interface Exported {
  readonly all: PlansToWrite;
  readonly actions: number;
  /** What they all agree on; one board cannot license what another wrote. */
  readonly licence: string | null;
  /** All of them as one text or file, in pieces. @throws CannotProceed */
  readonly content: () => AsyncIterable<string | Uint8Array>;
  /** A file of each. @throws CannotProceed */
  readonly files: () => AsyncIterable<FileOfPlan>;
}

/** A plan as a file of its own, and whose it is. */
export interface FileOfPlan {
  readonly plan: Pick<PlanToWrite['assessment']['plan'], 'board' | 'period'>;
  readonly today: string;
  readonly content: string | Uint8Array;
}

/** Pieces of a text or file as one. */
const inOne = async (pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? asBytes(piece) : piece);
  return joined(parts);
};

const wishOf = ({ bom, body }: Options): ExportWish => ({
  bom: bom === true,
  bodies: Array.isArray(body) ? body.map(String) : [],
});

/** One plan, and what of it is asked for. @throws CannotProceed where it is not whole */
const toWrite = async (
  world: World,
  folder: string,
  { refs, options }: Omit<ToExport, 'format'>,
  as: 'alone' | 'one of many' | 'looked at before',
): Promise<PlanToWrite & { readonly strange: Strange; readonly doubts: readonly string[] }> => {
  const opened = await openFolder(world, folder, options);
  const { doubts, locate } = opened;
  const alone = as === 'alone';
  if (alone) sayOnce(world, doubts);
  mustBeWhole(
    world,
    opened,
    'Data with a part missing would mislead anyone who uses it',
    as === 'looked at before' ? 'the rest is not written' : undefined,
  );
  const assessment = await assessed(opened, options);
  return {
    folder: starred(folder),
    assessment,
    locate,
    doubts,
    ...askedSelection(opened, assessment, refs, options, alone),
  };
};

/** What has to be known of a plan before any is written. */
const factsOf = ({ assessment: { plan } }: PlanToWrite) => ({
  licence: plan.licence,
  actions: actionsIn(plan),
  own: plan.keys.filter(({ own }) => own),
});

/** The only plan that is meant. @throws CannotProceed */
export const ofOne = async (world: World, folder: string, asked: ToExport): Promise<Exported> => {
  const plan = await toWrite(world, folder, asked, 'alone');
  const all = { count: 1, keys: plan.assessment.plan.keys };
  const { licence, actions } = factsOf(plan);
  return {
    all,
    licence,
    actions,
    content: () => contentOf(plan, all, asked),
    files: async function* () {
      yield fileOf(plan, asked);
    },
  };
};

async function* contentOf(
  plan: PlanToWrite,
  all: PlansToWrite,
  { format, options }: ToExport,
): AsyncGenerator<string | Uint8Array> {
  const series = await format.plans?.(all, wishOf(options));
  if (series !== undefined) yield* series.joined(just(await series.part(plan)));
  else if (format.plan !== undefined) yield format.plan(plan, wishOf(options));
}

async function* just<One>(one: One): AsyncGenerator<One> {
  yield one;
}

const fileOf = async (plan: PlanToWrite, asked: ToExport): Promise<FileOfPlan> => {
  const { board, period, keys } = plan.assessment.plan;
  const content = await inOne(contentOf(plan, { count: 1, keys }, asked));
  return { plan: { board, period }, today: plan.assessment.today, content };
};

/** What is asked of one of many plans: what has to be known of it, its part of the whole, or a file of its own. */
interface Turn {
  readonly folder: string;
  readonly wants: 'facts' | 'file' | { readonly partOf: PlansToWrite };
}

type Facts = ReturnType<typeof factsOf>;

/** What one of many plans answers, as plain data. */
interface OfTurn<Made> {
  /** What is said on stderr. */
  readonly said: string;
  /** What people would dispute in the days that the options name: said once for all plans. */
  readonly doubts: readonly string[];
  /** What the filters name and it has not. */
  readonly strange: Strange;
  readonly made: Made;
}

/** Why a plan cannot be exported, with the folder where it names no file in it. */
const namedIn = (folder: string, why: string): string =>
  why.includes(`${folder}/`) || why.startsWith(`${folder} `) ? why : `In ${folder}: ${why}`;

/** What `export` makes of one of many plans; of one that cannot be exported, why. */
export const ofEach = ({ format, refs, options }: ToExport, world: World) => {
  let series: Promise<Series<unknown>> | undefined;
  const made = async (turn: Turn, plan: PlanToWrite): Promise<unknown> => {
    if (turn.wants === 'facts') return factsOf(plan);
    if (turn.wants === 'file') return fileOf(plan, { format, refs, options });
    mustHaveKnownColumns(plan, turn.wants.partOf);
    series ??= format.plans?.(turn.wants.partOf, wishOf(options));
    return (await series)?.part(plan);
  };
  return async (turn: Turn): Promise<OfTurn<unknown> | { readonly said: string; readonly fault: string }> => {
    const { world: quiet, said } = overheard(world);
    try {
      const as = turn.wants === 'facts' ? 'one of many' : 'looked at before';
      const { strange, doubts, ...plan } = await toWrite(quiet, turn.folder, { refs, options }, as);
      const plain = new Map([...strange].map(([name, { message }]) => [name, { message }]));
      return { doubts, strange: plain, made: await made(turn, plan), said: said() };
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      return { said: said(), fault: fault.message };
    }
  };
};

/** @throws CannotProceed where a plan has a column of its own that it did not have so when it was looked at */
const mustHaveKnownColumns = (plan: PlanToWrite, { keys }: PlansToWrite): void => {
  const known = keys.filter(({ own }) => own);
  for (const { of, key, kind } of factsOf(plan).own)
    if (
      !known.some((one) => one.of === of && fold(one.key) === fold(key) && [kind, 'text'].includes(one.kind))
    )
      throw new CannotProceed(`The column “${key}” is new, or of another kind than it was.`);
};

/** Many plans, each read twice: before any is written it is known that all can be. @throws CannotProceed */
export const ofMany = async (
  world: World,
  folders: readonly string[],
  asked: ToExport,
): Promise<Exported> => {
  const { format, refs, options } = asked;
  if (format.plans === undefined)
    throw new CannotProceed(`export ${format.name} takes one plan at a time: choose one with  --plan DIR`);
  mustBeKnownWords(options);
  if (folders.length >= manyPlans) await world.readsMany();
  const inTurn = (wants: Turn['wants']): Turns =>
    world.sharedOut({
      command: 'export',
      args: [format.name, ...refs],
      options,
      plans: folders.map((folder): Turn => ({ folder, wants })),
      one: ofEach(asked, world),
    });
  const { planKeys } = await import('../read/keys/index.ts');
  const { own, actions, licences } = await surveyed(world, folders, inTurn('facts'));
  const all = { count: folders.length, keys: [...planKeys(), ...own] };
  const series = await format.plans(all, wishOf(options));
  return {
    all,
    actions,
    licence: licences.size === 1 ? ([...licences][0] ?? null) : null,
    content: () => series.joined(madeIn(folders, inTurn({ partOf: all }))),
    files: () => madeIn(folders, inTurn('file')) as AsyncIterable<FileOfPlan>,
  };
};

type Turns = AsyncIterable<OfTurn<unknown> | { readonly said: string; readonly fault: string }>;

async function* madeIn(folders: readonly string[], turns: Turns): AsyncGenerator<unknown> {
  let made = 0;
  for await (const turn of turns) {
    if ('fault' in turn)
      throw new CannotProceed(
        `${namedIn(folders[made] ?? '', turn.fault)}\nThis has changed since the export began, so whatever it wrote before is not all. Once nobody changes the plans, type the same line again.`,
      );
    yield turn.made;
    made++;
  }
}

/** Lets each of many plans pass in turn that can be exported. What is wrong with all of them in the same words is wrong with the line.
 * @throws CannotProceed */
async function* passed(world: World, folders: readonly string[], turns: Turns) {
  let first: string | null = null;
  let at = 0;
  for await (const turn of turns) {
    const fault = 'fault' in turn ? turn.fault : null;
    if (first === null && turn.said !== '') world.stderr.write(turn.said);
    if (fault !== null && at === 0) first = fault;
    else if (first !== fault)
      throw new CannotProceed(namedIn(folders[first === null ? at : 0] ?? '', first ?? fault ?? ''));
    if (!('fault' in turn)) yield turn;
    at++;
  }
  if (first !== null) throw new CannotProceed(first);
}

/** Looks at every plan, and lets all pass where each is whole and what the filters name is in one of them. @throws CannotProceed */
const surveyed = async (world: World, folders: readonly string[], turns: Turns) => {
  const found = heldBack();
  const { ownTogether } = await import('../view/export-rows.ts');
  let own: readonly KeyFacts[] = [];
  const licences = new Set<string | null>();
  let [read, actions] = [0, 0];
  for await (const turn of passed(world, folders, turns)) {
    sayOnce(world, turn.doubts);
    found.met(folders[read] ?? '', turn.strange);
    const facts = turn.made as Facts;
    own = ownTogether([...own, ...facts.own]);
    licences.add(facts.licence);
    actions += facts.actions;
    read++;
  }
  found.rest();
  return { own, licences, actions };
};
