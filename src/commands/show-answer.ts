import { speaksUnicode, wantsColour } from '../render/colour.ts';
import { formats } from '../render/index.ts';
import type { Answer } from '../view/page.ts';
import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { formatOfFile, outputFile } from './formats.ts';
import { say } from './say.ts';

/**
 * Renders an answer as asked and writes it to the screen or, whole or not at all, to the file. The format is the one
 * named, else the one that the file's name asks for, else the one for people. @throws CannotProceed
 */
export const show = async (world: World, answer: Answer, options: Options): Promise<void> => {
  const file = outputFile(options);
  const name = options.format ?? formatOfFile(file ?? '', 'answer')?.name ?? 'table';
  const render = formats.find((format) => format.name === name)?.answer;
  if (render === undefined) throw new CannotProceed(`There is no format called ${name}.`);
  const isTerminal = file === null && world.stdout.isTerminal;
  const text = await render(answer, {
    width: isTerminal ? (world.stdout.columns ?? 80) : null,
    colour: wantsColour(options.color ?? 'auto', file === null ? world.env : {}, isTerminal),
    unicode: !isTerminal || speaksUnicode(world.env),
  });
  if (text === null)
    throw new CannotProceed(`This answer has no rows, so there is no ${name} of it. Leave --format out.`);
  writeOut(world, text, options);
};

/** To the screen, or to the file that --output names. @throws CannotProceed */
export const writeOut = (world: World, content: string | Uint8Array, options: Options): void => {
  const file = outputFile(options);
  if (file === null) world.stdout.write(content);
  else writeFile(world, file, content);
};

/** Puts an answer into a file and says on stderr which. @throws CannotProceed */
export const writeFile = (world: World, path: string, content: string | Uint8Array): void => {
  if (/\.ya?ml$/i.test(path))
    throw new CannotProceed(
      `--output would write over ${path}: the files of a plan end so. Give the answer another name.`,
    );
  try {
    world.files.replace(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (fault) {
    if (fault instanceof FileFault) throw new CannotProceed(`${path} cannot be written: ${fault.message}.`);
    throw fault;
  }
  say(world, `Wrote ${path}`);
};
