// Required before a program of Node: as it ends, says on handle 3 how many microseconds of processor time it took, and
// how many KiB of memory at most.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  if (require('node:worker_threads').isMainThread)
    require('node:fs').writeSync(3, `${userCPUTime + systemCPUTime} ${maxRSS}`);
});
