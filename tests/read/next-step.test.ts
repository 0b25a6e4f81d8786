import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readPlan } from '../../src/read/plan.ts';
import { nextWords } from '../../src/view/words.ts';
import { typed } from './folder.ts';

const reading = (progress: string) =>
  readPlan(
    'plan',
    typed({
      'plan.yaml': 'board: Anytown Board\nperiod: 2013-14\nposts: [Business Manager]\n',
      '1-voice.yaml': `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Hear children\n    progress:\n${progress}`,
    }),
  );

describe('what happens next', () => {
  it('is a text, or what is done, by when and who does it', () => {
    const { plan, problems } = reading(
      '      - { date: 2 Sep 2013, next: "Briefing: 1 October" }\n      - date: 3 Sep 2013\n        next: { what: Interviews, by: 16 Sep 2013, who: Business Manager }\n',
    );
    expect(problems).toEqual([]);
    const [text, entry] = plan!.areas[0]!.actions[0]!.progress;
    expect(nextWords(text!.next!)).toBe('Briefing: 1 October');
    expect(nextWords(entry!.next!)).toBe('Interviews, by 16 Sep 2013 (Business Manager)');
  });

  it('is what the latest entry by the day of asking says, whatever later notes leave out', () => {
    const { plan } = reading(
      '      - { date: 2 Jul 2013, next: Draft }\n      - { date: 2 Aug 2013, note: Late }\n      - { date: 2 Oct 2013, next: Print }\n',
    );
    const on = (day: string) => assess(plan!, day).actions[0]!.recorded;
    expect([on('2013-07-01').next, on('2013-09-10').next?.what, on('2013-10-02').next?.what]).toEqual([
      null,
      'Draft',
      'Print',
    ]);
    expect(on('2013-09-10').nextOn).toBe('2013-07-02');
  });

  it('is an error where it names no step, and an unknown key where it is misspelt', () => {
    const rules = (progress: string) => reading(progress).problems.map((one) => one.rule);
    expect(rules('      - { date: 2 Jul 2013, next: { by: Sep 2013 } }\n')).toEqual(['missing-what']);
    const { problems } = reading('      - { date: 2 Jul 2013, next steps: Draft }\n');
    expect(problems.map((one) => [one.rule, one.about?.keys])).toEqual([['unknown-key', ['next']]]);
  });
});
