const mark = [0xef, 0xbb, 0xbf];

const startsWithMark = (bytes: Uint8Array): boolean => mark.every((byte, i) => bytes[i] === byte);

/** A text as bytes, without a mark. */
export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** True of the same bytes. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** A text as bytes again, with the byte order mark that its file began with. */
export const bytesOf = (text: string, original: Uint8Array): Uint8Array => {
  const bytes = asBytes(text);
  return startsWithMark(original) ? Uint8Array.from([...mark, ...bytes]) : bytes;
};

/** True where a text gives back the very bytes that it was read from. */
export const isSameText = (text: string, original: Uint8Array): boolean =>
  isSame(bytesOf(text, original), original);
