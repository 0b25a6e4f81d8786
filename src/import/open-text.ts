import { struckOut } from './document.ts';
import type { TextStyles } from './open-styles.ts';
import { box } from './ticks.ts';
import { type Element, textIn } from './xml.ts';

/** What OpenDocument keeps and does not show: notes, comments, changes that were made. */
export const unseen: ReadonlySet<string> = new Set(
  'annotation note tracked-changes change change-start change-end bookmark sequence-decls ruby-text'.split(
    ' ',
  ),
);

/** The words of an element, without those of elements of some names. */
export const wordsIn = (element: Element, struck: TextStyles['struck'], without = unseen): string =>
  element.children
    .map((child): string => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ');
      if (without.has(child.name)) return '';
      if (child.name === 's') return ' '.repeat(Math.min(20, Number(child.attributes['c'] ?? 1) || 1));
      if (child.name === 'tab') return ' ';
      if (child.name === 'line-break') return '\n';
      if (child.name === 'hidden-text') return textIn(child) || (child.attributes['string-value'] ?? '');
      const words =
        child.attributes['checkbox'] === 'true'
          ? box(child.attributes['checked'] === 'true')
          : wordsIn(child, struck, without);
      const said = struck.has(child.attributes['style-name'] ?? '') ? struckOut(words) : words;
      // a paragraph inside a paragraph is one of a text box
      return child.name === 'p' ? `\n${said}\n` : said;
    })
    .join('')
    .replaceAll('~~~~', '');
