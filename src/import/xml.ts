import { Parser } from 'saxen';
import { Unreadable } from './document.ts';

/** An element of XML: its name without a prefix, its attributes, and what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const most = { elements: 1_000_000, depth: 400 };

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML into elements. Document types, and with them entities, are refused. @throws Unreadable */
export const readXml = (text: string): Element => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Unreadable('a part of it declares a document type, which no office program writes');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let count = 0;
  const parser = new Parser();
  parser.on(
    'openTag',
    (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
      count += 1;
      if (count > most.elements || open.length > most.depth)
        throw new Unreadable('it is larger or deeper than a plan can be');
      const own: Record<string, string> = Object.create(null);
      for (const [key, value] of Object.entries(attributes())) own[local(key)] = decode(value);
      const element: Element = { name: local(name), attributes: own, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
  );
  parser.on('closeTag', () => void open.pop());
  parser.on(
    'text',
    (words: string, decode: (text: string) => string) => void open.at(-1)?.children.push(decode(words)),
  );
  parser.on('error', (fault: Error) => {
    throw fault;
  });
  try {
    parser.parse(text);
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    throw new Unreadable('a part of it is not the XML that it should be: the file is damaged');
  }
  return root;
};

/** The elements in an element; none in one that is not there. */
export const elementsIn = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== 'string');

/** The first element of a name in another, the first of the next name in that, and so on; undefined where one is not there. */
export const first = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce((inside, name) => elementsIn(inside).find((child) => child.name === name), element);

/** The elements of these names in another, and in those of its elements that only hold them. */
export const heldIn = (
  element: Element | undefined,
  names: readonly string[],
  holders: readonly string[],
): Element[] =>
  elementsIn(element).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return holders.includes(child.name) ? heldIn(child, names, holders) : [];
  });

/** Every element of this name, however deep. */
export const all = (element: Element | undefined, name: string): Element[] =>
  elementsIn(element).flatMap((child) =>
    child.name === name ? [child, ...all(child, name)] : all(child, name),
  );

/** The words in an element, as they are; none in one that is not there. */
export const textIn = (element: Element | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
