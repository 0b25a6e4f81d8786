// One CommonJS bundle: Node starts a CommonJS entry faster than a module, and one file faster than a tree.
// Libraries that only one format needs stay outside and are loaded when that format is asked for.
import { build } from 'esbuild';

const formatsOnly = [
  'docx',
  'fflate',
  'write-excel-file',
  'csv-stringify',
  'ical-generator',
  'hyparquet-writer',
];

await build({
  stdin: {
    contents: "export { run } from './src/main.ts'; export { realWorld } from './src/world.ts';",
    resolveDir: import.meta.dirname,
  },
  outfile: 'dist/bscb.js',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  external: formatsOnly.flatMap((name) => [name, `${name}/*`]),
});
