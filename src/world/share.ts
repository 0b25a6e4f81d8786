/** What a command makes of each of many plans. */
export interface Share<Plan, Made> {
  /** The name of the command, of which `each` is `one`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The folder of each, or what a command takes for one: plain data. */
  readonly plans: readonly Plan[];
  /** What it makes of one, as plain data. `before`: so much at least weighs what was made of those before it. */
  readonly one: (plan: Plan, before: number) => Promise<Made>;
  /** How much is weighed of what was made of one. */
  readonly weight?: (made: Made) => number;
}

/** How a further thread of the program is started: by a file of it, or by code where it is a single file. */
export type Thread = { readonly file: string } | { readonly code: () => string };

/** From so many plans on it is looked how many threads there could be. */
export const manyToShare = 1000;

/** What is made of each plan, in their order, one after the other. */
export async function* inTurn<Plan, Made>({ plans, one, weight }: Share<Plan, Made>): AsyncGenerator<Made> {
  let before = 0;
  for (const plan of plans) {
    const made = await one(plan, before);
    before += weight?.(made) ?? 0;
    yield made;
  }
}
