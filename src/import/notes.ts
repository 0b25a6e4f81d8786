import { type Doubt, inOneLine } from './document.ts';
import type { Relation } from './relations.ts';
import { takenAwayIn, unshownIn, wordsIn } from './word-text.ts';
import { all, type Element, elementsIn, first, readXml, textIn } from './xml.ts';

type Files = ReadonlyMap<string, string>;

/** A note or a comment of a document: no key of a plan has it, so it is named with its words. */
export const leftOut = (what: string, at: string, words: string): Doubt[] => {
  const source = inOneLine(words);
  const why = `${what} is in no key of the plan; write what counts where it belongs`;
  return source === '' ? [] : [{ at, source, why, read: null }];
};

const paragraphs = (element: Element): string => all(element, 'p').map(textIn).join(' ');

const wordParts = [
  ['word/footnotes.xml', 'footnote', 'a footnote'],
  ['word/endnotes.xml', 'endnote', 'an endnote'],
  ['word/comments.xml', 'comment', 'a comment'],
] as const;

const isComments = /^xl\/comments\/?[^/]*\.xml$/;

/** True of the parts of an Office file that notes and comments are in. */
export const hasNotes = (name: string): boolean =>
  wordParts.some(([part]) => part === name) ||
  isComments.test(name) ||
  /^xl\/worksheets\/_rels\/[^/]+\.rels$/.test(name);

/** The footnotes, endnotes and comments of a Word document; those without words of their own draw a line. */
export const wordNotes = (files: Files): Doubt[] =>
  wordParts.flatMap(([part, is, what]) =>
    all(readXml(files.get(part) ?? '<none/>'), is)
      .filter(({ attributes }) => !/separator/i.test(attributes['type'] ?? ''))
      .flatMap((note, i) => leftOut(what, `${is} ${i + 1}`, wordsIn(note))),
  );

/** Words that a document hides, and that were read. */
export const hiddenWords = (source: string, at: string, where: string): Doubt[] =>
  source === ''
    ? []
    : [
        {
          at,
          source,
          why: `these words are hidden ${where} and were read all the same; take out what is no part of the plan`,
          read: 'words like all others',
        },
      ];

/** Changes that nobody has accepted or turned down yet: they are read as accepted, and what they take away is named. */
export const trackedChanges = (gone: readonly string[], adds: boolean): Doubt[] => {
  const said = gone.map(inOneLine).filter((words) => words !== '');
  if (said.length === 0 && !adds) return [];
  const why = 'the document has tracked changes, which were read as accepted';
  const adding = adds ? ': what they add was read' : '';
  return [
    said.length === 0
      ? { at: 'the document', source: '', why: why + adding, read: 'as accepted' }
      : {
          at: 'the document',
          source: said.join(' / '),
          why: `${why}${adding === '' ? ':' : `${adding}, and`} what they take away was left out`,
          read: null,
        },
  ];
};

/** What a Word document has beside the words that it shows: hidden ones, and files that are put into it. */
export const wordThings = (body: Element | undefined, names: ReadonlySet<string>): Doubt[] => [
  ...hiddenWords(unshownIn(body), 'the document', 'in Word'),
  ...trackedChanges(
    takenAwayIn(body),
    all(body, 'ins').some(({ children }) => children.length > 0),
  ),
  ...[
    ...[...all(body, 'altChunk'), ...all(body, 'subDoc')].map(() => ''),
    ...[...names].filter((name) => /^word\/embeddings\/./.test(name)),
  ].map((name) => ({
    at: 'the document',
    source: name.replace(/^.*\//, ''),
    why: 'a file that is put into the document was not read; import it by itself, or paste its words',
    read: null,
  })),
];

/** What Excel writes above a comment for versions that know no threads of them. */
const oldVersion = /^\[Threaded comment\].*?\n *Comment:\s*/su;

/** The comments on the cells of a sheet. */
export const sheetComments = (files: Files, at: string, relations: readonly Relation[]): Doubt[] =>
  relations
    .flatMap(({ target }) =>
      isComments.test(target) ? all(readXml(files.get(target) ?? '<none/>'), 'comment') : [],
    )
    .flatMap((comment) =>
      leftOut(
        'a comment',
        `${at}, ${comment.attributes['ref'] ?? ''}`,
        textIn(first(comment, 'text') ?? comment).replace(oldVersion, ''),
      ),
    );

/** The footnotes, endnotes and comments of an OpenDocument text, or of one of its sheets. */
export const openNotes = (part: Element, of = ''): Doubt[] => [
  ...all(part, 'note').flatMap((note, i) =>
    leftOut(
      'a note',
      `${of}${note.attributes['note-class'] ?? 'note'} ${i + 1}`,
      elementsIn(note)
        .filter(({ name }) => name === 'note-body')
        .map(paragraphs)
        .join(' '),
    ),
  ),
  ...all(part, 'annotation').flatMap((note, i) =>
    leftOut('a comment', `${of}comment ${i + 1}`, paragraphs(note)),
  ),
];
