import { strFromU8, strToU8, unzipSync } from 'fflate';
import { twips } from './docx-look.ts';
import { signed } from './made-by.ts';
import { zipOf } from './zip.ts';

/** A Word file whose heads, feet, margins and styles a paper takes. */
export interface Letterhead {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The last words of its body on pages: size, margins, which heads and feet. */
  readonly page: string;
  /** The sides of its pages, the short one first, in twips. */
  readonly sides: readonly [short: number, long: number];
  /** How broad its text is, in twips, upright and on its side. */
  readonly width: { readonly portrait: number; readonly landscape: number };
}

const main = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

const number = (xml: string, element: string, name: string, usual: number): number =>
  Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(-?\\d+)"`).exec(xml)?.[1] ?? usual);

/** A Word file as a letterhead; null where the bytes are none. */
export const letterheadOf = (bytes: Uint8Array): Letterhead | null => {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return null;
  }
  if (parts[main] === undefined || parts['word/styles.xml'] === undefined) return null;
  const page =
    [...textOf(parts, main).matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].at(-1)?.[0] ?? '<w:sectPr></w:sectPr>';
  const { margin, width, height } = twips.portrait;
  const beside = number(page, 'pgMar', 'left', margin) + number(page, 'pgMar', 'right', margin);
  const [w, h] = [number(page, 'pgSz', 'w', width), number(page, 'pgSz', 'h', height)];
  const [short, long] = [Math.min(w, h), Math.max(w, h)];
  const text = { portrait: short - beside, landscape: long - beside };
  return { parts, page, sides: [short, long], width: text };
};

/** The page of the letterhead for a section: on its side where the section is broad, on a page of its own where it is not the last. */
const pageFor = ({ page, sides: [short, long] }: Letterhead, section: string): string => {
  const wide = /w:orient="landscape"/.test(section);
  const size = wide
    ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${short}" w:h="${long}"/>`;
  const inside = page
    .replace(/^<w:sectPr[^>]*>/, '')
    .replace('</w:sectPr>', '')
    .replace(/<w:type [^>]*\/>/, '');
  const heads = [...inside.matchAll(/<w:(?:header|footer)Reference [^>]*\/>/g)].map(([one]) => one).join('');
  const rest = inside.replace(/<w:(?:header|footer)Reference [^>]*\/>/g, '').replace(/<w:pgSz [^>]*\/>/, '');
  return `<w:sectPr>${heads}<w:type w:val="nextPage"/>${size}${rest}</w:sectPr>`;
};

/** Numbers of our own lists, far from those of any letterhead. */
const listsFrom = 7000;

const renumbered = (xml: string): string =>
  xml.replace(
    /(<w:numId w:val=|<w:num w:numId=|<w:abstractNumId w:val=|<w:abstractNum w:abstractNumId=)"(\d+)"/g,
    (_, before: string, id: string) => `${before}"${Number(id) + listsFrom}"`,
  );

const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}\\b.*?</w:${name}>`, 'gs'))].map(([one]) => one);

/** What goes into a part of theirs: without the attributes of later versions, whose names that part may not declare. */
const declaredAnywhere = (xml: string): string => xml.replace(/ w\d+:\w+="[^"]*"/g, '');

/** Its lists and ours: what defines them before what numbers them, as the standard asks. */
const numberingOf = (theirs: string, ours: string): string => {
  const own = renumbered(ours);
  if (theirs === '') return own;
  const kinds = declaredAnywhere(elements(own, 'abstractNum').join(''));
  const lists = declaredAnywhere(elements(own, 'num').join(''));
  const first = theirs.search(/<w:num\b/);
  const at = first === -1 ? theirs.lastIndexOf('</w:numbering>') : first;
  return `${theirs.slice(0, at)}${kinds}${theirs.slice(at).replace('</w:numbering>', () => `${lists}</w:numbering>`)}`;
};

const styleId = (xml: string): string => /w:styleId="([^"]*)"/.exec(xml)?.[1] ?? '';

/** Its styles, and those of ours that it does not have. */
const stylesOf = (theirs: string, ours: string): string => {
  const has = new Set(elements(theirs, 'style').map(styleId));
  const more = elements(ours, 'style').filter((one) => !has.has(styleId(one)) && !/w:default="1"/.test(one));
  return theirs.replace('</w:styles>', () => `${declaredAnywhere(more.join(''))}</w:styles>`);
};

/** Relations of ours that the body needs, under names that no letterhead has. */
const relationOf = (id: string): string => `rIdPaper${id.replace(/^rId/, '')}`;

const needed = /relationships\/(?:chart|image)"/;

const relationsOf = (theirs: string, ours: string, lists: boolean): string => {
  const more = [...ours.matchAll(/<Relationship [^>]*\/>/g)]
    .map(([one]) => one)
    .filter((one) => needed.test(one) || (!lists && /relationships\/numbering"/.test(one)))
    .map((one) => one.replace(/Id="([^"]*)"/, (_, id: string) => `Id="${relationOf(id)}"`));
  return theirs.replace('</Relationships>', () => `${more.join('')}</Relationships>`);
};

const attribute = (xml: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

const typesOf = (theirs: string, ours: string, added: readonly string[]): string => {
  const more = [...ours.matchAll(/<(?:Default|Override)\b[^>]*\/>/g)]
    .map(([one]) => one)
    .filter((one) =>
      one.startsWith('<Default')
        ? !theirs.includes(`Extension="${attribute(one, 'Extension')}"`)
        : added.includes(attribute(one, 'PartName').slice(1)),
    );
  return theirs
    .replace('.template.main+xml', '.document.main+xml')
    .replace('</Types>', () => `${more.join('')}</Types>`);
};

/** The body of a paper on the pages of a letterhead; every other part of the letterhead stays as it is. */
export const onLetterhead = (made: Uint8Array, letterhead: Letterhead): Uint8Array => {
  const ours = unzipSync(made);
  const { parts } = letterhead;
  const body = renumbered(textOf(ours, main))
    .replace(/<w:sectPr\b.*?<\/w:sectPr>/gs, (section) => pageFor(letterhead, section))
    .replace(/<w:titlePg\/>/g, '')
    .replace(
      /(<c:chart\b[^>]*\br:id|<a:blip\b[^>]*\br:embed)="([^"]*)"/g,
      (_, at: string, id: string) => `${at}="${relationOf(id)}"`,
    );
  const numbering = 'word/numbering.xml';
  const added = [
    ...Object.keys(ours).filter((name) => /^word\/(?:charts|embeddings|media)\//.test(name)),
    ...(parts[numbering] === undefined ? [numbering] : []),
  ];
  const all: Record<string, Uint8Array> = {
    ...parts,
    ...Object.fromEntries(added.map((name) => [name, ours[name] ?? new Uint8Array()])),
    [main]: strToU8(body),
    [numbering]: strToU8(numberingOf(textOf(parts, numbering), textOf(ours, numbering))),
    'word/styles.xml': strToU8(stylesOf(textOf(parts, 'word/styles.xml'), textOf(ours, 'word/styles.xml'))),
    [relations]: strToU8(
      relationsOf(textOf(parts, relations), textOf(ours, relations), parts[numbering] !== undefined),
    ),
    [types]: strToU8(typesOf(textOf(parts, types), textOf(ours, types), added)),
    'docProps/core.xml': ours['docProps/core.xml'] ?? new Uint8Array(),
  };
  return zipOf(signed(all));
};
