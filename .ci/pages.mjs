// Holds every web page against the rules of HTML, by the Nu validator of the W3C: errors and warnings alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const kinds = ['plan', 'progress', 'pack', 'chair', 'annual', 'contents', 'lead', 'agency'];

/** It does not work out the sum of a style sheet, by which the policy of a page allows it; browsers do. */
const wrong = /Inline style violates Content Security Policy/;

const folder = mkdtempSync(join(tmpdir(), 'bscb-pages-'));
try {
  const place = join(folder, 'validator');
  execFileSync('npm', [
    ...['install', '--silent', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', place],
    'vnu-jar@26',
  ]);
  const pages = kinds.map((kind) => {
    const page = join(folder, `${kind}.html`);
    const asked = ['--plan', 'tests/fixtures/mid-year', '--as-of', '2013-09-10', '--output', page];
    execFileSync(process.execPath, ['bin/bscb.cjs', 'report', kind, ...asked], { stdio: 'pipe' });
    return page;
  });
  const jar = join(place, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--format', 'json', ...pages], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  const found = JSON.parse(stderr).messages.filter(({ message }) => !wrong.test(message));
  for (const { url, lastLine, message } of found.slice(0, 20))
    process.stderr.write(`${basename(url)}:${lastLine} ${message}\n`);
  process.stdout.write(`${pages.length} web pages, ${found.length} complaints of the Nu validator\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
