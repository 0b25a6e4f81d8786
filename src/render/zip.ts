import { gzipSync as quickly } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import { joined } from './joined.ts';

/** The parts of a zip file by name, in their order. */
export type ZipParts = Readonly<Record<string, Uint8Array>>;

/** Parts this large go to the zlib of Node, which is ten times as quick; smaller ones are the same bytes on every machine. */
const large = 1_000_000;

/** A part packed, and its check sum: what gzip puts between its head of ten bytes and its size. */
const packed = (content: Uint8Array): { readonly data: Uint8Array; readonly sum: Uint8Array } => {
  const zipped =
    content.length > large ? quickly(content, { level: 3 }) : gzipSync(content, { level: 6, mtime: 0 });
  return { data: zipped.subarray(10, -8), sum: zipped.subarray(-8, -4) };
};

/** Numbers of so many bytes each, the low byte first, as zip has them. */
const numbers = (...all: readonly (readonly [value: number, bytes: number])[]): Uint8Array => {
  const out: number[] = [];
  for (const [value, bytes] of all)
    for (let place = 0; place < bytes; place += 1) out.push(Math.floor(value / 256 ** place) % 256);
  return Uint8Array.from(out);
};

/** The first day that zip knows, 1 January 1980: no hour and no zone reaches the bytes. */
const firstDay = 0x21;

/** A zip file of these parts. Folders are left out: a file names its own. */
export const zipOf = (parts: ZipParts): Uint8Array => {
  const bodies: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    const called = strToU8(name);
    const { data, sum } = packed(content);
    // What both heads of a part say: version 2.0, names in UTF-8, deflated, day, check sum, sizes, length of the name.
    const said = joined([
      numbers([20, 2], [0x800, 2], [8, 2], [0, 2], [firstDay, 2]),
      sum,
      numbers([data.length, 4], [content.length, 4], [called.length, 2], [0, 2]),
    ]);
    const body = joined([numbers([0x04034b50, 4]), said, called, data]);
    bodies.push(body);
    index.push(
      joined([
        numbers([0x02014b50, 4], [20, 2]),
        said,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        called,
      ]),
    );
    at += body.length;
  }
  const list = joined(index);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [index.length, 2],
    [index.length, 2],
    [list.length, 4],
    [at, 4],
    [0, 2],
  );
  return joined([...bodies, list, end]);
};
