import { type BoardJson, boardsDocument } from '../view/boards.ts';
import { together } from './together.ts';

/** One document with a last newline. What could act on a terminal or a CI log is written as `\u001b`, the same to any reader. */
export const json = (document: unknown): string => `${safe(JSON.stringify(document, null, 2))}\n`;

/** So many entries of a list are put into words at once. */
const atOnce = 500;

/** The same document in parts, so that a long answer is never held whole. */
export function* jsonInParts(document: object): Generator<string> {
  for (const part of together(piecesOf(document))) yield safe(part);
}

/** The text of a document key by key, and of a long list some entries at a time. */
function* piecesOf(document: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(document)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const first = textOf(key, list.length > atOnce ? list.slice(0, atOnce) : value);
    if (first === '') continue;
    yield before + (list.length > atOnce ? first.slice(0, -listEnd.length) : first);
    before = ',';
    for (let from = atOnce; from < list.length; from += atOnce) {
      const text = textOf(key, list.slice(from, from + atOnce));
      yield `,${text.slice(listBegin(key).length, -listEnd.length)}`;
    }
    if (list.length > atOnce) yield listEnd;
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

const listBegin = (key: string): string => `\n  ${JSON.stringify(key)}: [`;
const listEnd = '\n  ]';

/** A key and its value as they stand in a document; nothing of what JSON leaves out. */
const textOf = (key: string, value: unknown): string =>
  JSON.stringify({ [key]: value }, null, 2).slice(1, -2);

/** A document that ends with a long list, and with what closes it, in parts. */
export function* jsonWithList(
  document: (list: readonly unknown[]) => unknown,
  entries: Iterable<unknown>,
): Generator<string> {
  const one = json(document([0]));
  const before = one.slice(0, one.lastIndexOf('[') + 1);
  const after = one.slice(one.lastIndexOf('0') + 1);
  const inList = (some: readonly unknown[]): string =>
    json(document(some)).slice(before.length, -after.length);
  let next = before;
  let some: unknown[] = [];
  for (const entry of entries) {
    if (some.push(entry) < atOnce) continue;
    yield next + inList(some);
    next = ',';
    some = [];
  }
  if (some.length > 0) yield next + inList(some);
  yield next === before && some.length === 0 ? json(document([])) : after;
}

/** The same, one document a line, for tools that read lines. */
export const ndjson = (documents: readonly unknown[]): string =>
  documents.map((document) => `${safe(JSON.stringify(document))}\n`).join('');

/** The document of many boards as their answers come, so that no more than one is held: what is before the first, between
 * two and after the last. All together it is the same bytes. */
export const boardsInTurn = () => {
  const whole = (answer: BoardJson): string => json(boardsDocument([answer]));
  const textOf = (answer: BoardJson): string => {
    const text = whole(answer);
    return text.slice(text.indexOf('[') + 1, text.lastIndexOf(']')).trimEnd();
  };
  // the document of one board is that of all, with one in the place of many
  const nobody = { board: '', folder: '', answer: { json: null } };
  const [before = '', after = ''] = whole(nobody).split(textOf(nobody));
  return { before, between: ',', after, textOf };
};

const safe = (text: string): string =>
  text
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023');

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
