import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How much of a function is run before V8 compiles it for speed: some seven times as much as it waits for itself. */
const budget = 1_000_000;

/** Tells V8 that the program ends with one answer, so that it compiles less for a long life. Later ones have no such setting. */
export const shortRun = ({ versions }: NodeJS.Process): void => {
  if (versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
};

/** The same for what many plans are read by: compiled a little sooner, it is run often enough. */
const budgetOfMany = 400_000;

/** How much of other functions V8 puts into one that it compiles for speed, a third of what it would: compiling less costs
 * less than the calls that are left, above all where several threads compile alike. */
const mostInlined = 300;

/** The last edition of V8 that is known to have the setting: one that has it not would say so on the terminal. */
const lastKnown = 14;

/** Tells V8 that most of what is read is soon let go: it collects once a fifth more is in use than was left the last
 * time, where it would wait for four times as much. Answers what is to be asked before each plan, until it says yes. */
export const longRun = ({ versions }: NodeJS.Process): ((threads: number) => boolean) => {
  if (versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budgetOfMany}`);
  if (Number.parseInt(versions.v8, 10) > lastKnown) return () => true;
  // waking helpers for what is new takes longer than they save: there is little of it that stays
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${mostInlined}`);
  return youngIsEnough;
};

/** Room for what is new, in bytes: with half as much V8 would work a twentieth more, with twice as much a fiftieth less. */
const enough = 16 * 1024 * 1024;
/** The same where other threads have room of their own. */
const enoughBeside = 8 * 1024 * 1024;

/** Lets the room for what is new grow no further once it is enough. Its most is settled when V8 starts, its growth is not. */
const youngIsEnough = (threads: number): boolean => {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young !== undefined && young.space_size < (threads > 1 ? enoughBeside : enough)) return false;
  setFlagsFromString('--semi-space-growth-factor=1');
  return true;
};

/** Room for what is new in a further thread, in MiB, and what it takes of memory in all: three times as much. */
const enoughInThread = 4;

/** Has V8 begin each further thread with all of its room for what is new, since in none does that grow once the first
 * thread has enough. Answers how it is to be limited. */
export const threadRun = ({ versions }: NodeJS.Process): { readonly maxYoungGenerationSizeMb: number } => {
  if (Number.parseInt(versions.v8, 10) <= lastKnown)
    setFlagsFromString(`--min-semi-space-size=${enoughInThread}`);
  return { maxYoungGenerationSizeMb: enoughInThread * 3 };
};
