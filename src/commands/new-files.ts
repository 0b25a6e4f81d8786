import type { PlanFile } from '../import/draft.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { schemaText } from './editor-schemas.ts';
import { beside } from './plan-folder.ts';
import { writing } from './writing.ts';

/** A plan as it would be read from files that are not written yet. */
export const readFiles = async (folder: string, files: readonly PlanFile[]): Promise<ReadPlan> => {
  const { readPlan } = await import('../read/plan.ts');
  return readPlan(
    folder,
    files.map(({ name, text }) => ({ name, bytes: asBytes(text), fault: null })),
  );
};

/** The schemas that the first lines of the files of a plan name, for editors. */
export const schemaFiles = ({ plan }: ReadPlan): Promise<PlanFile[]> =>
  Promise.all(
    (['plan', 'area'] as const).map(async (kind) => ({
      name: `.schema/${kind}.json`,
      text: await schemaText(kind, plan),
    })),
  );

/** Nothing is written over. @throws CannotProceed where one of these is there already */
export const mustBeFree = (world: World, paths: readonly string[], say: (taken: string) => string): void => {
  const taken = paths.find((path) => world.files.kind(path) !== 'nothing');
  if (taken !== undefined) throw new CannotProceed(say(taken));
};

/** Writes new files, all of them or none; one that is there by now is not written over. @throws CannotProceed */
export const writeNew = (world: World, folder: string, files: readonly PlanFile[]): Promise<void> =>
  writing(folder, async () => {
    const made: (() => void)[] = [];
    try {
      for (const { name } of files) {
        const path = beside(folder, name);
        const end = path.lastIndexOf('/');
        if (end > 0) made.unshift(world.files.makeFolder(path.slice(0, end)));
      }
      await world.files.change(
        files.map(({ name, text }) => ({
          path: beside(folder, name),
          before: null,
          after: asBytes(text),
        })),
      );
    } catch (fault) {
      for (const takeAway of made) takeAway();
      throw fault;
    }
  });
