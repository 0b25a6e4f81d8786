import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { typed } from './folder.ts';

const read = (colours: string, rag: string) =>
  readPlan('plan', [
    {
      name: 'plan.yaml',
      bytes: Buffer.from(
        `board: Isle of Man Safeguarding Adults Partnership\nperiod: 2017-20\nrag:\n  colours: ${colours}\n`,
      ),
      fault: null,
    },
    {
      name: '1.yaml',
      bytes: Buffer.from(
        `area: 1\ntitle: Prevention\nactions:\n  - ref: "1.1"\n    action: Publish the procedures\n    completion: May 2018\n    progress:\n      - { date: 2 Jul 2018, rag: ${rag} }\n`,
      ),
      fault: null,
    },
  ]);
const recorded = (colours: string, rag: string) => {
  const { plan } = read(colours, rag);
  const [one] = assess(plan!, '2018-07-10').actions;
  return [one?.recorded.colour, one?.recorded.means];
};
const errors = (colours: string, rag = 'red') =>
  checkPlan(read(colours, rag), '2018-07-10')
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('the colours of a board', () => {
  const own = '{ red: red, amber: [yellow, Needs attention], green: green, complete: [blue, Done] }';

  it('are what plan.yaml says that each means', () => {
    expect(recorded(own, 'yellow')).toEqual(['yellow', 'amber']);
    expect(recorded(own, 'needs attention')).toEqual(['Needs attention', 'amber']);
    expect(recorded(own, 'done')).toEqual(['Done', 'complete']);
    expect(recorded(own, 'blue')).toEqual(['blue', 'complete']);
    expect(recorded(own, 'red')).toEqual(['red', 'red']);
    expect(errors(own)).toEqual([]);
    expect(errors(own, 'purple')).toHaveLength(1);
  });

  it('may have green for what is done, where the board says so', () => {
    const greenIsDone = '{ red: red, amber: amber, complete: green }';
    expect(recorded(greenIsDone, 'green')).toEqual(['green', 'complete']);
    expect(errors(greenIsDone)).toEqual([]);
  });

  it('in the wrong order are an error, and turn no red into green', () => {
    expect(errors('[blue, green, amber, red]')).toEqual([
      'colour-misplaced: "green" means red here, and green to everybody else',
      'colour-misplaced: "red" means green here, and red to everybody else',
    ]);
    expect(recorded('[blue, green, amber, red]', 'red')).toEqual(['red', 'red']);
    expect(recorded('[blue, green, amber, red]', 'green')).toEqual(['green', 'green']);
    expect(errors('[red, amber, green, blue]')).toEqual([]);
    expect(errors('[blue, red, orange, yellow, green]')).toEqual([]);
  });

  it('mean one thing each', () => {
    expect(errors('{ red: [red, late], amber: [late, amber], green: green }')).toEqual([
      'colour-misplaced: "late" means red and amber',
    ]);
    expect(errors('{ red: green, green: red }')).toHaveLength(2);
  });
});

describe('a profile of the wrong kind', () => {
  const read = (profile: string) =>
    readPlan('plan', typed({ 'plan.yaml': `board: Anytown\nrag:\n  profile: ${profile}\n` })).problems.map(
      ({ rule, hint }) => [rule, hintText(hint ?? '')],
    );

  it.each([
    ['{ days: { amber: 7, red: 30 } }', 'Write\n  profile: days'],
    ['{ profile: Strict }', 'Write\n  profile: strict'],
    ['[meetings]', 'Write\n  profile: meetings'],
    ['[days, months]', 'Write one of these, such as\n  profile: months'],
    ['{ amber: 7 }', 'Write one of these, such as\n  profile: months'],
  ])('%s is told the line to write', (profile, line) => {
    expect(read(profile)).toContainEqual(['wrong-shape', line]);
    expect(read(line.split('profile: ')[1] ?? '').map(([rule]) => rule)).not.toContain('wrong-shape');
  });
});
