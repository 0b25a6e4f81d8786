/** One document with a last newline. What could act on a terminal or a CI log is written as `\u001b`, the same to any reader. */
export const json = (document: unknown): string =>
  `${JSON.stringify(document, null, 2)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023')}\n`;

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
