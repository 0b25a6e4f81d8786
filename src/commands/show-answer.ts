import { starred } from '../model/personal.ts';
import { type Setting, speaksUnicode, wantsColour } from '../render/colour.ts';
import type { Format } from '../render/format.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { askedFormat, formatNamed, outputFile, type Use } from './formats.ts';

type Part = string | Uint8Array;

/** The format that an answer is asked for in. @throws CannotProceed */
export const formatOf = (options: Options, use: Use = 'answer'): Format =>
  askedFormat(use, options) ?? (formatNamed('table', use) as Format);

/** How wide a page may be, and in what colours and signs. */
export const settingOf = (world: World, options: Options): Setting => {
  const file = outputFile(options);
  const isTerminal = file === null && world.stdout.isTerminal;
  return {
    width: isTerminal ? (world.stdout.columns ?? 80) : null,
    colour: wantsColour(options.color ?? 'auto', file === null ? world.env : {}, isTerminal),
    unicode: !isTerminal || speaksUnicode(world.env),
  };
};

/** Renders an answer as asked and writes it to the screen or, whole or not at all, to the file. The format is the one
 * named, else the one that the file's name asks for, else the one for people. @throws CannotProceed */
export const show = async (
  world: World,
  answer: Answer,
  options: Options,
  use: Use = 'answer',
): Promise<void> => writeParts(world, await partsOf(world, answer, options, use), options);

/** An answer as asked, in one part or several. @throws CannotProceed */
export const partsOf = async (
  world: World,
  answer: Answer,
  options: Options,
  use: Use = 'answer',
): Promise<Iterable<string>> => {
  const format = formatOf(options, use);
  const parts = await format.parts?.(answer);
  if (parts != null) return starredEach(parts);
  const text = await format.answer?.(answer, settingOf(world, options));
  if (text === null || text === undefined)
    throw new CannotProceed(
      `This answer has no rows, so there is no ${format.name} of it. ${options.format === undefined ? 'Give --output another ending.' : 'Leave --format out.'}`,
    );
  return starredEach([text]);
};

/** What was typed on the command line or comes from git is in no plan that has been starred. */
function* starredEach(parts: Iterable<string>): Generator<string> {
  for (const part of parts) yield starred(part);
}

/** To the screen, or to the file that --output names. @throws CannotProceed */
export const writeOut = (world: World, content: Part, options: Options): Promise<void> =>
  writeParts(world, [content], options);

/** The same of what comes in parts, so that no more than one is held: to a screen or a pipe as long as anybody reads there. Without a
 * part nothing is written. @throws CannotProceed */
export const writeParts = async (
  world: World,
  parts: Iterable<Part> | AsyncIterable<Part>,
  options: Options,
): Promise<void> => {
  const file = outputFile(options);
  if (file !== null) return (await import('./write-file.ts')).writePartsInto(world, file, parts, options);
  for await (const part of parts) {
    world.stdout.write(part);
    if (world.stdout.isGone()) return;
  }
};
