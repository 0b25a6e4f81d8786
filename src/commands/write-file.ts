import { apart } from '../model/path.ts';
import type { Format } from '../render/format.ts';
import type { Content, World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { planFilesOnly, sharedFormat } from './formats.ts';
import { beside } from './plan-folder.ts';
import { say } from './say.ts';
import { notWritten, writing } from './writing.ts';

/** A text, bytes, or what was put down as a draft of the file. */
export type Answered = string | Content;

interface Writing {
  /** Written over even where somebody else made it. */
  readonly force?: boolean;
  /** The folder that was named, where the file is somewhere below it. */
  readonly within?: string;
  /** How bscb knows its own files again, where their ending does not say it. */
  readonly known?: Known;
}

interface Known extends Pick<Format, 'isOurs'> {
  readonly signed: (text: string) => string;
}

/** Puts an answer into a file and says which: never a plan file, nor unless forced one that somebody else made.
 * @throws CannotProceed */
export const writeFile = (
  world: World,
  path: string,
  content: Answered,
  options: Writing = {},
): Promise<void> => writeFiles(world, new Map([[path, content]]), options);

/** The same of an answer that is several files: all of them, or none. @throws CannotProceed */
export const writeFiles = async (
  world: World,
  files: ReadonlyMap<string, Answered>,
  { force, within, known }: Writing = {},
): Promise<void> => {
  const [first = ''] = files.keys();
  const changes: Parameters<World['files']['change']>[0][number][] = [];
  const replaced = new Set<string>();
  for (const [path, content] of files)
    await writing(path, async () => {
      mustBeNoPlanFile(world, path);
      const { isOurs } = known ?? sharedFormat(path) ?? {};
      const after = typeof content === 'string' ? asBytes(await signedAs(path, content, known)) : content;
      const before = force === true ? undefined : await oursIn(world, path, isOurs);
      if (before === undefined && (await hasOther(world, path, after))) replaced.add(path);
      changes.push({ path, before, after, ...(within === undefined ? {} : { within }) });
    });
  await writing(first, () => world.files.change(changes));
  for (const path of files.keys())
    say(world, `Wrote ${path}${replaced.has(path) ? ', in place of the file that was there' : ''}`);
};

/** Puts an answer that comes in parts into a file: none is held, and the file gets its name when all are there. Without a part
 * nothing is written. @throws CannotProceed */
export const writePartsInto = async (
  world: World,
  path: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: Writing,
): Promise<void> => {
  const draft = await world.files.draft(path);
  try {
    const signing = await sharedFormat(path)?.signing?.();
    const put = (part: string | Uint8Array): void => {
      try {
        draft.put(typeof part === 'string' ? asBytes(part) : part);
      } catch (fault) {
        throw notWritten(fault, path);
      }
    };
    let isAny = false;
    for await (const part of parts) {
      if (typeof part === 'string') signing?.take(part);
      put(part);
      isAny = true;
    }
    if (!isAny) return;
    if (signing !== undefined) put(signing.end());
    await writeFile(world, path, draft.content(), options);
  } finally {
    draft.letGo();
  }
};

const signedAs = async (path: string, text: string, known: Known | undefined): Promise<string> => {
  if (known !== undefined) return known.signed(text);
  const signing = await sharedFormat(path)?.signing?.();
  signing?.take(text);
  return `${text}${signing?.end() ?? ''}`;
};

/** True of a file that is there and says something else: data has no place for the name of the program that made it. */
const hasOther = async (world: World, path: string, content: Content): Promise<boolean> =>
  world.files.kind(path) === 'file' && !(await world.files.hasJust(path, content));

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

const isBesidePlan = (world: World, path: string): boolean =>
  world.files.kind(beside(apart(path).folder, 'plan.yaml')) === 'file';

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
