import { expect, it } from 'vitest';
import { imported } from './made.ts';

/** Cells one after the other, some of two columns side by side, as `pdftotext` writes a page without -layout. */
const text = `Anyshire Safeguarding Children Board Business Plan 2014-2015
Priority 1: Early help reaches families sooner
Ref

Action

Lead

Timescale

Success
Criteria

RAG

1.1

Agree one assessment of early Early Help Manager June 2014
help that every agency uses, and
withdraw the three older forms

Nine in ten assessments are
on the new form by the spring

Green

1.2

Hold workshops for schools on Education Lead
when to refer and when to offer Training Officer
help in school

March 2015

Referrals that end in no Amber
further action fall

1.3

Map the help that families can
get in each neighbourhood

September
2014

Practitioners say that they
know where to send families

Policy
Officer

3

Priority 2: Children affected by neglect are seen
Ref

Action

Lead

Timescale

Success
Criteria

RAG

2.1

Audit thirty cases of neglect
and share what they show

Named Nurse October 2014

Lessons are known by front
line teams

Red
`;

it('cells that empty lines keep apart go to the columns that they fit, those side by side too, and each row is named', async () => {
  const { actions, imported: made, read } = await imported('plan.txt', text);
  expect(
    actions.map(({ ref, action, lead, completion, outcomes, progress }) => [
      ref,
      action,
      lead.map(({ text }) => text).join(' + '),
      completion?.reading.text,
      outcomes.map(({ text }) => text).join(),
      progress[0]?.rag ?? null,
    ]),
  ).toEqual([
    [
      '1.1',
      'Agree one assessment of early help that every agency uses, and withdraw the three older forms',
      'Early Help Manager',
      'June 2014',
      'Nine in ten assessments are on the new form by the spring',
      'green',
    ],
    [
      '1.2',
      'Hold workshops for schools on when to refer and when to offer help in school',
      'Education Lead + Training Officer',
      'March 2015',
      'Referrals that end in no further action fall',
      'amber',
    ],
    [
      '1.3',
      'Map the help that families can get in each neighbourhood',
      'Policy Officer',
      'September 2014',
      'Practitioners say that they know where to send families',
      null,
    ],
    [
      '2.1',
      'Audit thirty cases of neglect and share what they show',
      'Named Nurse',
      'October 2014',
      'Lessons are known by front line teams',
      'red',
    ],
  ]);
  expect(read.plan?.areas.map(({ title }) => title)).toEqual([
    'Early help reaches families sooner',
    'Children affected by neglect are seen',
  ]);
  expect(made.doubts.filter(({ why }) => why.includes('no columns'))).toHaveLength(4);
  expect(made.doubts[0]?.why).toContain('pdftotext -layout');
  expect(made.doubts.map(({ source }) => source)).toContainEqual(
    expect.stringContaining('1.2 | Hold workshops for schools on Education Lead / when to refer'),
  );
  expect(made.aside.map(({ text }) => text)).toContain('3');
});

it('a text whose rows cannot be told apart is refused, with what to type instead', async () => {
  const scattered = text
    .replace(/^1\.[123]\n\n/gm, '')
    .replaceAll(/(?:June|March) 201\d|Green|Officer/g, 'and');
  await expect(imported('plan.txt', scattered)).rejects.toThrow('pdftotext -layout FILE.pdf');
});
