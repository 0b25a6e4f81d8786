import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** What looks into the parts of a Word file, which no plan can hold. */
const ofWord = /^render\/docx-(?:letterhead|zip)/;

/** What a file gives its names, for patterns that are put together from them. */
const constantsIn = (tree: ts.SourceFile): ReadonlyMap<string, ts.Expression> => {
  const found = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      found.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** What an expression comes to; a word where that is known only when it runs. */
const textFrom = (node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string => {
  const value = (one: ts.Expression): string => textFrom(one, constants);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return node.text.replace(/^\/|\/[a-z]*$/g, '');
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => text + value(expression) + literal.text,
      node.head.text,
    );
  const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  if (constant !== undefined) return value(constant);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return 'word';
  const { expression: list, name } = node.expression;
  const [between] = node.arguments;
  return name.text === 'join' && ts.isArrayLiteralExpression(list) && between !== undefined
    ? list.elements.map(value).join(value(between))
    : 'word';
};

/** The file of a path under src, taken apart. */
const treeOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(`src/${path}`, 'utf8'), ts.ScriptTarget.Latest);

/** What a file takes its constants from: itself, and the files of its own room that it imports. */
const sourcesOf = (tree: ts.SourceFile): readonly ts.SourceFile[] => [
  ...tree.statements.flatMap((one) =>
    ts.isImportDeclaration(one) &&
    ts.isStringLiteral(one.moduleSpecifier) &&
    /^\.\/[\w-]+\.ts$/.test(one.moduleSpecifier.text)
      ? [treeOf(posix.join(posix.dirname(tree.fileName), one.moduleSpecifier.text))]
      : [],
  ),
  tree,
];

/** Every regular expression that is written in some rooms or put together there, with the files that it is in. */
export const written = (rooms: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    const path = name.split('\\').join('/');
    if (!path.endsWith('.ts') || !rooms.includes(path.split('/')[0] ?? '') || ofWord.test(path)) continue;
    const tree = treeOf(path);
    const isMade = tree.text.includes('new RegExp(');
    const constants = new Map((isMade ? sourcesOf(tree) : []).flatMap((one) => [...constantsIn(one)]));
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, path);
      if (ts.isNewExpression(node) && node.expression.getText(tree) === 'RegExp') {
        const [source = '', flags = ''] = (node.arguments ?? []).map((one) => textFrom(one, constants));
        found.set(`/${source}/${flags === 'word' ? 'u' : flags}`, path);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
};
