import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Makes dist/ anew where a source is younger, so that the tests of the built program test what is in src/. */
export default (): void => {
  const built = statSync('dist/bscb.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  const youngest = Math.max(
    ...[
      ...sources,
      ...readdirSync('build').map((name) => join('build', name)),
      'build.mjs',
      'package.json',
    ].map((path) => statSync(path).mtimeMs),
  );
  if (youngest > built) execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' });
};
