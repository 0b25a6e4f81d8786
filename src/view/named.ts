import { type Named, toType } from '../model/to-type.ts';
import type { Answer, Block, Fact, Inline, Page, Remark, Span } from './page.ts';

/** What was asked of the page, as it is typed, for the lists that it offers to be about the same. */
export interface AskedAgain {
  readonly words: readonly string[];
  /** How far ahead to look, which `due` alone takes. */
  readonly within: readonly string[];
  /** True where a state is among it: a second one would widen what is listed. */
  readonly ofState: boolean;
}

interface By extends Named {
  readonly asked?: AskedAgain | undefined;
}

/** A line to type as it has to be typed; null where none lists what it is beside. */
const again = (line: string, { asked, ...by }: By): string | null => {
  const [, name] = /^bscb (list|due|overdue)\b(?!.* --help)/.exec(line) ?? [];
  if (asked === undefined || name === undefined) return toType(line, by);
  if (asked.ofState && / --(?:state|disputed|stale|not-rated)\b/.test(line)) return null;
  return toType([line, ...asked.words, ...(name === 'due' ? asked.within : [])].join(' '), by);
};

const span = (one: Span, by: By): Span =>
  typeof one === 'string' || one.tone !== 'command' ? one : { ...one, text: again(one.text, by) ?? one.text };

const inline = (text: Inline, by: By): Inline =>
  typeof text === 'string' || !Array.isArray(text)
    ? span(text as Span, by)
    : (text as readonly Span[]).map((one) => span(one, by));

const command = <T extends { readonly command?: string }>(of: T, by: By): T => {
  if (of.command === undefined) return of;
  const line = again(of.command, by);
  const { command: _, ...others } = of;
  return line === null ? (others as T) : { ...of, command: line };
};

const fact = (of: Fact, by: By): Fact => ({
  ...command(of, by),
  text: of.text.map((one) => inline(one, by)),
});

const remark = (of: Remark, by: By): Remark => ({
  ...of,
  after: of.after.map((line) => (line.typed ? { ...line, text: again(line.text, by) ?? line.text } : line)),
});

const block = (of: Block, by: By): Block => {
  switch (of.is) {
    case 'paragraph':
      return { ...command(of, by), text: inline(of.text, by) };
    case 'masthead':
      return {
        ...of,
        lines: of.lines.map(({ left, right }) => ({ left: inline(left, by), right: inline(right, by) })),
      };
    case 'facts':
      return { ...of, facts: of.facts.map((one) => fact(one, by)) };
    case 'list':
      return { ...of, items: of.items.map((one) => inline(one, by)) };
    case 'remarks':
      return { ...of, remarks: of.remarks.map((one) => remark(one, by)) };
    default:
      return of;
  }
};

/** A page on which every line to type names the plan. */
const pageNamed = (page: Page, by: By): Page => ({
  ...page,
  blocks: page.blocks.map((one) => block(one, by)),
});

/** An answer on whose page every line to type names the plan, where it has to, and every list what was asked for. */
export const namedIn = (answer: Answer, by: By): Answer =>
  by.named === undefined && by.asked === undefined ? answer : new NamedAnswer(answer, by);

/** A class, whose getters are made once: V8 would keep those of a record, and with them their plan, until it collects all
 * of its memory. */
class NamedAnswer implements Answer {
  readonly #answer: Answer;
  readonly #by: By;
  readonly lines?: NonNullable<Answer['lines']>;

  constructor(answer: Answer, by: By) {
    this.#answer = answer;
    this.#by = by;
    if (answer.lines !== undefined) this.lines = answer.lines;
  }

  get page(): Page {
    return pageNamed(this.#answer.page, this.#by);
  }

  get json(): Answer['json'] {
    return this.#answer.json;
  }

  get rows(): Answer['rows'] {
    return this.#answer.rows;
  }
}
