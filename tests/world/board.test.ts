import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as on from '../../src/world/board.ts';
import { threadsFor } from '../../src/world/threads.ts';
import { runs } from '../runs.ts';

it('each plan is in one batch, and is taken once, however threads come and batches have their turn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.nat()),
      (count, threads, moves) => {
        const plans = Array.from({ length: count }, (_, i) => i);
        const board = on.boardFor(count);
        const taken = new Set<number>();
        let turn = 0;
        while (turn < on.batchesOf(count)) {
          const move = moves.next().value ?? 0;
          const me = on.firstThread + (move % threads);
          const at = on.take(board, threads, me);
          if (typeof at === 'number') {
            expect(at).toBe(taken.size);
            taken.add(at);
            expect(on.takerOf(board, at)).toBe(me);
            expect(on.takerOf(board, at + 1)).toBe(null);
          }
          // nobody works far ahead, and nobody waits without a cause
          expect(taken.size - turn).toBeLessThanOrEqual(4 * threads);
          if (at === 'wait') expect(taken.size - turn).toBe(4 * threads);
          if (at === null) expect(taken.size).toBe(on.batchesOf(count));
          if (taken.has(turn) && (move % 3 === 0 || typeof at !== 'number')) on.hadTurn(board, turn++);
        }
        expect([...taken].flatMap((at) => on.inBatch(plans, at))).toEqual(plans);
        expect(on.take(board, threads, on.firstThread)).toBe(null);
        expect(on.takeInTime(board, threads, on.firstThread)).toBe(null);
      },
    ),
    { numRuns: runs(100, 2000) },
  );
});

it('further threads are for a thousand plans or more, and BSCB_THREADS says how many', () => {
  const machine = Math.min(8, availableParallelism());
  expect(threadsFor(999, {})).toBe(1);
  expect(threadsFor(1000, {})).toBe(Math.min(2, machine));
  expect(threadsFor(100_000, {})).toBe(machine);
  expect(threadsFor(100_000, { BSCB_THREADS: '1' })).toBe(1);
  expect(threadsFor(100_000, { BSCB_THREADS: '0' })).toBe(1);
  expect(threadsFor(100_000, { BSCB_THREADS: '16' })).toBe(16);
  expect(threadsFor(3, { BSCB_THREADS: '8' })).toBe(3);
  expect(threadsFor(100_000, { BSCB_THREADS: 'all' })).toBe(machine);
});
