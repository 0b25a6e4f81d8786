import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One place that goes past a limit of the house, as a person would look for it. */
interface Excess {
  readonly limit: string;
  readonly at: string;
}

interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
  /** The lines, counted from 0, that hold nothing but a comment. */
  readonly comments: ReadonlySet<number>;
}

const longestFunction = 60;
const mostParameters = 5;
const longestFile = 300;

/** Lines that look like a comment, but for those inside a text or a template. */
const commentLines = (tree: ts.SourceFile, lines: readonly string[]): Set<number> => {
  const found = new Set(lines.flatMap((line, i) => (/^\s*(\/\/|\/\*|\*)/.test(line) ? [i] : [])));
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node) || ts.isTemplateExpression(node))
      for (let line = lineAt(tree, node.getStart(tree)) + 1; line <= lineAt(tree, node.end); line++)
        found.delete(line);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const lineAt = (tree: ts.SourceFile, offset: number): number =>
  tree.getLineAndCharacterOfPosition(offset).line;

/** Every file of src, parsed once. */
export const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const lines = text.trimEnd().split('\n');
    return { path, lines, tree, comments: commentLines(tree, lines) };
  });

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

const nameOf = (node: ts.FunctionLikeDeclaration): string => {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? 'a function without a name';
};

const isExportedFunction = (node: ts.Node): boolean =>
  (ts.isFunctionDeclaration(node) && isExported(node)) ||
  (ts.isVariableStatement(node) &&
    isExported(node) &&
    node.declarationList.declarations.some(
      ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
    ));

const isExportedType = (node: ts.Node): boolean =>
  (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) && isExported(node);

type Over = (limit: string, node: ts.Node, what: string) => void;

const measureFunction = (source: Source, node: ts.FunctionLikeDeclaration, over: Over): void => {
  const length = lineAt(source.tree, node.end) - lineAt(source.tree, node.getStart()) + 1;
  if (length > longestFunction) over('functions over 60 lines', node, `${nameOf(node)}: ${length} lines`);
  const { length: parameters } = node.parameters;
  if (parameters > mostParameters)
    over('functions with six parameters', node, `${nameOf(node)}: ${parameters} parameters`);
};

const measureNode = (source: Source, node: ts.Node, over: Over): void => {
  if (ts.isFunctionLike(node) && 'body' in node) measureFunction(source, node, over);
  if (ts.isNonNullExpression(node)) {
    const line = lineAt(source.tree, node.end);
    if (!source.lines[line]?.includes('//') && !source.comments.has(line - 1))
      over('! without a reason', node, node.getText());
  }
  const isType = isExportedType(node);
  if ((isType || isExportedFunction(node)) && ts.getJSDocCommentsAndTags(node).length === 0)
    over(
      `${isType ? 'types' : 'functions'} without a docstring`,
      node,
      node.getText().split('\n', 1)[0] ?? '',
    );
};

const measureFile = (source: Source): Excess[] => {
  const { path, lines, tree } = source;
  const found: Excess[] = [];
  const over: Over = (limit, node, what) => {
    found.push({ limit, at: `src/${path}:${lineAt(tree, node.getStart()) + 1} ${what}` });
  };
  const visit = (node: ts.Node): void => {
    measureNode(source, node, over);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  if (lines.length > longestFile) over('files over 300 lines', tree, `${lines.length} lines`);
  return found;
};

/** Everything in src that goes past a limit, in the order of the files. */
export const excesses = (): Excess[] => sources.flatMap(measureFile);

const importsOf = ({ path, tree }: Source): string[] =>
  tree.statements.flatMap((node) =>
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    node.moduleSpecifier.text.startsWith('.')
      ? [posix.join(posix.dirname(path), node.moduleSpecifier.text)]
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
const askedFor = ({ tree }: Source): number =>
  tree.statements.filter(
    (node) =>
      (isExportedFunction(node) || isExportedType(node)) && ts.getJSDocCommentsAndTags(node).length > 0,
  ).length;

/** Lines of src that are a comment, but for a line of each docstring that has to be there, and lines that are not. */
export const lineCounts = (): { comments: number; code: number } => {
  const all = sources.reduce((sum, source) => sum + source.comments.size, 0);
  const comments = all - sources.reduce((sum, source) => sum + askedFor(source), 0);
  return { comments, code: sources.reduce((sum, source) => sum + source.lines.length, 0) - all };
};
