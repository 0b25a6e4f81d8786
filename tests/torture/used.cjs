// As a preload, says on stderr as the program ends what it took: processor seconds, and the most memory in MB.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, `\nused ${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}\n`);
});
