import { toWrite } from '../model/hint.ts';
import { fold } from '../model/name.ts';
import { namesIn } from '../model/names.ts';
import type { Plan } from '../model/plan.ts';
import { countedInWords } from '../model/sentence.ts';
import { openActions } from './actions.ts';
import { nearestName, spellingsOf } from './nearest.ts';
import { rule } from './rule.ts';
import { ledByNobody } from './vague-lead.ts';

/** The names allowed in each place; null where plan.yaml has no such register, so that no name can be missing. */
const registers = (plan: Plan): Record<'lead' | 'partner' | 'body', string[] | null> => {
  const posts = plan.posts.flatMap(spellingsOf);
  const bodies = plan.bodies.flatMap(spellingsOf);
  const agencies = plan.agencies.flatMap(spellingsOf);
  return {
    lead: plan.posts.length > 0 ? [...posts, ...bodies, ...agencies] : null,
    partner: plan.agencies.length > 0 ? [...agencies, ...posts, ...bodies] : null,
    body: plan.bodies.length > 1 ? bodies : null,
  };
};

const kept = { lead: 'posts', partner: 'agencies', body: 'bodies' } as const;

/** Names by what all spellings of them have. */
const folded = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [fold(name), name]));

/** The names that a text joins by a comma, "and" or a slash, where all are known; else none. */
const severalIn = (text: string, known: ReadonlyMap<string, string>): string[] => {
  if (!/[,;/+&\n]|\sand\s/i.test(text)) return [];
  // Blanks in a row become one, or the split would look for a joint at each of them.
  const spaced = text.replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' '));
  for (const joint of [
    /(?:(?<!\s)\s+)?[;\n]\s*/,
    /(?:(?<!\s)\s+)?[,;/]\s*(?:and\s+)?|(?<!\s)\s+(?:and|\+)\s+/i,
    /(?:(?<!\s)\s+)?[,;/]\s*|(?<!\s)\s+(?:and|\+|&)\s+/i,
  ]) {
    const parts = spaced.split(joint).filter((part) => part !== '');
    const names = parts.flatMap((part) => known.get(fold(part)) ?? []);
    if (parts.length > 1 && names.length === parts.length) return names;
  }
  return [];
};

/** A name as it is written in a list in brackets. */
const listEntry = (name: string): string => (/[,:#[\]{}]/.test(name) ? `"${name}"` : name);

export const unknownName = rule({
  name: 'unknown-name',
  summary: 'A lead, body or agency is not in any register of plan.yaml',
  why: 'A name written two ways is two people to every list and count: the Business Manager\'s page then leaves out what "Buisness Manager" leads.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
!   lead: Buisness Manager
!   partners: [Metropolitan Polise]
+   lead: Business Manager
+   partners: [Metropolitan Police]
`,
  check: (plan) => {
    const unregistered = namesIn(plan).filter(({ name }) => name.register === null);
    if (unregistered.length === 0) return [];
    const known = registers(plan);
    // Where there is no register, a name that is written alone elsewhere is known.
    const alone = (as: keyof typeof known) =>
      namesIn(plan).flatMap((one) => (one.as === as ? one.name.text : []));
    const names = {
      lead: folded(known.lead ?? alone('lead')),
      partner: folded(known.partner ?? alone('partner')),
      body: folded(known.body ?? []),
    };
    // These have a rule of their own.
    const nobody = new Set(
      openActions(plan)
        .filter(ledByNobody)
        .flatMap((action) => action.lead),
    );
    return unregistered.flatMap(({ name, ref, as }) => {
      const register = known[as];
      if (fold(name.text) === '' || nobody.has(name)) return [];
      const where = ref ? ` (${ref})` : '';
      const several = severalIn(name.text, names[as]);
      if (several.length > 1)
        return {
          message: `${countedInWords(several.length, 'name')} are written as one here: "${name.text}"${where}`,
          hint: toWrite(
            'write each on a line of its own, or all in brackets:',
            `[${several.map(listEntry).join(', ')}]`,
          ),
          at: name.at,
          ref,
        };
      const [joint, bare = ''] = /^(?:and|&)\s+(.+)$/is.exec(name.text) ?? [];
      if (joint !== undefined)
        return {
          message: `"${name.text}"${where} begins with what joins it to the name before`,
          hint: `write "${names[as].get(fold(bare)) ?? bare}"`,
          at: name.at,
          ref,
        };
      if (register === null) return [];
      const near = nearestName(name.text, register);
      return {
        message: `"${name.text}" is not in any register${where}`,
        hint: near
          ? `write "${near}", or add it under ${kept[as]} in plan.yaml`
          : `add it under ${kept[as]} in plan.yaml, or as an alias of the name that is there`,
        at: name.at,
        ref,
      };
    });
  },
});
