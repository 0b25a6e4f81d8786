import { describe, expect, it } from 'vitest';
import { compareRefs } from '../../src/model/ref.ts';
import { rows } from './document.ts';
import { open } from './open.ts';

const { plan, problems } = open('plan');
const actions = plan.areas.flatMap((area) => area.actions);
const action = (ref: string) => actions.find((one) => one.ref === ref)!;
const lastDays = (phrase: { reading: { windows: readonly { due: string }[] } } | null): readonly string[] =>
  phrase === null ? [] : phrase.reading.windows.map((window) => window.due);

describe('the plan carries what the document prints', () => {
  it('reads without an error', () => {
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
    expect(plan.unreadable).toEqual([]);
  });

  it('has five areas with 8, 7, 4, 12 and 5 actions and 79 milestones', () => {
    expect(plan.areas.map((area) => [area.area, area.actions.length])).toEqual([
      [1, 8],
      [2, 7],
      [3, 4],
      [4, 12],
      [5, 5],
    ]);
    expect(actions.flatMap((one) => one.milestones)).toHaveLength(79);
  });

  it('keeps the refs in their natural order, 4.10 after 4.9', () => {
    expect(actions.map((one) => one.ref)).toEqual(rows.map((row) => row.ref));
    expect([...rows.map((row) => row.ref)].reverse().sort(compareRefs)).toEqual(rows.map((row) => row.ref));
  });

  it.each(rows.map((row) => [row.ref, row] as const))('%s has its leads and dates as printed', (ref, row) => {
    const { lead, completion, milestones } = action(ref);
    expect(lead.map((one) => one.text)).toEqual(row.lead);
    expect(completion?.reading.text ?? null).toBe(row.completion.text);
    expect(lastDays(completion)).toEqual(row.completion.due);
    expect(milestones.map((one) => one.when?.reading.text ?? null)).toEqual(
      row.milestones.map((one) => one.text),
    );
    // With no calendar of QA&PM, "every QA & PM Ctte" has no dates, as "various" has none.
    expect(milestones.map((one) => lastDays(one.when))).toEqual(row.milestones.map((one) => one.due));
  });

  it('has the four status notes, undated and without a colour', () => {
    const notes = actions.flatMap((one) => one.progress.map((entry) => ({ ref: one.ref, ...entry })));
    expect(notes.map(({ ref, note }) => [ref, note])).toEqual([
      ['1.5', 'Agreed by Executive. Due January 2013'],
      ['2.6', 'Awaiting revised guidance'],
      ['3.3', 'For further details see Performance Management Framework'],
      ['4.10', 'Full time HV post established. BHC looking at improving IT to improve joint working'],
    ]);
    for (const { rag, on, cause, by } of notes)
      expect([rag, on, cause, by]).toEqual([null, null, null, null]);
  });

  it('records nothing as done, moved or closed', () => {
    expect(actions.flatMap((one) => one.milestones).filter((one) => one.done.length > 0)).toEqual([]);
    expect(actions.filter((one) => one.closed !== null || one.redated.length > 0)).toEqual([]);
  });

  it('has an outcome for every action but 5.5', () => {
    expect(actions.filter((one) => one.outcomes.length === 0).map((one) => one.ref)).toEqual(['5.5']);
  });

  it('has no milestones for 2.3, 2.5, 2.6 and 4.5', () => {
    expect(actions.filter((one) => one.milestones.length === 0).map((one) => one.ref)).toEqual([
      '2.3',
      '2.5',
      '2.6',
      '4.5',
    ]);
  });

  it('knows one post under its four names', () => {
    const led = actions.flatMap((one) => one.lead).filter((lead) => /Safeguarding/.test(lead.text));
    expect(new Set(led.map((lead) => lead.text)).size).toBe(4);
    expect(new Set(led.map((lead) => lead.name))).toEqual(
      new Set(['Head of Service – Quality Assurance & Safeguarding']),
    );
  });

  it('finds every lead in a register', () => {
    const leads = actions.flatMap((one) => one.lead);
    expect(leads.filter((lead) => lead.register === null)).toEqual([]);
    expect(action('1.1').lead.map((lead) => [lead.name, lead.register])).toEqual([
      ['Business Manager', 'post'],
      ['QA&PM', 'body'],
    ]);
    // "All", in 5.3, is the document's other word for all agencies.
    expect(['1.2', '1.4', '1.8', '5.3'].map((ref) => action(ref).lead[0]!.register)).toEqual(
      Array(4).fill('all-agencies'),
    );
  });

  it('says which milestones go to a body', () => {
    const going = actions.flatMap((one) => one.milestones).filter((one) => one.body !== null);
    expect(going.filter((one) => one.body!.register !== 'body')).toEqual([]);
    const to = (name: string) => going.filter((one) => one.body!.name === name).map((one) => one.id);
    expect(to('QA&PM')).toEqual(['1.1/1', '1.1/3', '1.2/1', '1.4/1', '1.6/1', '3.1/1']);
    expect(to('Board')).toEqual(
      '1.2/2 1.3/2 3.2/2 4.1/2 4.3/4 4.8/1 4.9/3 4.10/2 4.12/1 5.2/3 5.3/2 5.4/4'.split(' '),
    );
    expect(to('Training Committee')).toEqual(['1.7/2']);
    expect(to('QA group')).toEqual(['4.7/2']);
    expect(going).toHaveLength(20);
  });
});

describe('rows that the page breaks of the document tore', () => {
  it.each([
    ['4.3', 3, 'Six monthly reports on progress to Board'],
    ['4.4', 0, 'MASE Panel established'],
    ['4.7', 1, 'Analysis to go to QA group'],
    ['4.8', 0, 'Report considered by Board'],
    ['4.9', 2, 'Evaluation report to be considered by Board and lessons learnt implemented into practice'],
    ['4.12', 0, 'Tackling Troubled Families Annual Evaluation to be considered by Board'],
    ['5.1', 0, 'Map how views of young people are collated in Bromley'],
  ])('%s has its own milestone', (ref, place, what) => {
    expect(action(ref).milestones[place]!.what).toBe(what);
  });

  it.each([
    ['3.4', /outcomes for children and family$/],
    ['4.7', /children and young people with a plan\.$/],
    ['4.8', /Legal Aid Sentencing and Punishment of Offenders Act 2012$/],
    ['5.2', /safeguarding services and action plan for future engagement$/],
    ['5.4', /^Multi agency working group to develop a framework for young people to participate/],
  ])('%s has its whole title', (ref, words) => {
    expect(action(ref).action).toMatch(words);
  });
});
