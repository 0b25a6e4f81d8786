import { expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { readExample } from './example.ts';

const found = (progress: string, colours = '{ red: Off track, amber: At risk, green: On track }') => {
  const { read } = readExample(`
# plan.yaml
board: Anytown Safeguarding Children Board
period: 2013-14
rag: { colours: ${colours} }
# 1-voice.yaml
area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care
    progress: ${progress}
`);
  return checkPlan(read, '2013-09-10', ['words-for-colour']).problems.map(({ message, command }) => [
    message,
    command,
  ]);
};

it('a note that is a colour of the board is named as one, with the line that makes it the rating', () => {
  const entries = '[{ date: 1 May 2013, note: at risk }, { date: 1 May 2013, note: Leaflets are late }]';
  expect(found(entries)).toEqual([
    ['1.1 has the colour "At risk" as a note', 'bscb set 1.1 progress.1.rag "At risk"'],
  ]);
});

it('so is a usual colour, and the line has the board’s own word for it', () => {
  const note = (word: string) => `{ date: 1 May 2013, note: ${word} }`;
  expect(found(note('Amber'))).toEqual([
    ['1.1 has the colour "amber" as a note', 'bscb set 1.1 progress.1.rag "At risk"'],
  ]);
  expect(found(note('complete'))).toEqual([
    ['1.1 has the colour "complete" as a note', 'bscb set 1.1 progress.1.rag "complete"'],
  ]);
  expect(found(note('amber'), '{ amber: [shaky, wobbly] }')).toEqual([
    ['1.1 has the colour "amber" as a note', 'bscb set 1.1 progress.1.rag …'],
  ]);
});

it('other words are quoted, and an action that is rated is left in peace', () => {
  expect(found('[{ date: 1 May 2013, note: Leaflets are late }]')).toEqual([
    ['1.1 has words and no colour: "Leaflets are late"', 'bscb set 1.1 progress.1.rag …'],
  ]);
  expect(found('[{ date: 1 May 2013, note: At risk }, { date: 2 May 2013, rag: On track }]')).toEqual([]);
});
