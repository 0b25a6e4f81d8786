import type { Document } from './document.ts';
import { relationsOf } from './relations.ts';
import { wordsIn } from './word-text.ts';
import { all, type Element, textIn } from './xml.ts';

type Files = ReadonlyMap<string, string>;

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
    const said = words.replace(/\s+/gu, ' ').trim();
    if (isOwn.test(address) || said.includes(address.replace(/^https?:\/\/|\/$/gi, ''))) return [];
    const text = said === '' ? address : `${said}: ${address}`;
    return [{ at, text, why: 'the address of a link; the words alone are in the plan' }];
  });

/** Where the links of a part of an Office file go, by their id. */
const targetsOf = (files: Files, part: string): ReadonlyMap<string, string> =>
  new Map(
    relationsOf(files, part)
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  );

const addressOf = ({ attributes }: Element, targets: ReadonlyMap<string, string>): string =>
  targets.get(attributes['id'] ?? '') ?? '';

/** The links of a Word document, whether they are set as links or typed as a field. */
export const wordLinks = (document: Element, files: Files): Link[] => {
  const targets = targetsOf(files, 'word/document.xml');
  const fields = all(document, 'instrText').map((field) => ({
    words: '',
    address: /HYPERLINK\s+"([^"]+)"/.exec(textIn(field))?.[1] ?? '',
  }));
  const links = all(document, 'hyperlink').map((link) => ({
    words: wordsIn(link),
    address: addressOf(link, targets),
  }));
  return [...links, ...fields].map((link, i) => ({ ...link, at: `link ${i + 1}` }));
};

/** The links of a sheet of Excel, whose file this is, each by its cell. */
export const sheetLinks = (sheet: Element, name: string, files: Files, part: string): Link[] => {
  const targets = targetsOf(files, part);
  return all(sheet, 'hyperlink').map((link) => ({
    at: `sheet ${name}, ${link.attributes['ref'] ?? ''}`,
    words: link.attributes['display'] ?? '',
    address: addressOf(link, targets),
  }));
};

/** The links of an OpenDocument file. */
export const openLinks = (root: Element): Link[] =>
  all(root, 'a').map((link, i) => ({
    at: `link ${i + 1}`,
    words: textIn(link),
    address: link.attributes['href'] ?? '',
  }));
