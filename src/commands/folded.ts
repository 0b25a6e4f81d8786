/** A run of words after two spaces, up to the next two: a line to type. */
const typed = / {2,}(\S.*?)(?= {2}|$)/g;

/** A message for a terminal of so many columns: broken between words, and never inside a line to type, which is copied. */
export const folded = (text: string, columns: number): string =>
  text
    .split('\n')
    .map((line) => (line.length <= columns ? line : foldedLine(line, columns)))
    .join('\n');

const foldedLine = (line: string, columns: number): string => {
  const indent = line.length - line.trimStart().length;
  const hang = ' '.repeat(indent === 0 ? 0 : indent + 2);
  const lines: string[] = [];
  let now = ' '.repeat(indent);
  for (const piece of piecesOf(line.slice(indent), columns - hang.length)) {
    const isFirst = now.trim() === '';
    if (isFirst || now.length + piece.length <= columns) now += isFirst ? piece.trimStart() : piece;
    else {
      lines.push(now);
      now = hang + piece.trimStart();
    }
  }
  return [...lines, now].join('\n');
};

/** The words of a line, each with the spaces before it; what is typed is one piece, as long as a line has room for it. */
const piecesOf = (line: string, room: number): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  const words = (text: string): void => void pieces.push(...(text.match(/ *[^ ]+/g) ?? []));
  for (const found of line.matchAll(typed)) {
    const [whole, said = ''] = found;
    const isOne = said.length <= room || said.startsWith('bscb ');
    words(line.slice(from, found.index));
    if (isOne) pieces.push(whole);
    else words(whole);
    from = found.index + whole.length;
  }
  words(line.slice(from));
  return pieces;
};
