import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import type { Name, Plan } from '../../model/plan.ts';

/** The agencies that a name stands for: a post's own, an agency itself, for "All agencies" each; none where it is not said. */
export const agenciesOf = (plan: Plan, name: Name): readonly string[] => {
  if (name.register === 'agency') return [name.name];
  if (name.register === 'all-agencies') return plan.agencies.map((agency) => agency.name);
  const agency = plan.posts.find((post) => post.name === name.name)?.agency ?? null;
  return agency === null ? [] : [agency];
};

/** An agency's part in the plan. */
export interface Contribution {
  readonly agency: string;
  /** Led by one of its posts, by itself, or by all agencies together. */
  readonly leads: readonly ActionNow[];
  /** Named as a partner, and not leading. */
  readonly partnerIn: readonly ActionNow[];
}

/** Each registered agency and each that a post names, in the register's order; agencies without a part too. */
export const contributions = (now: Assessment): readonly Contribution[] => {
  const { plan, actions } = now;
  const names = [
    ...new Set([
      ...plan.agencies.map((agency) => agency.name),
      ...actions.flatMap((one) =>
        [...one.action.lead, ...one.action.partners].flatMap((name) => agenciesOf(plan, name)),
      ),
    ]),
  ];
  return names.map((agency) => ({
    agency,
    leads: actions.filter((one) => has(plan, one.action.lead, agency)),
    partnerIn: partnerIn(now, agency),
  }));
};

const has = (plan: Plan, list: readonly Name[], agency: string): boolean =>
  list.some((name) => agenciesOf(plan, name).includes(agency));

/** The actions that an agency takes part in and does not lead. */
export const partnerIn = ({ plan, actions }: Assessment, agency: string): readonly ActionNow[] =>
  actions.filter(({ action }) => !has(plan, action.lead, agency) && has(plan, action.partners, agency));

/** Actions of which the plan names no agency at all, in lead or partners. */
export const withoutAgency = (now: Assessment): readonly ActionNow[] =>
  now.actions.filter(
    (one) =>
      ![...one.action.lead, ...one.action.partners].some((name) => agenciesOf(now.plan, name).length > 0),
  );
