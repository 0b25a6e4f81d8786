// The files of dist/ that the usual commands load, made one: each file costs Node a search, a read and a compile of
// its own, and each name that one file has from another a call. Each part runs when it is first asked for, as before.
import { execFile } from 'node:child_process';
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';

const program = './program.js';

/** Patterns that Node 20 knows and esbuild doubts: as they stand V8 makes them when they are come to, and once. */
export const patterns = { 'regexp-unicode-property-escapes': true };

/** Which files of dist/ some commands load on the plan that comes with bscb. */
const loadedBy = async (root, lines) => {
  const script = `const { realWorld, run } = require(${JSON.stringify(join(root, 'dist', program))});
    const world = realWorld(process);
    const still = { ...world, stdout: { isTerminal: false, columns: null, write: () => {} } };
    (async () => {
      for (const line of ${JSON.stringify(lines)}) await run(line, still);
      process.stdout.write(JSON.stringify(Object.keys(require.cache)));
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root });
  return JSON.parse(stdout).map((path) => basename(path));
};

const asOf = ['--as-of', '2013-09-10', '--plan', 'plan'];
/** What most people type most: packed into one file. */
const usual = [
  ['status', ...asOf],
  ['overdue', ...asOf],
  ['check', ...asOf],
  ['show', '4.7', ...asOf],
];

/** Some files of dist/ as one scope, in which what is not of them is required. */
const joined = async (modules, names) => {
  const parts = {
    name: 'parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind }) =>
        kind === 'entry-point' || names.includes(basename(path))
          ? { path: basename(path), namespace: 'parts' }
          : { path, external: true },
      );
      onLoad({ filter: /^/, namespace: 'parts' }, ({ path }) => ({
        contents:
          path === 'hot.js'
            ? `module.exports = {${names.map((name) => `'./${name}': () => require('./${name}')`)}}`
            : modules.get(path),
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: ['hot.js'],
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // a script has no loader of modules to ask
    supported: { ...patterns, 'dynamic-import': false },
    plugins: [parts],
  });
  return lateNames(ownNames(outputFiles[0].text), askedOutside(modules, names));
};

/**
 * Each part as a plain function that runs once, with the names that no other part asks for inside it: of each, esbuild
 * makes an object of a kind of its own, and of all names one scope, which V8 sorts anew whenever the program starts.
 */
const ownNames = (text) => {
  const head = String.raw`^(var \w+_exports = \{\};\n(?:__export\(\w+, \{([^}]*)\}\);\n)?)((?:(?:async )?function[\s\S]*?^\}\n)*)`;
  const body = String.raw`(?:var ([\w$, ]+);\n)?var (init_\w+) = __esm\(\{\n {2}"[^"\n]+"\(\) \{\n([\s\S]*?)^ {2}\}\n\}\);$`;
  const one = (_, exports, given = '', functions, declared = '', init, lines) => {
    const asked = new Set(`${given.replace(/\w+:/g, '')} ${functions}`.match(/[\w$]+/g));
    const names = declared.split(', ').filter((name) => name !== '');
    const made = (list) => (list.length === 0 ? '' : `var ${list.join(', ')};\n`);
    const [outside, inside] = [true, false].map((is) => made(names.filter((name) => asked.has(name) === is)));
    return `${exports}${functions}${outside}var ${init} = () => {\n${init} = __ran;\n${inside}${lines}};`;
  };
  const parts = text.replace(new RegExp(head + body, 'gm'), one);
  if (parts.includes('= __esm(')) throw new Error('a part of hot.js is not written as esbuild writes parts');
  return `var __ran = () => {};\n${askedOnce(parts)}`;
};

/** Leaves out what a part asks to run that another which it asks for asks for anyway. */
const askedOnce = (text) => {
  const part = /^var (init_\w+) = \(\) => \{\n([\s\S]*?)^\};$/gm;
  const call = /^ {4}(init_\w+)\(\);\n/gm;
  const asked = new Map(
    [...text.matchAll(part)].map(([, name, lines]) => [
      name,
      [...lines.matchAll(call)].map(([, one]) => one),
    ]),
  );
  const runBy = (name, found = new Set()) => {
    for (const one of asked.get(name) ?? []) if (!found.has(one)) runBy(one, found.add(one));
    return found;
  };
  const all = new Map([...asked.keys()].map((name) => [name, runBy(name)]));
  const inCircle = (name) => all.get(name)?.has(name) ?? true;
  return text.replace(part, (whole, name) => {
    const left = new Set(
      asked.get(name).filter((one) => {
        return inCircle(one) || !asked.get(name).some((other) => !inCircle(other) && all.get(other).has(one));
      }),
    );
    return whole.replace(call, (line, one) => (left.delete(one) ? line : ''));
  });
};

/** Which names of what several parts share are asked for by a part that is not packed. */
const askedOutside = (modules, names) => {
  const asked = new Map(names.filter((name) => name.startsWith('chunk-')).map((name) => [name, new Set()]));
  const from = /^(?:import|export) \{([^}]*)\} from "\.\/(chunk-[^"]+)";$/gm;
  for (const [name, text] of modules) {
    if (names.includes(name)) continue;
    if (/\bfrom "\.\/chunk-/.test(text.replace(from, ''))) throw new Error(`${name} imports in another way`);
    for (const [, given, chunk] of text.matchAll(from))
      for (const one of given.split(',')) asked.get(chunk)?.add(one.trim().split(' ')[0]);
  }
  return asked;
};

/** The names that a part gives others outside as a function that makes them when first asked: esbuild makes all as it starts. */
const lateNames = (text, asked) => {
  const made = /^var (\w+_exports) = \{\};\n__export\(\1, \{([^}]*)\}\);$/gm;
  const given = new Map([...text.matchAll(made)].map(([, name, all]) => [name, all]));
  const late = (name) => {
    const wanted = asked.get(`${name.replace('_exports', '').replace('_', '-')}.js`);
    const all = given.get(name).trim().split(/,\s+/);
    const kept = wanted === undefined ? all : all.filter((one) => wanted.has(one.split(':')[0]));
    return `var made_${name};\nvar ${name} = () => {\n  if (made_${name} === void 0) __export((made_${name} = {}), {${kept}});\n  return made_${name};\n};`;
  };
  const names = new RegExp(`\\b(?:${[...given.keys()].join('|')})\\b`, 'g');
  return text
    .split(made)
    .map((piece, i) => (i % 3 === 0 ? piece.replace(names, '$&()') : i % 3 === 1 ? late(piece) : ''))
    .join('');
};

/** Writes beside hot.js what the V8 of a Node makes of it, a file for each of the usual commands; answers their names. */
export const compiledBy = async (node, root, dist) => {
  for (const line of usual)
    await promisify(execFile)(node, [join(root, 'build', 'cache.cjs'), dist, ...line], { cwd: root });
  return (await readdir(dist)).filter((name) => name.endsWith('.cache'));
};

/** Writes bscb.js, thread.js, hot.js, and what this V8 makes of it; answers their names. */
export const pack = async (root, modules) => {
  const dist = join(root, 'dist');
  const names = (await loadedBy(root, usual)).filter((name) => name.endsWith('.js')).sort();
  // A file outside that requires a part gets the one that runs here, by Node's own cache: a class made twice is two.
  // as a script its value is the function, and as a module what it exports
  const hot = `(typeof module==='object'?module:{}).exports=(outside,folder)=>{const parts={};let shared=false;
const share=()=>{shared=true;for(const name of Object.keys(parts.exports)){const filename=folder+name.slice(2);
outside.cache[filename]={id:filename,filename,loaded:true,children:[],paths:[],get exports(){return parts.exports[name]()}}}};
((require,module)=>{${await joined(modules, names)}})((name)=>{if(!shared&&name[0]==='.')share();return outside(name)},parts);
return parts.exports[${JSON.stringify(program)}]()}`;
  // in ASCII, which is read as it is; esbuild leaves other characters in patterns
  const { code } = await transform(hot, {
    minify: true,
    target: 'node20',
    charset: 'ascii',
    // a script has no loader of modules to ask
    supported: { ...patterns, 'dynamic-import': false },
  });
  const ascii = code.replace(
    /[^\x00-\x7f]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (/\bimport\(/.test(ascii))
    throw new Error('hot.js imports a module: load it in a part that is not packed');
  // V8 holds a source against what it made of it by its length alone
  for (const name of await readdir(dist)) if (name.endsWith('.cache')) await rm(join(dist, name));
  await writeFile(join(dist, 'hot.js'), ascii);
  await writeFile(join(dist, 'bscb.js'), "module.exports = require('../bin/bscb.cjs');\n");
  await copyFile(join(root, 'build', 'thread.cjs'), join(dist, 'thread.js'));
  return ['bscb.js', 'thread.js', 'hot.js', ...(await compiledBy(process.execPath, root, dist))];
};
