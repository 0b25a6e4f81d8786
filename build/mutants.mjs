// `npm run mutants -- src/dates`: changes one room, or files in it, a place at a time, and lists what no test of that
// room notices. Stryker makes the changes, all of them in one text that a number switches; build/mutant.mjs tries them
// in as many threads as there are processors.
//   --sample 500    tries so many, chosen by chance, and says how far the room as a whole may be from what they show
//   --seed 7        chooses the same ones again
//   --only FILE     tries again what is listed in a file, such as the lines that an earlier run printed
//   --threads 1     leaves the machine to others
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';

/** These measure time. */
const slow = /\/linear\.test\.ts$/;
/** What these wait for as they are loaded cannot be waited for in one file with the others. */
const waitsFor = /^(?:(?:const|let) .*= )?await /m;

const tell = (line) => process.stdout.write(`${line}\n`);
const filesOf = (path, ending) =>
  path.endsWith(ending)
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${path}/${name}`.replaceAll('\\', '/'))
        .sort();

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const asked = positionals.map((path) => path.replace(/\/$/, ''));
const sources = asked.filter((path) => path.startsWith('src/'));
const rooms = new Set(sources.map((path) => path.split('/')[1]));
const others = asked.filter((path) => !sources.includes(path));
if (rooms.size !== 1 || others.some((path) => !path.startsWith('tests/'))) {
  process.stderr.write(
    'Name one room of src, or files in it, and tests of other rooms:  npm run mutants -- src/dates tests/read\n',
  );
  process.exit(2);
}
const [room] = rooms;
const tests = [`tests/${room}`, ...others]
  .flatMap((path) => filesOf(path, '.test.ts'))
  .filter((path) => !slow.test(path))
  .filter((path) => {
    const isWaiting = waitsFor.test(readFileSync(path, 'utf8'));
    if (isWaiting) tell(`left out, since it waits as it is loaded: ${path}`);
    return !isWaiting;
  });

/**
 * What is worked out once and kept would hide a change behind what was there before it: here it is kept in what
 * build/mutant.mjs empties after each change. These files themselves are not tried.
 */
const keepers = new Map([
  [
    'src/dates/once.ts',
    `const made = new WeakMap();
export const once = (make) => () => {
  if (!made.has(make)) made.set(make, { value: make() });
  return made.get(make).value;
};`,
  ],
  [
    'src/dates/kept.ts',
    `const made = new WeakMap();
export const kept = (make) => (of) => {
  if (!made.has(of)) made.set(of, new Map());
  const all = made.get(of);
  if (!all.has(make)) all.set(make, make(of));
  return all.get(make);
};`,
  ],
]);
const originals = new Map(
  sources
    .flatMap((path) => filesOf(path, '.ts'))
    .filter((name) => !keepers.has(name))
    .map((name) => [name, readFileSync(name, 'utf8')]),
);
const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
const { files, mutants } = await new Instrumenter(silent).instrument(
  [...originals].map(([name, content]) => ({ name, content, mutate: true })),
  { plugins: null, ignorers: [], excludedMutations: [], noHeader: true },
);

/** Instead of the texts by which Stryker's changes ask whether they are on, the numbers that build/mutant.mjs compares. */
const numbered = (text) =>
  text.replaceAll(/(?:stryMutAct|stryCov)_9fa48\([^)]*\)/g, (call) => call.replaceAll('"', ''));
const changed = new Map(files.map(({ name, content }) => [name, numbered(content)]));
const { outputFiles, metafile } = await build({
  stdin: {
    contents: `module.exports = { ${[...originals.keys(), ...tests].map((path) => `'${path}': () => require('./${path}')`).join(', ')} };`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  supported: { 'dynamic-import': false },
  logLevel: 'error',
  plugins: [
    {
      name: 'changed',
      setup: ({ onLoad }) =>
        onLoad({ filter: /\.ts$/ }, ({ path }) => {
          const name = relative('.', path).replaceAll('\\', '/');
          const contents = keepers.get(name) ?? changed.get(name) ?? readFileSync(path, 'utf8');
          return {
            contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
            loader: 'ts',
          };
        }),
    },
  ],
});

/** Source and change in one line, without the place: a line of a list is found again after the file was edited. */
const wordsOf = ({ fileName, location: { start, end }, replacement }) => {
  const lines = originals
    .get(fileName)
    .split('\n')
    .slice(start.line, end.line + 1);
  lines.push(lines.pop().slice(0, end.column));
  const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
  return `${short(lines.join('\n').slice(start.column))}  →  ${short(replacement)}`;
};
const keyOf = (mutant) => `${mutant.fileName}: ${wordsOf(mutant)}`;
const listed = options.only === undefined ? '' : readFileSync(options.only, 'utf8');
const wanted = new Set(
  [...listed.matchAll(/^(src\/\S+?\.ts):\d+:\d+ [a-z ]+: (.*)$/gm)].map(
    ([, file, words]) => `${file}: ${words}`,
  ),
);

/** Numbers below 1 that look like chance and are the same for a seed. */
const chance = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const someOf = (all) => {
  if (options.sample === 'all') return all;
  const drawn = chance(Number(options.seed));
  const chosen = new Set(
    all
      .map((one) => [drawn(), one])
      .sort(([a], [b]) => a - b)
      .slice(0, Number(options.sample))
      .map(([, one]) => one),
  );
  return all.filter((one) => chosen.has(one));
};
const candidates =
  options.only === undefined ? mutants : mutants.filter((mutant) => wanted.has(keyOf(mutant)));
const tried = someOf(candidates);

const packages = new Set(
  Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
);
const workerData = {
  code: outputFiles[0].text,
  packages: [...packages],
  sources: [...originals.keys()],
  tests,
  count: mutants.length,
  /** Changes in files that keep something in a variable of the module, which only a new load empties. */
  keeping: mutants
    .filter(({ fileName }) => /^let /m.test(originals.get(fileName)))
    .map(({ id }) => Number(id)),
};
const waiting = [...tried];
const found = new Map();
let isTold = false;
const note = (mutant, state) => {
  found.set(mutant, state);
  const { fileName, location } = mutant;
  const at = `${fileName}:${location.start.line + 1}:${location.start.column + 1}`;
  if (state !== 'killed') tell(`${at} ${state}: ${wordsOf(mutant)}`);
  if (found.size % 500 === 0) tell(`${found.size} of ${tried.length}`);
};

/** One thread, and another one in its place where a change fills its memory, which a test would notice. */
const works = () =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('mutant.mjs', import.meta.url), { workerData });
    let trying;
    worker.on('error', (error) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' || trying === undefined) return fail(error);
      note(trying, 'killed');
      works().then(done, fail);
    });
    worker.on('message', ({ state, told }) => {
      if (trying !== undefined) note(trying, state);
      else if (!isTold) for (const line of told) tell(line);
      isTold = true;
      trying = waiting.shift();
      if (trying === undefined) worker.terminate().then(done);
      else worker.postMessage(Number(trying.id));
    });
  });
await Promise.all(Array.from({ length: Number(options.threads) }, works));

/** How far, 19 times in 20, the share among all may be from that among those tried. */
const margin = (share, some, all) =>
  196 * Math.sqrt(((share * (1 - share)) / some) * ((all - some) / Math.max(1, all - 1)));
const percent = (some, all) => {
  const killed = some.filter((mutant) => found.get(mutant) === 'killed').length;
  const share = killed / some.length;
  const rough = some.length < all.length ? ` ± ${margin(share, some.length, all.length).toFixed(1)}` : '';
  return `${killed} of ${some.length} noticed, ${(100 * share).toFixed(1)}${rough} %`;
};
for (const { name } of files) {
  const own = (among) => among.filter(({ fileName }) => fileName === name);
  if (own(tried).length > 0) tell(`${name}: ${percent(own(tried), own(candidates))}`);
}
tell(`${room}: ${percent(tried, candidates)}`);
