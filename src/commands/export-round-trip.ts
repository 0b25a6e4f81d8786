import { detailsHead, settingsHeads, tripNote } from '../import/trip-cells.ts';
import { lineFor } from '../model/to-type.ts';
import { boardTablePage, boardTableSheets } from '../view/round-trip.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { mustBeUnfiltered } from './filters.ts';
import { outputFile } from './formats.ts';
import { openWholePlan } from './not-read.ts';
import { askedPlan } from './plan-folder.ts';
import { writeFile } from './write-file.ts';

const kinds = ['docx', 'xlsx'];

/** Writes the plan as the board's own table, which import reads back to the same plan. @throws CannotProceed */
export const exportRoundTrip = async (
  world: World,
  [kind = '', ...refs]: readonly string[],
  options: Options,
): Promise<number> => {
  const line = lineFor(askedPlan(options));
  mustBeUnfiltered(refs, options, '--roundtrip is the whole plan');
  if (!kinds.includes(kind))
    throw new CannotProceed(
      `--roundtrip goes with docx and xlsx:  ${line`bscb export docx --roundtrip --output plan.docx`}`,
    );
  const file = outputFile(options);
  if (file === null)
    throw new CannotProceed(
      `${kind} is not for reading on a screen. Name a file:  ${line`bscb export ${kind} --roundtrip --output ${`plan.${kind}`}`}`,
    );
  const { plan, texts, today } = await openWholePlan(world, options);
  if (plan.errors > 0)
    throw new CannotProceed(
      `The plan has errors, and would not come back the same. Correct them first:  ${lineFor(plan)`bscb check`}`,
    );
  const { tripOf } = await import('../import/trip.ts');
  const trip = tripOf(texts, plan);
  const table = { ...trip, heads: [...trip.heads, detailsHead], settingsHeads, note: tripNote };
  const { renderDocx } = await import('../render/docx.ts');
  const { xlsx } = await import('../render/xlsx.ts');
  await writeFile(
    world,
    file,
    kind === 'docx'
      ? await renderDocx(boardTablePage(table), { board: plan.board, asOf: today })
      : await xlsx(boardTableSheets(table), today),
    options,
  );
  return 0;
};
