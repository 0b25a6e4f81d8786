import type { BlockContent, ListItem, Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cellText, spansOf, wordsOf } from '../view/inline.ts';
import type { Block, CodeLine, Fact, Inline, Page, Remark, Row, Table } from '../view/page.ts';
import { harmlessLines, neutral } from './neutral.ts';
import { proseTree } from './prose.ts';

/** A page as markdown that reads the same wherever it is pasted: no HTML, no live mention, every mark escaped. */
export const markdown = (page: Page): string => {
  const root: Root = { type: 'root', children: page.blocks.flatMap(blockOf) };
  return harmlessLines(
    toMarkdown(root, {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      emphasis: '_',
      rule: '-',
      // A line that begins with `::` is a command to a CI runner.
      unsafe: [{ atBreak: true, character: ':' }],
    }),
  );
};

const blockOf = (block: Block): RootContent[] => {
  switch (block.is) {
    case 'masthead':
      return block.lines.map(({ left, right }) => paragraph([...inline(left), ...afterDot(right)]));
    case 'heading':
      return [
        {
          type: 'heading',
          depth: block.level,
          children: [...inline(block.text), ...afterDot(block.right ?? '')],
        },
      ];
    case 'paragraph':
      return [paragraph([...inline(block.text), ...command(block.command)])];
    case 'list':
      return [list(block.items.map((one) => item(inline(one))))];
    case 'facts':
      return [list(together(block.facts).map(factItem))];
    case 'table':
      return [tableOf(block.table)];
    case 'chart':
      return [paragraph([strong(inline(block.chart.title))]), tableOf(block.table)];
    case 'markdown':
      return plainMarkdown(block.text);
    case 'code':
      return [code(block.lines)];
    case 'remarks':
      return [list(block.remarks.map(remark))];
    case 'break':
      return [];
  }
};

const list = (children: ListItem[]): BlockContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children,
});

const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });

interface Labelled {
  readonly label: string;
  readonly lines: PhrasingContent[][];
}

/** Facts with their lines; one without a label goes on from the one before. */
const together = (facts: readonly Fact[]): Labelled[] => {
  const items: Labelled[] = [];
  for (const { label, text, command: more } of facts) {
    const lines = text.map((line) => inline(line));
    if (more !== undefined) lines.push([...(lines.pop() ?? []), ...command(more)]);
    const last = items.at(-1);
    if (label.trim() === '' && last) last.lines.push(...lines);
    else items.push({ label: label.trim(), lines });
  }
  return items;
};

const factItem = ({ label, lines }: Labelled): ListItem =>
  item([
    ...(label === '' ? [] : [strong([words(label)]), words(': ')]),
    ...lines.flatMap((line, i): PhrasingContent[] => [
      ...(i === 0 ? [] : [{ type: 'break' } as const]),
      ...line,
    ]),
  ]);

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const listItem = (children: BlockContent[]): ListItem => ({ type: 'listItem', spread: false, children });
const item = (children: PhrasingContent[]): ListItem => listItem([paragraph(children)]);

const code = (lines: readonly CodeLine[]): BlockContent => ({
  type: 'code',
  lang: null,
  value: lines
    .flatMap(({ text, mark }) => [
      neutral(text),
      ...(mark === undefined ? [] : [' '.repeat(mark.from) + '^'.repeat(Math.max(1, mark.to - mark.from))]),
    ])
    .join('\n'),
});

const remark = (one: Remark): ListItem => {
  const typed = one.after.filter((line) => line.typed);
  const said = one.after.filter((line) => !line.typed);
  return listItem([
    paragraph([strong([words(one.label)]), words(': '), ...inline(one.text)]),
    ...(one.code.length > 0 ? [code(one.code)] : []),
    ...said.map(({ text }) => paragraph(inline(text))),
    ...(typed.length > 0 ? [code(typed)] : []),
  ]);
};

/** `@name` would call somebody: a word joiner, which nobody sees, goes between. */
const words = (text: string): PhrasingContent => ({
  type: 'text',
  value: neutral(text).replace(/(^|[^\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '$1@\u2060'),
});

const inline = (text: Inline): PhrasingContent[] => {
  const parts = spansOf(text).filter((span) => wordsOf(span) !== '');
  return parts.map((span, i): PhrasingContent => {
    const edge = (value: string): string => {
      const one = value.replace(/(\S) {3,}(?=\S)/g, '$1 · ').replace(/ {2,}/g, ' ');
      const start = i === 0 ? one.trimStart() : one;
      return i === parts.length - 1 ? start.trimEnd() : start;
    };
    if (typeof span === 'string') return words(edge(span));
    if (span.tone === 'strong' && /^\S.*\S$|^\S$/.test(span.text)) return strong([words(span.text)]);
    if (span.tone === 'command') return typedCode(span.text);
    return words(edge(span.text));
  });
};

const afterDot = (text: Inline): PhrasingContent[] => {
  const right = inline(text);
  return right.length === 0 ? [] : [words(' · '), ...right];
};

const typedCode = (text: string): PhrasingContent => ({ type: 'inlineCode', value: neutral(text) });

const command = (text: string | undefined): PhrasingContent[] =>
  text === undefined ? [] : [words(' '), typedCode(text)];

const tableRow = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** A row, and what is said of it in a row of its own. */
const rowsOf = (row: Row, { columns }: Table): TableRow[] => {
  const { note, noteColumn = 0, total } = row;
  const cells = row.cells.map((cell) => inline(cellText(cell)));
  return [
    tableRow(cells.map((text) => (total && text.length > 0 ? [strong(text)] : text))),
    ...(note === undefined ? [] : [tableRow(columns.map((_, i) => (i === noteColumn ? inline(note) : [])))]),
  ];
};

const tableOf = (table: Table): RootContent => ({
  type: 'table',
  align: table.columns.map((column) => (column.align === 'right' ? 'right' : null)),
  children: [
    tableRow(table.columns.map(({ title }) => inline(title))),
    ...table.rows.flatMap((row) => rowsOf(row, table)),
  ],
});

/** Markdown that a plan holds: its headings, lists and emphasis stay; odd links become words. */
const plainMarkdown = (text: string): RootContent[] =>
  proseTree(text).children.map((node) => tamed(node) as RootContent);

const tamed = (node: Nodes): Nodes => {
  if (node.type === 'text') return words(node.value);
  if (!('children' in node)) return node;
  const children = node.children.map(tamed) as PhrasingContent[];
  return node.type === 'link' && !/^(?:https?:|mailto:|#)/i.test(node.url)
    ? { type: 'emphasis', children }
    : ({ ...node, children } as Nodes);
};
