import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from './example.ts';

const foundIn = (title: string): string[] => {
  const { read } = readExample(`- ref: "1.3"\n  action: ${JSON.stringify(title)}\n`);
  return checkPlan(read, exampleDay)
    .problems.filter(({ rule }) => rule === 'placeholder')
    .map(({ message }) => message.slice(0, message.indexOf(' is where')));
};

describe('text of a template that was left in', () => {
  it.each([
    ['Draft as of X date', '"as of X date"'],
    ['Draft as at xx', '"as at xx"'],
    ['Draft as of date', '"as of date"'],
    ['Review of XX/XX', '"XX/XX"'],
    ['Due dd/mm/yyyy', '"dd/mm/yyyy"'],
    ['Report to [Insert name of body]', '"[Insert name of body]"'],
    ['Report to <NAME>', '"<NAME>"'],
    ['Add Title Here', '"Add Title Here"'],
    ['Who leads??', '"??"'],
    ['Lorem ipsum dolor', '"Lorem ipsum"'],
    ['Lorem ip\u017fum dolor', '"Lorem ip\u017fum"'],
    ['Annual report tbc', '"tbc"'],
    ['Annual report TBA', '"TBA"'],
    ['Annual report TBD', '"TBD"'],
    ['Lead To Be Confirmed', '"To Be Confirmed"'],
    ['Lead to be determined', '"to be determined"'],
    ['Todo with schools', '"Todo"'],
    ['DRAFT, as at [date]', '"as at [date"'],
    ['ENTER DETAILS HERE', '"ENTER DETAILS HERE"'],
    ['Insert action here', '"Insert action here"'],
    ['LOREM IPSUM DOLOR', '"LOREM IPSUM"'],
    ['LEAD TO BE DETERMINED', '"TO BE DETERMINED"'],
    ['Agreed as of X', '"as of X"'],
  ])('is found: %s', (title, found) => {
    expect(foundIn(title)).toEqual([found]);
  });

  it('is nothing that a board says', () => {
    for (const title of ['Report to be considered by the Board', 'Where children are heard', 'As at 2013-14'])
      expect(foundIn(title)).toEqual([]);
  });
});
