import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fix, type Look, type Texts } from '../../src/edit/fix.ts';
import { saysTheSame } from '../../src/read/plain/same.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { inFull } from '../runs.ts';

const today = '2013-09-10';

/** Reads and checks the texts of a plan, as `check` does. */
const look = (texts: Texts): Look => {
  const read = readPlan(
    'plan',
    [...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text), fault: null })),
  );
  return { plan: read.plan, problems: checkPlan(read, today).problems, locate: read.locate };
};

/** The same where every milestone on one line is said to be one that --fix writes on two: of one without a date that brings up another problem. */
const lookTooFar = (texts: Texts): Look => {
  const seen = look(texts);
  const onOneLine = new Set(
    seen.problems.flatMap(({ rule, at }) => (rule === 'one-line-milestone' ? [at.file] : [])),
  );
  const problems = seen.problems
    .filter(({ rule, at }) => rule !== 'undated-milestone' || !onOneLine.has(at.file))
    .map((one) => (one.rule === 'one-line-milestone' ? { ...one, fixable: true } : one));
  return { ...seen, problems };
};

const modeline = (schema: string): string => `# yaml-language-server: $schema=.schema/${schema}.json\n`;
const settings = `${modeline('plan')}board: Bromley Safeguarding Children Board
period: 2013-14
published: March 2013
posts:
  Business Manager:
    aliases: [BSCB Business Manager]
`;

const fixed = (area: string, before = ''): string => {
  const texts = new Map([
    ['plan.yaml', settings],
    ['1-leadership.yaml', before + area],
  ]);
  const { after } = fixOf(texts).fixed.find(({ file }) => file === '1-leadership.yaml') ?? {};
  return after ?? before + area;
};

/** The fixing as `check` does it. */
const fixOf = (texts: Texts, looking = look) => fix(texts, looking, looking(texts), saysTheSame);

const area = `${modeline('area')}area: 1
title: Leadership
actions:
`;

describe('check --fix', () => {
  it('quotes a ref, and leaves the comment behind it and every other line as they were', () => {
    const text = `${area}  - ref: 1.10   # was 1.9 last year
    action:   Develop the annual report
    lead: "Business Manager"
`;
    expect(fixed(text)).toBe(text.replace('ref: 1.10 ', 'ref: "1.10" '));
  });

  it('takes the stray stop off a ref', () => {
    expect(fixed(`${area}  - ref: "1.2."\n    action: Annual reports\n`)).toContain('- ref: "1.2"\n');
  });

  it('writes above an action without a ref, which is called by its line', () => {
    const text = 'area: 1\ntitle: Leadership\nactions:\n  - action: Report\n    completion: May 2013\n';
    expect(fixed(text)).toBe(`${modeline('area')}${text}`);
  });

  it('splits a milestone that stands in one line with its date, in the line ends of the file', () => {
    const text = `${area}  - ref: "1.1"
    action: Section 11 self-assessments
    milestones:
      - Audit schedule agreed by QA&PM – Mar 2013
      - what: Audits complete
        when: Jun 2013
`.replaceAll('\n', '\r\n');
    expect(fixed(text)).toBe(
      text.replace(
        '- Audit schedule agreed by QA&PM – Mar 2013',
        '- what: Audit schedule agreed by QA&PM\r\n        when: Mar 2013',
      ),
    );
  });

  it('spells a lead as the register does, and leaves a registered alias alone', () => {
    const text = `${area}  - ref: "1.3"
    action: Develop the annual report
    lead: [business  manager, BSCB Business Manager]
`;
    expect(fixed(text)).toContain('lead: [Business Manager, BSCB Business Manager]');
  });

  it('spells a lead in the action log as the register does', () => {
    const log = `${modeline('meetings')}- body: Board
  date: 24 Jun 2013
  actions:
    - what: Send the report # kept
      lead: business manager
`;
    const texts = new Map([
      ['plan.yaml', settings],
      ['meetings.yaml', log],
    ]);
    expect(fixOf(texts).fixed.map(({ after }) => after)).toEqual([
      log.replace('business manager', 'Business Manager'),
    ]);
  });

  it('tells editors the schema on the first line', () => {
    const text = 'area: 1\ntitle: Leadership\nactions: []\n';
    expect(fixed(text)).toBe(modeline('area') + text);
  });

  it('fixes what can be fixed above a date that nobody can read', () => {
    const text =
      'area: 1\ntitle: Leadership\nactions:\n  - ref: "1.1"\n    action: Self-assessment\n    completion: Setember 2013\n';
    expect(fixed(text)).toBe(modeline('area') + text);
  });

  it('changes nothing the second time', () => {
    const texts = new Map([
      ['plan.yaml', settings.replace(modeline('plan'), '')],
      [
        '1-leadership.yaml',
        'area: 1\ntitle: T\nactions:\n  - ref: 1.1\n    action: A\n    milestones:\n      - B – Mar 2013\n',
      ],
    ]);
    const once = new Map(texts);
    for (const { file, after } of fixOf(texts).fixed) once.set(file, after);
    expect(once.get('1-leadership.yaml')).not.toBe(texts.get('1-leadership.yaml'));
    expect(fixOf(once).fixed).toEqual([]);
  });

  it.runIf(inFull)('never makes a new problem and never changes another line, whatever is typed', () => {
    const ref = fc.constantFrom('1.1', '1.10', '"1.2."', '1.3 ', "'1.4'", '1.5a', '2.1', '"1.6"');
    const words = fc.constantFrom(
      'Agreed by QA&PM – Mar 2013',
      'Draft: first',
      '"Held – Nov 2013"',
      'Report # 4 – May 2013',
      '{what: x}',
      'Sent',
      '- Sent – by Sept 2013',
    );
    const lead = fc.constantFrom('Business Manager', 'business manager', '[BUSINESS MANAGER]', 'BM', '"x"');
    fc.assert(
      fc.property(fc.array(fc.tuple(ref, words, lead), { minLength: 1, maxLength: 4 }), (actions) => {
        const text =
          area +
          actions
            .map(
              ([r, w, l]) =>
                `  - ref: ${r}\n    action: A # kept\n    lead: ${l}\n    milestones:\n      - ${w}\n`,
            )
            .join('');
        const texts = new Map([
          ['plan.yaml', settings],
          ['1-leadership.yaml', text],
        ]);
        const before = look(texts).problems.length;
        const [change] = fixOf(texts).fixed;
        if (change === undefined) return;
        const after = look(new Map(texts).set('1-leadership.yaml', change.after));
        expect(after.problems.length).toBeLessThan(before);
        expect(change.after.match(/# kept/g)?.length).toBe(actions.length);
        expect(fixOf(new Map(texts).set('1-leadership.yaml', change.after)).fixed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('check --fix on much at once', () => {
  const refs = Array.from({ length: 20 }, (_, i) => `1.${i + 1}`);
  const twenty = refs.map((ref) => `  - ref: ${ref}\n    action: Self-assessment ${ref}\n`).join('');
  const odd = '    milestones:\n      - Ongoing – from May 2013 – tbc\n';
  const texts = new Map([
    ['plan.yaml', settings],
    ['1-leadership.yaml', `${area}${twenty}${odd}`],
  ]);
  let looks = 0;
  const { fixed, left } = fix(texts, (now) => {
    looks++;
    return lookTooFar(now);
  });

  it('quotes twenty refs in one run beside a milestone that nobody can split safely', () => {
    const quoted = refs.reduce((text, ref) => text.replace(`ref: ${ref}\n`, `ref: "${ref}"\n`), twenty);
    expect(fixed.map(({ after }) => after)).toEqual([`${area}${quoted}${odd}`]);
  });

  it('says what it left', () => {
    expect(left.map(({ rule, ref }) => `${rule} ${ref}`)).toEqual(['one-line-milestone 1.20']);
  });

  it('reads the plan a few times, however many fixes there are', () => {
    expect(looks).toBeLessThan(20);
  });
});

describe('a milestone that is a text alone', () => {
  const asked = (milestone: string): readonly boolean[] => {
    const text = `area: 1\ntitle: T\nactions:\n  - ref: "1.1"\n    action: A\n    milestones:\n      - ${milestone}\n`;
    const texts = new Map([
      ['plan.yaml', settings],
      ['1-leadership.yaml', text],
    ]);
    return look(texts).problems.flatMap(({ rule, fixable }) =>
      rule === 'one-line-milestone' ? [fixable] : [],
    );
  };

  it('is not said to be one that --fix corrects, which cannot know its date', () => {
    expect(asked('First draft')).toEqual([false]);
    expect(asked('First draft – May 2013')).toEqual([true]);
    expect(asked('First draft – various')).toEqual([false]);
  });
});

describe('check --fix on files that need no word changed', () => {
  const bare = 'area: 1\ntitle: T\nactions:\n  - ref: 1.10\n    action: Self-assessment\n';
  const milestone = '    milestones:\n      - Report – Mar 2013\n';
  const looksFor = (area: string): { looks: number; after: string | undefined } => {
    let looks = 0;
    const texts = new Map([
      ['plan.yaml', settings],
      ['1-leadership.yaml', area],
    ]);
    const { fixed } = fixOf(texts, (now) => {
      looks++;
      return look(now);
    });
    return { looks, after: fixed[0]?.after };
  };

  it('reads them again, and checks the plan no second time', () => {
    const after = `${modeline('area')}${bare.replace('1.10', '"1.10"')}`;
    expect(looksFor(bare)).toEqual({ looks: 1, after });
  });

  it.each([
    ['words change too', bare + milestone],
    ['they are not in the plain form', bare.replace('Self-assessment', '"\\u0041nn"')],
  ])('checks the plan again where %s', (_, text) => {
    const { looks, after } = looksFor(text);
    expect(looks).toBeGreaterThan(1);
    expect(after).toContain(`${modeline('area')}area: 1\ntitle: T\nactions:\n  - ref: "1.10"\n`);
  });
});

describe('check --fix on a plan of many files, one fix in each of which is not safe', () => {
  const names = Array.from({ length: 30 }, (_, i) => `${i + 1}-area.yaml`);
  const actionIn = (ref: string): string =>
    `actions:\n  - ref: ${ref}\n    action: Self-assessment\n    milestones:\n      - Ongoing – from May 2013 – tbc\n`;
  const texts = new Map([
    ['plan.yaml', settings],
    ...names.map(
      (name, i) => [name, `${modeline('area')}area: ${i + 1}\n${actionIn(`${i + 1}.10`)}`] as const,
    ),
  ]);
  let whole = 0;
  const alone = new Set<string>();
  const { fixed, left, gaveUp } = fix(texts, (now, file) => {
    if (file === undefined) whole++;
    else alone.add([...now.keys()].join(' '));
    return lookTooFar(now);
  });

  it('makes the safe fix of each and leaves the other', () => {
    expect(fixed.map(({ file, after }) => [file, after])).toEqual(
      names.map((name, i) => [name, `${modeline('area')}area: ${i + 1}\n${actionIn(`"${i + 1}.10"`)}`]),
    );
    expect(left.map(({ rule }) => rule)).toEqual(names.map(() => 'one-line-milestone'));
    expect(gaveUp).toBe(false);
  });

  it('tries the fixes of each file on that file, and the whole plan a few times', () => {
    expect([...alone]).toEqual(names.map((name) => `plan.yaml ${name}`));
    expect(whole).toBeLessThan(6);
  });
});
