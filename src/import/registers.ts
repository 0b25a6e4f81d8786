import { grouped, tallied } from '../model/grouped.ts';
import { fold } from '../model/name.ts';
import { isNobody } from '../model/nobody.ts';
import type { Doubt } from './document.ts';
import type { Draft, DraftAction, DraftArea } from './draft.ts';
import { registerOf } from './names.ts';
import { isPerson, mayBePerson } from './person.ts';

type Registers = Pick<Draft, 'bodies' | 'posts' | 'agencies'>;

/** Words that say nothing of which post or body is meant. */
const small = new Set(['the', 'of', 'and', 'for', 'bscb', 'lscb', 'scb', 'sab', 'lscp']);

const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\bhead of services?\b/g, 'hos')
    .replace(/\b(?:committee|ctte|cttee)\b/g, '')
    .replace(/\bassistant director\b/g, 'ad')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .sort()
    .join(' ');

/** Everybody whom an action names, as often as it does. */
const namesOf = ({ lead, partners, milestones }: DraftAction): string[] => [
  ...lead,
  ...partners,
  ...milestones.flatMap((one) => one.lead),
];

/** The names of a plan by the register that they most likely belong to, and those that may be one. */
export const gathered = (
  areas: readonly DraftArea[],
): { registers: Registers; aliases: [string, string][] } => {
  const counts = tallied(areas.flatMap(({ actions }) => actions).flatMap(namesOf));
  const firsts = new Map<string, string>();
  for (const name of counts.keys()) if (!firsts.has(fold(name))) firsts.set(fold(name), name);
  const names = [...firsts.values()];
  const of = (register: string): string[] => names.filter((name) => registerOf(name) === register);
  return {
    registers: { bodies: of('body'), posts: of('post'), agencies: of('agency') },
    aliases: aliasesIn(counts),
  };
};

const nobody = 'the lead is nobody in particular: write the post that answers for the action';
const person = 'it looks like the name of a person, so it was not put under posts: write the post instead';
const perhaps = 'it may be the name of a person: where it is, write the post instead, here and under posts';

/** Leads that are nobody yet, and names of persons, which a plan does not have: neither is put into a register. */
export const unnamed = (areas: readonly DraftArea[]): Doubt[] => {
  const asked = new Set<string>();
  const isAsked = (name: string): boolean => {
    const isNew = !asked.has(name) && mayBePerson(name);
    if (isNew) asked.add(name);
    return isNew;
  };
  return areas
    .flatMap(({ actions }) => actions)
    .flatMap((action) => ({ ...action, names: [...new Set(namesOf(action))] }))
    .flatMap(({ ref, at, lead, partners, names }) => {
      const doubt = (name: string, why: string, as: string): Doubt => ({
        at,
        source: name,
        why,
        read: `${name}, ${as}`,
      });
      return [
        ...lead
          .filter((name) => isNobody(name) && (lead.every(isNobody) || !/^(?:all|partner|agenc)/i.test(name)))
          .map((name) => doubt(name, nobody, `lead of ${ref}`)),
        ...names
          .filter(isPerson)
          .map((name) => doubt(name, person, `${partners.includes(name) ? 'partner' : 'lead'} of ${ref}`)),
        ...names.filter(isAsked).map((name) => doubt(name, perhaps, 'a post')),
      ];
    });
};

/** Names of the same words, each after the one that is written more often or comes first in the alphabet. */
const aliasesIn = (counts: ReadonlyMap<string, number>): [string, string][] => {
  const alike = grouped(counts.keys(), (name) => [key(name)]);
  const before = (one: string, name: string): boolean => {
    const more = (counts.get(one) ?? 0) - (counts.get(name) ?? 0);
    return more > 0 || (more === 0 && one < name);
  };
  return [...counts.keys()].flatMap((name): [string, string][] => {
    const words = key(name);
    const other = words === '' ? undefined : alike.get(words)?.find((one) => before(one, name));
    return other === undefined ? [] : [[other, name]];
  });
};
