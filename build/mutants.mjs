// `npm run mutants -- src/dates`: changes one room, or files in it, a place at a time, and lists what no test of that
// room notices. Stryker makes the changes, all of them in one text that a number switches; build/mutant.mjs tries them
// in as many threads as there are processors.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';

/** A change whose tests take longer than this is taken for a loop without end, which a test would notice. */
const patience = 60_000;
/** These measure time. */
const slow = /\/linear\.test\.ts$/;

const filesOf = (path, ending) =>
  path.endsWith(ending)
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${path}/${name}`.replaceAll('\\', '/'))
        .sort();

const asked = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const sources = asked.filter((path) => path.startsWith('src/'));
const rooms = new Set(sources.map((path) => path.split('/')[1]));
const others = asked.filter((path) => !sources.includes(path));
if (rooms.size !== 1 || others.some((path) => !path.startsWith('tests/'))) {
  process.stderr.write(
    'Name one room of src, or files in it, and tests of other rooms:  npm run mutants -- src/dates tests/read\n',
  );
  process.exit(2);
}
const tests = [`tests/${[...rooms][0]}`, ...others]
  .flatMap((path) => filesOf(path, '.test.ts'))
  .filter((path) => !slow.test(path));

const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
const { files, mutants } = await new Instrumenter(silent).instrument(
  sources
    .flatMap((path) => filesOf(path, '.ts'))
    .map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
  { plugins: null, ignorers: [], excludedMutations: [], noHeader: false },
);
const changed = new Map(files.map(({ name, content }) => [name, content]));
const { outputFiles, metafile } = await build({
  stdin: {
    contents: tests
      .map((path) => `globalThis.startFile(${JSON.stringify(path)});require('./${path}');`)
      .join('\n'),
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
          const contents = changed.get(relative('.', path).replaceAll('\\', '/'));
          return contents === undefined ? undefined : { contents, loader: 'ts' };
        }),
    },
  ],
});
const packages = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
const workerData = { code: outputFiles[0].text, packages: [...new Set(packages)] };

const tell = (line) => process.stdout.write(`${line}\n`);
const waiting = mutants.map(({ id }) => id);
const found = new Map();
let isTold = false;

/** One thread, and another one in its place where a change keeps it busy for ever. */
const works = () =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('mutant.mjs', import.meta.url), { workerData });
    let timer;
    const next = () => {
      const id = waiting.shift();
      if (id === undefined) return worker.terminate().then(done);
      timer = setTimeout(() => {
        found.set(id, 'killed');
        worker.terminate().then(() => works().then(done, fail));
      }, patience);
      worker.postMessage(id);
    };
    worker.on('error', fail);
    worker.on('message', ({ id, state, told }) => {
      clearTimeout(timer);
      if (id === undefined) {
        if (!isTold) for (const line of told) tell(line);
        isTold = true;
      } else found.set(id, state);
      if (found.size % 200 === 0 && found.size > 0) tell(`${found.size} of ${mutants.length}`);
      next();
    });
  });
await Promise.all(Array.from({ length: availableParallelism() }, works));

const percent = (states) => {
  const killed = states.filter((state) => state === 'killed').length;
  return `${killed} of ${states.length} noticed, ${((100 * killed) / states.length).toFixed(1)} %`;
};
for (const { name } of files) {
  const own = mutants.filter(({ fileName }) => fileName === name);
  if (own.length === 0) continue;
  tell(`${name}: ${percent(own.map(({ id }) => found.get(id)))}`);
  const lines = readFileSync(name, 'utf8').split('\n');
  for (const { id, location, replacement } of own)
    if (found.get(id) !== 'killed') {
      const { start, end } = location;
      const before = lines
        .slice(start.line, end.line + 1)
        .join('\n')
        .slice(start.column, start.line === end.line ? end.column : undefined);
      const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
      tell(
        `  ${start.line + 1}:${start.column + 1} ${found.get(id)}: ${short(before)}  →  ${short(replacement)}`,
      );
    }
}
tell(`${[...rooms][0]}: ${percent([...found.values()])}`);
