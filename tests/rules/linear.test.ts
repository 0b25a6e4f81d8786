import { describe, expect, it } from 'vitest';
import { withheld } from '../../src/model/personal.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { explainedInText, shortForms } from '../../src/rules/abbreviations.ts';
import { rules } from '../../src/rules/index.ts';
import { clock, runs } from '../runs.ts';
import { exampleDay, readExample } from './example.ts';

const long = runs(20_000, 200_000);
const many = (text: string): string => text.repeat(Math.ceil(long / text.length));

/** How what the patterns look for begins: each is tried over and over, and once before nothing but blanks. */
const beginnings = [
  ...['date', 'date of birth', 'dob', 'born on', 'd.o.b. 1', 'dob: "', 'born 3 April', 'DOB 3 / 4 /'],
  ...['case no', 'case no.', 'crime ref', 'UPN #', 'case ref AB/', 'case no 12', 'child’s id'],
  ...['posts', 'posts:\n', '0', '+44 ', '(020) ', '01632 960 ', 'AB 12 34', 'BR1 ', '999 000 '],
  ...['jane.bloggs', 'jane@', 'jane@a.', 'a.b@c-', '@'],
  ...['[add', '[xx', '<add', 'xx-', 'as of X', '??', '[date] [', 'DD/MM/'],
  ...['A & ', 'AB&', 'Lay members (CSE) ', 'Lay members (', '(CSE) a', 'x ', 'AB12cd '],
  ...['Business Manager and ', ', ', '; ', ' / ', '+ ', '-', 'six ', 'half-', 'bi- ', 'monthly ', 'six -'],
  ...['ref: ', '- { ref: 1.', '# ', '#\t', '\u200b', '\u200d', '\u{1f469}\u200d', 'Multi Agency '],
];
const blanks = [' ', '\u00a0', '\t', '\n', '\r\n'];
const texts: readonly string[] = [
  ...['a', 'A', '0', '.', '-', '(', '[', '<', '"', 'é', '\u{1d400}', ...blanks].map(many),
  ...beginnings.flatMap((one) => [
    `${one}${many(' ')}.`,
    ...runs([], [many(one), `${one}${many('\u00a0')}.`]),
  ]),
  `${many('a')} (CSE)`,
  `${many(' ')}(CSE) ${many('a')}`,
  `a${many(' ')}b${many('\u00a0')}c`,
];

/** A part of them for what looks in a second way: each pattern is tried by itself in `patterns.test.ts`. */
const some = texts.filter((_, i) => i % 4 === 0 || i < 16);

/** Nothing looks at a text for longer than this: a guard against hanging, not a measure of speed. */
const bound = 5_000;
const slowest = (looks: (text: string) => unknown, from: readonly string[] = texts): string => {
  let [worst, most] = ['', 0];
  for (const text of from) {
    const goneBy = clock();
    looks(text);
    const took = goneBy();
    if (took > most) [worst, most] = [text, took];
  }
  return most > bound ? `${most} ms: ${JSON.stringify(worst.slice(0, 30))}` : 'in time';
};

const { plan } = readExample(`
- ref: "1.1"
  action: Report
  lead: Chair
  outcomes: Fewer
  milestones:
    - what: Paper
      when: Jun 2013 / Aug 2013
      done: 3 Jun 2013
  progress: { date: 3 Jun 2013, note: Begun }
`).read;

/** A plan whose one action says the text wherever people write. */
const planSaying = (text: string): Plan => {
  if (!plan) throw new Error('the example reads');
  const says = (action: Action): Action => ({
    ...action,
    action: text,
    lead: action.lead.map((name) => ({ ...name, text })),
    outcomes: action.outcomes.map((one) => ({ ...one, text })),
    milestones: action.milestones.map((one) => ({ ...one, what: text })),
    progress: action.progress.map((one) => ({ ...one, note: text })),
  });
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, actions: area.actions.map(says) })) };
};

describe('a text of hundreds of kilobytes, however it is made', { timeout: 120_000 }, () => {
  for (const rule of rules.filter((one) => one.scan))
    it(`does not hold up ${rule.name}`, () => {
      expect(slowest((text) => rule.scan?.(text, '1-area.yaml', () => null))).toBe('in time');
      expect(slowest((text) => rule.scan?.(`x: ${text}`, 'plan.yaml', () => null), some)).toBe('in time');
    });

  for (const rule of rules.filter((one) => one.check))
    it(`does not hold up ${rule.name}`, () => {
      const context = {
        today: exampleDay,
        before: null,
        assessed: () => ({ actions: [], staleBefore: null }) as never,
      };
      expect(slowest((text) => rule.check?.(planSaying(text), context), some)).toBe('in time');
    });

  it('does not hold up what is withheld, abbreviated or explained', () => {
    for (const looks of [withheld, shortForms, explainedInText]) expect(slowest(looks)).toBe('in time');
  });
});
