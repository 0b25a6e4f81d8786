import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { worldAt } from './world.ts';

/** How often each function of the sources is called by a command on the plan that comes with bscb: `read/lines.ts linesOf`. */
const callsOf = async (...line: string[]): Promise<ReadonlyMap<string, number>> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const { world } = worldAt();
    expect(await run([...line, '--as-of', '2013-09-10', '--plan', 'plan'], world)).toBe(0);
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const calls = new Map<string, number>();
    for (const { url, functions } of result) {
      const file = /\/src\/(.*\.ts)/.exec(url)?.[1];
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const name = `${file} ${functionName}`;
        calls.set(name, (calls.get(name) ?? 0) + (ranges[0]?.count ?? 0));
      }
    }
    return calls;
  } finally {
    session.disconnect();
  }
};

it('status counts lines only of a file of which it names one, and reads every date the quick way', async () => {
  const calls = await callsOf('status');
  expect(calls.get('read/plain/index.ts readPlainly')).toBe(6);
  expect(calls.get('read/lines.ts linesOf') ?? 0).toBeLessThanOrEqual(1);
  expect(calls.get('dates/quick.ts quickReading')).toBeGreaterThan(100);
  expect(calls.get('dates/worded.ts readWorded') ?? 0).toBe(0);
  // a week is of the general forms
  expect(
    (await callsOf('status', '--before', 'w/c 9 Sept 2013')).get('dates/worded.ts readWorded'),
  ).toBeGreaterThan(0);
});
