import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { signed } from './made-by.ts';

/** The first moment that a zip file knows, in local fields, so that no time zone reaches the bytes. */
const firstMoment = new Date(1980, 0, 1);

const xmlEscaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Fixes the days in the properties, and gives each table its caption for those who do not see it. */
const settled = (name: string, xml: string, day: string, captions: readonly string[]): string => {
  if (name === 'docProps/core.xml')
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  if (name === 'word/document.xml') {
    let place = 0;
    return xml.replace(/<\/w:tblPr>/g, (end) => {
      const caption = captions[place];
      place += 1;
      return caption === undefined || caption === ''
        ? end
        : `<w:tblCaption w:val="${xmlEscaped(caption)}"/>${end}`;
    });
  }
  return xml;
};

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
export const repacked = (bytes: Uint8Array, day: string, captions: readonly string[] = []): Uint8Array => {
  const parts: Zippable = {};
  const byPlace = named();
  for (const [name, part] of Object.entries(signed(unzipSync(bytes)))) {
    if (name.endsWith('/')) continue;
    const content = name.endsWith('.xlsx')
      ? repacked(part, day)
      : /\.(?:xml|rels)$/.test(name)
        ? strToU8(settled(name, byPlace(strFromU8(part)), day, captions))
        : part;
    parts[name] = [content, { mtime: firstMoment, level: 6 }];
  }
  return zipSync(parts);
};
