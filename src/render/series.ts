import type { PlanToWrite, Series } from './format.ts';

/** What stands round the texts of plans that are written one after the other. */
interface Round {
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
}

/** Plans of which each is a text of its own. */
export const texts = (
  part: (plan: PlanToWrite) => string,
  { before = '', between = '', after = '' }: Round = {},
): Series<unknown> => ({
  part,
  joined: async function* (parts) {
    let next = before;
    for await (const one of parts) {
      yield `${next}${one}`;
      next = between;
    }
    yield after;
  },
});
