import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { signed } from './made-by.ts';

/** The first moment that a zip file knows, in local fields, so that no time zone reaches the bytes. */
export const firstMoment = new Date(1980, 0, 1);

/** What is still to be done to a part of the file, by its name. */
export type Parts = (name: string, xml: string) => string;

/** Fixes the days in the properties. */
const settled = (name: string, xml: string, day: string): string =>
  name === 'docProps/core.xml'
    ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    : xml;

/** Gives what the library names by chance a name by its place: relations between parts, and drawings. */
const named = (): ((xml: string) => string) => {
  const relations = new Map<string, string>();
  let drawings = 0;
  return (xml) =>
    xml
      .replace(/"rId(?!\d+")[^"]+"/g, (id) => {
        const name = relations.get(id) ?? `"rIdPart${relations.size + 1}"`;
        relations.set(id, name);
        return name;
      })
      .replace(/<wp:docPr id="\d+"/g, () => {
        drawings += 1;
        return `<wp:docPr id="${drawings}"`;
      });
};

/** Parts this large are packed lightly: a paper of a thousand actions is made in less time, and is a little larger. */
const large = 1_000_000;

/** The same parts packed again, without the hour at which they were made: the same paper is the same bytes. */
export const repacked = (bytes: Uint8Array, day: string, finish: Parts = (_, xml) => xml): Uint8Array => {
  const parts: Zippable = {};
  const byPlace = named();
  for (const [name, part] of Object.entries(signed(unzipSync(bytes)))) {
    if (name.endsWith('/')) continue;
    const content = name.endsWith('.xlsx')
      ? repacked(part, day)
      : /\.(?:xml|rels)$/.test(name)
        ? strToU8(finish(name, settled(name, byPlace(strFromU8(part)), day)))
        : part;
    parts[name] = [content, { mtime: firstMoment, level: content.length > large ? 1 : 6 }];
  }
  return zipSync(parts);
};
