/** The kinds of file that a plan has. */
export const planFileKinds = ['area', 'plan', 'meetings', 'papers'] as const;
/** A kind of file of a plan. */
export type PlanFileKind = (typeof planFileKinds)[number];

/** The kind of a file by its name; every name that no other kind has is an area's. */
export const planFileKind = (name: string): PlanFileKind =>
  planFileKinds.find((kind) => kind !== 'area' && name === `${kind}.yaml`) ?? 'area';
