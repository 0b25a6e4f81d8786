import { inOneLine, struckOut } from './document.ts';
import { isOfDate } from './months.ts';
import { raised } from './raised.ts';
import { box, signIn, signOf } from './ticks.ts';
import { all, type Element, elementsIn, first, textIn } from './xml.ts';

/** What Word keeps and does not show: what was deleted or moved away, and what fields are made of. */
const unseen = new Set(
  'del moveFrom delText instrText pPr rPr tblPr tblGrid trPr tcPr footnoteReference endnoteReference commentReference rt'.split(
    ' ',
  ),
);

/** True of a switch of Word that is on. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'none', 'off'].includes(element.attributes['val'] ?? '1');

const isStruck = (run: Element): boolean => {
  const style = first(run, 'rPr');
  return isOn(first(style, 'strike')) || isOn(first(style, 'dstrike'));
};

const isRaised = (run: Element): boolean =>
  first(run, 'rPr', 'vertAlign')?.attributes['val'] === 'superscript';

const fontOf = (run: Element): string => first(run, 'rPr', 'rFonts')?.attributes['ascii'] ?? '';

/** Letters of a font that shows ticks for them. */
const inFont = (text: string, font: string): string =>
  font === '' ? text : [...text].map((letter) => signIn(font, letter.codePointAt(0) ?? 0) ?? letter).join('');

/** A sign that was put in by its number in a font. */
const symbolOf = ({ attributes }: Element): string =>
  signOf(attributes['font'] ?? '', Number.parseInt(attributes['char'] ?? '', 16));

/** A box of a form: ticked, or not. */
const boxOf = (form: Element | undefined, otherwise: string): string =>
  form === undefined ? '' : box(isOn(first(form, 'checked') ?? first(form, otherwise)));

/** What is chosen in a list of a form; nothing where it is no list. */
const choiceOf = (list: Element | undefined): string => {
  const entries = elementsIn(list).filter(({ name }) => name === 'listEntry');
  const chosen = first(list, 'result') ?? first(list, 'default');
  return entries[Number(chosen?.attributes['val'] ?? 0)]?.attributes['val'] ?? '';
};

/** True of a field of a form that nobody has filled in: it shows what to do, as “Choose an item.” */
const isUnfilled = (field: Element): boolean => isOn(first(field, 'sdtPr', 'showingPlcHdr'));

/** What fields of a form show that nobody has filled in, each once. */
export const unfilledIn = (element: Element): string[] => [
  ...new Set(
    all(element, 'sdt')
      .filter(isUnfilled)
      .map((field) => inOneLine(wordsIn(field)))
      .filter((words) => words !== ''),
  ),
];

/** The words that Word keeps and does not show. */
export const unshownIn = (element: Element | undefined): string => {
  const hidden = all(element, 'r').filter((run) => isOn(first(run, 'rPr', 'vanish')));
  return inOneLine(hidden.map(wordsIn).join(' '));
};

/** What is there without the words of fields that nobody has filled in; their cells stay. */
export const filledIn = (element: Element, isEmpty = false): Element => ({
  ...element,
  children: element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 't' && isEmpty) return { ...child, children: [] };
    return filledIn(child, child.name === 'sdt' ? isUnfilled(child) : isEmpty);
  }),
});

/** What tracked changes take away, each by itself: words, and whole rows. */
export const takenAwayIn = (element: Element | undefined): string[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'del') return [all(child, 'delText').map(textIn).join('')];
    const isRow = child.name === 'tr' && first(child, 'trPr', 'del') !== undefined;
    return isRow ? [wordsIn(child), ...takenAwayIn(child)] : takenAwayIn(child);
  });

/** What a change that is tracked takes away from a cell, where it is a date. */
export const withDeletedDates = (element: Element): Element => ({
  ...element,
  children: element.children.map((child) => {
    if (typeof child === 'string') return child;
    const words = child.name === 'del' ? all(child, 'delText').map(textIn).join('') : '';
    return isOfDate(words) ? { ...child, name: 'movedDate', children: [words] } : withDeletedDates(child);
  }),
});

/** The words of a paragraph, with what is struck out between marks; a change that is tracked counts as accepted. */
export const wordsIn = (element: Element): string =>
  elementsIn(element)
    .map((child): string => {
      if (unseen.has(child.name)) return '';
      if (child.name === 'movedDate') return ` ${struckOut(textIn(child))} `;
      if (child.name === 'AlternateContent')
        return wordsIn({ ...child, children: elementsIn(child).slice(0, 1) });
      if (child.name === 'textpath') return ` ${child.attributes['string'] ?? ''} `;
      if (child.name === 't') return inFont(textIn(child), fontOf(element));
      if (child.name === 'sym') return symbolOf(child);
      if (child.name === 'fldChar')
        return (
          boxOf(first(child, 'ffData', 'checkBox'), 'default') + choiceOf(first(child, 'ffData', 'ddList'))
        );
      const form = first(child, 'sdtPr', 'checkbox');
      if (child.name === 'sdt' && form !== undefined) return boxOf(form, '');
      if (child.name === 'tab' || child.name === 'ptab') return ' ';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      if (child.name === 'noBreakHyphen') return '-';
      const words = wordsIn(child);
      // paragraphs inside a paragraph are those of a text box
      if (child.name === 'p') return `\n${words}\n`;
      if (child.name !== 'r') return words;
      const own = isRaised(child) ? raised(words) : words;
      return isStruck(child) ? struckOut(own) : own;
    })
    .join('')
    .replaceAll('~~~~', '');
