import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const action = '  - ref: "1.1"\n    action: Ask\n';

/** Other actions, each with an error of its own. */
const above = '  - ref: "1.0"\n    action: Listen\n    completion: 31 June 2013\n';
const below = '  - ref: "1.2"\n    action: Tell\n    colour: red\n';

/** The action above with lines that somebody spoilt: what is read of it all the same, and what is said, each with its words. */
const read = (lines: string, before = '', after = '') => {
  const text = `area: 1\nactions:\n${before}${action}${lines}${after}`;
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
  const { plan, problems } = readPlan('plan', sources);
  const [first] = plan?.areas[0]?.actions ?? [];
  return {
    refs: plan?.areas[0]?.actions.map(({ ref }) => ref),
    lead: first?.lead.map(({ name }) => name).join(),
    impact: first?.impact ?? null,
    outcomes: first?.outcomes.map((one) => one.text),
    figures: first?.outcomes.flatMap(({ indicator }) => indicator?.readings ?? []).length,
    missing: plan?.unreadable.map((one) => one.missing),
    closed: first?.closed?.as ?? null,
    milestones: first?.milestones.map(({ what, when }) => `${what}, ${when?.reading.text}`),
    said: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, hint, at }) => {
        const part = typeof at.part === 'object' ? at.part : { start: 0, end: 0 };
        return `${text.slice(part.start, part.end)} → ${rule}: ${message}\n${hintText(hint ?? '')}`;
      }),
  };
};

const draft = '      - what: Draft\n        when: May 2013\n';
const milestones = ['Draft, May 2013'];

describe('a line with one sign too many, or without what opens it, is read as it can only be meant', () => {
  it.each([
    [
      'a comma at its head',
      '    ,lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      ',lead: Chair → not-yaml: this line begins with ,, which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a quote at its head that is not closed',
      '    " lead: Chair\n',
      { lead: 'Chair' },
      '" lead: Chair → not-yaml: this line begins with ", which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a dash at its head',
      '    - lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      '- lead: Chair → not-yaml: this line begins with a dash, which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a sign behind a key with lines below it',
      `    milestones: ;\n${draft}`,
      { milestones },
      'milestones: ; → not-yaml: there is ; after milestones: which belongs to no key and no entry\nWrite\n  milestones:',
    ],
    [
      'a sign that touches such a key',
      `    milestones:;\n${draft}    lead: Chair\n`,
      { milestones, lead: 'Chair' },
      'milestones:; → not-yaml: there is ; after milestones: which belongs to no key and no entry\nWrite\n  milestones:',
    ],
    [
      'no line that opens a list',
      draft,
      { milestones },
      '- what: Draft → missing-key: a list begins here, and the line above that opens it is missing\nWrite above this line\n  milestones:',
    ],
    [
      'no line that opens settings',
      '      date: 12 Nov 2013\n      as: complete\n',
      { closed: 'complete' },
      'date: 12 Nov 2013 → missing-key: settings begin here, and the line above that opens them is missing\nWrite above this line\n  closed:',
    ],
    [
      'its key in a comment',
      `    # milestones:\n${draft}    lead: Chair\n`,
      { milestones, lead: 'Chair' },
      '# milestones: → missing-key: "# milestones:" is a comment, and what is below it has no other line that opens it\nTake the # away:\n  milestones:',
    ],
    [
      'a closing bracket at its head',
      '    ] lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      '] lead: Chair → not-yaml: this line begins with ], which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a bell at its head',
      '    \u0007 lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      '\u0007 → control-character: a bell character (U+0007) is here, which no text may hold\nDelete it and type the place again; it often comes along when text is pasted.',
    ],
    [
      'a comma at its head, beside an entry in brackets, comments and empty lines',
      '# so\n\n    ,lead: Chair\n    # more\n    milestones: [{ what: Draft, when: May 2013 }]\n',
      { lead: 'Chair', milestones },
      ',lead: Chair → not-yaml: this line begins with ,, which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'its key in a comment, on Windows',
      '    impact: More\n    #lead: \r\n      - Chair\n',
      { lead: 'Chair', impact: 'More' },
      '#lead: → missing-key: "#lead:" is a comment, and what is below it has no other line that opens it\nTake the # away:\n  lead:',
    ],
    [
      'no line that opens figures',
      '    outcomes:\n      - measure: Visits\n        unit: visits\n          - date: Jun 2013\n            value: 13\n',
      { outcomes: ['Visits'], figures: 1, missing: [] },
      '- date: Jun 2013 → missing-key: a list begins here, and the line above that opens it is missing\nWrite above this line\n  readings:',
    ],
    [
      'no line that opens a list of texts',
      '      - Children are heard\n      - They say so\n',
      { outcomes: ['Children are heard', 'They say so'], missing: [] },
      '- Children are heard → missing-key: a list begins here, and the line above that opens it is missing\nWrite above this line\n  outcomes:',
    ],
    [
      'a key that is cut off',
      `    mile\n${draft}`,
      { milestones, missing: ['1.1 is there in part'] },
      'mile → wrong-shape: "mile" opens the lines below it, and is not a key by itself\nWrite\n  milestones:\nUntil it is corrected, 1.1 is read without it.',
    ],
    [
      'a key that is cut in two',
      `    mil: stones\n${draft}`,
      { milestones: ['stones, undefined', ...milestones], missing: [] },
      'mil: stones → wrong-shape: "mil: stones" opens the lines below it, and is not a key by itself\nWrite\n  milestones:\n    - stones',
    ],
    [
      'an entry whose first line is gone',
      '    milestones:\n        when: May 2013\n      - what: Final\n',
      { milestones: ['(not said), May 2013', 'Final, undefined'], missing: ['1.1 is there in part'] },
      'when: May 2013 → missing-dash: an entry begins here without its dash: "when: May 2013"\nWrite\n  - when: May 2013\nor put back the line that was above it.\nUntil it is corrected, 1.1 is read without it.',
    ],
    [
      'an entry without its dash, some lines above where that is noticed',
      '    milestones:\n        what: Draft\n        when: May 2013\n        evidence: A minute\n        at: Board\n      - what: Final\n',
      { milestones: ['Draft, May 2013', 'Final, undefined'], missing: ['1.1 is there in part'] },
      'what: Draft → missing-dash: an entry begins here without its dash: "what: Draft"\nWrite\n  - what: Draft\nor put back the line that was above it.\nUntil it is corrected, 1.1 is read without it.',
    ],
    [
      'nothing that anybody can make out: it is lost, and all else is read',
      `    }: x\n    lead: Chair\n    milestones:\n${draft}`,
      { lead: 'Chair', milestones, missing: ['1.1 is there in part'] },
      '}: x → not-yaml: this line cannot be read as YAML\nCompare it with the lines above. Texts with , : # or quotes in them go in double quotes.\nUntil it is corrected, 1.1 is read without it.',
    ],
    [
      'a dash too far to the left',
      `    milestones:\n${draft}     - what: Final\n       when: June 2013\n`,
      { milestones: [...milestones, 'Final, June 2013'] },
      '- what: Final → bad-indent: this line is indented by 5 spaces; the lines that it belongs to are indented by 6\nGive it 6 spaces, so that it begins below the dashes above. It is read as if it did.',
    ],
    [
      'a dash too far to the right',
      `    milestones:\n${draft}       - what: Final\n        when: June 2013\n`,
      { milestones: [...milestones, 'Final, June 2013'] },
      '- what: Final → bad-indent: this line is indented by 7 spaces; the lines that it belongs to are indented by 6\nGive it 6 spaces, so that it begins below the dashes above. It is read as if it did.',
    ],
    [
      'a key of a milestone too far to the left',
      `    milestones:\n${draft}       at: Board\n    lead: Chair\n`,
      { milestones, lead: 'Chair' },
      'at: Board → bad-indent: this line is indented by 7 spaces; the lines that it belongs to are indented by 8\nGive it 8 spaces, so that it begins below the keys above. It is read as if it did.',
    ],
    [
      'a key of a milestone below its dash',
      '    milestones:\n      - what: Draft\n      when: May 2013\n    lead: Chair\n',
      { milestones, lead: 'Chair' },
      'when: May 2013 → bad-indent: this line is indented by 6 spaces; the lines that it belongs to are indented by 8\nGive it 8 spaces, so that it begins below the keys above. It is read as if it did.',
    ],
    [
      'a key of settings that is cut off, with a figure behind it',
      '    clos: 1\n      date: 12 Nov 2013\n      as: complete\n',
      { closed: 'complete', missing: ['1.1 is there in part'] },
      'clos: 1 → wrong-shape: "clos: 1" opens the lines below it, and is not a key by itself\nWrite\n  closed:\nUntil it is corrected, 1.1 is read without it.',
    ],
    [
      'the first milestone on the line of its key',
      '    milestones: Draft\n      - what: Final\n',
      { milestones: ['Draft, undefined', 'Final, undefined'], missing: [] },
      'milestones: Draft → wrong-shape: "milestones: Draft" opens the lines below it, and is not a key by itself\nWrite\n  milestones:\n    - Draft',
    ],
    [
      'the first name on the line of its key, with its dash',
      '    lead:  -  Chair\n      - Clerk\n',
      { lead: 'Chair,Clerk', missing: [] },
      'lead:  -  Chair → wrong-shape: "lead: - Chair" opens the lines below it, and is not a key by itself\nWrite\n  lead:\n    - Chair',
    ],
    [
      'the first text on the line of its key, and the next below the key',
      '    outcomes: Heard\n    - Believed\n',
      { outcomes: ['Heard', 'Believed'], missing: [] },
      'outcomes: Heard → wrong-shape: "outcomes: Heard" opens the lines below it, and is not a key by itself\nWrite\n  outcomes:\n  - Heard',
    ],
    [
      'the key of settings in a comment',
      '    # closed:\n      date: 12 Nov 2013\n      as: complete\n',
      { closed: 'complete' },
      '# closed: → missing-key: "# closed:" is a comment, and what is below it has no other line that opens it\nTake the # away:\n  closed:',
    ],
    [
      'its key in a comment, with words behind it',
      '    #outcomes: so\n      - Heard\n    lead: Chair\n',
      { outcomes: ['Heard'], lead: 'Chair' },
      '#outcomes: so → missing-key: "#outcomes: so" is a comment, and what is below it has no other line that opens it\nTake the # away:\n  outcomes:',
    ],
  ])('%s', (_, lines, facts, said) => {
    const one = read(lines);
    expect(one).toMatchObject({ refs: ['1.1'], ...facts });
    expect(one.said).toEqual([said]);
    // what is wrong in other actions is said beside it
    const [first, last] = read('', above, below).said;
    expect(read(lines, above, below).said).toEqual([first, said, last]);
  });
});
