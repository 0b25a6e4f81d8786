import { counted } from '../model/sentence.ts';
import type { LocatedProblem } from './check.ts';
import type { Page } from './page.ts';

/** The summary of a CI step shows so many problems; the log and the annotations have the others. */
const most = 100;

const rank = { error: 0, warning: 1, info: 2 } as const;
const words = { error: 'error', warning: 'warning', info: 'advice' } as const;

/** What a reviewer sees beside a pull request: the sum, and a table with the worst first. */
export const checkSummary = (found: readonly LocatedProblem[], sum: string): Page => {
  const worst = [...found].sort((a, b) => rank[a.problem.severity] - rank[b.problem.severity]);
  return {
    title: 'Check of the plan',
    blocks: [
      { is: 'heading', level: 2, text: 'Check of the plan' },
      { is: 'paragraph', text: sum },
      ...(found.length === 0
        ? []
        : [
            {
              is: 'table' as const,
              table: {
                caption: 'Findings, the worst first',
                columns: [
                  { title: 'Where' },
                  { title: 'What' },
                  { title: 'How to mend it' },
                  { title: 'Rule' },
                ],
                rows: worst.slice(0, most).map(({ problem, place }) => ({
                  cells: [
                    `${place.file}:${place.line}`,
                    problem.message,
                    problem.hint ?? '',
                    `${words[problem.severity]}: ${problem.rule}`,
                  ],
                })),
              },
            },
          ]),
      ...(found.length > most
        ? [{ is: 'paragraph' as const, text: `and ${counted(found.length - most, 'finding')} more` }]
        : []),
    ],
  };
};
