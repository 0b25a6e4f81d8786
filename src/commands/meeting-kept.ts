import type { World } from '../world.ts';
import type { Row } from './apply-rows.ts';
import { asBytes } from './bytes.ts';
import { isKeyed, makePrivateFolder, privateFolder, recordIn } from './change-record.ts';
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
  const kept = recordIn(
    world,
    pathOf(folder),
    isKept,
    'It has the answers given so far. Delete it to begin the meeting anew.',
  );
  return kept?.meeting === meeting ? kept.rows : [];
};

const isKept = (value: unknown): value is Kept =>
  isKeyed(value) &&
  typeof value.meeting === 'string' &&
  Array.isArray(value.rows) &&
  value.rows.every(isKeyed);

/** Keeps the answers so far; null once all is written. */
export const keep = async (world: World, folder: string, kept: Kept | null): Promise<void> => {
  const path = pathOf(folder);
  const after = asBytes(`${JSON.stringify(kept)}\n`);
  await writing(path, async () => {
    await makePrivateFolder(world, folder);
    await world.files.change([{ path, before: undefined, after, within: folder }]);
  });
};
