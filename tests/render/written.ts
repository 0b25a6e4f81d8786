import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it. */
export const tree = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The words that a reader sees. */
export const textIn = (node: unknown): string => {
  const { value, alt, children } = node as { value?: string; alt?: string; children?: unknown[] };
  return value ?? alt ?? (children ?? []).map(textIn).join(' ');
};

/** Marks inside a line, of every kind that the parser has. */
export const inline = [
  'word',
  '_word_',
  '**word**',
  '~~word~~',
  '`word`',
  '[word](https://example.org)',
  '[word](guide.pdf "word")',
  '![word](picture.png)',
  '[word][1]',
  '![word][1]',
  '[word]',
  'note[^1]',
  '<b>word</b>',
  '<!-- word -->',
  'word  \nword',
  'word\\\nword',
  'word&amp;word',
  '<https://example.org/word>',
  'www.example.org/word',
  '@word',
  '::word::',
  'word $word$ ==word== {#word}',
];
/** Paragraphs and all else that is in lines of its own. */
export const block = [
  'LINE',
  '# LINE',
  '###### LINE',
  'LINE\n===',
  'LINE\n---',
  '- LINE\n- LINE\n\n  LINE\n    - LINE',
  '3. LINE\n4. LINE',
  '- [ ] LINE\n- [x] LINE',
  '> LINE\n>\n> - LINE\n> - LINE',
  '```yaml\nword: word\n```',
  '    word',
  '<div class="word">\nword\n</div>',
  '<!-- bscb:end -->',
  '***',
  '| LINE | word |\n| --- | --- |\n| LINE | word |',
  '[1]: https://example.org/word "word"',
  '[other]: https://example.org/word',
  '[^1]: LINE\n\n    LINE',
  '[^other]: word',
  '- <div>word</div>\n- [1]: https://example.org/word',
  '> [^2]: word',
  '```\nword',
];

/** A text of all these, each word of it with a number of its own, so that one that is lost is seen. */
export const prose = fc
  .array(
    fc.tuple(fc.constantFrom(...block), fc.array(fc.constantFrom(...inline), { minLength: 1, maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => {
    let count = 0;
    return parts
      .map(([kind, line]) => kind.replaceAll('LINE', line.join(' and ')))
      .join('\n\n')
      .replace(/word/g, () => {
        count += 1;
        return `w${count}w`;
      });
  });

/** Where a link leads, and the words that show when a mouse rests on it, are no words of the text. */
export const wordsOf = (text: string): string[] => {
  const links = [...text.matchAll(/\]\([^)]*\)|class="[^"]*"/g)].map(([part]) => part).join(' ');
  const used = /\]\[1\]|\[1\]/.test(text.replace(/^[-> ]*\[1\]:.*$/gm, ''));
  const defined = used ? [...text.matchAll(/^[-> ]*\[1\]:.*$/gm)].map(([part]) => part).join(' ') : '';
  return [...text.matchAll(/w\d+w/g)]
    .map(([word]) => word)
    .filter((word) => !links.includes(word) && !defined.includes(word));
};
