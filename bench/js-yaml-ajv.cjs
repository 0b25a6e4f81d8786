// A short program that holds area files against a schema:  node js-yaml-ajv.cjs <packages> <schema> <plans>
// The packages are in node_modules of the first folder; area files are found below the last.
const { createRequire } = require('node:module');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [packages, schema, plans] = process.argv.slice(2);
const from = createRequire(join(packages, 'node_modules/'));
const { CORE_SCHEMA, load } = from('js-yaml');
const Ajv = from('ajv').default;
const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));

const files = readdirSync(plans, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[\\/])\d+-[^\\/]*\.yaml$/.test(path),
);
if (files.length === 0) throw new Error(`there are no area files below ${plans}`);
for (const path of files)
  if (!isValid(load(readFileSync(join(plans, path), 'utf8'), { schema: CORE_SCHEMA }))) {
    process.stderr.write(`${path}: ${JSON.stringify(isValid.errors)}\n`);
    process.exitCode = 1;
  }
