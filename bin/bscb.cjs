#!/usr/bin/env node
// The program as it starts: what the usual commands load is one file, hot.js, and what V8 made of it for each of them
// when the program was built is beside it, for that V8 alone: the less of it a command does not need, the sooner it
// starts; a command without a form of its own takes that of list. Another V8 compiles the file itself, and keeps what
// it made where Node can (22.1 and later) and the folder for it can be written. A name in .cjs says what the file is:
// by another Node looks for a package.json first, and reads it.
const { closeSync, existsSync, fstatSync, openSync, readSync } = require('node:fs');
const { sep } = require('node:path');
// Put together without node:path, which Node would compile for it.
const root = __dirname.slice(0, __dirname.lastIndexOf(sep));
const dist = `${root}${sep}dist${sep}`;
const file = `${dist}hot.js`;
const version = process.versions.v8;
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'list';
const made = [command, 'list'].map((name) => `${dist}hot-${version}-${name}.cache`).find(existsSync);

/** Other parts lie beside hot.js: of what reads dates in other words than most, V8's is there too. */
const outside = (name) => {
  if (name[0] !== '.') return require(name);
  const part = dist + name.slice('./'.length);
  const form = `${part.slice(0, -'.js'.length)}-${version}.cache`;
  return existsSync(form) ? compiled(part, form) : require(part);
};
outside.cache = require.cache;

/** Room for one file after the other, with as much again for what is larger: a page of memory that is new takes the system a while. */
let room;

/** The bytes of a file, until the next is read. */
const bytesOf = (name) => {
  const handle = openSync(name, 'r');
  try {
    const { size } = fstatSync(handle);
    if (room === undefined || size > room.length) room = Buffer.allocUnsafeSlow(size * 2);
    let read = 0;
    for (let more = 1; more > 0 && read < size; read += more)
      more = readSync(handle, room, read, size - read, null);
    return room.subarray(0, read);
  } finally {
    closeSync(handle);
  }
};

const compiled = (filename, made) => {
  const { Script } = require('node:vm');
  const source = bytesOf(filename).toString('latin1');
  const script = new Script(source, { filename, cachedData: bytesOf(made) });
  room = undefined;
  return script.runInThisContext();
};

/** What is said where the folder was downloaded or updated and npm has not built the program since. */
const mustBeBuilt = () => {
  process.stderr.write(`bscb is not built here yet, or was updated since. In ${root} type:  npm ci\n`);
  process.exit(70);
};

const loaded = () => {
  if (!existsSync(file)) mustBeBuilt();
  const { enableCompileCache } = require('node:module');
  if (enableCompileCache !== undefined) enableCompileCache();
  return require(file);
};

const hot = made === undefined ? loaded() : compiled(file, made);
const { begin = mustBeBuilt, run, realWorld, inThread } = hot(outside, dist);
const thread = { file: `${dist}thread.js` };
module.exports = { run, realWorld: (process) => realWorld(process, thread), inThread };

// whoever asks for the program to run it otherwise asks for dist/bscb.js, which asks for this
if (require.cache[`${dist}bscb.js`] === undefined) begin(process, module.exports.realWorld(process));
