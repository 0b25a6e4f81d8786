import { strFromU8, strToU8, unzipSync } from 'fflate';

/** What a web page says in its head of the program that made it. */
export const generator = '<meta name="generator" content="bscb">';

/** Says of a web page whether bscb made it. */
export const isOurPage = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 4096)).includes(generator);

const properties = 'docProps/app.xml';
const application = '<Application>bscb</Application>';
const kind = 'officeDocument';

/** Names the program in the parts of a Word file or workbook, as Word, Excel and LibreOffice do on saving. */
export const signed = (parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> => {
  const inside = (name: string, end: string, element: string): Uint8Array => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    return strToU8(xml.includes(properties) ? xml : xml.replace(end, `${element}${end}`));
  };
  return {
    ...parts,
    '[Content_Types].xml': inside(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-${kind.toLowerCase()}.extended-properties+xml"/>`,
    ),
    '_rels/.rels': inside(
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdApplication" Type="http://schemas.openxmlformats.org/${kind}/2006/relationships/extended-properties" Target="${properties}"/>`,
    ),
    [properties]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/${kind}/2006/extended-properties">${application}</Properties>`,
    ),
  };
};

/** Whether a zip file has a part of this name with these words in it; bytes that are none have not. */
export const hasInPart = (bytes: Uint8Array, part: string, words: string): boolean => {
  try {
    const found = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
    return found !== undefined && strFromU8(found).includes(words);
  } catch {
    return false;
  }
};

/** Says of a Word file or workbook whether bscb made it, and no other program has saved it since. */
export const isOurPackage = (bytes: Uint8Array): boolean => hasInPart(bytes, properties, application);
