import { field } from '../model/address.ts';
import type { Area } from '../model/plan.ts';
import { areaOfRef } from '../model/ref.ts';
import { rule } from './rule.ts';

/** True where the file's name agrees with every ref and only its area number differs: another rule reports that. */
const isMisnumbered = ({ area, file, actions }: Area): boolean => {
  const inName = Number(/^0*(\d{1,3})(?!\d)/.exec(file)?.[1] ?? area);
  return inName !== area && actions.every((action) => areaOfRef(action.ref) === inName);
};

export const refOutOfArea = rule({
  name: 'ref-out-of-area',
  summary: 'A ref begins with the number of another area',
  why: 'People find 4.2 under area 4. An action that stands elsewhere is missed when an area is read or reported on by its number.',
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
  check: (plan) =>
    plan.areas
      .filter((area) => !isMisnumbered(area))
      .flatMap(({ area, actions }) =>
        actions
          .filter(({ ref }) => areaOfRef(ref) !== area)
          .map(({ ref, at }) => ({
            message: `ref ${ref} stands in area ${area}`,
            hint: `move the action to the file of area ${areaOfRef(ref)}, or give it a ref that begins with ${area}; keep the earlier one as "was"`,
            at: field(at, 'ref'),
            ref,
          })),
      ),
});
