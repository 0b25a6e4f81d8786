import { afterEach, expect, it, vi } from 'vitest';
import { realWorld } from '../../src/world.ts';

const { today } = realWorld({
  ...process,
  on: () => process,
  off: () => process,
} as unknown as NodeJS.Process);

afterEach(() => vi.useRealTimers());

it.each([
  ['2013-06-24T12:00:00Z', '2013-06-24'],
  ['2013-06-24T21:59:59Z', '2013-06-24'],
  ['2013-06-24T22:59:59Z', '2013-06-24'],
  ['2013-06-24T23:00:00Z', '2013-06-25'],
  ['2013-01-24T23:59:59Z', '2013-01-24'],
  ['2013-12-31T23:59:59Z', '2013-12-31'],
  ['2013-11-01T23:30:00Z', '2013-11-01'],
  ['2014-02-28T23:30:00Z', '2014-02-28'],
  ['2014-03-01T23:30:00Z', '2014-03-01'],
  ['2013-03-31T23:30:00Z', '2013-04-01'],
  ['2013-10-26T23:30:00Z', '2013-10-27'],
  ['2013-10-31T23:30:00Z', '2013-10-31'],
  ['2013-03-31T00:30:00Z', '2013-03-31'],
])('at %s it is %s in London', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
  expect(today()).toBe(day);
});

it('asks for the zone of London only on an evening that may be one of summer', () => {
  const zone = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  try {
    for (const [moment, times] of [
      ['2013-06-24T12:00:00Z', 0],
      ['2013-12-24T23:30:00Z', 0],
      ['2013-06-24T23:30:00Z', 1],
    ] as const) {
      zone.mockClear();
      vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
      today();
      expect(zone, moment).toHaveBeenCalledTimes(times);
    }
  } finally {
    zone.mockRestore();
  }
});
