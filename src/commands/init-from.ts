import { canonical } from '../edit/canonical.ts';
import type { Value } from '../edit/change.ts';
import { nextSettings } from '../edit/next-plan.ts';
import { type Entry, entriesOf, entryIn, isEntry, without } from '../edit/value.ts';
import type { PlanFile } from '../import/draft.ts';
import type { NewBoard } from '../import/new-plan.ts';
import { files } from '../read/keys/index.ts';
import type { World } from '../world.ts';
import type { Options } from './command.ts';
import { mustBeWhole } from './not-read.ts';
import { openPlan } from './open-plan.ts';

/** The areas, registers and rules of another plan, with no action in them. @throws CannotProceed */
export const otherPlan = async (
  world: World,
  folder: string,
  options: Options,
): Promise<(own: NewBoard) => PlanFile[]> => {
  const opened = await openPlan(world, { ...options, plan: [folder] });
  mustBeWhole(world, opened, 'A new plan with an area missing would mislead the board');
  const settings = entryIn(opened.texts.get('plan.yaml') ?? '');
  const areas = opened.plan.areas.map(({ file }) => ({
    name: file,
    value: { ...entryIn(opened.texts.get(file) ?? ''), actions: [] },
  }));
  return ({ board, title, period, meets }) => [
    {
      name: 'plan.yaml',
      text: canonical(
        'plan',
        nextSettings(settings, {
          ...(board === '' ? {} : { board }),
          ...(title === '' ? {} : { title }),
          period,
          ...bodiesWith(
            board === '' || board === settings.board ? settings.bodies : unnamed(settings.bodies),
            meets,
          ),
        }),
        files.plan,
      ),
    },
    ...areas.map(({ name, value }) => ({ name, text: canonical('area', value, files.area) })),
  ];
};

/** The bodies where the Board is that of another plan, without its names. */
const unnamed = (bodies: Value | undefined): Value | undefined =>
  isEntry(bodies) && isEntry(bodies.Board)
    ? { ...bodies, Board: without(bodies.Board, ['name', 'aliases']) }
    : bodies;

/** The bodies without the meetings of the old year; the Board with those that are known. */
const bodiesWith = (bodies: Value | undefined, meets: readonly string[]): Entry => {
  const board: Entry = meets.length === 0 ? {} : { meets };
  if (!isEntry(bodies)) return meets.length === 0 ? {} : { bodies: { ...listed(bodies), Board: board } };
  const kept = Object.entries(bodies).map(
    ([name, one]) => [name, isEntry(one) ? without(one, ['meets']) : {}] as const,
  );
  const own = kept.find(([name]) => name === 'Board')?.[1];
  return {
    bodies: { ...Object.fromEntries(kept), ...(meets.length === 0 ? {} : { Board: { ...own, ...board } }) },
  };
};

/** A register that is a plain list of names, as names with nothing under them. */
const listed = (names: Value | undefined): Entry =>
  Object.fromEntries(entriesOf(names).map((name) => [String(name), {}]));
