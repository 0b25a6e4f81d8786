import { type BoardAnswer, headsTogether } from '../view/boards.ts';
import { csvLines } from './csv.ts';
import type { Gathered } from './format.ts';

/** The lines of one board, and how many columns were known when they were written. */
interface Lines {
  /** Bytes take less room than rows, whose words hold on to the files that they are cut from. */
  readonly bytes: Uint8Array;
  readonly columns: number;
}

/** Rows under every head that any board has, since boards have fields of their own. A head that comes with a later board
 * is after all before it, so what the lines of earlier boards lack are empty cells at their end. */
export const gathered = (): Gathered => {
  const heads = headsTogether();
  const held: Lines[] = [];
  return {
    take: ({ board, answer: { rows } }: BoardAnswer) => {
      if (rows === null) return false;
      const under = heads.take(rows.head);
      const text = csvLines(
        Array.from(rows.rows, (row) => [
          board,
          ...under.map((at) => (at === undefined ? null : (row[at] ?? null))),
        ]),
      );
      held.push({ bytes: new TextEncoder().encode(text), columns: under.length });
      return true;
    },
    all: () => written(heads.all, held),
  };
};

function* written(head: readonly string[], held: readonly Lines[]): Generator<string> {
  yield csvLines([['board', ...head]]);
  for (const { bytes, columns } of held)
    yield widened(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), head.length - columns);
}

/** Lines with so many empty cells more. A line may break within a cell in quotes. */
const widened = (lines: string, more: number): string =>
  more === 0
    ? lines
    : lines.replace(/"[^"]*"|\r\n/g, (part) => (part === '\r\n' ? `${','.repeat(more)}${part}` : part));
