import { speaksUnicode, wantsColour } from '../render/colour.ts';
import { formats } from '../render/index.ts';
import type { Answer } from '../view/page.ts';
import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { say } from './say.ts';

/** Renders an answer as asked and writes it to the screen or, whole or not at all, to the file. */
export const show = async (world: World, answer: Answer, options: Options): Promise<void> => {
  const name = formatOf(options);
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new CannotProceed(`There is no format called ${name}.`);
  const toScreen = options.output === undefined || options.output === '-';
  const isTerminal = toScreen && world.stdout.isTerminal;
  const text = await format.render(answer, {
    width: isTerminal ? (world.stdout.columns ?? 80) : null,
    colour: wantsColour(options.color ?? 'auto', toScreen ? world.env : {}, isTerminal),
    unicode: !isTerminal || speaksUnicode(world.env),
  });
  if (text === null)
    throw new CannotProceed(`This answer has no rows, so there is no ${name} of it. Leave --format out.`);
  writeOut(world, text, options);
};

/** To the screen, or to the file that --output names. @throws CannotProceed */
export const writeOut = (world: World, text: string, options: Options): void => {
  if (options.output === undefined || options.output === '-') world.stdout.write(text);
  else writeFile(world, options.output, text);
};

/** As asked; else as the file's name says; else for people. */
export const formatOf = (options: Options): string => {
  if (options.format !== undefined) return options.format;
  const ending = /\.(md|json|csv)$/i.exec(options.output ?? '')?.[1]?.toLowerCase();
  return ending === undefined ? 'table' : ending === 'md' ? 'markdown' : ending;
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
