import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf } from './folder.ts';

const { plan, problems, locate, texts } = readPlan('plan', sourcesOf('plan'));
const actions = plan?.areas.flatMap((area) => area.actions) ?? [];

describe('the Bromley plan', () => {
  it('has 36 actions in five areas: 8, 7, 4, 12 and 5', () => {
    expect(plan?.areas.map((area) => [area.area, area.actions.length])).toEqual([
      [1, 8],
      [2, 7],
      [3, 4],
      [4, 12],
      [5, 5],
    ]);
  });

  it('has 79 milestones', () => {
    expect(actions.flatMap((action) => action.milestones)).toHaveLength(79);
  });

  it('is read in full', () => {
    expect(plan?.unreadable).toEqual([]);
    expect(problems.filter((problem) => !/-date$/.test(problem.rule))).toEqual([]);
  });

  it('knows one post in each of the four ways it is written', () => {
    const quality = actions
      .flatMap((action) => action.lead)
      .filter((lead) => lead.name.includes('Quality Assurance & Saf'));
    expect(new Set(quality.map((lead) => lead.name))).toEqual(
      new Set(['Head of Service – Quality Assurance & Safeguarding']),
    );
    expect(new Set(quality.map((lead) => lead.text)).size).toBeGreaterThan(1);
  });

  it('takes All agencies for every agency', () => {
    expect(actions.find((action) => action.ref === '1.2')?.lead[0]).toMatchObject({
      text: 'All agencies',
      register: 'all-agencies',
    });
  });

  it('keeps 4.10 apart from 4.1', () => {
    expect(actions.filter((action) => /^4\.10?$/.test(action.ref)).map((action) => action.ref)).toEqual([
      '4.1',
      '4.10',
    ]);
  });

  it('says where a value stands', () => {
    const lines = texts.get('4-outcomes.yaml')!.split('\n');
    for (const action of actions.filter((one) => one.at.file === '4-outcomes.yaml')) {
      const place = locate({ file: action.at.file, path: [...action.at.path, 'ref'] });
      expect(lines[place.line - 1]!.slice(place.column - 1, place.endColumn - 1)).toBe(`"${action.ref}"`);
    }
  });
});
