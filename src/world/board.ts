/** Memory that the threads of a run share: which batch of plans is next, how many have had their turn, and who has taken
 * which. A thread takes a batch without asking another. */
export type Board = Int32Array;

const [next, turn, weight, takers] = [0, 1, 2, 3];

/** Plans that are taken at once. */
const size = 8;
/** So many batches for each thread may be made before their turn: what is made too soon is kept in memory. */
const ahead = 4;

/** The number of the first thread, and of those that it starts. */
export const firstThread = 1;

/** How many batches so many plans are. */
export const batchesOf = (plans: number): number => Math.ceil(plans / size);

/** The plans of a batch. */
export const inBatch = <Plan>(plans: readonly Plan[], at: number): readonly Plan[] =>
  plans.slice(at * size, (at + 1) * size);

/** A board on which nothing is taken. */
export const boardFor = (plans: number): Board =>
  new Int32Array(new SharedArrayBuffer((takers + batchesOf(plans)) * Int32Array.BYTES_PER_ELEMENT));

/** Takes the next batch; null where all are taken, `wait` where enough is made before its turn. */
export const take = (board: Board, threads: number, me: number): number | 'wait' | null => {
  const batches = board.length - takers;
  for (;;) {
    const at = Atomics.load(board, next);
    if (at >= batches) return null;
    if (at >= Atomics.load(board, turn) + ahead * threads) return 'wait';
    if (Atomics.compareExchange(board, next, at, at + 1) !== at) continue;
    Atomics.store(board, takers + at, me);
    return at;
  }
};

/** The same, where a thread has nothing else to do: it sleeps until a batch has had its turn. */
export const takeInTime = (board: Board, threads: number, me: number): number | null => {
  for (;;) {
    const had = Atomics.load(board, turn);
    const at = take(board, threads, me);
    if (at !== 'wait') return at;
    Atomics.wait(board, turn, had);
  }
};

/** Who has taken a batch; null where nobody has, or has not said so yet. */
export const takerOf = (board: Board, at: number): number | null =>
  Atomics.load(board, next) > at ? Atomics.load(board, takers + at) : null;

/** Says that a batch has had its turn. */
export const hadTurn = (board: Board, at: number): void => {
  Atomics.store(board, turn, at + 1);
  Atomics.notify(board, turn);
};

/** Adds to what is weighed of all that has had its turn. */
export const weigh = (board: Board, more: number): void => {
  Atomics.add(board, weight, more);
};

/** So much at least weighs what comes before a batch that is made now. */
export const weighed = (board: Board): number => Atomics.load(board, weight);
