// Run by the build, in a process of its own for each usual command: has V8 compile hot.js, or dates.js, runs the command
// as a whole, from its line to its end, so that it compiles what that comes to, and keeps what it made, for bin/bscb.cjs.
const { readFileSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const { Script } = require('node:vm');

const [dist, kept, ...line] = process.argv.slice(2);
const scripts = new Map();

const compiled = (name) => {
  const filename = join(dist, name);
  const script = new Script(readFileSync(filename, 'latin1'), { filename });
  scripts.set(name, script);
  return script.runInThisContext();
};

const outside = (name) => {
  if (name === './dates.js') return compiled('dates.js');
  return require(name.startsWith('.') ? join(dist, name) : name);
};
outside.cache = require.cache;
const { begin, realWorld } = compiled('hot.js')(outside, dist + sep);
process.argv = [...process.argv.slice(0, 2), ...line];
process.on('exit', (status) => {
  if (status > 2) throw new Error(`${line.join(' ')} ended with ${status}`);
  const made = [kept.replace('.js', ''), process.versions.v8, ...(kept === 'hot.js' ? [line[0]] : [])];
  writeFileSync(join(dist, `${made.join('-')}.cache`), scripts.get(kept).createCachedData());
});
begin(process, realWorld(process));
