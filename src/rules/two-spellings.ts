import { fold } from '../model/name.ts';
import { spellingsOf, wordsOf } from './nearest.ts';
import { rule } from './rule.ts';

export const twoSpellings = rule({
  name: 'two-spellings',
  summary: 'Two entries of the register are one name, spelled two ways',
  why: 'Each spelling gets its own list, and no list has all that the post, body or agency answers for.',
  example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  posts:
-   Head of Service – Quality Assurance & Safeguarding: {}
!   Head of Service – Safeguarding & Quality Assurance: {}
+   Head of Service – Quality Assurance & Safeguarding:
+     aliases: [Head of Service – Safeguarding & Quality Assurance]
`,
  check: (plan) => {
    const seen = new Map<string, string>();
    return [...plan.bodies, ...plan.posts, ...plan.agencies].flatMap((entry) => {
      const keys = new Set(
        spellingsOf(entry).flatMap((one) => {
          const words = wordsOf(one, plan.abbreviations);
          return [`f ${fold(one)}`, ...(words.includes(' ') ? [`w ${words}`] : [])];
        }),
      );
      const other = [...keys].flatMap((key) => seen.get(key) ?? []).find((one) => one !== entry.name);
      for (const key of keys) if (!seen.has(key)) seen.set(key, entry.name);
      if (other === undefined) return [];
      return {
        message: `"${entry.name}" and "${other}" are one name, spelled two ways`,
        hint: 'keep one entry and put the other spelling under its aliases',
        at: { ...entry.at, part: 'key' as const },
      };
    });
  },
});
