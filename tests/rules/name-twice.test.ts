import { expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { readExample } from './example.ts';

const plan = (settings: string, action: string): string => `
# plan.yaml
board: Anytown Safeguarding Children Board
period: 2013-14
${settings}
# 1-voice.yaml
area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care
    ${action}
`;

it.each([
  [
    'posts: [Business Manager]',
    'lead: [Business Manager, Business Manager]',
    '1.1 has Business Manager twice under lead',
  ],
  [
    'posts: { Business Manager: { aliases: [BM] } }',
    'lead: [Business Manager, BM]',
    '1.1 has Business Manager twice under lead',
  ],
  ['agencies: [Police]', 'partners: [Police, police]', '1.1 has Police twice under partners'],
  [
    'posts: [Business Manager]',
    'milestones: [{ what: Survey, when: May 2013, lead: [Business Manager, Business Manager] }]',
    '1.1/1 has Business Manager twice under lead',
  ],
  [
    'posts: [Business Manager, Business Manager]',
    'lead: Business Manager',
    'Business Manager is twice under posts',
  ],
  ['bodies: [Board, Executive, Board]', 'lead: Board', 'Board is twice under bodies'],
])('of a name that is there twice it is said where: %s, %s', (settings, action, message) => {
  const { read } = readExample(plan(settings, action));
  expect(checkPlan(read, '2013-09-10', ['name-twice']).problems.map((one) => one.message)).toEqual([message]);
});

it('the same post may lead an action and a milestone of it, and an agency be a partner in two actions', () => {
  const { read } = readExample(
    plan(
      'posts: [Business Manager, L&D Manager]',
      'lead: [Business Manager, L&D Manager]\n    milestones: [{ what: Survey, when: May 2013, lead: Business Manager }]',
    ),
  );
  expect(checkPlan(read, '2013-09-10', ['name-twice']).problems).toEqual([]);
});
