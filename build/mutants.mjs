// `npm run mutants -- src/dates`: mutations of one room, or of files in it, against the tests of that room.
import { spawnSync } from 'node:child_process';

const asked = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const rooms = new Set(asked.map((path) => path.split('/')[1]));
const files = asked.every((path) => path.endsWith('.ts')) ? asked : [];
if (asked.some((path) => !path.startsWith('src/')) || rooms.size !== 1) {
  process.stderr.write('Name one room of src, or files in it:  npm run mutants -- src/dates\n');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ROOM: [...rooms].join(','),
    ...(files.length > 0 ? { FILES: files.join(',') } : {}),
  },
});
process.exit(status ?? 1);
