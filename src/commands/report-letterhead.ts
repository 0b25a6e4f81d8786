import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';

/** The Word file after `--template`, for a paper to be laid on; nothing where none is asked for. @throws CannotProceed */
export const letterhead = async (
  world: World,
  { template: file }: Options,
): Promise<{ readonly template?: Uint8Array }> => {
  if (typeof file !== 'string') return {};
  const { letterheadOf } = await import('../render/docx-letterhead.ts');
  const template = bytesAt(world, file);
  if (letterheadOf(template) === null)
    throw new CannotProceed(
      `--template: ${file} is not a Word file. Save the letterhead from Word as .docx or .dotx.`,
    );
  return { template };
};

const bytesAt = (world: World, file: string): Uint8Array => {
  try {
    return world.files.read(file);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    throw new CannotProceed(`--template: ${file} cannot be read: ${fault.message}.`);
  }
};
