import stringWidth from 'string-width';
import type { BoardAnswer } from '../view/boards.ts';
import type { Block, CodeLine, Fact, Inline, Page, Remark } from '../view/page.ts';
import { chartLines } from './blocks.ts';
import type { Setting } from './colour.ts';
import { harmlessLines } from './neutral.ts';
import { type Brush, brush, type Line, strengthened, type Tones, wrapped } from './spans.ts';
import { drawTable } from './terminal-table.ts';

/** A page for the terminal, and for a pipe: there nothing is cut, and running text is wrapped at 80 columns. */
export const terminal = (page: Page, setting: Setting, tones: Tones | null = null): string => {
  const paper: Paper = {
    setting,
    brush: brush(setting, tones),
    width: setting.width === null ? 80 : Math.max(40, Math.min(setting.width, 120)),
    hard: setting.width !== null,
  };
  const lines: string[] = [];
  page.blocks.forEach((block, i) => {
    const before = page.blocks[i - 1];
    if (before && (block.is === 'break' || apart(before, block)) && lines.at(-1) !== '') lines.push('');
    lines.push(...draw(block, paper));
  });
  return harmlessLines(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
};

/** What colours a page is loaded where colour is wanted. */
const tonesFor = async ({ colour }: Setting): Promise<Tones | null> =>
  colour ? (await import('./tones.ts')).inColour : null;

/** The same as its setting asks. */
export const onScreen = async (page: Page, setting: Setting): Promise<string> =>
  terminal(page, setting, await tonesFor(setting));

/** The pages of many boards as they come, so that no more than one is held: all together they are the same bytes. */
export const boardsInTurn = async (setting: Setting) => {
  const tones = await tonesFor(setting);
  const textOf = ({ answer }: BoardAnswer): string => terminal(answer.page, setting, tones);
  return { before: '', between: '\n', after: '', textOf };
};

interface Paper {
  readonly setting: Setting;
  readonly brush: Brush;
  readonly width: number;
  readonly hard: boolean;
}

/** A paragraph stands tight under a table or another paragraph, all stands tight under a heading; a break keeps apart. */
const apart = (before: Block, block: Block): boolean => {
  if (before.is === 'break') return false;
  if (before.is === 'heading') return block.is === 'heading';
  return block.is !== 'paragraph' || (before.is !== 'paragraph' && before.is !== 'table');
};

const draw = (block: Block, paper: Paper): string[] => {
  const { brush: brushes, width } = paper;
  const running = (text: Inline, room = width) => wrapped(brushes.line(text), room, brushes, paper.hard);
  switch (block.is) {
    case 'masthead':
      return block.lines.flatMap(({ left, right }) => withRight(running(left), brushes.line(right), paper));
    case 'heading': {
      const text = brushes.line(block.text);
      return withRight(
        wrapped(block.level <= 3 ? strengthened(text) : text, width, brushes, paper.hard),
        brushes.line(block.right ?? ''),
        paper,
      );
    }
    case 'paragraph':
      return withCommand(running(block.text), block.command, paper);
    case 'list':
      return block.items.flatMap((item) => indented(running(item, width - 2), '- ', 2));
    case 'facts':
      return facts(block.facts, paper);
    case 'table':
      return drawTable(block.table, paper.setting, brushes);
    case 'chart':
      return [
        ...wrapped(strengthened(brushes.line(block.chart.title)), width, brushes, paper.hard),
        ...chartLines(block.chart, width, paper.setting.unicode).map((line) =>
          brushes.paint(brushes.line(line)),
        ),
        '',
        ...drawTable(block.table, paper.setting, brushes),
      ];
    case 'markdown':
      return block.text
        .trimEnd()
        .split('\n')
        .flatMap((line) => running(line));
    case 'code':
      return block.lines.flatMap((line) => indented(codeLines(line, width - 2, paper), '  ', 2));
    case 'remarks':
      return remarks(block.remarks, paper);
    case 'break':
      return [];
  }
};

const facts = (all: readonly Fact[], paper: Paper): string[] => {
  const { brush: brushes, width } = paper;
  const indent = Math.max(11, ...all.map((fact) => stringWidth(fact.label) + 1));
  return all.flatMap((fact) => {
    const label = brushes.paint(strengthened(brushes.line(fact.label)));
    const space = ' '.repeat(indent - stringWidth(fact.label));
    const text = fact.text.flatMap((line) =>
      wrapped(brushes.line(line), width - indent, brushes, paper.hard),
    );
    return withCommand(indented(text.length === 0 ? [''] : text, label + space, indent), fact.command, paper);
  });
};

/** A line of a file, whole in a pipe; in a terminal the span of it round its mark, and the mark below. */
const codeLines = ({ text, mark }: CodeLine, width: number, { brush: brushes, setting }: Paper): string[] => {
  const shown = (part: string): string => brushes.paint(brushes.line(part));
  const size = (part: string): number => stringWidth(shown(part));
  let from = 0;
  let to = text.length;
  if (setting.width !== null && size(text) > width) {
    // Characters outside the basic plane are not cut in two: a step back where the cut would fall inside one.
    from = mark === undefined || mark.to < width - 1 ? 0 : Math.max(0, mark.from - Math.floor(width / 3));
    if (/^[\udc00-\udfff]/.test(text.slice(from))) from -= 1;
    to = from;
    while (to < text.length && size(text.slice(from, to + 1)) <= width - (from > 0 ? 2 : 1)) to += 1;
    if (/[\ud800-\udbff]$/.test(text.slice(from, to))) to -= 1;
  }
  const cutMark = setting.unicode ? '…' : '~';
  const before = from > 0 ? cutMark : '';
  const line = `${before}${shown(text.slice(from, to))}${to < text.length ? cutMark : ''}`;
  if (mark === undefined) return [line];
  const start = Math.max(mark.from, from);
  const space = before.length + size(text.slice(from, start));
  const length = Math.max(1, size(text.slice(start, Math.max(start, Math.min(mark.to, to)))));
  const under = brushes.paint([{ text: '^'.repeat(length), tone: 'error' }]);
  return [line, ' '.repeat(space) + under];
};

const remarks = (all: readonly Remark[], paper: Paper): string[] => {
  const { brush: brushes, width } = paper;
  const label = Math.max(8, ...all.map((one) => stringWidth(one.label)));
  const indent = 2 + label + 1;
  return all.flatMap((one) => {
    const head = brushes.paint(brushes.line({ text: one.label, tone: one.tone }));
    const space = ' '.repeat(indent - 2 - stringWidth(one.label));
    const text = wrapped(brushes.line(one.text), width - indent, brushes, paper.hard);
    return [
      ...indented(text, `  ${head}${space}`, indent),
      ...one.code.flatMap((line) =>
        codeLines(line, width - indent - 2, paper).map((part) => ' '.repeat(indent + 2) + part),
      ),
      ...one.after.flatMap(({ text, typed }) => {
        const line = brushes.line(text);
        const lines = typed
          ? [`  ${brushes.paint(line)}`]
          : wrapped(line, width - indent, brushes, paper.hard);
        return lines.map((part) => ' '.repeat(indent) + part);
      }),
    ];
  });
};

const indented = (lines: readonly string[], first: string, indent: number): string[] =>
  lines.map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);

/** Sets a text at the right edge of the first line, or under it where there is no room. */
const withRight = (lines: string[], right: Line, { brush: brushes, width }: Paper): string[] => {
  const text = brushes.paint(right);
  if (text === '') return lines;
  const [first = '', ...others] = lines;
  const space = width - stringWidth(first) - stringWidth(text);
  return space >= 2 ? [`${first}${' '.repeat(space)}${text}`, ...others] : [...lines, atRight(text, width)];
};

const withCommand = (lines: string[], command: string | undefined, paper: Paper): string[] => {
  if (command === undefined) return lines;
  const text = paper.brush.paint(paper.brush.line({ text: command, tone: 'command' }));
  const last = lines.at(-1) ?? '';
  const space = paper.width - stringWidth(last) - stringWidth(text);
  return space >= 2
    ? [...lines.slice(0, -1), `${last}${' '.repeat(space)}${text}`]
    : [...lines, atRight(text, paper.width)];
};

const atRight = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
