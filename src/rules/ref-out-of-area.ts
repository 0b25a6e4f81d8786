import { field } from '../model/address.ts';
import { tallied } from '../model/grouped.ts';
import type { Area } from '../model/plan.ts';
import { beginningOf } from '../model/ref.ts';
import { rule } from './rule.ts';

/** How the refs of an area begin: each, and as its number or code or as most of them do. */
const beginningsIn = (area: Area): Begun => {
  const { actions } = area;
  const each = actions.map(({ ref }) => beginningOf(ref));
  const own = new Set([String(area.area)]);
  for (const [begins, count] of tallied(each.filter((_, i) => actions[i]?.hasRef)))
    if (begins !== null && count * 2 > actions.length) own.add(begins);
  return { area, each, own };
};

interface Begun {
  readonly area: Area;
  /** Of each action; null where it says nothing of its area. */
  readonly each: readonly (string | null)[];
  readonly own: ReadonlySet<string>;
}

export const refOutOfArea = rule({
  name: 'ref-out-of-area',
  summary: 'A ref begins like the refs of another area',
  why: 'People find 4.2 under area 4. An action that is elsewhere is missed when an area is read or reported on by its number.',
  example: `
  # 1-leadership.yaml
  area: 1
  title: Leadership
  actions:
    - ref: "1.1"
      action: Agree the audit schedule
!   - ref: "4.2"
+   - ref: "1.2"
      action: Review lay membership of the Board
`,
  check: (plan) => {
    const known = plan.areas.map(beginningsIn);
    return known.flatMap(({ area, each, own }) => {
      const outside = area.actions.flatMap(({ ref, hasRef, at }, i) => {
        const begun = hasRef ? (each[i] ?? null) : null;
        return begun === null || own.has(begun) ? [] : [{ ref, begun, at }];
      });
      if (outside.length === 0) return [];
      // where none begins as its area does, the area has refs of another kind: only those of a known area are odd
      const alike = each.includes(String(area.area));
      return outside
        .filter(({ begun }) => alike || known.some((other) => other.area !== area && other.own.has(begun)))
        .map(({ ref, begun, at }) => ({
          message: `ref ${ref} is in area ${area.area}, and begins as area ${begun}`,
          hint: `move the action to the file of area ${begun}, or give it a ref that begins as the others here do; keep the earlier one as "was"`,
          at: field(at, 'ref'),
          ref,
        }));
    });
  },
});
