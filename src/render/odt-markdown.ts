import type { Nodes, Parents } from 'mdast';
import { isSafeLink } from './html-markdown.ts';
import { codeXml, headingXml, listXml, paragraph, spanned } from './odt-xml.ts';
import { odfText } from './opendocument.ts';
import { levelsUnder } from './paper.ts';
import { proseTree, tickOf } from './prose.ts';

const styleOf: Readonly<Record<string, string>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  inlineCode: 'typed',
};

const phrases = (node: Parents): string =>
  node.children
    .map((child: Nodes): string => {
      const inside = 'children' in child ? phrases(child) : 'value' in child ? odfText(child.value) : ' ';
      const style = styleOf[child.type];
      if (child.type === 'link' && isSafeLink(child.url)) return `${inside}${odfText(` (${child.url})`)}`;
      return style === undefined ? inside : spanned(style, inside);
    })
    .join('');

const blocks = (node: Nodes, levels: (asked: number) => number, style = 'Standard'): string => {
  switch (node.type) {
    case 'heading':
      return headingXml(levels(node.depth), phrases(node));
    case 'paragraph':
      return paragraph(phrases(node), style);
    case 'list':
      return listXml(
        node.children.map((item) => {
          const inside = item.children.map((one) => blocks(one, levels)).join('');
          return inside.replace(/^(<text:p [^>]*>)/, `$1${tickOf(item)}`);
        }),
        node.ordered === true ? (node.start ?? 1) : null,
      );
    case 'code':
      return codeXml(node.value.split('\n'));
    case 'table':
      return node.children
        .map((row) => paragraph(row.children.map((cell) => phrases(cell)).join(' | ')))
        .join('');
    case 'blockquote':
      return node.children.map((child) => blocks(child, levels, 'Quoted')).join('');
    default:
      return 'children' in node ? node.children.map((child) => blocks(child, levels, style)).join('') : '';
  }
};

/** A board's own markdown, its headings below the one that it is under. */
export const odtMarkdown = (text: string, below: number): string =>
  blocks(proseTree(text), levelsUnder(below));
