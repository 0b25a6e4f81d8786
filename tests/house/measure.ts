import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Comment, type Function as Func, type Node, type Program, parseSync, Visitor } from 'oxc-parser';

/** One place that goes past a limit of the house, as a person would look for it. */
interface Excess {
  readonly limit: string;
  readonly at: string;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** The lines, counted from 0, that hold nothing but a comment. */
  readonly commentLines: ReadonlySet<number>;
}

const longestFunction = 60;
const mostParameters = 5;
const longestFile = 300;

/** The line of an offset, counted from 0. */
const lineAt = ({ starts }: Pick<Source, 'starts'>, offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Every file of src, parsed once. */
const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    const { program, comments } = parseSync(path, text);
    const lines = text.trimEnd().split('\n');
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const commentLines = new Set<number>();
    for (const { start, end } of comments)
      for (let line = lineAt({ starts }, start); line <= lineAt({ starts }, end); line++)
        if (/^\s*(\/\/|\/\*|\*)/.test(lines[line] ?? '')) commentLines.add(line);
    return { path, text, lines, starts, program, comments, commentLines };
  });

/** What a statement exports by name, where it is a function or a type. */
const exported = (statement: Node): 'function' | 'type' | null => {
  if (statement.type !== 'ExportNamedDeclaration') return null;
  const { declaration } = statement;
  if (declaration?.type === 'FunctionDeclaration') return 'function';
  if (declaration?.type === 'VariableDeclaration')
    return declaration.declarations.some(({ init }) => init?.type === 'ArrowFunctionExpression')
      ? 'function'
      : null;
  return declaration?.type === 'TSTypeAliasDeclaration' || declaration?.type === 'TSInterfaceDeclaration'
    ? 'type'
    : null;
};

/** Whether a docstring stands before a statement; another comment may be between the two. */
const hasDocstring = ({ text, comments }: Source, { start }: Node): boolean => {
  let before = start;
  for (const comment of comments.toReversed()) {
    if (comment.end > before) continue;
    if (text.slice(comment.end, before).trim() !== '') return false;
    if (comment.type === 'Block' && comment.value.startsWith('*')) return true;
    before = comment.start;
  }
  return false;
};

const measureFile = (source: Source): Excess[] => {
  const { path, text, lines, program } = source;
  const found: Excess[] = [];
  const over = (limit: string, { start }: { start: number }, what: string): void => {
    found.push({ limit, at: `src/${path}:${lineAt(source, start) + 1} ${what}` });
  };
  const names = new Map<Node, string>();
  const measure = (node: Func | Extract<Node, { type: 'ArrowFunctionExpression' }>): void => {
    const name = node.id?.name ?? names.get(node) ?? 'a function without a name';
    const length = lineAt(source, node.end) - lineAt(source, node.start) + 1;
    if (length > longestFunction) over('functions over 60 lines', node, `${name}: ${length} lines`);
    const { length: parameters } = node.params;
    if (parameters > mostParameters)
      over('functions with six parameters', node, `${name}: ${parameters} parameters`);
  };
  const named = ({ key, value }: { key: Node; value: Node | null }): void => {
    if (value !== null) names.set(value, text.slice(key.start, key.end));
  };
  new Visitor({
    VariableDeclarator: ({ id, init }) => named({ key: id, value: init }),
    Property: named,
    MethodDefinition: named,
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    TSNonNullExpression: (node) => {
      const line = lineAt(source, node.end);
      if (!lines[line]?.includes('//') && !source.commentLines.has(line - 1))
        over('! without a reason', node, text.slice(node.start, node.end));
    },
  }).visit(program);
  for (const statement of program.body) {
    const what = exported(statement);
    if (what !== null && !hasDocstring(source, statement))
      over(`${what}s without a docstring`, statement, lines[lineAt(source, statement.start)] ?? '');
  }
  if (lines.length > longestFile) over('files over 300 lines', program, `${lines.length} lines`);
  return found;
};

/** Everything in src that goes past a limit, in the order of the files. */
export const excesses = (): Excess[] => sources.flatMap(measureFile);

const importsOf = ({ path, program }: Source): string[] =>
  program.body.flatMap((statement) =>
    'source' in statement && statement.source?.value.startsWith('.')
      ? [posix.join(posix.dirname(path), statement.source.value)]
      : [],
  );

/** Files of src that import themselves by way of others, types too: each round as one line of paths. */
export const importCycles = (): string[] => {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const cycles: string[] = [];
  const left = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || left.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    left.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return cycles;
};

/** The docstrings that another limit asks for. */
const askedFor = (source: Source): number =>
  source.program.body.filter((one) => exported(one) !== null && hasDocstring(source, one)).length;

/** Lines of src that are a comment, but for a line of each docstring that has to be there, and lines that are not. */
export const lineCounts = (): { comments: number; code: number } => {
  const all = sources.reduce((sum, source) => sum + source.commentLines.size, 0);
  const comments = all - sources.reduce((sum, source) => sum + askedFor(source), 0);
  return { comments, code: sources.reduce((sum, source) => sum + source.lines.length, 0) - all };
};
