import { type BoardAnswer, boardsDocument } from '../view/boards.ts';

/** One document with a last newline. What could act on a terminal or a CI log is written as `\u001b`, the same to any reader. */
export const json = (document: unknown): string => `${safe(JSON.stringify(document, null, 2))}\n`;

/** The same, one document a line, for tools that read lines. */
export const ndjson = (documents: readonly unknown[]): string =>
  documents.map((document) => `${safe(JSON.stringify(document))}\n`).join('');

/** The document of many boards as their answers come, so that no more than one is held; all together it is the same bytes. */
export const boardsInTurn = () => {
  // the document of one board is that of all, with one in the place of many
  const parts = (answers: readonly BoardAnswer[]): [string, string, string] => {
    const whole = json(boardsDocument(answers));
    const from = whole.indexOf('[') + 1;
    const one = whole.slice(from, whole.lastIndexOf(']')).trimEnd();
    return [whole.slice(0, from), one, whole.slice(from + one.length)];
  };
  let before = '';
  let end = '';
  return {
    next: (answer: BoardAnswer): string => {
      const [head, one, tail] = parts([answer]);
      const text = (before === '' ? head : before) + one;
      before = ',';
      end = tail;
      return text;
    },
    end: (): string => end,
  };
};

const safe = (text: string): string =>
  text
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023');

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
