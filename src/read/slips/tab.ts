import type { Edit } from '../../model/problem.ts';
import { classify } from '../classify.ts';
import type { Line } from '../lines.ts';
import { anySpace } from './no-break-space.ts';
import type { FileSlip, KnownKeys, Repair } from './slip.ts';

/** Tabs at the head of lines, one problem for lines that follow each other. */
export const tab: FileSlip = (text, lines, keys) => {
  const repairs: Repair[] = [];
  const indents = new Map<number, number>();
  let run: { readonly patches: Edit[]; last: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const source = text.slice(line.start, line.end);
    if (line.blank && source.includes('\t')) repairs.push(alone(line));
    if (line.blank || line.inBlock) continue;
    const head = anySpace.exec(source)?.[0] ?? '';
    const words = source.slice(head.length);
    if (!head.includes('\t') || words.startsWith('#')) continue;
    const spaces = belongs(words, { index, lines, text, indents, keys });
    indents.set(index, spaces);
    const where = { start: line.start, end: line.start + head.length };
    const patch = { ...where, text: ' '.repeat(spaces) };
    if (run?.last === index - 1) {
      run.patches.push(patch);
      run.last = index;
      continue;
    }
    run = { patches: [patch], last: index };
    repairs.push({
      problem: {
        rule: 'tab',
        severity: 'error',
        message: `this line begins with a tab: use ${spaces} spaces`,
        hint: `YAML takes no tabs. The line is read as if it began ${spaces} spaces in; see that it belongs there.`,
        ...where,
      },
      patches: run.patches,
      safe: true,
    });
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

/** A line of a file, and the indents that lines above it were given. */
interface Above {
  readonly index: number;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly indents: ReadonlyMap<number, number>;
  readonly keys: KnownKeys;
}

/** Lines above that are looked at, so that the work grows with the text alone. */
const mostAbove = 400;

/** How many spaces a line that begins with a tab most likely wants, by the lines above it. */
const belongs = (words: string, { index, lines, text, indents, keys }: Above): number => {
  const own = classify(words);
  const dash = own.kind === 'dash';
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0 && index - at < mostAbove; at--) {
    const line = lines[at];
    if (line === undefined || line.blank || line.inBlock) continue;
    const above = classify(text.slice(line.start, line.end).trimStart());
    if (above.kind === 'comment') continue;
    const indent = indents.get(at) ?? line.indent;
    const itsDash = above.kind === 'dash' ? above.mark : 0;
    const column = indent + itsDash;
    if (nearest === null) {
      if (above.opens) return column + 2;
      nearest = own.key === null && !dash ? column + 2 : column;
      if (own.key === null && !dash) return nearest;
    }
    if (dash && itsDash > 0 && above.key === own.key) return indent;
    if (!dash && own.key !== null && itsDash > 0) {
      if (above.key === 'what' && keys.milestone.has(own.key)) return column;
      if (above.head !== null) return keys.action.has(own.key) ? column : nearest;
    }
  }
  return nearest ?? 0;
};
