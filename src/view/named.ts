import { type Named, toType } from '../model/to-type.ts';
import type { Answer, Block, Fact, Inline, Page, Remark, Span } from './page.ts';

const span = (one: Span, by: Named): Span =>
  typeof one === 'string' || one.tone !== 'command' ? one : { ...one, text: toType(one.text, by) };

const inline = (text: Inline, by: Named): Inline =>
  typeof text === 'string' || !Array.isArray(text)
    ? span(text as Span, by)
    : (text as readonly Span[]).map((one) => span(one, by));

const command = <T extends { readonly command?: string }>(of: T, by: Named): T =>
  of.command === undefined ? of : { ...of, command: toType(of.command, by) };

const fact = (of: Fact, by: Named): Fact => ({
  ...command(of, by),
  text: of.text.map((one) => inline(one, by)),
});

const remark = (of: Remark, by: Named): Remark => ({
  ...of,
  after: of.after.map((line) => (line.typed ? { ...line, text: toType(line.text, by) } : line)),
});

const block = (of: Block, by: Named): Block => {
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
const pageNamed = (page: Page, by: Named): Page => ({
  ...page,
  blocks: page.blocks.map((one) => block(one, by)),
});

/** An answer on whose page every line to type names the plan, where it has to. */
export const namedIn = (answer: Answer, by: Named): Answer =>
  by.named === undefined ? answer : new NamedAnswer(answer, by);

/** A class, whose getters are made once: V8 would keep those of a record, and with them their plan, until it collects all
 * of its memory. */
class NamedAnswer implements Answer {
  readonly #answer: Answer;
  readonly #by: Named;
  readonly lines?: NonNullable<Answer['lines']>;

  constructor(answer: Answer, by: Named) {
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
