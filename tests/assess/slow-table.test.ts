import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { usualProfiles } from '../../src/assess/profiles/index.ts';
import { addDays, addMonths } from '../../src/dates/day.ts';
import { open } from '../plan/open.ts';
import { runs } from '../runs.ts';
import { monthsOn, slowColour } from './slow-table.ts';

/** Every seventeenth day from the publication of the plan to three months after its end; one in three while people work. */
const days = Array.from({ length: runs(4, 29) }, (_, i) => addDays('2013-03-01', i * runs(120, 17)));

describe.each(usualProfiles.map((profile) => [profile.profile, profile] as const))(
  'by %s',
  (name, profile) => {
    it.each(['plan', 'tests/fixtures/mid-year'])(
      '%s has the colours that the table of design.md gives',
      (folder) => {
        const { plan } = open(folder);
        const differ: string[] = [];
        const seen = new Set<string>();
        for (const day of days)
          for (const { action, suggested } of assess(plan, day, { profile }).actions) {
            const slow = slowColour(plan, action, day, name as Parameters<typeof slowColour>[3]);
            seen.add(slow);
            if (slow !== suggested.colour)
              differ.push(`${action.ref} on ${day}: ${suggested.colour} (${suggested.row}), by hand ${slow}`);
          }
        expect(differ).toEqual([]);
        expect(seen.size).toBeGreaterThan(1);
      },
    );
  },
);

it('months are counted on as a person would count them', () => {
  for (let i = 0; i < 800; i++) {
    const day = addDays('2011-12-20', i);
    expect([day, addMonths(day, 1), addMonths(day, 3)]).toEqual([day, monthsOn(day, 1), monthsOn(day, 3)]);
  }
});
