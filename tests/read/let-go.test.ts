import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const { outputFiles } = await build({
  entryPoints: ['tests/read/let-go-run.ts'],
  write: false,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
});
const script = outputFiles[0]?.text ?? '';
const said = execFileSync(process.execPath, ['--expose-gc', '-'], { input: script, encoding: 'utf8' });
const kept: { ofTexts: number; ofPlans: number; isOnceMade: boolean } = JSON.parse(said);

it('nothing that is remembered of one plan keeps the text of its files: a county has thousands', () => {
  // all of their text would be 3 MB
  expect(kept.ofTexts).toBeLessThan(1_500_000);
});

it('a plan is let go as soon as the next is read, not first when all of the memory is looked through', () => {
  expect(kept.isOnceMade).toBe(true);
  // all of their text would be 3 MB
  expect(kept.ofPlans).toBeLessThan(1_000_000);
});
