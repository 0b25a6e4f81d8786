import type { Answer } from '../view/page.ts';
import type { Setting } from './colour.ts';

/** A way of writing an answer down. What it needs is loaded when it is asked for. */
export interface Format {
  readonly name: string;
  /** Null where this answer has nothing to show in this format. */
  readonly render: (answer: Answer, setting: Setting) => Promise<string | null>;
}

/** Every format that an answer can be asked for in. */
export const formats: readonly Format[] = [
  {
    name: 'table',
    render: async ({ page }, setting) => (await import('./terminal.ts')).terminal(page, setting),
  },
  {
    name: 'lines',
    render: async ({ lines }) => {
      const { harmlessLines, neutral } = await import('./neutral.ts');
      return lines === undefined ? null : harmlessLines(lines.map((line) => `${neutral(line)}\n`).join(''));
    },
  },
  {
    name: 'markdown',
    render: async ({ page }) => (await import('./markdown.ts')).markdown(page),
  },
  {
    name: 'json',
    render: async ({ json }) => (await import('./json.ts')).json(json),
  },
  {
    name: 'csv',
    render: async ({ rows }) => (rows === null ? null : (await import('./csv.ts')).csv(rows)),
  },
];
