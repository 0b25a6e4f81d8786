import { starred } from '../model/personal.ts';
import { type Setting, speaksUnicode, wantsColour } from '../render/colour.ts';
import type { Format } from '../render/format.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { asBytes, isSame } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { askedFormat, formatNamed, outputFile, planFilesOnly, sharedFormat, type Use } from './formats.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

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
): Promise<void> => {
  const file = outputFile(options);
  const format = formatOf(options, use);
  const parts = file === null ? await format.parts?.(answer) : undefined;
  if (parts != null) {
    for (const part of parts) world.stdout.write(starred(part));
    return;
  }
  const text = await format.answer?.(answer, settingOf(world, options));
  if (text === null || text === undefined)
    throw new CannotProceed(
      `This answer has no rows, so there is no ${format.name} of it. ${options.format === undefined ? 'Give --output another ending.' : 'Leave --format out.'}`,
    );
  // what was typed on the command line or comes from git is in no plan that has been starred
  await writeOut(world, starred(text), options);
};

/** To the screen, or to the file that --output names. @throws CannotProceed */
export const writeOut = async (
  world: World,
  content: string | Uint8Array,
  options: Options,
): Promise<void> => {
  const file = outputFile(options);
  if (file === null) world.stdout.write(content);
  else await writeFile(world, file, content, options);
};

interface Writing {
  /** Written over even where somebody else made it. */
  readonly force?: boolean;
  /** The folder that was named, where the file is somewhere below it. */
  readonly within?: string;
  /** How bscb knows its own files again, where their ending does not say it. */
  readonly known?: Known;
}

type Known = Pick<Format, 'isOurs' | 'signed'>;

/** Puts an answer into a file and says which: never a plan file, nor unless forced one that somebody else made.
 * @throws CannotProceed */
export const writeFile = (
  world: World,
  path: string,
  content: string | Uint8Array,
  options: Writing = {},
): Promise<void> => writeFiles(world, new Map([[path, content]]), options);

/** The same of an answer that is several files: all of them, or none. @throws CannotProceed */
export const writeFiles = async (
  world: World,
  files: ReadonlyMap<string, string | Uint8Array>,
  { force, within, known }: Writing = {},
): Promise<void> => {
  const [first = ''] = files.keys();
  const changes: Parameters<World['files']['change']>[0][number][] = [];
  const replaced = new Set<string>();
  for (const [path, content] of files)
    await writing(path, async () => {
      mustBeNoPlanFile(world, path);
      const { signed, isOurs } = known ?? sharedFormat(path) ?? {};
      const text = typeof content === 'string' && signed !== undefined ? await signed(content) : content;
      const after = typeof text === 'string' ? asBytes(text) : text;
      const before = force === true ? undefined : await oursIn(world, path, isOurs);
      if (before === undefined && hasOther(world, path, after)) replaced.add(path);
      changes.push({ path, before, after, ...(within === undefined ? {} : { within }) });
    });
  await writing(first, () => world.files.change(changes));
  for (const path of files.keys())
    say(world, `Wrote ${path}${replaced.has(path) ? ', in place of the file that was there' : ''}`);
};

/** True of a file that is there and says something else: data has no place for the name of the program that made it. */
const hasOther = (world: World, path: string, content: Uint8Array): boolean =>
  world.files.kind(path) === 'file' && !isSame(world.files.read(path), content);

/** True of a file that is there and that bscb made. */
export const isOurs = async (world: World, path: string): Promise<boolean> =>
  world.files.kind(path) === 'file' && (await sharedFormat(path)?.isOurs?.(world.files.read(path))) === true;

/** Lets no answer be written over a plan file, nor where a link leads to one. A form may be YAML, and then lies outside
 * the folder of a plan. @throws CannotProceed */
export const mustBeNoPlanFile = (world: World, path: string, isForm = false): void => {
  const really = world.files.whereReally(path);
  if (!isPlanFile(path) && !isPlanFile(really)) return;
  if (isForm && isPlanFile(path) && !isBesidePlan(world, really)) return;
  throw new CannotProceed(`${path} is not written: ${planFilesOnly}`);
};

const isBesidePlan = (world: World, path: string): boolean => {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return world.files.kind(`${path.slice(0, end + 1)}plan.yaml`) === 'file';
};

/** The bytes of a file that may be written over only where bscb made it; undefined of any other. @throws CannotProceed */
const oursIn = async (
  world: World,
  path: string,
  madeByUs: Known['isOurs'],
): Promise<Uint8Array | undefined> => {
  if (madeByUs === undefined || world.files.kind(path) !== 'file') return undefined;
  const bytes = world.files.read(path);
  if (bytes.length === 0 || (await madeByUs(bytes))) return bytes;
  throw new CannotProceed(
    `${path} is there already, and bscb did not make it, or another program has saved it since. Write over it with --force, or give another name.`,
  );
};

/** Windows leaves dots and blanks at the end of a name out, and takes what follows a colon for a part of the file. */
const isPlanFile = (path: string): boolean => /\.ya?ml[. ]*(?::[^/\\]*)?$/i.test(path);
