// Run by the build, in a process of its own for each usual command: has V8 compile hot.js, runs the command so that it
// compiles what that comes to, and keeps what it made, for bin/bscb.cjs.
const { readFileSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const { Script } = require('node:vm');

const [dist, ...line] = process.argv.slice(2);
const file = join(dist, 'hot.js');
const script = new Script(readFileSync(file, 'latin1'), { filename: file });
const outside = (name) => require(name.startsWith('.') ? join(dist, name) : name);
outside.cache = require.cache;
const { realWorld, run } = script.runInThisContext()(outside, dist + sep);
const quiet = { isTerminal: false, columns: null, write: () => {} };
run(line, { ...realWorld(process), stdout: quiet, stderr: quiet }).then(() => {
  writeFileSync(join(dist, `hot-${process.versions.v8}-${line[0]}.cache`), script.createCachedData());
});
