// The program as it starts: what the usual commands load is one file, hot.js, and what V8 made of it for each of them
// when the program was built is beside it, for that V8 alone: the less of it a command does not need, the sooner it
// starts. Another V8 compiles the file itself, and keeps what it made where Node can (22.1 and later) and the folder for
// it can be written.
const { existsSync, readFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const file = join(__dirname, 'hot.js');
const version = process.versions.v8;
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'status';
const made = [command, 'status']
  .map((name) => join(__dirname, `hot-${version}-${name}.cache`))
  .find(existsSync);

const compiled = () => {
  const { Script } = require('node:vm');
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: readFileSync(made) });
  return script.runInThisContext()(require, __dirname + sep);
};

const loaded = () => {
  const { enableCompileCache } = require('node:module');
  if (enableCompileCache !== undefined) enableCompileCache();
  return require(file)(require, __dirname + sep);
};

const { run, realWorld, inThread } = made === undefined ? loaded() : compiled();
const thread = { file: join(__dirname, 'thread.js') };
module.exports = { run, realWorld: (process) => realWorld(process, thread), inThread };
