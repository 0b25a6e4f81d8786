import type { Plan } from '../../model/plan.ts';
import { column, tableOf } from '../blocks.ts';
import { linesOf, wordsOf } from '../inline.ts';
import type { Block } from '../page.ts';
import { p, strong } from './blocks.ts';
import type { Section } from './paper.ts';

/** The abbreviations that the text uses, explained from the plan's register; null where it uses none. */
export const glossary = (
  plan: Plan,
  blocks: readonly Block[],
  titles: readonly string[],
  short = false,
): Section | null => {
  const text = [...titles, ...blocks.flatMap(blockWords)].join('\n');
  const known = new Map(plan.abbreviations);
  for (const body of plan.bodies)
    if (body.fullName !== null && !known.has(body.name) && /^\S*\p{Lu}{2}\S*$/u.test(body.name))
      known.set(body.name, body.fullName);
  const used = [...known].filter(([short]) => uses(text, short)).sort(([a], [b]) => byLetters(a, b));
  if (used.length === 0) return null;
  return {
    id: 'glossary',
    title: 'Abbreviations',
    timeless: true,
    blocks: short
      ? [
          p(
            used.flatMap(([name, meaning], i) => [
              strong(name),
              ` ${meaning}${i < used.length - 1 ? '; ' : '.'}`,
            ]),
          ),
        ]
      : [
          tableOf('Abbreviations used in this paper', used, [
            column('Short', ([name]) => name),
            column('Meaning', ([, meaning]) => meaning, { wrap: true }),
          ]),
        ],
  };
};

/** Case counts and so do word ends: CSE is not in "CSEs" alone, but the plural is allowed. */
const uses = (text: string, short: string): boolean => {
  // Most of a register is not in a paper: the plain look is quick, and the pattern is not.
  if (!text.includes(short)) return false;
  const pattern = short.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}s?(?![\\p{L}\\p{N}])`, 'u').test(text);
};

/** By code point with case folded: the same order on every machine. */
const byLetters = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
};

const blockWords = (block: Block): readonly string[] => {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.text)];
    case 'markdown':
      return [block.text];
    case 'list':
      return block.items.map(wordsOf);
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...fact.text.map(wordsOf)]);
    case 'table':
    case 'chart':
      return [
        block.table.caption,
        ...block.table.rows.flatMap((row) => [
          ...row.cells.flatMap(linesOf).map(wordsOf),
          wordsOf(row.note ?? ''),
        ]),
      ];
    default:
      return [];
  }
};
