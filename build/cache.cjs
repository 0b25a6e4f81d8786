// Run by the build in a process of its own: has V8 compile hot.js, runs the usual commands so that it compiles what they
// come to, and keeps what it made, for start.cjs.
require('./setting.cjs');
const { readFileSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const { Script } = require('node:vm');

const [dist, lines] = [process.argv[2], JSON.parse(process.argv[3])];
const file = join(dist, 'hot.js');
const script = new Script(readFileSync(file, 'latin1'), { filename: file });
const outside = (name) => require(name.startsWith('.') ? join(dist, name) : name);
outside.cache = require.cache;
const { realWorld, run } = script.runInThisContext()(outside, dist + sep);
const still = { ...realWorld(process), stdout: { isTerminal: false, columns: null, write: () => {} } };
(async () => {
  for (const line of lines) await run(line, still);
  writeFileSync(join(dist, `hot-${process.versions.v8}.cache`), script.createCachedData());
})();
