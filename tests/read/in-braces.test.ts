import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    milestones:\n      - ';

/** A milestone written in one line, as it is read, and what is said of it. */
const read = (milestone: string) => {
  const text = `${head}${milestone}\n`;
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
  const { plan, problems } = readPlan('plan', sources);
  const said = problems.filter(({ severity }) => severity === 'error');
  const { what = null, when = null } = plan?.areas[0]?.actions[0]?.milestones[0] ?? {};
  return {
    milestone: [what, when?.reading.text ?? null],
    rules: said.map(({ rule }) => rule),
    hints: said.map(({ hint }) => hintText(hint ?? '')),
    lost: said.map(({ about }) => about?.unread?.shown === false),
    fixed: said.map(({ edits = [] }) =>
      edits
        .reduceRight((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), text)
        .slice(head.length),
    ),
  };
};

describe('a word without a value inside { }', () => {
  it('is a key whose colon has no space, which can be corrected', () => {
    const one = read('{what:First draft, when: May 2013}');
    expect(one).toMatchObject({
      milestone: ['First draft', 'May 2013'],
      rules: ['colon-without-space'],
      lost: [false],
    });
    expect(one.hints[0]).toContain('what: First draft');
    expect(one.fixed).toEqual(['{what: First draft, when: May 2013}\n']);
  });

  it('is that in quotes too, which nothing but a hand corrects', () => {
    const one = read('{"what:First draft", when: May 2013}');
    expect(one).toMatchObject({ milestone: ['First draft', 'May 2013'], rules: ['colon-without-space'] });
    expect(one.fixed).toEqual(['{"what:First draft", when: May 2013}\n']);
  });

  it('takes no other value away', () => {
    expect(read('{what: First draft, what:Final}').milestone).toEqual(['First draft', null]);
  });

  it.each([
    ['{what: Draft, for comment, when: May 2013}', 'Draft, for comment'],
    ['{what: Grant of £2,000, when: May 2013}', 'Grant of £2,000'],
    ['{what: Ask, tell, and hear, when: May 2013}', 'Ask, tell, and hear'],
    ['{what: See it, http://bscb.example, when: May 2013}', 'See it, http://bscb.example'],
    ['{what: Meet the Board, at 10:30, when: May 2013}', 'Meet the Board, at 10:30'],
  ])('is the rest of a text that its comma cut: %s', (milestone, what) => {
    const one = read(milestone);
    expect(one.milestone).toEqual([what, 'May 2013']);
    expect(new Set(one.rules)).toEqual(new Set(['cut-at-comma']));
    expect(one.hints.at(-1)).toContain(`Put the text in double quotes:\n  what: "${what}"`);
    expect(one.lost).not.toContain(true);
  });

  it('is lost where there is no text before it, and that is said', () => {
    const one = read('{First draft, when: May 2013}');
    expect(one.milestone[1]).toBe('May 2013');
    expect(one.lost).toEqual([true]);
    expect(one.rules).toEqual(['key-without-colon']);
  });
});
