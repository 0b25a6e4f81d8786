import type { Asked } from '../import/columns.ts';
import type { Imported } from '../import/draft.ts';
import { columnKeys, keyOfRole, roleOfKey } from '../import/heads.ts';
import { neutral } from '../render/neutral.ts';
import type { World } from '../world.ts';
import { askUntil, canAsk } from './ask-until.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** How many rows of a column are shown. */
const shown = 3;

/** The first values of a column that have something in them. */
const valuesOf = ({ rows }: Imported, went: string): string[] =>
  rows
    .flatMap(({ cells }) =>
      cells.flatMap(([slot, text]) => (slot === went || slot.startsWith(`${went}: `) ? [text] : [])),
    )
    .filter((text) => text !== '')
    .slice(0, shown);

/** @throws CannotProceed where it is none */
const keyTyped = (key: string): string => {
  if (key === '' || roleOfKey(key) !== null) return key;
  throw new CannotProceed(`“${neutral(key)}” is not one of these keys.`);
};

/** What a person at a terminal says of the columns that were not clear: each is shown with three of its rows. @throws CannotProceed where the person stops */
export const settleColumns = async (world: World, imported: Imported): Promise<Asked[]> => {
  const unclear = imported.columns.filter(({ head, guessed }) => guessed === true && head !== '');
  if (unclear.length === 0 || !canAsk(world)) return [];
  const prompts = await world.prompts();
  const settled: Asked[] = [];
  for (const { head, went } of unclear) {
    const rows = valuesOf(imported, went).map((text) => `  ${neutral(text.slice(0, 70))}`);
    prompts.show([`Column “${neutral(head)}” is not clear. Its first rows:`, ...rows].join('\n'));
    const key = await askUntil(
      prompts,
      `What does it hold? Press Enter for ${neutral(keyOfRole(went))}, or type one of ${columnKeys.join(', ')}`,
      keyTyped,
    );
    const taken = key === '' ? keyOfRole(went) : key;
    if (roleOfKey(taken) !== null) settled.push({ key: taken, column: head });
  }
  return settled;
};
