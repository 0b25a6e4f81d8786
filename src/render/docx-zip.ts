import { strFromU8, strToU8, unzipSync } from 'fflate';
import { signed } from './made-by.ts';
import { zipOf } from './zip.ts';

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

/** The same parts packed again, without the hour at which they were made: the same paper is the same bytes. */
export const repacked = (bytes: Uint8Array, day: string, finish: Parts = (_, xml) => xml): Uint8Array => {
  const parts: Record<string, Uint8Array> = {};
  const byPlace = named();
  for (const [name, part] of Object.entries(signed(unzipSync(bytes))))
    parts[name] = name.endsWith('.xlsx')
      ? repacked(part, day)
      : /\.(?:xml|rels)$/.test(name)
        ? strToU8(finish(name, settled(name, byPlace(strFromU8(part)), day)))
        : part;
  return zipOf(parts);
};
