import type { Edit } from '../../model/problem.ts';
import { type Classified, classify } from '../classify.ts';
import type { Line } from '../lines.ts';
import { anySpace } from './no-break-space.ts';
import type { FileSlip, KnownKeys, Repair } from './slip.ts';

/** Tabs at the head of lines, one problem for those that follow each other. */
export const tab: FileSlip = (text, lines, keys) => {
  if (!text.includes('\t')) return [];
  const repairs: Repair[] = [];
  const above: Above[] = [];
  let run: Edit[] | null = null;
  for (const line of lines) {
    const source = text.slice(line.start, line.end);
    const words = source.replace(anySpace, '');
    const typed = source.slice(0, source.length - words.length);
    const isTab = typed.includes('\t');
    if (line.blank && isTab) repairs.push(alone(line));
    if (line.blank || line.inBlock || words.startsWith('#')) continue;
    const own = { ...classify(words), typed };
    const indent = isTab ? (likeTyped(own, above) ?? belongs(own, above, keys)) : line.indent;
    above.push({ ...own, indent, column: indent + (own.kind === 'dash' ? own.mark : 0) });
    const where = { start: line.start, end: line.start + typed.length };
    const patch = { ...where, text: ' '.repeat(indent) };
    if (!isTab) run = null;
    else if (run !== null) run.push(patch);
    else {
      run = [patch];
      repairs.push({
        problem: {
          rule: 'tab',
          severity: 'error',
          message: `this line begins with a tab: use ${indent} spaces`,
          hint: `YAML takes no tabs. The line is read as if it began ${indent} spaces in; see that it belongs there.`,
          ...where,
        },
        patches: run,
        safe: true,
      });
    }
  }
  return repairs;
};

/** A line of nothing but a tab, which ends the block text that it is in. */
const alone = ({ start, end }: Line): Repair => ({
  problem: {
    rule: 'tab',
    severity: 'error',
    message: 'this line holds a tab and nothing else',
    hint: 'Delete it: YAML takes no tabs.',
    start,
    end,
  },
  patches: [{ start, end, text: '' }],
  safe: true,
});

/** What a line says, and the blanks that are typed before it. */
interface Own extends Classified {
  readonly typed: string;
}

/** A line above that is read, and where it and the words past its dash begin. */
interface Above extends Own {
  readonly indent: number;
  readonly column: number;
}

/** Lines above that are looked at, so that the work grows with the text alone. */
const mostAbove = 400;

/** How far in the line above is that has the same tabs, several of them, where no line between is less far in: in a file that
 * is all tabs they alone tell a key of the action from one of its last milestone. One tab alone is typed at any depth. */
const likeTyped = (own: Own, above: readonly Above[]): number | null => {
  if (!own.typed.startsWith('\t\t')) return null;
  let least = Number.POSITIVE_INFINITY;
  for (const { kind, typed, indent } of above.slice(-mostAbove).reverse()) {
    if (typed === own.typed && (kind === 'dash') === (own.kind === 'dash'))
      return indent <= least ? indent : null;
    least = Math.min(least, indent);
  }
  return null;
};

/** How many spaces a line that begins with a tab most likely wants, by the lines above it. */
const belongs = (own: Classified, above: readonly Above[], keys: KnownKeys): number => {
  const last = above.at(-1);
  if (last === undefined) return 0;
  if (last.opens) return last.column + 2;
  const dashes = above.slice(-mostAbove).filter(({ kind }) => kind === 'dash');
  if (own.kind === 'dash')
    return (dashes.findLast(({ key }) => key === own.key) ?? dashes.at(-1) ?? last).indent;
  if (own.key === null) return last.column + 2;
  for (const { key, head, column } of dashes.reverse()) {
    if (column > last.column) continue; // the line above is past this entry
    if (key === 'what' && keys.milestone.has(own.key)) return column;
    if (head !== null) return keys.action.has(own.key) ? column : last.column;
  }
  return last.column;
};
