import type { Value } from '../edit/change.ts';
import { entriesOf, isEntry } from '../edit/value.ts';
import { fold } from '../model/name.ts';
import type { Beside, Made } from './again-entry.ts';

const registers = ['posts', 'bodies', 'agencies'] as const;

/** The names in a register, with the other spellings that are kept beside them. */
const namesOf = (value: Value | undefined): string[] =>
  value !== undefined && isEntry(value)
    ? Object.entries(value).flatMap(([name, known]) => [
        name,
        ...(isEntry(known) ? entriesOf(known.aliases).map(String) : []),
      ])
    : entriesOf(value).map(String);

/** Adds the names that the plan does not know to its registers; says which. */
export const newNames = ({ at, here, now }: Beside, made: Made): string[] => {
  const known = new Set(registers.flatMap((register) => namesOf(here[register])).map(fold));
  return registers.flatMap((register) => {
    const names = namesOf(now[register]).filter((name) => !known.has(fold(name)));
    const own = here[register];
    if (own !== undefined && isEntry(own))
      for (const name of names)
        made.changes.push({ at: { ...at, path: [...at.path, register] }, key: name, value: {} });
    else if (names.length > 0) made.changes.push({ at, key: register, value: [...entriesOf(own), ...names] });
    return names.length === 0 ? [] : [`${register} with ${names.join(', ')}`];
  });
};
