// A command is over before V8 has gained by compiling what it runs for speed, so that begins later than usual. Only the
// V8 of Node 20 is known to have this setting, and another would print an error.
if (process.versions.v8.startsWith('11.3.'))
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
