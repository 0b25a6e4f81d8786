import type { Change } from '../edit/change.ts';
import type { Made, NotMade } from '../edit/make.ts';
import type { Making, PlanSnapshot } from '../edit/making.ts';
import { hintText } from '../model/hint.ts';
import { withheld } from '../model/personal.ts';
import { planFileKind } from '../model/plan-file.ts';
import { lineFor, toType } from '../model/to-type.ts';
import type { ReadPlan } from '../read/plan.ts';
import { asBytes, isSameText } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { noSuchPlace } from './no-such-place.ts';
import type { Opened } from './open-plan.ts';
import { beside } from './plan-folder.ts';

/** A file of the plan that changes, as it was read and as it is to be. */
export interface FileNow {
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly now: string;
}

const changedFiles = ({ folder, texts, sources }: Opened, made: Made): readonly FileNow[] =>
  sources.flatMap(({ name, bytes }) => {
    const [text, now] = [texts.get(name), made.texts.get(name)];
    if (bytes === null || text === undefined || now === undefined || text === now) return [];
    const path = beside(folder, name);
    return [{ file: name, path, bytes, text, now }];
  });

/** The changes made in the texts of the plan, the result read again. @throws CannotProceed where one cannot be made */
export const madeIn = async (
  opened: Opened,
  changes: readonly Change[],
): Promise<{ readonly made: Made; readonly files: readonly FileNow[] }> => {
  mustBeUtf8(opened, changes);
  const { make } = await import('../edit/make.ts');
  const { readPlan } = await import('../read/plan.ts');
  const { files } = await import('../read/keys/index.ts');
  const { checkPlan } = await import('../rules/problems.ts');
  const { folder, texts, sources, today } = opened;
  const snapshotOf = (read: ReadPlan): PlanSnapshot => ({
    plan: read.plan,
    locate: read.locate,
    problems: () => checkPlan(read, today).problems,
  });
  const making: Making = {
    look: (now) =>
      snapshotOf(
        readPlan(
          folder,
          sources.map((source) => {
            const text = now.get(source.name);
            const changed = text !== undefined && text !== texts.get(source.name);
            return changed ? { ...source, bytes: asBytes(text) } : source;
          }),
        ),
      ),
    shapeOf: (file) => files[planFileKind(file)],
  };
  const made = make(texts, changes, making, snapshotOf(opened.asRead));
  if ('refused' in made) throw refusal(opened, made);
  return { made, files: changedFiles(opened, made) };
};

const refusal = (opened: Opened, { refused, first, lost, change, problem }: NotMade): CannotProceed => {
  const { folder, locate, plan } = opened;
  const advice = problem?.about?.advice === undefined ? problem?.hint : problem.about.advice;
  const hint = advice == null ? '' : `\n${withheld(hintText(advice))}`;
  const by = (one: Change): boolean => one === change;
  if (problem !== null) {
    const why = `${withheld(problem.message)}.${hint}`;
    return new CannotProceed(`Nothing was changed: ${why}`, { why, by });
  }
  if (lost !== undefined) {
    const why = withheld(noSuchPlace(opened, change, lost));
    return new CannotProceed(`Nothing was changed: ${why}`, { why, by });
  }
  const why = `${beside(folder, change.at.file)}, line ${locate(change.at).line}: ${withheld(refused)}${first === undefined ? '.' : `:  ${toType(first, plan)}`}`;
  return new CannotProceed(`Nothing was changed in ${why}`, { why, by });
};

/** A file whose bytes would not all come back is told before its values are. @throws CannotProceed */
const mustBeUtf8 = (opened: Opened, changes: readonly Change[]): void => {
  const { texts, sources } = opened;
  for (const { name, bytes } of sources) {
    const text = texts.get(name);
    if (bytes === null || text === undefined || !changes.some(({ at }) => at.file === name)) continue;
    if (!isSameText(text, bytes)) throw notUtf8(opened, name);
  }
};

const notUtf8 = ({ folder, problems, locate, plan }: Opened, name: string): CannotProceed => {
  const path = beside(folder, name);
  const why = `${path} is not UTF-8 throughout. Save it as UTF-8 first:  ${lineFor(plan)`bscb check`}`;
  const first = problems.find(({ rule, at }) => rule === 'not-utf-8' && at.file === name);
  const where =
    first === undefined
      ? ''
      : `\n${path}, line ${locate(first.at).line}: ${first.message}.${first.hint === null ? '' : ` ${hintText(first.hint)}`}`;
  return new CannotProceed(`Nothing was changed: ${why}${where}`, { why, by: ({ at }) => at.file === name });
};
