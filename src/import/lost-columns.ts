import { type Doubt, Unreadable } from './document.ts';

/** What to type where the columns of a text are lost. */
export const remedy =
  'Where it comes from a PDF, type  pdftotext -layout FILE.pdf  and import the text which that makes';

/** Said once of a text whose cells were told apart by what is in them. */
export const lostColumns: Doubt = {
  at: 'the whole text',
  source: '',
  why: 'its columns are lost; where it comes from a PDF, make it again with  pdftotext -layout  and far more of it is certain',
  read: 'cells told apart by what is in them',
};

/** @throws Unreadable where fewer than two rows of three are plain: a wrong plan is worse than none. */
export const mustBePlain = (plain: number, rows: number): void => {
  if (plain * 3 < rows * 2)
    throw new Unreadable(
      `its columns are lost, and ${rows - plain} of its ${rows} rows cannot be told apart. ${remedy}`,
    );
};
