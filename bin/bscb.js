#!/usr/bin/env node
// A command is over before V8 has gained by compiling what it runs for speed, so that is begun later than usual; on a
// large plan it still is. Only Nodes that are known to have the setting are asked, for others would complain of it.
if (/^v2[0-2]\./.test(process.version)) require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
const { realWorld, run } = require('../dist/bscb.js');
run(process.argv.slice(2), realWorld(process)).then((status) => {
  process.exitCode = status;
});
