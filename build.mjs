// The program as CommonJS files in dist/: Node starts a CommonJS entry sooner than a module, and reads through every
// byte of a file before it runs any of it. So each import() of the sources becomes a file of its own, with what
// several of them share, and a command loads the files that it comes to. esbuild cuts modules only, so they are cut
// as modules and each is written as CommonJS.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { notices } from './build/notices.mjs';
import { pack, patterns } from './build/pack.mjs';

const folder = 'dist';

/** What a library would load, or make, as it starts and this program never comes to. */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const nothing = { path: 'nothing', namespace: 'unused' };
    // commands that are programs of their own: there are none
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? nothing : undefined,
    );
    // colours of cli-table3 itself: what goes into its cells is coloured already
    onResolve({ filter: /^@colors\/colors\/safe$/ }, () => nothing);
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** How far words are apart is asked for one that is misspelt: the library, which makes a large table, is a file of its own. */
const distances = {
  name: 'distances',
  setup({ onResolve, onLoad }) {
    const resolveDir = import.meta.dirname;
    onResolve({ filter: /^fastest-levenshtein$/ }, ({ importer }) =>
      importer.includes('distance-library') ? undefined : { path: 'distances', namespace: 'distances' },
    );
    onResolve({ filter: /^\.\/distance\.js$/, namespace: 'distances' }, ({ path }) => ({
      path,
      external: true,
    }));
    onLoad({ filter: /.*/, namespace: 'distances' }, () => ({
      contents: "export const distance = (a, b) => require('./distance.js').distance(a, b);",
    }));
    onResolve({ filter: /^distance-library$/ }, ({ path }) => ({ path, namespace: 'distance-library' }));
    onLoad({ filter: /.*/, namespace: 'distance-library' }, () => ({
      contents: "export { distance } from 'fastest-levenshtein';",
      resolveDir,
    }));
  },
};

/** Plain text is measured without string-width, whose tables of emoji take longer to load than a page to draw. */
const widths = {
  name: 'widths',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ kind, importer }) =>
      kind === 'import-statement' || /[\\/]cli-table3[\\/]/.test(importer)
        ? { path: kind === 'import-statement' ? 'width' : 'width-required', namespace: 'widths' }
        : undefined,
    );
    onResolve({ filter: /^width$/, namespace: 'widths' }, ({ path }) => ({ path, namespace: 'widths' }));
    onResolve({ filter: /^measure$/ }, () => ({ path: 'measure', namespace: 'widths' }));
    onResolve({ filter: /^\.\/measure\.js$/, namespace: 'widths' }, ({ path }) => ({ path, external: true }));
    const resolveDir = import.meta.dirname;
    onLoad({ filter: /^measure$/, namespace: 'widths' }, () => ({
      contents: "export { default } from './node_modules/string-width/index.js';",
      resolveDir,
    }));
    onLoad({ filter: /^width-required$/, namespace: 'widths' }, () => ({
      contents: "module.exports = require('width').default;",
    }));
    onLoad({ filter: /^width$/, namespace: 'widths' }, () => ({
      contents: `import { plainWidth } from './src/render/plain-width.ts';
        const measured = (text, options) => require('./measure.js').default(text, options);
        export default (text, options) =>
          (options && text.includes('\\u001b') ? null : plainWidth(text)) ?? measured(text, options);`,
      resolveDir,
    }));
  },
};

/** What the sources ask of zod. */
const zodNames = new Set();
for (const file of await readdir('src/read', { recursive: true }))
  if (file.endsWith('.ts'))
    for (const [, name] of (await readFile(join('src/read', file), 'utf8')).matchAll(/\bz\.([a-z]\w*)/g))
      if (name !== 'core') zodNames.add(name);

/** Files of ours among those parts: those that import each, and its functions that are called. */
const lateOfOurs = {
  'read/repair': { users: ['read/file'], functions: ['readText'] },
  'read/one-slip': { users: ['read/beside'], functions: ['withOneSlip'] },
  'read/losses': { users: ['read/beside'], functions: ['lossesOf'] },
  'rules/contained-many': { users: ['rules/contained'], functions: ['amongMany'] },
  'dates/every-month': { users: ['dates/recurring'], functions: ['everyPick'] },
  'dates/every-term': { users: ['dates/recurring'], functions: ['termly', 'everySeason'] },
  'dates/worded': { users: ['dates/phrase'], functions: ['readWorded'] },
  'dates/agreed': { users: ['read/keys/common'], functions: ['readAgreed'] },
  'dates/meeting-bodies': { users: ['assess/goes-to'], functions: ['bodiesMet'] },
  'dates/misspelt': { users: ['dates/worded'], functions: ['misspeltIn', 'slipIn'] },
  'dates/day-or-year': { users: ['dates/series'], functions: ['dayOrYear'] },
  'dates/except': { users: ['dates/worded'], functions: ['withoutMonths'] },
  'dates/moving': { users: ['dates/worded'], functions: ['movingAt'] },
  'dates/part-of-year': { users: ['dates/worded'], functions: ['unknownPart'] },
  'dates/prose': {
    users: ['dates/worded'],
    functions: ['datesAlone', 'unknownTerm', 'dateInProse', 'looksLikeDate', 'namesTime', 'unknownHalfTerm'],
  },
  'dates/command': { users: ['commands/asked-date', 'commands/today-for'], functions: ['readCommandDate'] },
  'render/blocks': { users: ['render/terminal'], functions: ['chartLines'] },
  'view/check-page': { users: ['view/check'], functions: ['checkPage'] },
  'read/next-refs': { users: ['read/plan'], functions: ['withNextRefs'] },
  'commands/instead': { users: ['commands/formats'], functions: ['writtenInstead'] },
  'commands/folded': { users: ['commands/say'], functions: ['folded'] },
  'view/status-json': { users: ['view/status'], functions: ['statusJson', 'statusRows'] },
};

/** Libraries among them whose one function pages call, and how. */
const lateLibraries = {
  table: { library: 'cli-table3', called: "(given) => new (require('./table.js').default)(given)" },
  wrap: { library: 'wrap-ansi', called: "(...given) => require('./wrap.js').default(...given)" },
};

/**
 * Parts that a plan in the plain form and in shape never comes to, though what it does come to imports them: each is
 * a file that is loaded when the first of its functions is called. yaml, with what looks for slips, is for the files
 * that the plain reader hands over or that have errors; zod is for values of which the declaration is not sure, and for
 * schemas; the libraries of tables and lines are for text with colour and cells of several lines; what `status`
 * answers machines is for them; so are what is said to a terminal, actions without a ref, kinds of file that are not written, words that are misspelt in dates, dates in prose, charts, days on the command line that are words, the page of `check --all`, and
 * what compares the rows of a plan of hundreds of them.
 */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    const later = (path) => ({ path, namespace: 'late' });
    const resolveDir = import.meta.dirname;
    for (const [file, { users, functions }] of Object.entries(lateOfOurs)) {
      const name = basename(file);
      onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, ({ path, resolveDir: from, importer }) =>
        users.some((user) => importer === join(resolveDir, 'src', `${user}.ts`)) &&
        join(from, path) === join(resolveDir, 'src', `${file}.ts`)
          ? later(name)
          : undefined,
      );
      onResolve({ filter: new RegExp(`^\\./${name}\\.js$`), namespace: 'late' }, ({ path }) => ({
        path,
        external: true,
      }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'late' }, () => ({
        contents: [
          `let part;\nconst made = () => (part ??= require('./${name}.js'));`,
          ...functions.map((one) => `export const ${one} = (...given) => made().${one}(...given);`),
        ].join('\n'),
      }));
    }
    onResolve({ filter: /^zod\/mini$/ }, ({ importer }) =>
      importer.includes('zod-parts') ? undefined : later('zod'),
    );
    for (const [name, { library, called }] of Object.entries(lateLibraries)) {
      const whole = `${name}-library`;
      onResolve({ filter: new RegExp(`^${library}$`) }, ({ importer }) =>
        importer.includes(whole) ? undefined : later(name),
      );
      onResolve({ filter: new RegExp(`^${whole}$`) }, () => ({ path: whole, namespace: whole }));
      onLoad({ filter: /.*/, namespace: whole }, () => ({
        contents: `export { default } from '${library}';`,
        resolveDir,
      }));
      // a function that may be called with new
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'late' }, () => ({
        contents: `const call = ${called};\nexport default function (...given) { return call(...given); }`,
      }));
    }
    onResolve({ filter: /^\.\/(?:table|wrap|zod)\.js$/, namespace: 'late' }, ({ path }) => ({
      path,
      external: true,
    }));
    onResolve({ filter: /^zod-parts$/ }, () => ({ path: 'zod-parts', namespace: 'zod-parts' }));
    onLoad({ filter: /.*/, namespace: 'zod-parts' }, () => ({
      contents: `import * as z from 'zod/mini';
        z.config({ jitless: true });
        export { ${[...zodNames].join(', ')} } from 'zod/mini';`,
      resolveDir,
    }));
    onLoad({ filter: /^zod$/, namespace: 'late' }, () => ({
      contents: [...zodNames]
        .map((name) =>
          name === 'globalRegistry'
            ? "const registry = { add: (...given) => require('./zod.js').globalRegistry.add(...given) };\nexport { registry as globalRegistry };"
            : `const ${name}_ = (...given) => require('./zod.js').${name}(...given);\nexport { ${name}_ as ${name} };`,
        )
        .join('\n'),
    }));
  },
};

/** Sums of what the files of a plan may have in them, so that `check` knows an old schema without zod. */
const sums = await build({
  entryPoints: ['src/read/declared.ts'],
  absWorkingDir: import.meta.dirname,
  write: false,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
});
const { declaredSums } = await import(
  `data:text/javascript;base64,${Buffer.from(sums.outputFiles[0].contents).toString('base64')}`
);
const declared = {
  name: 'declared',
  setup({ onLoad }) {
    const contents = `export const declaredSums = () => (${JSON.stringify(declaredSums())});`;
    onLoad({ filter: /[\\/]read[\\/]declared\.ts$/ }, () => ({ contents }));
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: {
    program: 'src/bscb.ts',
    measure: 'measure',
    distance: 'distance-library',
    ...Object.fromEntries(Object.keys(lateOfOurs).map((file) => [basename(file), `src/${file}.ts`])),
    ...Object.fromEntries(Object.keys(lateLibraries).map((name) => [name, `${name}-library`])),
    zod: 'zod-parts',
  },
  absWorkingDir: import.meta.dirname,
  outdir: folder,
  write: false,
  metafile: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  supported: patterns,
  minifySyntax: true,
  legalComments: 'none',

  // the edition of yaml that is made of modules, from which what is not used can be left out
  alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js') },
  plugins: [unused, widths, distances, late, declared],
  define: { 'Intl.Segmenter': 'LateSegmenter' },
  inject: ['src/render/plain-width.ts'],
});

const files = new Map();
const modules = new Map();
for (const { path, text } of outputFiles) {
  // a file of dist/ is required, without the loader of modules; libraries that stay outside may be modules
  const required = text.replace(
    /\bimport\(("(?:\.\/|node:)[^"]+")\)/g,
    'Promise.resolve().then(() => require($1))',
  );
  modules.set(basename(path), text);
  const { code } = await transform(required, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: patterns,
    minify: true,
  });
  files.set(basename(path), code);
}

await mkdir(folder, { recursive: true });
files.set('THIRD-PARTY-NOTICES', notices(Object.keys(metafile.inputs)));
for (const [name, code] of files) await writeFile(join(folder, name), code);
const packed = await pack(import.meta.dirname, modules);
for (const name of await readdir(folder))
  if (!files.has(name) && !packed.includes(name)) await rm(join(folder, name));
