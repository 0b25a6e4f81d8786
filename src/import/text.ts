import { isInBlocks, readBlocks } from './blocks.ts';
import { isTabSheet, readCsv } from './csv.ts';
import { type Document, Unreadable } from './document.ts';
import { readHtml } from './html.ts';
import { readLayout } from './layout.ts';
import { readMarkdown } from './markdown.ts';
import { readRaw } from './raw.ts';
import { readTabbed } from './tabbed.ts';

const decoders: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

/** The text of a file, in whichever of the usual encodings it is. @throws Unreadable */
export const decoded = (bytes: Uint8Array): string => {
  const marked = decoders.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const text = marked === undefined ? unmarked(bytes) : new TextDecoder(marked[1]).decode(bytes);
  if (text.includes('\u0000'))
    throw new Unreadable('it is not a text: it has zero bytes in it. Save it as .docx, .xlsx, .csv or .txt');
  return text.replace(/\r\n?/g, '\n');
};

/** What Windows-1252 has from 0x80 to 0x9f; some versions of Node decode it as Latin-1. */
const windows = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** True of a text in UTF-8 of which a few bytes are damaged: more of its letters are whole. */
const isDamaged = (text: string): boolean => {
  const lost = text.split('\ufffd').length - 1;
  return lost * 2 < (text.match(/[^\u0000-\u007f]/g) ?? []).length;
};

/** Without a mark it is UTF-8 if it can be, else what Windows programs write. */
const unmarked = (bytes: Uint8Array): string => {
  const half = bytes.subarray(0, 400);
  const zeros = half.filter((byte) => byte === 0).length;
  if (zeros > half.length / 4) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    if (isDamaged(lossy)) return lossy;
    return [...bytes]
      .map((byte) => (byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : String.fromCharCode(byte)))
      .join('');
  }
};

/** Several times the text of the longest plans. */
const mostCharacters = 3_000_000;

/** More than a hundred pages. */
const mostLines = 10_000;

/** Far above any row of a table; what works on words is given no more at a time. */
const longestLine = 20_000;

/** Files of one piece that are no text to people, by what is near their beginning, and what they are. */
const unreadable: readonly (readonly [string, string])[] = [
  ['<office:document', 'an OpenDocument file of one piece. Save it as .odt or .ods'],
  ['<w:wordDocument', 'a Word file of the XML kind. Save it as .docx'],
  ['<pkg:package', 'a Word file of the XML kind. Save it as .docx'],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'an Excel file of the XML kind. Save it as .xlsx'],
  ['MIME-Version:', 'a web page or message of one piece. Save it as .html, or paste its table into Word'],
];

/** @throws Unreadable where a text is a file of such a kind */
const mustBeText = (text: string): void => {
  const begin = text.trimStart().slice(0, 3_000);
  const kind = unreadable.find(([mark]) => begin.includes(mark) && /^(?:<\?xml|<pkg|MIME|From:)/.test(begin));
  if (kind !== undefined) throw new Unreadable(`it is ${kind[1]}`);
};

const looksLikeHtml = (text: string): boolean => /^\s*(?:<!doctype html|<html|<table|<body)\b/i.test(text);
const looksLikeMarkdown = (text: string): boolean =>
  /^[^\S\n\r\u2028\u2029]*(?:\|\s*)?:?-{3,}:?\s*\|\s*:?-{3,}/m.test(text);

/** A text by the name of its file, and by what it looks like. @throws Unreadable */
export const readText = (text: string, ending: string): Document => {
  if (text.length > mostCharacters)
    throw new Unreadable('it has more than 3 million characters, far more than a plan can be');
  mustBeText(text);
  if (['html', 'htm', 'xhtml'].includes(ending) || looksLikeHtml(text)) return readHtml(text);
  if (['md', 'markdown'].includes(ending) || looksLikeMarkdown(text)) return readMarkdown(text);
  if (['csv', 'tsv'].includes(ending)) return readCsv(text);
  if (isTabSheet(text)) return readCsv(text);
  const lines = text.split('\n');
  if (lines.length > mostLines)
    throw new Unreadable('it has more than 10,000 lines, far more than a plan can be');
  if (lines.some((line) => line.length > longestLine))
    throw new Unreadable('a line of it has more than 20,000 characters, which no table has');
  const tabbed = lines.filter((line) => (line.match(/\t/g) ?? []).length >= 2).length;
  if (tabbed >= 3) return readTabbed(text.replaceAll('\f', '\n').split('\n'));
  const spaced = lines.filter((line) => /\S {2,}\S/.test(line)).length;
  return spaced * 8 > lines.filter((line) => line.trim() !== '').length
    ? readLayout(text)
    : isInBlocks(text)
      ? readBlocks(text)
      : readRaw(text);
};
