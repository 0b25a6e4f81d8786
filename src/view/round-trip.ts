import { h1, h2, p, tableOf } from './blocks.ts';
import type { Sheet } from './export-sheets.ts';
import type { Page } from './page.ts';
import { wraps } from './report/blocks.ts';

/** A plan as the board's own table: areas with rows of cells, each of lines, and settings beside them. */
export interface BoardTable {
  readonly title: string;
  /** What whoever works on the table has to know. */
  readonly note: string;
  /** The last one is that of what the other cells do not say. */
  readonly heads: readonly string[];
  readonly areas: readonly {
    readonly heading: string;
    readonly rows: readonly (readonly (readonly string[])[])[];
  }[];
  readonly settingsHeads: readonly string[];
  readonly settings: readonly (readonly string[])[];
}

const wide = wraps(12);

/** The table as a paper: an area under its heading, the settings last. */
export const boardTablePage = ({ title, note, heads, areas, settingsHeads, settings }: BoardTable): Page => ({
  title,
  dense: true,
  blocks: [
    h1(title),
    p(note),
    ...areas.flatMap(({ heading, rows }) => [
      h2(heading),
      ...(rows.length === 0
        ? []
        : [
            tableOf(
              heading,
              rows,
              heads.map((head, c) => ({
                title: head,
                ...(c === 0 ? {} : wide),
                cell: (row) => {
                  const lines = row[c] ?? [];
                  return { text: lines.join('; '), lines };
                },
              })),
              { dense: true },
            ),
          ]),
    ]),
    h2('Settings'),
    tableOf(
      'Settings',
      settings,
      settingsHeads.map((head, c) => ({ title: head, ...wide, cell: (row) => row[c] ?? '' })),
      { dense: true },
    ),
  ],
});

/** The table as a workbook: one sheet of actions with their areas, one of settings. */
export const boardTableSheets = ({ heads, areas, settingsHeads, settings }: BoardTable): readonly Sheet[] => [
  {
    name: 'Plan',
    columns: ['Area', ...heads].map((title, c) => ({ title, width: c < 2 ? 12 : 32 })),
    rows: areas.flatMap(({ heading, rows }) =>
      rows.map((cells) => [heading, ...cells.map((lines) => lines.join('\n'))]),
    ),
  },
  {
    name: 'Settings',
    columns: settingsHeads.map((title) => ({ title, width: 40 })),
    rows: settings,
  },
];
