#!/usr/bin/env node
const { realWorld, run } = require('../dist/bscb.js');
run(process.argv.slice(2), realWorld(process)).then((status) => {
  process.exitCode = status;
});
