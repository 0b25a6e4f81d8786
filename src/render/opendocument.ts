import { strToU8, type Zippable, zipSync } from 'fflate';
import { hasInPart } from './made-by.ts';
import { still, xmlText } from './plain.ts';

/** The first moment that a zip file knows, in local fields, so that no time zone reaches the bytes. */
const firstMoment = new Date(1980, 0, 1);

const names = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

const spaces = Object.entries(names)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A part of an OpenDocument file. */
export const part = (element: string, inside: string): string =>
  `${head}<office:${element} ${spaces} office:version="1.3">${inside}</office:${element}>`;

/** Text on one line between tags or in an attribute, with nothing in it that acts. */
export const odfText = (text: string): string => xmlText(still(text));

/** What an OpenDocument file says of itself. */
export interface OdfMeta {
  readonly title: string;
  readonly board: string;
  readonly day: string;
}

const generator = '<meta:generator>bscb</meta:generator>';

/** An OpenDocument file of one kind, the same bytes for the same parts. */
export const odfFile = (
  kind: 'text' | 'spreadsheet',
  { title, board, day }: OdfMeta,
  parts: { readonly content: string; readonly styles: string; readonly settings?: string },
): Uint8Array => {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const files: Record<string, string> = {
    'content.xml': parts.content,
    'styles.xml': parts.styles,
    ...(parts.settings === undefined ? {} : { 'settings.xml': parts.settings }),
    'meta.xml': part(
      'document-meta',
      `<office:meta>${generator}<dc:title>${odfText(title)}</dc:title><dc:creator>${odfText(board)}</dc:creator><dc:date>${day}T00:00:00</dc:date><dc:language>en-GB</dc:language></office:meta>`,
    ),
  };
  const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${Object.keys(
    files,
  )
    .map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`)
    .join('')}</manifest:manifest>`;
  // The kind comes first, and is not packed, so that any program knows the file by its beginning.
  const zip: Zippable = { mimetype: [strToU8(type), { level: 0, mtime: firstMoment }] };
  for (const [name, xml] of Object.entries({ ...files, 'META-INF/manifest.xml': manifest }))
    zip[name] = [strToU8(xml), { level: 6, mtime: firstMoment }];
  return zipSync(zip);
};

/** Says of an OpenDocument file whether bscb made it, and no other program has saved it since. */
export const isOurOdf = (bytes: Uint8Array): boolean => hasInPart(bytes, 'meta.xml', generator);
