import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

/** An action with some lines: its texts as they are read, whether something is lost, and what is said. */
const read = (lines: string) => {
  const text = `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n${lines}    was: "1.0"\n`;
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: A\n', '1.yaml': text }));
  const [action] = plan?.areas[0]?.actions ?? [];
  expect(action?.was).toBe('1.0');
  return {
    texts: [
      ...(action?.impact === null ? [] : [action?.impact]),
      ...(action?.outcomes ?? []).map((one) => one.text),
    ],
    lost: plan?.unreadable.length,
    said: problems.map(({ rule, hint }) => [
      rule,
      hintText(hint ?? '')
        .split('\n')
        .at(1)
        ?.trim(),
    ]),
  };
};

const [open, inner, apostrophe] = ['unclosed-quote', 'quote-in-quotes', 'apostrophe-in-quotes'];

describe('a text whose quotes are not where they belong is read as it was meant', () => {
  it.each([
    ['impact: "Heard', ['Heard'], open, 'impact: "Heard"'],
    ["impact: 'Heard", ['Heard'], open, "impact: 'Heard'"],
    ['impact: "Heard # 4\n    short: "So"', ['Heard # 4'], open, 'impact: "Heard # 4"'],
    ['impact: "', [], open, 'impact: ""'],
    ['outcomes:\n      - "Heard\n      - Told', ['Heard', 'Told'], open, '- "Heard"'],
    ['impact: "Heard" and told', ['"Heard" and told'], inner, 'impact: "\\"Heard\\" and told"'],
    ["impact: 'Heard' and told", ["'Heard' and told"], inner, 'impact: "\'Heard\' and told"'],
    ['impact: "All "heard" of it"', ['All "heard" of it'], inner, 'impact: "All \\"heard\\" of it"'],
    ['impact: "So \\"all\\" of" it', ['"So "all" of" it'], inner, 'impact: "\\"So \\"all\\" of\\" it"'],
    ['impact: "Heard" by\n      all', ['"Heard" by all'], inner, 'impact: "\\"Heard\\" by all"'],
    ['impact: "Say "yes"\n      and no"', ['Say "yes" and no'], inner, 'impact: "Say \\"yes\\" and no"'],
    [
      'outcomes:\n      - "Heard" by all\n      - Told',
      ['"Heard" by all', 'Told'],
      inner,
      '- "\\"Heard\\" by all"',
    ],
    ["impact: 'It's heard'", ["It's heard"], apostrophe, 'impact: "It\'s heard"'],
    ["impact: 'It''s all' heard'", ["It's all' heard"], apostrophe, 'impact: "It\'s all\' heard"'],
    ["impact: 'It's heard\n      by all'", ["It's heard by all"], apostrophe, 'impact: "It\'s heard by all"'],
    ["outcomes:\n      - 'It's heard'\n      - Told", ["It's heard", 'Told'], apostrophe, '- "It\'s heard"'],
  ])('%s', (lines, texts, rule, offer) => {
    expect(read(`    ${lines}\n`)).toEqual({ texts, lost: 0, said: [[rule, offer]] });
  });

  it.each([
    ['impact: "Heard\n      by all', [], open, 'impact: "Heard"'],
    ['impact: "Heard\n    - by all', ['Heard'], open, 'impact: "Heard"'],
    ['impact: "Heard" x\n      lead: y', ['"Heard" x'], inner, 'impact: "\\"Heard\\" x"'],
  ])('and what nobody can tell is named as lost: %s', (lines, texts, rule, offer) => {
    expect(read(`    ${lines}\n`)).toEqual({ texts, lost: 1, said: [[rule, offer]] });
  });

  it('and what is in order stays: a comment behind quotes, beside another slip', () => {
    expect(read('    impact: "Heard" # so\n    outcomes:\n      - So: it is\n')).toEqual({
      texts: ['Heard', 'So: it is'],
      lost: 0,
      said: [['colon-in-text', '"So: it is"']],
    });
  });
});
