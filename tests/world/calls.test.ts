import { expect, it } from 'vitest';
import { smallPlan } from '../commands/world.ts';
import { sweep } from '../torture/sweep.ts';

it.each(['status', 'check'])('%s opens each file once and lists each folder once', (command) => {
  const files = { ...smallPlan, 'plan/minutes/may.txt': 'Present: the Chair' };
  const [untouched] = sweep('EIO', [command, '--plan', 'plan'], { files, step: 1, from: 100_000 });
  const calls = (path: string) =>
    (untouched?.calls ?? []).filter((call) => call[1].endsWith(path)).map(([name]) => name);
  expect(calls('/1-voice.yaml')).toEqual(['openSync', 'fstatSync', 'readSync', 'closeSync']);
  expect(calls('/plan').filter((name) => name === 'readdirSync')).toHaveLength(1);
  expect(calls('/minutes').filter((name) => name === 'readdirSync')).toHaveLength(1);
});
