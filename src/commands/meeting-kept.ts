import type { World } from '../world.ts';
import type { Row } from './apply-rows.ts';
import { makePrivateFolder, privateFolder, recordIn } from './change-record.ts';
import { beside } from './plan-folder.ts';
import { writing } from './writing.ts';

/** A walk through a meeting's questions that was stopped: the answers so far. */
export interface Kept {
  readonly meeting: string;
  readonly rows: readonly Row[];
}

const pathOf = (folder: string): string => beside(folder, `${privateFolder}/meeting.json`);

/** The answers that were kept for this meeting; none where there are none, or of another meeting. */
export const keptRows = (world: World, folder: string, meeting: string): readonly Row[] => {
  const kept = recordIn(world, pathOf(folder)) as Kept | null;
  return kept?.meeting === meeting ? kept.rows : [];
};

/** Keeps the answers so far; null once all is written. */
export const keep = async (world: World, folder: string, kept: Kept | null): Promise<void> => {
  const path = pathOf(folder);
  const after = new TextEncoder().encode(`${JSON.stringify(kept)}\n`);
  await writing(path, async () => {
    await makePrivateFolder(world, folder);
    await world.files.change([{ path, before: undefined, after, within: folder }]);
  });
};
