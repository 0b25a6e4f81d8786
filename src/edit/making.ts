import type { Locate } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Shape } from './change.ts';
import type { Texts } from './fix.ts';

/** A plan as it is read from some texts. */
export interface PlanSnapshot {
  readonly plan: Plan | null;
  readonly locate: Locate;
  /** What `check` finds in it; worked out when it is asked for. */
  readonly problems: () => readonly Problem[];
}

/** What making changes needs: how texts are read, and the keys that each file may have. */
export interface Making {
  readonly look: (texts: Texts) => PlanSnapshot;
  readonly shapeOf: (file: string) => Shape;
}

/** The texts of a plan on the way, and the plan that is read from them. */
export interface Stage {
  readonly texts: Texts;
  readonly snapshot: PlanSnapshot;
}
