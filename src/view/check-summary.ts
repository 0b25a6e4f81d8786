import { present } from '../model/present.ts';
import { counted, mostShown as most } from '../model/sentence.ts';
import { column, h2, p, tableOf } from './blocks.ts';
import { correctionOf, type LocatedProblem, worstFirst } from './check-found.ts';
import type { Page } from './page.ts';

const words = { error: 'error', warning: 'warning', info: 'suggestion' } as const;

/** What a reviewer sees beside a pull request: the sum, and a table with the worst first. */
export const checkSummary = (found: readonly LocatedProblem[], sum: string): Page => {
  return {
    title: 'Check of the plan',
    blocks: present([
      h2('Check of the plan'),
      p(sum),
      found.length > 0 &&
        tableOf('Problems, the worst first', worstFirst(found).slice(0, most), [
          column('Where', ({ place }) => `${place.file}:${place.line}`),
          column('What', ({ problem }) => problem.message),
          column('How to correct it', ({ problem }) => correctionOf(problem, '; ') ?? ''),
          column('Rule', ({ problem }) => `${words[problem.severity]}: ${problem.rule}`),
        ]),
      found.length > most && p(`and ${counted(found.length - most, 'problem')} more`),
    ]),
  };
};
