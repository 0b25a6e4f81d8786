import type { PlanFileKind } from '../model/plan-file.ts';
import { rankOf, type Shape, type Value } from './change.ts';
import { isEntry } from './value.ts';
import { itemLines, pairLines, type Writing } from './written.ts';

const style = { eol: '\n', dash: 2, step: 2, item: 2, tight: false } as const;

/** A name of a register with nothing under it: its key alone. */
const nameAlone = / (?:\{\}|"")$/gm;

const entryLines = (list: readonly Value[], writing: Writing, gap: string): string =>
  list.map((one) => `  ${itemLines(one, 2, writing)}`).join(gap);

const blockOf = (key: string, value: Value, { shape }: Writing): string => {
  const under: Writing = { style, shape: shape.keys?.().get(key)?.codec ?? {} };
  if (key === 'actions' && Array.isArray(value))
    return value.length === 0 ? `${key}:` : `${key}:\n${entryLines(value, under, '\n\n')}`;
  const lines = pairLines(key, value, 0, { style, shape });
  return isEntry(value) ? lines.replace(nameAlone, '') : lines;
};

/** True of what takes several lines, so that an empty one sets it off. */
const isTall = (value: Value): boolean =>
  typeof value === 'object' || (typeof value === 'string' && value.includes('\n'));

/** A new file of a plan in the canonical form: its first line for editors, its keys in order, a line between blocks. */
export const canonical = (kind: PlanFileKind, value: Value, shape: Shape): string => {
  const first = `# yaml-language-server: $schema=.schema/${kind}.json\n`;
  if (typeof value !== 'object') return first;
  if (!isEntry(value))
    return `${first}${value.map((one) => `${itemLines(one, 0, { style, shape })}\n`).join('\n')}`;
  const keys = Object.entries(value).sort(([a], [b]) => rankOf(shape, a) - rankOf(shape, b) || 0);
  const text = keys.reduce((before, [key, one], i) => {
    const apart = i > 0 && (isTall(one) || isTall(keys[i - 1]?.[1] ?? '')) ? '\n' : '';
    return `${before}${apart}${blockOf(key, one, { style, shape })}\n`;
  }, '');
  return `${first}${text}`;
};
