import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/markdown.ts';
import { inFull } from '../../runs.ts';
import { factsOf, made, midYear, planOf } from './a-report.ts';

const textOf = (...asked: Parameters<typeof made>): string => markdown(made(...asked).answer.page);
const annual = (today: string): string => textOf(midYear, 'annual', { today });
const area = (text: string, number: number): string =>
  text.split(`\n## Area ${number}: `)[1]?.split('\n## ')[0] ?? '';

describe('the annual report says nothing untrue', () => {
  it.runIf(inFull)(
    'judges a measure by the way that was wanted on the day of its reading, also after the year',
    () => {
      for (const today of ['2014-03-31', '2014-04-01', '2014-04-15'])
        expect(annual(today)).toContain(
          'Referrals for domestic violence to Early Intervention and CSC (to rise)',
        );
    },
  );

  it('has what is overdue among the next steps, first, and never says that nothing is left to do then', () => {
    const text = annual('2014-04-15');
    expect(text).not.toContain('Nothing is left to do');
    const next = area(text, 4).split('### Next steps')[1] ?? '';
    const rows = next
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows[0]).toContain('| not completed by April 2013: carried into 2014-15? | 4.9/1 |');
    const late = rows.map((row) => row.includes('not completed by'));
    expect(late.indexOf(false)).toBe(late.lastIndexOf(true) + 1);
  });

  it('does not ask in mid-year whether work is carried into the next', () => {
    expect(annual('2013-09-10')).not.toContain('carried into');
  });

  it.runIf(inFull)('sets nothing against an agency that all agencies lead together', () => {
    const text = annual('2014-03-31');
    const row = text.split('\n').find((line) => line.startsWith('| Metropolitan Police |'));
    expect(row).toBe('| Metropolitan Police | none | – | none |');
    expect(text).toContain('| All agencies together | 1.2, 1.4, 1.8 and 5.3 | 0 of 4 | – |');
  });

  it('tells what was done in the year alone, and how much was done before it', () => {
    const one = area(annual('2014-03-31'), 1);
    expect(one).toContain('### What was done in 2013-14');
    expect(one).not.toContain('November 2012');
    expect(one).toContain('7 more steps were done before the year began on 1 April 2013.');
  });

  it('prints a month as a month', () => {
    const plan = planOf(
      '  - { ref: "1.1", action: Listen, milestones: [{ what: Draft, when: Sep 2013, done: September 2013 }], completion: Dec 2013 }\n',
    );
    expect(textOf(plan, 'annual', { today: '2014-03-31' })).toContain('| 1.1/1 | Draft | September 2013 |');
  });

  it.runIf(inFull)('counts no days to the day of printing', () => {
    expect(annual('2014-04-15')).not.toMatch(/days late/);
    expect(annual('2014-03-31')).toContain('was not done by 31 March 2014');
  });

  it('says nothing of its own lists of what the law asks: that is a paper for the author', () => {
    expect(annual('2014-03-31')).not.toMatch(/compared with|our own words|Fed by/);
    const contents = textOf(midYear, 'contents');
    expect(contents).toContain('For the author: it is not part of the report.');
    expect(contents).not.toContain('(with partners named)');
  });

  it('does not draw what is late in one of the board’s colours', () => {
    const charts = made(midYear, 'annual').answer.page.blocks.flatMap((block) =>
      block.is === 'chart' ? [block.chart] : [],
    );
    const late = charts
      .flatMap((chart): { readonly name?: string; readonly tone?: string }[] =>
        chart.draw === 'timeline' ? chart.rows.flatMap((row) => row.marks) : [...chart.series],
      )
      .filter((one) => one.name === 'late');
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map((one) => one.tone))).toEqual(new Set(['plain']));
  });
});

describe('an area of the annual report', () => {
  it('opens with what difference it made, and says how much has no measure', () => {
    const four = area(annual('2014-03-31'), 4);
    expect(four.split('\n').filter((line) => line.startsWith('### '))).toEqual([
      '### What difference it made',
      '### What it is for',
      '### What was done in 2013-14',
      '### What was not, and why',
      '### Next steps',
    ]);
    expect(four).toContain('Eight of 12 actions have no measure and no effect recorded.');
  });
});

describe('the places of the author', () => {
  it('are marked: a foreword and key messages come before the figures', () => {
    const text = annual('2014-03-31');
    expect(text).toContain('## Foreword\n\n\\[To be written. Foreword by the chair.]');
    expect(text.indexOf('## Key messages')).toBeLessThan(text.indexOf('## The year in figures'));
  });
});

describe('an adults board', () => {
  const plan = planOf(
    '  - { ref: "1.1", action: Publish a review, lead: Board, completion: Mar 2014 }\n',
    'guidance: care act\n',
  );

  it('is not told of children in any paper', () => {
    for (const kind of ['progress', 'pack', 'chair', 'annual', 'contents', 'lead'] as const)
      expect([kind, /child/i.exec(textOf(plan, kind).replaceAll('Hearing children', ''))]).toEqual([
        kind,
        null,
      ]);
  });
});

describe('the paper for the chair', () => {
  const text = textOf(midYear, 'chair');

  it('says whose plan it is, since it goes from hand to hand without its file', () => {
    expect(text).toContain(
      '\n\n**Bromley Safeguarding Children Board**. For the Board of 23 September 2013. ',
    );
  });

  it('has each red action in a line: what, who, since when and what next', () => {
    expect(text).toContain(
      '- **4.5 Develop a multi agency plan around safeguarding…**, HOS – Bromley Youth Support Programme: completion May 2013, 102 days late; next step not said.',
    );
    expect(factsOf(made(midYear, 'chair')).asks.red).toHaveLength(6);
  });

  it('has what there is to decide under the numbers of the board’s paper', () => {
    expect(text).toContain('**1. Agree six changes of date in four actions:** a 2.1 Ensure BSCB website');
    expect(text).toContain('c 4.7 Review report summarising number and… (red to not due)');
    expect(text).toContain('**3. Note six actions that are red, and ask who acts.**');
    expect(text).toContain('**4. Close one action of which every date is met:** a 2.7 Ensure all');
  });

  it('asks of the longest change of date that waits, and of the lead who says least', () => {
    const { questions } = factsOf(made(midYear, 'chair'));
    expect(questions[0]).toMatch(
      /^4\.7 .*: completion is to move 212 days, not yet agreed\. What changed\?$/,
    );
    expect(questions[1]).toContain('What will be done, and by when?');
    expect(questions[2]).toMatch(/^1\.6 .* is rated green, and red by its dates\. What makes it green\?$/);
    expect(questions).toHaveLength(3);
  });
});

it('the chair’s page says of an agreed change without a reason that it was made', () => {
  const plan = planOf(`  - ref: "1.1"
    action: Ask children in care what has changed
    completion: December 2013
    redated:
      - from: June 2013
        to: December 2013
        date: 24 Jun 2013
        agreed: Board 24 Jun 2013
`);
  expect(factsOf(made(plan, 'chair')).questions).toEqual([
    '1.1 Ask children in care what has changed: completion moved 184 days, with no reason given. What changed?',
  ]);
});

describe('what was not done in the year, and why', () => {
  const missed = (actions: string, today = '2014-03-31'): string =>
    textOf(planOf(actions), 'annual', { today }).split('### What was not, and why')[1]?.split('\n### ')[0] ??
    '';

  it('names what was done after its date, with both days', () => {
    const steps = `  - ref: "1.1"
    action: Listen
    milestones:
      - { what: Draft, when: May 2013, done: 12 Aug 2013 }
      - { what: Survey, when: Jun 2013 / Sep 2013, done: [27 Jun 2013, Nov 2013] }
      - { what: Print, when: Jul 2013, done: Jul 2013 }
    completion: Mar 2014
  - { ref: "1.2", action: Report, completion: June 2013, done: 5 Sep 2013 }
  - { ref: "1.3", action: Meet, completion: June 2013, done: 28 Jun 2013 }
`;
    const text = missed(steps);
    expect(text).toContain(
      '| 1.1 | Listen | “Draft” was due by May 2013 and was done on 12 August 2013; “Survey (second of two)” was due by September 2013 and was done in November 2013 |',
    );
    expect(text).toContain('Completion was due by June 2013 and was done on 5 September 2013');
    expect(text).not.toMatch(/Print|Survey \(first|1\.3/);
  });

  it('takes the day on which the Board closed an action for no day of its work', () => {
    const closed = '{ date: 23 Sep 2013, as: complete }';
    expect(
      missed(`  - { ref: "1.1", action: Listen, completion: July 2013, closed: ${closed} }\n`),
    ).toContain('Nothing slipped');
  });

  it('says nothing of what was done late before the year', () => {
    const step = '{ what: Draft, when: Nov 2012, done: 4 Feb 2013 }';
    expect(
      missed(
        `  - { ref: "1.1", action: Listen, milestones: [${step}], completion: Mar 2014, done: 1 Mar 2014 }\n`,
      ),
    ).not.toContain('Draft');
  });

  it('gives the reason of a hold that is over', () => {
    const held = '{ date: 1 Jun 2013, as: on hold, until: Jan 2014, reason: No money }';
    const action = `  - { ref: "1.1", action: Listen, completion: July 2013, closed: ${held} }\n`;
    expect(missed(action)).toContain('| On hold until Jan 2014: No money. |');
    expect(missed(action)).not.toContain('No reason recorded');
  });

  it('says how a change of date came to count', () => {
    const moves = `
      - { from: May 2013, to: July 2013, date: 3 May 2013 }
      - { from: July 2013, to: Sep 2013, date: 3 July 2013, agreed: Board 8 Jul 2013 }`;
    const text = missed(
      `  - ref: "1.1"\n    action: Listen\n    completion: Sep 2013\n    redated:${moves}\n`,
    );
    expect(text).toContain('Completion moved from May 2013 to July 2013 (agreed with a later move)');
    expect(text).toContain('Completion moved from July 2013 to Sep 2013 (agreed Board 8 Jul 2013)');
  });
});
