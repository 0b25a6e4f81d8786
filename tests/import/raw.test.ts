import { expect, it } from 'vitest';
import { imported } from './made.ts';

const text = `Anyshire Safeguarding Children Board Business Plan 2014-15
Priority 1: Neglect
Ref Action Milestones Lead officer Timescale Progress / RAG
1.1
Agree a shared toolkit for the
early recognition of neglect
• Toolkit drafted by task group
– May 2014
• Used in supervision across all
agencies – Dec 2014
Head of Safeguarding
Named Nurse
December 2014
Green. Draft out to
consultation
1.2 Train frontline staff in the
toolkit
• First courses held – Sep
2014 / Jan 2015
L&D Manager By end of
January 2015
Amber
2
Priority 2: Children who go missing
Ref Action Milestones Lead officer Timescale Progress / RAG
2.1 Audit thirty cases and report
what they show
QA Manager, Police October 2014
`;

it('a text without columns gives each line of a row to the column that it fits, and says that it did', async () => {
  const { actions, imported: made, read } = await imported('plan.txt', text);
  expect(
    actions.map(({ ref, action, lead, completion, milestones, progress }) => [
      ref,
      action,
      lead.map(({ text }) => text),
      completion?.reading.text,
      milestones.map(({ when }) => when?.reading.text),
      progress[0]?.rag ?? null,
    ]),
  ).toEqual([
    [
      '1.1',
      'Agree a shared toolkit for the early recognition of neglect',
      ['Head of Safeguarding', 'Named Nurse'],
      'December 2014',
      ['May 2014', 'Dec 2014'],
      'green',
    ],
    [
      '1.2',
      'Train frontline staff in the toolkit',
      ['L&D Manager'],
      'By end of January 2015',
      ['Sep 2014 / Jan 2015'],
      'amber',
    ],
    [
      '2.1',
      'Audit thirty cases and report what they show',
      ['QA Manager', 'Police'],
      'October 2014',
      [],
      null,
    ],
  ]);
  expect(read.plan?.areas.map(({ title }) => title)).toEqual(['Neglect', 'Children who go missing']);
  expect(made.doubts.filter(({ why }) => why.includes('no columns'))).toHaveLength(3);
  expect(made.doubts[0]?.why).toContain('pdftotext -layout');
});

it.each([
  ['without refs', (one: string) => one.replaceAll(/^\d\.\d ?/gm, '').replaceAll('Ref Action', 'Action')],
  [
    'with rows that fit nowhere',
    (one: string) => one.replace(/• Toolkit[\s\S]*?Green/, 'Green').replace(/• First[\s\S]*?Amber/, 'x'),
  ],
])('a text without columns %s is refused, with what to type instead', async (_, change) => {
  await expect(imported('plan.txt', change(text))).rejects.toThrow(
    /its columns are lost, and [23] of its [23] rows cannot be told apart.*pdftotext -layout/,
  );
});
