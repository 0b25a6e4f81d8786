// As a preload, says on stderr as the program ends the most memory that it had, in MB. Linux counts for a child what its
// parent had when it was made, so the program's own figure is taken where there is one.
process.on('exit', () => {
  const { readFileSync, writeSync } = require('node:fs');
  let own;
  try {
    own = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {}
  writeSync(2, `\nused ${Number(own ?? process.resourceUsage().maxRSS) / 1024}\n`);
});
