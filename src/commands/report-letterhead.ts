import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { bytesAt } from './reading.ts';

/** The Word file after `--template`, for a paper to be laid on; nothing where none is asked for. @throws CannotProceed */
export const letterhead = async (
  world: World,
  { template: file }: Options,
): Promise<{ readonly template?: Uint8Array }> => {
  if (typeof file !== 'string') return {};
  const { letterheadOf } = await import('../render/docx-letterhead.ts');
  const template = bytesAt(world, file, `--template: ${file}`);
  if (letterheadOf(template) === null)
    throw new CannotProceed(
      `--template: ${file} is not a Word file. Save the letterhead from Word as .docx or .dotx.`,
    );
  return { template };
};
