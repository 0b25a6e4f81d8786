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

/** Which files of dist/ some commands load on the plan that comes with bscb, and which others some files load beside them. */
const loadedBy = async (root, lines, others) => {
  const dist = join(root, 'dist');
  const script = `const { realWorld, run } = require(${JSON.stringify(join(dist, program))});
    const world = realWorld(process);
    const still = { ...world, stdout: { isTerminal: false, columns: null, write: () => {}, isGone: () => false } };
    (async () => {
      for (const line of ${JSON.stringify(lines)})
        if ((await run(line, still)) > 2) throw new Error(line.join(' '));
      const first = Object.keys(require.cache);
      for (const file of ${JSON.stringify(others.map((name) => join(dist, name)))}) require(file);
      process.stdout.write(JSON.stringify([first, Object.keys(require.cache).slice(first.length)]));
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root });
  return JSON.parse(stdout).map((paths) => paths.map((path) => basename(path)).sort());
};

const asOf = ['--as-of', '2013-09-10', '--plan', 'plan'];
/** What most people type most: packed into one file. */
const usual = [
  ['status', ...asOf],
  ['overdue', ...asOf],
  ['check', ...asOf],
  ['show', '4.7', ...asOf],
  // what V8 made for it is for all other commands too
  ['list', ...asOf],
];
/** What is typed often too: packed with them, and compiled where it is asked for. */
const often = [
  ...['status', 'check', 'overdue', 'list', 'due'].map((name) => [name, '--format', 'json', ...asOf]),
  ['due', ...asOf],
  ['dates', ...asOf],
];
/** What they come to where dates are in other words than those of that plan: packed into a second file. */
const ofOtherWords = ['worded.js', 'agreed.js', 'meeting-bodies.js'];
/** Such words, as boards write them: what these come to is compiled when the program is built. */
const otherWords = [
  ...[
    '28/5/13',
    'w/c 10 June 2013',
    'early Oct 2013',
    'autumn term 2013',
    'Q1 2013-14',
    '17-19 November 2014',
  ],
  ...['Mar, Jun and Sep 2013', 'Apr 2013 to Jan 2014', 'quarterly from June 2013', 'every August'],
  ...['QA&PM Jun 2013', 'every Board meeting', 'Sept 2013 (revised from June)', 'awaiting guidance'],
];

const entry = 'parts';

/**
 * Some files of dist/ as one scope, in which what is not of them is required: its value is the function that gives a
 * part by its name, or undefined. Those of them that are `late` are a scope within it, made when one is asked for:
 * whatever V8 made of a scope, it sorts the names anew whenever the program starts.
 */
const joined = async (modules, names, late = []) => {
  const given = (some) => some.map((name) => `case './${name}':return require('./${name}');`).join('');
  const entries = new Map([
    [
      entry,
      `import { lateParts } from 'late'; export const part = (name) => {switch(name){${given(names.filter((name) => !late.includes(name)))}}return lateParts(name)}`,
    ],
    ['late', `export const lateParts = (name) => {switch(name){${given(late)}}}`],
  ]);
  const isAsked = (path, importer) =>
    !late.includes(basename(path)) || importer === 'late' || late.includes(importer);
  const parts = {
    name: 'parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, importer }) =>
        entries.has(path) || (names.includes(basename(path)) && isAsked(path, importer))
          ? { path: basename(path), namespace: 'parts' }
          : { path, external: true },
      );
      onLoad({ filter: /^/, namespace: 'parts' }, ({ path }) => ({
        contents: entries.get(path) ?? modules.get(path),
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // a script has no loader of modules to ask
    supported: { ...patterns, 'dynamic-import': false },
    plugins: [parts],
  });
  const text = lateNames(ownNames(outputFiles[0].text), askedOutside(modules, names));
  return withLate(text, ['late', ...late]);
};

/** The late ones of the parts in a function of their own, which is the function that gives them once it has run. */
const withLate = (text, late) => {
  // a name of the sources would mean the part that is asked for
  if (text.includes('__asked')) throw new Error('__asked is the name of a part that is asked for');
  const [head, ...parts] = text.split(/^(?=\/\/ parts:)/m);
  const isLate = (part) => late.includes(/\S+$/.exec(part.split('\n', 1)[0])[0].replace('parts:', ''));
  const inside = parts
    .filter(isLate)
    .join('')
    .replace(/^var lateParts = /m, 'lateParts = ');
  return [
    head,
    `var lateParts = (__asked) => {\n${inside}\nreturn lateParts(__asked);\n};\n`,
    ...parts.filter((part) => !isLate(part)),
  ].join('');
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

/** A file of such parts: as a script its value is the function, and as a module what it exports. In ASCII, which is read as it is. */
const packed = async (written) => {
  const { code } = await transform(`(typeof module==='object'?module:{}).exports=${written}`, {
    minify: true,
    target: 'node20',
    charset: 'ascii',
    // a script has no loader of modules to ask
    supported: { ...patterns, 'dynamic-import': false },
  });
  // esbuild leaves other characters in patterns
  const ascii = code.replace(
    /[^\x00-\x7f]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (/\bimport\(/.test(ascii))
    throw new Error('a packed file imports a module: load it in a part that is not packed');
  return ascii;
};

/** Writes beside hot.js and dates.js what the V8 of a Node makes of them, of hot.js a file for each of the usual commands; answers their names. */
export const compiledBy = async (node, root, dist) => {
  const phrases = otherWords.flatMap((words) => ['--phrase', words]);
  const lines = [...usual.map((line) => ['hot.js', ...line]), ['dates.js', 'dates', ...phrases, ...asOf]];
  for (const line of lines)
    await promisify(execFile)(node, [join(root, 'build', 'cache.cjs'), dist, ...line], { cwd: root });
  return (await readdir(dist)).filter((name) => name.endsWith('.cache'));
};

/** Writes bscb.js, thread.js, hot.js, dates.js, and what this V8 makes of the two; answers their names. */
export const pack = async (root, modules) => {
  const dist = join(root, 'dist');
  const [first] = await loadedBy(
    root,
    [...usual, ...often].filter(([name]) => name === 'status'),
    [],
  );
  const [names, more] = (await loadedBy(root, [...usual, ...often], ofOtherWords)).map((all) =>
    all.filter((name) => name.endsWith('.js')),
  );
  const late = names.filter((name) => !first.includes(name));
  // A file outside that requires a part gets the one that runs here, by Node's own cache: a class made twice is two.
  const hot = `(outside,folder)=>{const parts={exports:{}};let shared=false,dates;
const more=${JSON.stringify(more.map((name) => `./${name}`))};
const ask=(name)=>{if(name[0]!=='.')return outside(name);
const part=parts.exports.part(name);if(part!==undefined)return part;
if(more.includes(name))return(dates??=outside('./dates.js')(ask).part)(name);
if(!shared)share();return outside(name)};
const share=()=>{shared=true;for(const part of '${[...names, ...more].map((name) => name.slice(0, -3)).join(' ')}'.split(' ')){
const filename=folder+part+'.js';
outside.cache[filename]={id:filename,filename,loaded:true,children:[],paths:[],get exports(){return ask('./'+part+'.js')}}}};
((require,module)=>{${await joined(modules, names, late)}})(ask,parts);
return ask(${JSON.stringify(program)})}`;
  const dates = `(require)=>{const module={};${await joined(modules, more)};return module.exports}`;
  // V8 holds a source against what it made of it by its length alone
  for (const name of await readdir(dist)) if (name.endsWith('.cache')) await rm(join(dist, name));
  await writeFile(join(dist, 'hot.js'), await packed(hot));
  await writeFile(join(dist, 'dates.js'), await packed(dates));
  await writeFile(join(dist, 'bscb.js'), "module.exports = require('../bin/bscb.cjs');\n");
  await copyFile(join(root, 'build', 'thread.cjs'), join(dist, 'thread.js'));
  return ['bscb.js', 'thread.js', 'hot.js', 'dates.js', ...(await compiledBy(process.execPath, root, dist))];
};
