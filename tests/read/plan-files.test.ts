import { describe, expect, it } from 'vitest';
import { readPlan, type Source } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const board = 'board: Anytown\nperiod: 2013-14\n';
const area = (number: number, more = '') =>
  `area: ${number}\ntitle: Area ${number}\nactions:\n  - ref: "${number}.1"\n    action: Ask\n${more}`;
const lost = (name: string, fault: string | null): Source => ({ name, bytes: null, fault });
const said = (sources: readonly Source[]) =>
  readPlan('plan', sources).problems.map(({ rule, at, message }) => [rule, at.file, message]);

describe('the files of a plan', () => {
  it('are read in the order of their figures and words, whatever order they come in', () => {
    const files = { '10-c.yaml': area(10), '2-b.yaml': area(2), 'plan.yaml': board, '1-a.yaml': area(1) };
    const { plan, texts } = readPlan('plan', typed(files));
    expect(plan?.areas.map((one) => one.area)).toEqual([1, 2, 10]);
    expect([...texts.keys()]).toEqual(['plan.yaml', '1-a.yaml', '2-b.yaml', '10-c.yaml']);
    expect(plan?.folder).toBe('plan');
  });

  it('have their problems in the order of files, lines and columns, errors and warnings alike', () => {
    const slip = '    lead: &a Chair\n    partners: &b Police\n';
    const files = {
      'plan.yaml': 'board: &c Anytown\n',
      '2-b.yaml': area(2, slip),
      '1-a.yaml': area(1, slip),
    };
    const { problems, locate } = readPlan('plan', typed(files));
    expect(problems.map(({ at }) => `${at.file}:${locate(at).line}`)).toEqual([
      'plan.yaml:1',
      ...['1-a.yaml:6', '1-a.yaml:7', '2-b.yaml:6', '2-b.yaml:7'],
    ]);
  });

  it('carry how many errors there are, warnings apart', () => {
    const warning = '    impact: Heard #4\n';
    expect(readPlan('plan', typed({ 'plan.yaml': board, '1-a.yaml': area(1, warning) })).plan?.errors).toBe(
      0,
    );
    const slip = `${warning}    lead: &a Chair\n`;
    expect(readPlan('plan', typed({ 'plan.yaml': board, '1-a.yaml': area(1, slip) })).plan?.errors).toBe(1);
  });

  it('that cannot be opened are named with the reason, and their areas are missing', () => {
    const sources = [
      ...typed({ 'plan.yaml': board }),
      lost('1-a.yaml', 'it is a folder'),
      lost('2-b.yaml', null),
    ];
    expect(said(sources)).toEqual([
      ['unreadable-file', '1-a.yaml', '1-a.yaml cannot be read: it is a folder'],
      ['unreadable-file', '2-b.yaml', '2-b.yaml cannot be read: nobody can tell why'],
    ]);
    const { plan, locate } = readPlan('plan', sources);
    expect(plan?.unreadable.map(({ file, whole }) => [file, whole])).toEqual([
      ['1-a.yaml', true],
      ['2-b.yaml', true],
    ]);
    expect(locate({ file: '1-a.yaml', path: ['area'] })).toEqual({
      ...{ file: '1-a.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 },
    });
  });

  it('are no plan without plan.yaml, or where that is none', () => {
    const missing = readPlan('plan', typed({ '1-a.yaml': area(1) }));
    expect([missing.plan, missing.problems.map(({ rule }) => rule)]).toEqual([null, ['no-plan-file']]);
    const list = readPlan('plan', typed({ 'plan.yaml': '- board\n', '1-a.yaml': area(1) }));
    expect([list.plan, list.problems.map(({ rule }) => rule)]).toEqual([null, ['wrong-shape']]);
    expect(said([lost('plan.yaml', 'it is locked'), ...typed({ '1-a.yaml': area(1) })])).toEqual([
      ['unreadable-file', 'plan.yaml', 'plan.yaml cannot be read: it is locked'],
    ]);
  });

  it('know of an offset in which action it is', () => {
    const { refAt } = readPlan('plan', typed({ 'plan.yaml': board, '1-a.yaml': area(1) }));
    expect([refAt('1-a.yaml', 0), refAt('1-a.yaml', area(1).length - 2), refAt('2-b.yaml', 40)]).toEqual([
      null,
      '1.1',
      null,
    ]);
  });
});

describe('a plan read again', () => {
  const sources = typed({
    'plan.yaml': board,
    '1-a.yaml': area(1),
    '2-b.yaml': area(2, '    lead: &a Chair\n'),
  });
  const first = readPlan('plan', sources);
  const changed = (name: string, text: string): Source[] =>
    sources.map((one) => (one.name === name ? { ...one, bytes: new TextEncoder().encode(text) } : one));

  it('is the same where its files are', () => {
    const again = first.again(sources);
    expect(again.plan).toEqual(first.plan);
    expect(again.problems).toEqual(first.problems);
  });

  it('has what is new in one file, and the rest as it was', () => {
    const again = first.again(changed('1-a.yaml', area(1, '    impact: &b More\n')));
    expect(again.problems.map(({ at }) => at.file)).toEqual(['1-a.yaml', '2-b.yaml']);
    expect(again.plan).toEqual(readPlan('plan', changed('1-a.yaml', area(1, '    impact: &b More\n'))).plan);
  });

  it('has the names of its registers anew in every file, where plan.yaml is another', () => {
    const settings = `${board}posts:\n  Chair:\n    aliases: ["&a Chair"]\n`;
    const again = first.again(changed('plan.yaml', settings));
    expect(again.plan?.areas[1]?.actions[0]?.lead[0]?.name).toBe('Chair');
    expect(first.plan?.areas[1]?.actions[0]?.lead[0]?.name).toBe('&a Chair');
  });
});
