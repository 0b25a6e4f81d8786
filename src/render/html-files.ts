import { cutBefore, type PaperBlock } from './paper.ts';

/** More bytes than this make a page slow on a telephone. */
const most = 1_000_000;

/** What a file has besides its blocks: the style sheet, and the list of contents. */
const frame = 30_000;
const room = most - frame;

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** True of a page that is better read in several files. */
export const isLong = (text: string): boolean => bytesIn(text) > most;

/** The name of a file of the paper, by its place: the first has the name that was asked for, and the next one ends in -2. */
export const fileOfPaper = (path: string, index: number): string =>
  index === 0 ? path : path.replace(/(?=\.\w+$)|$/, `-${index + 1}`);

/** Blocks that stay together: a heading, or several, with all that is under it. */
interface BlockGroup {
  readonly blocks: readonly PaperBlock[];
  readonly size: number;
  /** The second-level heading that it is under. */
  readonly part: PaperBlock | undefined;
}

const opensPart = (block: PaperBlock | undefined): boolean => block?.is === 'heading' && block.level === 2;

/** The rows of a table that is too long for one file, in several tables. */
const inPieces = (block: PaperBlock, htmlOf: (block: PaperBlock) => string): readonly PaperBlock[] => {
  if (block.is !== 'table' || block.table.rows.length === 0) return [block];
  const { rows } = block.table;
  const each = Math.ceil(rows.length / Math.ceil(bytesIn(htmlOf(block)) / room));
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / each)) }, (_, index) => ({
    ...block,
    table: { ...block.table, rows: rows.slice(index * each, (index + 1) * each) },
  }));
};

/** Cut before each heading that does not follow on another; what is too long so, after each block. */
const groupsOf = (
  blocks: readonly PaperBlock[],
  htmlOf: (block: PaperBlock) => string,
): readonly BlockGroup[] => {
  const sized = (group: readonly PaperBlock[]): Pick<BlockGroup, 'blocks' | 'size'> => ({
    blocks: group,
    size: group.reduce((sum, block) => sum + bytesIn(htmlOf(block)), 0),
  });
  const cut = cutBefore(blocks, ({ is }, before) => is === 'heading' && before?.is !== 'heading');
  const fitting = cut.map(sized).flatMap((whole) => {
    if (whole.size <= room) return [whole];
    const group = whole.blocks;
    const first = group.findIndex(({ is }) => is !== 'heading');
    const [opening, ...rest] = group.slice(first).flatMap((block) => inPieces(block, htmlOf));
    return [
      [...group.slice(0, first), ...(opening === undefined ? [] : [opening])],
      ...rest.map((one) => [one]),
    ].map(sized);
  });
  let part: PaperBlock | undefined;
  return fitting.map((group) => {
    part = group.blocks.find(opensPart) ?? part;
    return { ...group, part };
  });
};

const continued = (part: PaperBlock | undefined, file: number): readonly PaperBlock[] =>
  part?.is === 'heading'
    ? [{ ...part, id: `${part.id}-${file}`, text: [part.text, ' (continued)'].flat() }]
    : [];

/** The blocks of each file: a part of the paper is in one file where it fits, and is cut between its headings where not. */
export const sharedOut = (
  blocks: readonly PaperBlock[],
  htmlOf: (block: PaperBlock) => string,
): readonly (readonly PaperBlock[])[] => {
  const groups = groupsOf(blocks, htmlOf);
  const sizeOf = (part: PaperBlock | undefined): number =>
    groups.reduce((sum, one) => sum + (one.part === part ? one.size : 0), 0);
  const files: PaperBlock[][] = [[]];
  let used = 0;
  for (const { blocks: next, size, part } of groups) {
    const begins = next.some(opensPart);
    const whole = begins ? sizeOf(part) : size;
    const wanted = whole <= room ? whole : size;
    if (used > 0 && used + wanted > room) {
      files.push([...(begins ? [] : continued(part, files.length + 1))]);
      used = 0;
    }
    files.at(-1)?.push(...next);
    used += size;
  }
  return files;
};
