import { type Document, inOneLine } from './document.ts';
import { type Relation, relationsOf } from './relations.ts';
import { wordsIn } from './word-text.ts';
import { all, type Element, elementsIn, first, textIn } from './xml.ts';

/** Words of a document behind which there is an address. */
export interface Link {
  readonly at: string;
  readonly words: string;
  readonly address: string;
}

/** A place in the document itself, and a mailbox, which is somebody's and is not written down anew. */
const isOwn = /^(?:#|$|mailto:|tel:|javascript:)/i;

/** Links as they are listed: a plan has words alone, so the address behind them would be lost. One that the words say is not. */
export const linksAside = (links: readonly Link[]): Document['aside'] =>
  links.flatMap(({ at, words, address }) => {
    const said = inOneLine(words);
    if (isOwn.test(address) || said.includes(address.replace(/^https?:\/\/|\/$/gi, ''))) return [];
    const text = said === '' ? address : `${said}: ${address}`;
    return [{ at, text, why: 'the address of a link; the words alone are in the plan' }];
  });

const addressOf = ({ attributes }: Element, relations: readonly Relation[]): string =>
  relations.find(({ id, isOutside }) => isOutside && id === attributes['id'])?.target ?? '';

/** The links of a Word document, whether they are set as links or typed as a field. */
export const wordLinks = (document: Element, files: ReadonlyMap<string, string>): Link[] => {
  const relations = relationsOf(files, 'word/document.xml');
  // Word may cut what a field says into several runs of its paragraph
  const said = [
    ...all(document, 'p').map((paragraph) => all(paragraph, 'instrText').map(textIn).join('')),
    ...all(document, 'fldSimple').map(({ attributes }) => attributes['instr'] ?? ''),
  ];
  const typed = said.flatMap((text) => [...text.matchAll(/HYPERLINK\s+"([^"]+)"/g)].map(([, to = '']) => to));
  const fields = [...new Set(typed)].map((address) => ({ words: '', address }));
  const links = all(document, 'hyperlink').map((link) => ({
    words: wordsIn(link),
    address: addressOf(link, relations),
  }));
  return [...links, ...fields].map((link, i) => ({ ...link, at: `link ${i + 1}` }));
};

/** The address that a formula of a sheet links to; empty where it is another formula. */
const linkOf = (formula: string): string => /^(?:of:)?=?HYPERLINK\("([^"]+)"/i.exec(formula)?.[1] ?? '';

/** The links of a sheet of Excel, set as links or by a formula, each by its cell. */
export const sheetLinks = (sheet: Element, at: string, relations: readonly Relation[]): Link[] => {
  const set = elementsIn(first(sheet, 'worksheet', 'hyperlinks')).map((link) => ({
    at: `${at}, ${link.attributes['ref'] ?? ''}`,
    words: link.attributes['display'] ?? '',
    address: addressOf(link, relations),
  }));
  const cells = elementsIn(first(sheet, 'worksheet', 'sheetData')).flatMap(elementsIn);
  const typed = cells.map((cell) => ({
    at: `${at}, ${cell.attributes['r'] ?? ''}`,
    words: cell.attributes['t'] === 'str' ? textIn(first(cell, 'v')) : '',
    address: linkOf(textIn(first(cell, 'f'))),
  }));
  return [...set, ...typed];
};

/** The links of an OpenDocument text, or of one of its sheets. */
export const openLinks = (part: Element, of = ''): Link[] =>
  [
    ...all(part, 'a').map((link) => ({ words: textIn(link), address: link.attributes['href'] ?? '' })),
    ...all(part, 'table-cell').map((cell) => ({
      words: textIn(cell),
      address: linkOf(cell.attributes['formula'] ?? ''),
    })),
  ]
    .filter(({ address }) => address !== '')
    .map((link, i) => ({ ...link, at: `${of}link ${i + 1}` }));
