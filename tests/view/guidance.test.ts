import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { markdown } from '../../src/render/markdown.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { guidanceFor, guidances } from '../../src/view/guidance.ts';
import { typed } from '../read/folder.ts';
import { factsOf, made, midYear, planOf } from './report/a-report.ts';

describe('what the law asks an annual report to hold', () => {
  it('is known for four editions of the children’s guidance, for adults and for Wales', () => {
    expect(guidances.map((one) => one.name)).toEqual([
      '2010',
      '2013',
      '2015',
      '2018',
      '2023',
      'care act',
      'wales',
    ]);
  });

  it('is found by year or by name, however it is written', () => {
    expect(guidanceFor(2013, null)?.name).toBe('2013');
    expect(guidanceFor('Care-Act', null)?.name).toBe('care act');
    expect(guidanceFor(2014, null)?.name).toBe('care act');
    expect(guidanceFor(2011, '2014-03-31')).toBeNull();
  });

  it('is the edition in force when the period ends, where the plan names none', () => {
    expect(guidanceFor(null, '2014-03-31')?.name).toBe('2013');
    expect(guidanceFor(null, '2013-03-31')?.name).toBe('2010');
    expect(guidanceFor(null, '2023-03-31')?.name).toBe('2018');
    expect(guidanceFor(null, '2025-03-31')?.name).toBe('2023');
    expect(guidanceFor(null, '2009-03-31')).toBeNull();
    expect(guidanceFor(null, null)).toBeNull();
  });

  it('lists under each heading the actions that feed it, and names what a plan does not hold', () => {
    const { headings } = factsOf(made(midYear, 'contents')).guidance;
    const of = (title: string) => headings.find((one: { title: string }) => one.title === title);
    expect(of('Lessons of reviews').refs).toEqual(['1.8', '3.1', '3.3']);
    expect(of('How effective local services are').refs).toEqual(refsWithEffect);
    expect(of('Spending')).toMatchObject({ held: false, refs: [] });
  });

  it('is the Care Act for a board that is for adults by its name, and says what chose it', () => {
    const plan = planOf('  - ref: "1.1"\n    action: Publish a safeguarding adults review\n');
    const contents = (board: string, guidance: number | null = null) => {
      const report = made({ ...plan, board, guidance }, 'contents');
      return { name: factsOf(report).guidance.name, page: JSON.stringify(report.answer.page) };
    };
    for (const board of [
      'Kelmarsh Safeguarding Adults Board',
      'Anytown Adult Safeguarding Board',
      'Anytown SAB',
    ]) {
      const { name, page } = contents(board);
      expect(name).toBe('care act');
      expect(page).not.toMatch(/child/i);
      expect(page).toContain('this list was chosen by the name of the board, which is for adults');
    }
    // What plan.yaml says comes first; a board for both is shown the children's list and told of the other.
    expect(contents('Kelmarsh Safeguarding Adults Board', 2013).name).toBe('2013');
    expect(contents('Anytown LSCB and SAB').name).toBe('2013');
    expect(contents('Anytown Adults and Young People Board').name).toBe('2013');
    const both = contents('Anytown Safeguarding Children and Adults Board');
    expect(both.name).toBe('2013');
    expect(both.page).toContain('the name of the board says adults too');
    expect(contents('Anytown Safeguarding Children Board').page).not.toMatch(/says adults/);
  });

  it('has its words in the advice of check: adults for a board that is for adults', () => {
    const files = (board: string) => ({
      'plan.yaml': `board: ${board}\ntitle: Business Plan\nperiod: 2013-14\n`,
      '1-voice.yaml':
        'area: 1\ntitle: Hearing people\nactions:\n  - ref: "1.1"\n    action: Publish a review\n',
    });
    const advice = (board: string) =>
      checkPlan(readPlan('plan', typed(files(board))), '2013-09-10')
        .problems.filter(({ rule }) => rule === 'no-outcome')
        .map(({ hint }) => hint);
    const say = (whom: string) => [expect.stringContaining(`what will be different for ${whom}`)];
    expect(advice('Kelmarsh Safeguarding Adults Board')).toEqual(say('adults with care and support needs'));
    expect(advice('Bwrdd Diogelu Oedolion Gogledd Cymru')).toEqual(say('adults with care and support needs'));
    expect(advice('Anytown Safeguarding Adults Board\nguidance: wales')).toEqual(
      say('adults with care and support needs'),
    );
    expect(advice('Anytown Safeguarding Children Board')).toEqual(say('children and young people'));
    expect(advice('Anytown Safeguarding Children and Adults Board')).toEqual(
      say('children, young people and adults with care and support needs'),
    );
  });

  it('can be that of an adults board or of Wales, by plan.yaml', () => {
    const plan = planOf(
      '  - ref: "1.1"\n    action: Publish a safeguarding adults review\n',
      'guidance: care act\n',
    );
    const { name, headings } = factsOf(made(plan, 'contents')).guidance;
    expect(name).toBe('care act');
    expect(headings[3]).toMatchObject({ title: 'Findings of safeguarding adults reviews', refs: ['1.1'] });
  });

  it('keeps the capitals of names in what is left to write by hand', () => {
    const contents = made(
      planOf('  - { ref: "1.1", action: Publish a review }\n', 'guidance: wales\n'),
      'contents',
    );
    expect(markdown(contents.answer.page)).toContain(
      'guidance and advice of ministers and of the National Board',
    );
  });
});

// Those of the invented plan that have an impact (1.3, 1.5, 1.7, 3.1) or a measure with a reading (3.4, 4.1, 4.2, 4.3, 4.9).
const refsWithEffect = ['1.3', '1.5', '1.7', '3.1', '3.4', '4.1', '4.2', '4.3', '4.9'];
