/** Latin letters, the punctuation of boards and bscb's own marks: one column each, and no two of them join. */
const plain = /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff–—‘’“”…•·√■▲○●]*$/;

/** The colours of a terminal, which take no room. */
const colours = /\u001b\[[\d;]*m/g;

/** How many columns a text takes, where that is as many as it has characters; null where it wants measuring. */
export const plainWidth = (text: string): number | null => {
  const shown = text.includes('\u001b') ? text.replace(colours, '') : text;
  return plain.test(shown) ? shown.length : null;
};

const { Segmenter } = Intl;

/** Stands in for `Intl.Segmenter` in the built program. The real one takes as long to make as a plan to read, and
 * libraries make it as they load; it is made for the first text whose characters are not each a sign of their own. */
export class LateSegmenter {
  readonly #make: () => Intl.Segmenter;
  #made: Intl.Segmenter | null = null;

  constructor(...how: ConstructorParameters<typeof Intl.Segmenter>) {
    this.#make = () => new Segmenter(...how);
  }

  segment(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
    if (plain.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
    this.#made ??= this.#make();
    return this.#made.segment(text);
  }
}
