// As a preload of a run with several threads: the first reads no area file before another has begun to, so that others
// have their share. AREA names one at which, in other threads, something goes wrong: `throws`, `ends`, or `waits` for ever; or
// `throws everywhere`. SEEN is the file in which another thread says that it has begun, and what went wrong in it.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const { AREA, WRONG = '', SEEN } = process.env;
const { openSync } = fs;

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

fs.openSync = (path, ...rest) => {
  if (SEEN !== undefined && /area\.yaml$/.test(String(path))) {
    const isMeant = String(path).endsWith(AREA);
    if (isMainThread) while (!fs.existsSync(SEEN)) sleep(5);
    else if (isMeant) fs.writeFileSync(SEEN, WRONG);
    // what another has written meanwhile stays
    else fs.closeSync(openSync(SEEN, 'a'));
    if (isMeant && (!isMainThread || WRONG.endsWith('everywhere'))) {
      if (WRONG.startsWith('throws')) throw new TypeError('a fault of ours');
      if (WRONG === 'waits') sleep(Number.POSITIVE_INFINITY);
      if (WRONG === 'ends') process.exit(3);
    }
  }
  return openSync(path, ...rest);
};
