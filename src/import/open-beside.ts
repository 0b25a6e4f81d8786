import { counted } from '../model/sentence.ts';
import { type Document, type Doubt, inOneLine } from './document.ts';
import { trackedChanges } from './notes.ts';
import { hiddenParts, type TextStyles } from './open-styles.ts';
import { wordsIn } from './open-text.ts';
import { unsaid } from './sheet.ts';
import { all, type Element, elementsIn, first, textIn } from './xml.ts';

/** The changes of a text or a workbook that nobody has accepted or turned down yet. */
export const changesIn = (root: Element): Doubt[] => {
  const [gone, came] = [['deletion', 'previous'], ['insertion']].map((names) =>
    all(root, 'tracked-changes').flatMap((changes) => names.flatMap((name) => all(changes, name))),
  );
  const words = (gone ?? []).map((one) =>
    wordsIn({ ...one, children: elementsIn(one).filter(({ name }) => name !== 'change-info') }, new Set()),
  );
  return trackedChanges(words, came !== undefined && came.length > 0);
};

/** The words of what is not shown. */
export const unshownIn = (part: Element, hidden: TextStyles['hidden']): string => {
  const children = hiddenParts(part, hidden).flatMap((one) => [one, ' ']);
  return inOneLine(wordsIn({ name: '', attributes: {}, children }, new Set()));
};

const picturesIn = (part: Element): number =>
  elementsIn(part).reduce((sum, child) => {
    if (/^table-(?:row|header-rows|rows|row-group)$/.test(child.name)) return sum;
    const isPicture = child.name === 'frame' && first(child, 'image') !== undefined;
    return sum + (isPicture ? 1 : picturesIn(child));
  }, 0);

/** Pictures that are in no cell, as they are listed. */
export const picturesAside = (part: Element, at: string): Document['aside'] => {
  const count = picturesIn(part);
  return count === 0
    ? []
    : [{ at, text: counted(count, 'picture'), why: 'pictures in no cell, which are not read' }];
};

/** Formulas of a sheet of which the file has neither a value nor words. */
export const unsaidIn = (sheet: Element, at: string): Doubt[] =>
  all(sheet, 'table-cell').flatMap((cell) => {
    const { formula, 'value-type': type } = cell.attributes;
    return formula === undefined || type !== undefined || textIn(cell) !== ''
      ? []
      : [unsaid(formula.replace(/^(?:of:)?=/, ''), at)];
  });
