// Required before a command: as it ends, says on handle 3 how many microseconds of processor time it took.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String(user + system));
});
