import type { ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Definition = Extract<RootContent, { type: 'definition' }>;

/** Markdown that a person wrote, as a tree that can stand anywhere in a paper: what points at another place in the text
 * has become a link or words, raw HTML and pictures have become words, and every word is still there. */
export const proseTree = (text: string): Root => {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  const settle = (node: Nodes, inText: boolean): Nodes[] => {
    switch (node.type) {
      case 'html':
        return [inText ? words(node.value) : paragraph([words(node.value)])];
      case 'image':
      case 'imageReference':
        return [words(node.alt ?? '')];
      case 'linkReference': {
        const { url = '', title = null } = definitions.get(node.identifier) ?? {};
        return [{ type: 'link', url, title, children: inside(node, true) as PhrasingContent[] }];
      }
      case 'definition':
        if (used.has(node.identifier) && definitions.get(node.identifier) === node) return [];
        return [
          paragraph([
            words(`[${node.label}]: `),
            { type: 'link', url: node.url, children: [words(node.url)] },
            words(node.title ? ` ${node.title}` : ''),
          ]),
        ];
      case 'footnoteReference':
        return [words(`[${node.label}]`)];
      case 'footnoteDefinition': {
        const [first, ...rest] = inside(node, false);
        const mark = words(`[${node.label}] `);
        return first?.type === 'paragraph'
          ? [{ ...first, children: [mark, ...first.children] }, ...rest]
          : [paragraph([mark]), ...(first === undefined ? [] : [first]), ...rest];
      }
      default:
        return ['children' in node ? ({ ...node, children: inside(node, holdsText(node)) } as Nodes) : node];
    }
  };
  const inside = (node: Parents, inText: boolean): Nodes[] =>
    node.children.flatMap((child) => settle(child, inText));
  return { type: 'root', children: inside(tree, false) as RootContent[] };
};

/** What stands for the box of a task; empty where the item is none. */
export const tickOf = ({ checked }: ListItem): string =>
  checked === true ? '☑ ' : checked === false ? '☐ ' : '';

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** Says of a node whether it holds words and marks, and not paragraphs and lists. */
const holdsText = ({ type }: Parents): boolean =>
  !['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'table', 'tableRow'].includes(type);
