import { beforeAll, describe, expect, it } from 'vitest';
import { open } from '../plan/open.ts';
import { cellsOf, importedFixture, type Made } from './made.ts';

/** What the published document has, torn by its pages, against the plan that people typed from it. */
describe("the document of Bromley's plan, as a text that lost its table", () => {
  let made: Made;
  const typed = cellsOf(open('plan').plan.areas.flatMap(({ actions }) => actions));
  beforeAll(async () => {
    made = await importedFixture('bromley.txt');
  }, 60_000);

  it('gives the 36 actions and 79 milestones of the plan, under their areas', () => {
    expect(made.actions.map(({ ref }) => ref)).toEqual(
      open('plan').plan.areas.flatMap(({ actions }) => actions.map(({ ref }) => ref)),
    );
    expect(made.actions.flatMap(({ milestones }) => milestones)).toHaveLength(79);
    expect(made.read.plan?.areas.map(({ area }) => area)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves each of two actions its end of an outcome that is in one cell, and names it', () => {
    const outcomes = (ref: string): string =>
      made.actions
        .filter((one) => one.ref === ref)
        .flatMap((one) => one.outcomes.map(({ text }) => text))
        .join(' ');
    expect(outcomes('4.7')).toMatch(
      /^BME children .* because professionals can identify safeguarding issues in$/,
    );
    expect(outcomes('4.8')).toBe('within youth justice system in Bromley.');
    expect(made.imported.doubts.some(({ source }) => source.includes('issues in within youth'))).toBe(true);
  });

  it('is read again without an error', () => {
    expect(made.read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says the same as the plan in every cell but those that a page cut through', () => {
    const found = cellsOf(made.actions);
    const different = [...typed].filter(([cell, text]) => found.get(cell) !== text).map(([cell]) => cell);
    // letters of these four are lost at the edge of their column
    expect(different).toEqual(['5.1 action', '5.2 action', '5.3 action', '5.4 action']);
    expect(different.length / typed.size).toBeLessThan(0.05);
  });
});
