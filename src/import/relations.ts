import { all, type Element, readXml } from './xml.ts';

/** Where a part of an Office file says what else belongs to it: its sheets, comments and links, each with its id. */
export const relationsOf = (files: ReadonlyMap<string, string>, part: string): Element[] =>
  all(readXml(files.get(part.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '<none/>'), 'Relationship');
