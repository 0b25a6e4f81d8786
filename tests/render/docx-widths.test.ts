import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { lowestWidths } from '../../src/render/docx-widths.ts';
import { table } from '../../src/view/blocks.ts';
import { inFull } from '../runs.ts';
import { made, midYear, planOf } from '../view/report/a-report.ts';

const tableWith = (rows: readonly (readonly string[])[]) =>
  table({
    caption: '',
    columns: (rows[0] ?? []).map((_, place) => ({ title: `${place}` })),
    rows: rows.map((cells) => ({ cells })),
  }).table;

it('a short table gives its room to the column that makes its rows high', () => {
  const rows = Array.from({ length: 24 }, () => [
    'Head of Service – Quality Assurance, and what is to be done in many words',
    '12 days',
    'not said: ask',
  ]);
  const [action = 0, late = 0, next = 0] = lowestWidths(tableWith(rows), {
    leasts: [1400, 1000, 1000],
    width: 9600,
    margins: 170,
    character: 90,
  });
  expect(action).toBeGreaterThan(late + next);
});

it('a column of letters stays narrow where all rows are low already', () => {
  const [letter = 0] = lowestWidths(tableWith([['a', 'Publish what children said', '9 July 2013']]), {
    leasts: [300, 1400, 900],
    width: 9600,
    margins: 170,
    character: 90,
  });
  expect(letter).toBeLessThan(1200);
});

it('widths fill the line, and none is less than its longest word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ maxLength: 90 }), { minLength: 3, maxLength: 3 }), { maxLength: 12 }),
      (rows) => {
        const leasts = [1400, 1000, 900];
        const room = { leasts, width: 9600, margins: 170, character: 90 };
        const widths = lowestWidths(tableWith([['Ref', 'What', 'Why'], ...rows]), room);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(9600, 3);
        for (const [place, one] of widths.entries()) expect(one).toBeGreaterThanOrEqual(leasts[place] ?? 0);
      },
    ),
  );
});

it.runIf(inFull)('a timeline of more months than have room across a page has quarters in Word', async () => {
  const { answer, now } = made(midYear, 'annual', { today: '2014-04-15' });
  const meta = { board: now.plan.board, asOf: '2014-04-15', licence: null };
  const xml = strFromU8(
    unzipSync(await renderDocx(answer.page, meta))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(xml).toContain('Oct to Dec 2012');
  expect(xml).toContain('▼ Apr to Jun');
});

it('an action without a ref breaks no words of the plan paper in Word', async () => {
  const lead = 'Detective Superintendent';
  const plan = planOf(
    `  - { ref: "1.1", action: Listen, outcomes: Safeguarding, milestones: [{ what: Implementation, when: May 2013 }], lead: ${lead}, completion: June 2013, progress: [{ date: 9 Sep 2013, rag: green }] }\n  - { action: Write, lead: ${lead}, completion: June 2013 }\n`,
  );
  const { answer } = made(plan, 'plan');
  const meta = { board: plan.board, asOf: '2013-09-10', licence: null };
  const xml = strFromU8(unzipSync(await renderDocx(answer.page, meta))['word/document.xml']!);
  const grid = /<w:tblGrid>(.*?)<\/w:tblGrid>(?:(?!<w:tblGrid>)[\s\S])*?Outcomes/.exec(xml)?.[1] ?? '';
  const [ref = 0, action, outcomes = 0] = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(action).toBeDefined();
  // Safeguarding is twelve letters, and (line is five
  expect(outcomes).toBeGreaterThan(12 * 100);
  expect(ref).toBeLessThan(outcomes);
});
