// One thread of build/mutants.mjs: runs each test once, to know which changes it comes to, and then, for each change,
// those tests until one fails. Sources and tests are loaded anew for each change, so that nothing is kept from the last.
import { parentPort, workerData } from 'node:worker_threads';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** A test that takes longer is left out, and said. */
const longest = 10_000;
/** Inputs that a law is tried with. */
const inputs = 40;

let tests = [];
let titles = [];
const cleanups = [];
const rows = (table, run) =>
  [...table].forEach((row, at) => {
    run(at, (body) => () => (Array.isArray(row) ? body(...row) : body(row)));
  });
const testMaker = (isOn) => {
  const add = (title, ...given) => {
    const run = given.find((one) => typeof one === 'function');
    if (isOn) tests.push({ name: [...titles, title].join(' > '), run });
  };
  const each = (table) => (title, body) => rows(table, (at, given) => add(`${title} ${at + 1}`, given(body)));
  return Object.assign(add, {
    each,
    runIf: (is) => testMaker(isOn && Boolean(is)),
    skipIf: (is) => testMaker(isOn && !is),
  });
};
const groupMaker = (isOn) => {
  const add = (title, ...given) => {
    if (!isOn) return;
    titles.push(title);
    given.find((one) => typeof one === 'function')();
    titles.pop();
  };
  const each = (table) => (title, body) => rows(table, (at, given) => add(`${title} ${at + 1}`, given(body)));
  return Object.assign(add, { each, runIf: (is) => groupMaker(isOn && Boolean(is)) });
};
/** What the tests have of vitest; a test that wants more fails before anything is changed, and is left out. */
const vitest = {
  __esModule: true,
  expect: chai.expect,
  it: testMaker(true),
  test: testMaker(true),
  describe: groupMaker(true),
  onTestFinished: (cleanup) => cleanups.push(cleanup),
  vi: {},
};
globalThis.startFile = (path) => {
  titles = [path];
};

const known = new Map([['vitest', vitest]]);
for (const path of workerData.packages)
  if (!known.has(path)) known.set(path, { ...(await import(path)), __esModule: true });
// A law is tried with few inputs, and the first that breaks it is enough.
const laws = known.get('fast-check');
if (laws !== undefined) {
  const { assert } = laws;
  laws.assert = (law, asked) =>
    assert(law, { ...asked, numRuns: Math.min(asked?.numRuns ?? inputs, inputs), endOnFailure: true });
  laws.default = { ...laws.default, assert: laws.assert };
}
const script = new Function('require', 'module', 'exports', workerData.code);
const load = () => {
  tests = [];
  const module = { exports: {} };
  script((path) => known.get(path), module, module.exports);
};

// Changed code asks all the time which change is switched on: that it asks far more often than before is a loop.
const switches = { mutantCoverage: { static: {}, perTest: {} } };
let on;
let asks = 0;
let most = Number.POSITIVE_INFINITY;
Object.defineProperty(switches, 'activeMutant', {
  get: () => {
    asks += 1;
    if (asks > most) throw new Error('a loop without end');
    return on;
  },
});
globalThis.__stryker__ = switches;

const passes = async (run) => {
  let timer;
  try {
    const late = new Promise((_, fail) => {
      timer = setTimeout(fail, longest * 2, new Error('late'));
    });
    await Promise.race([run(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    most = Number.POSITIVE_INFINITY;
    for (const cleanup of cleanups.splice(0)) await cleanup();
  }
};

load();
const told = [];
const useful = [];
for (const [at, { name, run }] of tests.entries()) {
  switches.currentTestId = String(at);
  asks = 0;
  const start = performance.now();
  const isGood = await passes(run);
  const took = performance.now() - start;
  if (!isGood) told.push(`left out, since it does not pass here: ${name}`);
  else if (took > longest) told.push(`left out, since it takes ${Math.round(took)} ms: ${name}`);
  else useful.push({ at, took, asks, kills: 0, comesTo: switches.mutantCoverage.perTest[at] ?? {} });
}
switches.currentTestId = undefined;

/** The quickest first, and those that noticed much. */
const promising = (a, b) => a.took / (1 + a.kills) - b.took / (1 + b.kills);
const stateOf = async (id) => {
  const isStatic = id in switches.mutantCoverage.static;
  const among = useful.filter(({ comesTo }) => isStatic || id in comesTo).sort(promising);
  on = id;
  try {
    load();
  } catch {
    return 'killed';
  }
  for (const test of among) {
    asks = 0;
    most = test.asks * 20 + 1_000_000;
    if (await passes(tests[test.at]?.run ?? Promise.reject)) continue;
    test.kills += 1;
    return 'killed';
  }
  return among.length === 0 ? 'no test comes to it' : 'survived';
};

parentPort.on('message', async (id) => parentPort.postMessage({ id, state: await stateOf(id) }));
parentPort.postMessage({ told });
