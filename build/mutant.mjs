// One thread of build/mutants.mjs: runs each test once, to know which changes it comes to, and then, for each change,
// those tests until one fails.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** A test that takes longer, in milliseconds of the processor, is left out, and said. */
const longest = 10_000;
/** A test that goes on for longer while something is changed is in a loop. */
const patience = 60_000;
/** About what it takes, in milliseconds, to load sources and a file of tests. */
const loading = 50;
/** Inputs that a law is tried with. */
const inputs = 40;

/** The file whose test is running: what that compares with a file names it as seen from there. */
let running = '.';
chai.use(({ Assertion }) =>
  Assertion.addMethod('toMatchFileSnapshot', function (name) {
    const text = readFileSync(join(dirname(running), name), 'utf8');
    return Promise.resolve(chai.expect(this._obj === text, name).toBe(true));
  }),
);

/** The tests of the file that is being loaded, in its order. */
let collected = [];
let titles = [];
const cleanups = [];
const rows = (table, run) =>
  [...table].forEach((row, at) => {
    run(at, (body) => () => (Array.isArray(row) ? body(...row) : body(row)));
  });
/** `it` or `describe`: what is named is run now or later, alone or once for each row of a table. */
const maker = (take) => {
  const made = (isOn) => {
    const add = (title, ...given) => {
      const run = given.find((one) => typeof one === 'function');
      if (isOn) take(title, run);
    };
    const each = (table) => (title, body) =>
      rows(table, (at, given) => add(`${title} ${at + 1}`, given(body)));
    return Object.assign(add, { each, runIf: (is) => made(isOn && is), skipIf: (is) => made(isOn && !is) });
  };
  return made(true);
};
const it = maker((title, run) => collected.push({ name: [...titles, title].join(' > '), run }));
const describe = maker((title, run) => {
  titles.push(title);
  run();
  titles.pop();
});
/** What the tests have of vitest; a test that wants more fails before anything is changed, and is left out. */
const vitest = {
  __esModule: true,
  expect: chai.expect,
  it,
  test: it,
  describe,
  onTestFinished: (cleanup) => cleanups.push(cleanup),
  vi: {},
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

// Changed code asks all the time which change is switched on: that it asks far more often than before is a loop.
let on = -1;
let asks = 0;
let most = Number.POSITIVE_INFINITY;
const isOn = (id) => {
  asks += 1;
  if (asks > most) throw new Error('a loop without end');
  return id === on;
};
/** The changes that the code came to since this was emptied, 1 at the number of each. */
let cameTo = new Uint8Array(workerData.count);
const comesTo = (...ids) => {
  for (const id of ids) cameTo[id] = 1;
};

/** Maps and sets as the sources know them; `taken` tells how to make those of the modules again what they are then. */
const memory = () => {
  let made = [];
  const noted = (Kind) =>
    class extends Kind {
      constructor(entries) {
        super(entries);
        made?.push(this);
      }
    };
  class Forgetful {
    #entries = new WeakMap();
    constructor() {
      made?.push(this);
    }
    get = (key) => this.#entries.get(key);
    has = (key) => this.#entries.has(key);
    set = (key, value) => this.#entries.set(key, value) && this;
    clear = () => {
      this.#entries = new WeakMap();
    };
  }
  const taken = () => {
    const then = made.map((one) => [one, one instanceof Forgetful ? [] : [...one]]);
    made = undefined;
    return () => {
      for (const [one, entries] of then) {
        one.clear();
        for (const entry of entries) one instanceof Map ? one.set(...entry) : one.add(entry);
      }
    };
  };
  return { kinds: [noted(Map), noted(Set), Forgetful], taken };
};

const parameters = 'require,module,exports,stryMutAct_9fa48,stryCov_9fa48,Map,Set,WeakMap'.split(',');
/** Sources and tests as if they had never run; a file of them is loaded when it is asked for. */
const loaderOf = (code) => {
  const script = new Function(...parameters, code);
  return (kinds = [Map, Set, WeakMap]) => {
    const module = { exports: {} };
    script((path) => known.get(path), module, module.exports, isOn, comesTo, ...kinds);
    const loaded = new Map();
    return (path) => {
      if (loaded.has(path)) return loaded.get(path);
      collected = [];
      titles = [path];
      module.exports[path]();
      loaded.set(path, collected);
      return collected;
    };
  };
};
const loadNoting = loaderOf(workerData.code);
const load = loaderOf(workerData.code.replaceAll(/stryCov_9fa48\([^)]*\)/g, '0'));

/** Runs what is asked, and stops it where it is in a loop that asks nothing. */
const watched = new Script('globalThis.runTest()');
const passes = async (path, run) => {
  let timer;
  running = path;
  try {
    globalThis.runTest = run;
    const answer = watched.runInThisContext({ timeout: patience });
    if (answer instanceof Promise) {
      const late = new Promise((_, fail) => {
        timer = setTimeout(fail, patience, new Error('late'));
      });
      await Promise.race([answer, late]);
    }
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    most = Number.POSITIVE_INFINITY;
    for (const cleanup of cleanups.splice(0)) await cleanup();
  }
};

/** What the code comes to while something is done: 1 at the number of each change. */
const comingTo = (act) => {
  cameTo = new Uint8Array(workerData.count);
  act();
  return cameTo;
};
const told = [];
const { sources } = workerData;
const kept = memory();
const unchanged = load(kept.kinds);
sources.forEach(unchanged);
const tests = workerData.tests.filter((path) => {
  try {
    return unchanged(path);
  } catch (error) {
    told.push(`left out, since it does not load here: ${path}: ${error.message}`);
    return false;
  }
});
const forget = kept.taken();

const useful = [];
const byFile = new Map();
let bySources;
for (const path of tests) {
  const noted = memory();
  const noting = loadNoting(noted.kinds);
  asks = 0;
  bySources = comingTo(() => sources.forEach(noting));
  byFile.set(
    path,
    comingTo(() => noting(path)),
  );
  // what is worked out as a file is loaded is asked again with each test, where the file is loaded anew
  const toLoad = asks;
  const forgetNoted = noted.taken();
  for (const [at, { name, run }] of noting(path).entries()) {
    forgetNoted();
    forget();
    cameTo = new Uint8Array(workerData.count);
    asks = 0;
    const isGood = await passes(path, run);
    const test = { path, at, asks: toLoad + asks, comesTo: cameTo, kills: 0 };
    const { user } = process.cpuUsage();
    const isGoodAgain = isGood && (await passes(path, unchanged(path)[at].run));
    test.took = process.cpuUsage({ user, system: 0 }).user / 1000;
    if (!isGoodAgain) told.push(`left out, since it does not pass here: ${name}`);
    else if (test.took > longest) told.push(`left out, since it takes ${Math.round(test.took)} ms: ${name}`);
    else useful.push(test);
  }
}

/** Those that noticed the last few changes, which were near. */
let last = [];
const keeping = new Set(workerData.keeping);
/** Changes of what is worked out as a file is loaded need that file loaded anew; the others are switched on in what is there. */
const stateOf = async (id) => {
  const isEverywhere = bySources[id] === 1;
  const isLoadedWith = ({ path }) => isEverywhere || byFile.get(path)[id] === 1;
  /** The quickest come first, and those that noticed much. */
  const cost = (test) => (test.took + (isLoadedWith(test) ? loading : 0)) / (1 + test.kills);
  const among = useful
    .filter((test) => isLoadedWith(test) || test.comesTo[id] === 1)
    .sort((a, b) => last.indexOf(b) - last.indexOf(a) || cost(a) - cost(b));
  let anew;
  const runOf = (test) => {
    if (!isLoadedWith(test) && !keeping.has(id)) return unchanged(test.path)[test.at].run;
    anew ??= load();
    return anew(test.path)[test.at].run;
  };
  on = id;
  for (const test of among) {
    asks = 0;
    most = test.asks * 20 + 1_000_000;
    if (await passes(test.path, () => runOf(test)())) continue;
    test.kills += 1;
    last = [...last.filter((one) => one !== test).slice(-4), test];
    return 'killed';
  }
  return among.length === 0 ? 'no test comes to it' : 'survived';
};

parentPort.on('message', async (id) => {
  const state = await stateOf(id);
  on = -1;
  forget();
  parentPort.postMessage({ state });
});
parentPort.postMessage({ told });
