import { speaksUnicode, wantsColour } from '../render/colour.ts';
import { formats } from '../render/index.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { formatOfFile, outputFile } from './formats.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** Renders an answer as asked and writes it to the screen or, whole or not at all, to the file. The format is the one
 * named, else the one that the file's name asks for, else the one for people. @throws CannotProceed */
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
  await writeOut(world, text, options);
};

/** To the screen, or to the file that --output names. @throws CannotProceed */
export const writeOut = async (
  world: World,
  content: string | Uint8Array,
  options: Options,
): Promise<void> => {
  const file = outputFile(options);
  if (file === null) world.stdout.write(content);
  else await writeFile(world, file, content);
};

/** Puts an answer into a file, never one of a plan, and says which; `within` is the folder that was named, where the
 * file is somewhere below it. @throws CannotProceed */
export const writeFile = async (
  world: World,
  path: string,
  content: string | Uint8Array,
  within?: string,
): Promise<void> => {
  const after = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await writing(path, async () => {
    if (isPlanFile(path) || isPlanFile(world.files.whereReally(path)))
      throw new CannotProceed(
        `--output would write over ${path}: the names of plan files end in .yaml or .yml. Give the answer another name.`,
      );
    await world.files.change([
      { path, before: undefined, after, ...(within === undefined ? {} : { within }) },
    ]);
  });
  say(world, `Wrote ${path}`);
};

/** Windows leaves dots and blanks at the end of a name out, and takes what follows a colon for a part of the file. */
const isPlanFile = (path: string): boolean => /\.ya?ml[. ]*(?::[^/\\]*)?$/i.test(path);
