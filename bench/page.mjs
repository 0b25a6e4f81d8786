// bench/README.md: the prose is written by hand, and every figure by the bench, between the marks of its part.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

const table = ([head, ...rows]) => {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

const day = (date) =>
  date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' });

const load = () => loadavg()[0].toFixed(1);

/** When and on what the figures were measured, without which they say nothing: asked before the work, told after it. */
export const conditions = (versions) => {
  const before = load();
  const [{ model } = { model: 'processor' }] = cpus();
  return (how) =>
    `${day(new Date())} UTC, ${cpus().length} × ${model.trim()}, load ${before} at the start and ${load()} at the end.\n` +
    `${versions.join(', ')}. ${how}`;
};

/** A part as the page has it: a line for how it was measured, and its tables. */
export const written = (said, tables) => [said, ...tables.map(table)].join('\n\n');

/** The page with what a part measured between its marks; the rest of the page is kept. */
const withPart = (page, name, text) => {
  const [begin, end] = [`<!-- bench: ${name} -->`, '<!-- end -->'];
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(`the page has no place for ${name}: add the lines ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
};

export const writePart = (file, name, text) =>
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), name, text));
