import type { Nodes, Parents } from 'mdast';
import { isSafeLink } from './html-markdown.ts';
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
      return style === undefined ? inside : `<text:span text:style-name="${style}">${inside}</text:span>`;
    })
    .join('');

const paragraph = (inside: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;

const blocks = (node: Nodes, levels: (asked: number) => number, style = 'Standard'): string => {
  switch (node.type) {
    case 'heading': {
      const level = levels(node.depth);
      return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${phrases(node)}</text:h>`;
    }
    case 'paragraph':
      return paragraph(phrases(node), style);
    case 'list':
      return `<text:list text:style-name="bullets">${node.children
        .map((item, place) => {
          const mark = node.ordered === true ? `${(node.start ?? 1) + place}. ` : tickOf(item);
          const inside = item.children.map((one) => blocks(one, levels)).join('');
          return `<text:list-item>${inside.replace(/^(<text:p [^>]*>)/, `$1${mark}`)}</text:list-item>`;
        })
        .join('')}</text:list>`;
    case 'code':
      return node.value
        .split('\n')
        .map((line) => paragraph(odfText(line), 'Code'))
        .join('');
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

/** A board's own markdown, its headings below the one that it stands under; an ordered list has its numbers in its words. */
export const odtMarkdown = (text: string, below: number): string =>
  blocks(proseTree(text), levelsUnder(below));
