/** One document with a last newline. What could act on a terminal or a CI log is written as `\u001b`, the same to any reader. */
export const json = (document: unknown): string => `${safe(JSON.stringify(document, null, 2))}\n`;

/** The same, one document a line, for tools that read lines. */
export const ndjson = (documents: readonly unknown[]): string =>
  documents.map((document) => `${safe(JSON.stringify(document))}\n`).join('');

const safe = (text: string): string =>
  text
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023');

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
