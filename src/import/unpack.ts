import { bytesOf, type Part, partsOf } from './archive.ts';
import { Unreadable } from './document.ts';

/** The most that is unpacked of one document: far above any plan, far below what would fill the memory. */
const most = { files: 5_000, bytes: 40 * 1024 * 1024, packed: 5 * 1024 * 1024, ratio: 400 };

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** True of a file that is a zip archive: .docx, .xlsx, .ods and .odt are. */
export const isArchive = (bytes: Uint8Array): boolean => starts(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** Refuses what is known by its first bytes and cannot be read. @throws Unreadable */
export const mustBeReadable = (bytes: Uint8Array): void => {
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Unreadable(
      'it is a Word or Excel file of the old kind, or has a password. Save it as .docx or .xlsx, without a password',
    );
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new Unreadable('it is a PDF. Make a text of it first:  pdftotext -layout plan.pdf plan.txt');
  if (starts(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    throw new Unreadable('it is an .rtf file. Save it as .docx');
};

const tooLarge = (): never => {
  throw new Unreadable('it unpacks to far more than a plan can be, so it was left packed');
};

/** The parts that are asked for; none is unpacked. @throws Unreadable where they are more than a plan has */
const listedIn = (bytes: Uint8Array, wanted: (name: string) => boolean): Part[] => {
  const parts: Part[] = [];
  let [files, size, stored] = [0, 0, 0];
  for (const part of partsOf(bytes)) {
    files += 1;
    if (files > most.files) tooLarge();
    if (!wanted(part.name)) continue;
    size += part.size;
    stored += part.packed;
    if (stored > most.packed || size > most.bytes) tooLarge();
    if (part.size > 1_000_000 && part.size > part.packed * most.ratio) tooLarge();
    parts.push(part);
  }
  return parts;
};

const damaged = (fault: unknown): never => {
  if (fault instanceof Unreadable) throw fault;
  throw new Unreadable('its parts cannot be unpacked: the file is damaged, or is not what its name says');
};

/** The parts of an archive that are asked for, as text. No more is unpacked than a part says that it is. @throws Unreadable */
export const unpacked = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> => {
  const { Inflate } = await import('fflate');
  try {
    return new Map(
      listedIn(bytes, wanted).map((part) => [
        part.name,
        new TextDecoder().decode(bytesOf(bytes, part, Inflate) ?? tooLarge()),
      ]),
    );
  } catch (fault) {
    return damaged(fault);
  }
};

/** The names of the parts of an archive; none is unpacked. @throws Unreadable */
export const namesIn = (bytes: Uint8Array): ReadonlySet<string> => {
  const names = new Set<string>();
  try {
    listedIn(bytes, (name) => {
      names.add(name);
      return false;
    });
  } catch (fault) {
    damaged(fault);
  }
  return names;
};
