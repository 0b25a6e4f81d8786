import { fold } from '../model/name.ts';
import type { Profile, RagPolicy } from '../model/plan.ts';
import { usualProfile } from '../model/profile.ts';
import { nameOf, type Registers } from './names.ts';
import { type Cursor, each, line, type Reader, under, wholeNumber } from './reader.ts';
import { quote } from './text-problem.ts';

/** How the plan turns lateness into colour, and the colours that people record. */
export const policyOf = (reader: Reader, registers: Registers, cursor: Cursor): RagPolicy => {
  const words = line(cursor);
  if (words !== null) return { profile: usualProfile(fold(words)) ?? months, colours: null };
  const colours = each(under(cursor, 'colours')).flatMap((one) => line(one)?.toLowerCase() ?? []);
  return { profile: profileOf(reader, registers, cursor), colours: colours.length > 0 ? colours : null };
};

const months: Profile = { profile: 'months' };

const profileOf = (reader: Reader, registers: Registers, cursor: Cursor): Profile => {
  const named = line(under(cursor, 'profile'));
  const usual = usualProfile(fold(named ?? 'months')) ?? months;
  if (usual.profile === 'months') {
    const idle = ['amber', 'red', 'of'].filter((key) => under(cursor, key).tree.is !== 'nothing');
    if (idle.length > 0 && (named === null || fold(named) === 'months'))
      reader.report({
        rule: 'idle-setting',
        severity: 'warning',
        message: `${idle.join(' and ')} ${idle.length === 1 ? 'has' : 'have'} no effect: the profile months takes no thresholds`,
        hint: 'Name the profile days or meetings, or leave them out.',
        at: under(cursor, idle[0]!).at,
        ref: null,
        fixable: false,
      });
    return usual;
  }
  const amber = wholeNumber(reader, under(cursor, 'amber'), 1, 'amber') ?? usual.amber;
  const red = wholeNumber(reader, under(cursor, 'red'), 1, 'red') ?? usual.red;
  const inOrder = amber < red;
  if (!inOrder)
    reader.report({
      rule: 'rag-thresholds',
      severity: 'error',
      message: `amber begins at ${amber} and red at ${red}; amber should come before red`,
      hint: `Usual are\n  amber: ${usual.amber}\n  red: ${usual.red}`,
      at: under(cursor, under(cursor, 'red').tree.is === 'nothing' ? 'amber' : 'red').at,
      ref: null,
      fixable: false,
    });
  const thresholds = inOrder ? { amber, red } : { amber: usual.amber, red: usual.red };
  if (usual.profile === 'days') return { profile: 'days', ...thresholds };
  return {
    profile: 'meetings',
    of: bodyNamed(reader, registers, under(cursor, 'of')) ?? 'Board',
    ...thresholds,
  };
};

/** A body that a setting names; null, and a problem, where the register does not know it. */
export const bodyNamed = (reader: Reader, registers: Registers, cursor: Cursor): string | null => {
  const name = nameOf(reader, registers, cursor, 'body');
  if (name === null) return null;
  if (name.register === 'body') return name.name;
  reader.report({
    rule: 'unknown-body',
    severity: 'error',
    message: `${quote(name.text)} is no body of this plan`,
    hint: 'Name one that stands under bodies, or add it there.',
    at: cursor.at,
    ref: null,
    fixable: false,
  });
  return null;
};
