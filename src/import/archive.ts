import type { Inflate as Unpacking } from 'fflate';

/** A part of a zip archive, as its list of parts has it. */
export interface Part {
  readonly name: string;
  /** Zero where it is stored as it is, eight where it is packed. */
  readonly method: number;
  readonly packed: number;
  /** What it unpacks to, by its own word. */
  readonly size: number;
  /** Where its own head begins. */
  readonly from: number;
}

const listed = 0x02014b50;
const end = 0x06054b50;
const longEnd = 0x06064b50;
const longEndAt = 0x07064b50;
const longest = 0xffff;
/** In the place of a figure that is kept elsewhere, in eight bytes. */
const elsewhere = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** How many parts an archive lists, and where its list begins. */
const listIn = (view: DataView): { readonly count: number; readonly at: number } => {
  let last = view.byteLength - 22;
  while (last >= Math.max(0, view.byteLength - 22 - longest) && view.getUint32(last, true) !== end) last -= 1;
  const count = view.getUint16(last + 10, true);
  const at = view.getUint32(last + 16, true);
  const isShort = count !== longest && at !== elsewhere;
  if (isShort || last < 20 || view.getUint32(last - 20, true) !== longEndAt) return { count, at };
  const from = long(view, last - 12);
  if (view.getUint32(from, true) !== longEnd) throw new RangeError('no end where one is said to be');
  return { count: long(view, from + 32), at: long(view, from + 48) };
};

/** The long figures of a part, in their order, from what is beside its name. */
const longFigures = (view: DataView, from: number, length: number): number[] => {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor(view.getUint16(at + 2, true) / 8) }, (_, i) =>
        long(view, at + 4 + 8 * i),
      );
  return [];
};

/** The parts that an archive lists, one after the other. @throws RangeError where it is damaged */
export function* partsOf(bytes: Uint8Array): Generator<Part> {
  const view = viewOf(bytes);
  let { count, at } = listIn(view);
  for (; count > 0; count -= 1) {
    if (view.getUint32(at, true) !== listed) throw new RangeError('no part where one is listed');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const figures = longFigures(view, at + 46 + name, extra);
    const [size, packed, from] = [24, 20, 42].map((place) => {
      const figure = view.getUint32(at + place, true);
      return figure === elsewhere ? (figures.shift() ?? figure) : figure;
    }) as [number, number, number];
    const method = view.getUint16(at + 10, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method,
      packed,
      size,
      from,
    };
    at += 46 + name + extra + comment;
  }
}

/** How much is unpacked before it is looked at again. */
const step = 16 * 1024;

/** The bytes of a part; null as soon as they are more than it says. @throws where it is damaged */
export const bytesOf = (
  bytes: Uint8Array,
  { method, packed, size, from }: Part,
  Inflate: typeof Unpacking,
): Uint8Array | null => {
  const view = viewOf(bytes);
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const own = bytes.subarray(start, start + packed);
  if (own.length < packed || (method !== 0 && method !== 8))
    throw new RangeError('not a part that can be read');
  if (method === 0) return packed > size ? null : own;
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= size) out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < own.length && length <= size; at += step)
    inflate.push(own.subarray(at, at + step), at + step >= own.length);
  return length > size ? null : out.subarray(0, length);
};
