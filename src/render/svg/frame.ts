import type { Series, Tone } from '../../view/page.ts';
import { sentence } from '../../view/words.ts';
import { type Html, html } from '../html-text.ts';
import { at, cutTo, textWidth } from './measure.ts';
import { lettered } from './shapes.ts';

/** Sizes that all drawings share, in units of which one is a pixel where the drawing is as wide as it was made. */
export const type = { size: 14, small: 12.5 } as const;

/** A drawing with its name and its description for those who do not see it. */
export const framed = (
  of: { readonly title: string; readonly describe: string },
  id: string,
  width: number,
  height: number,
  inside: Html | readonly Html[],
): Html =>
  html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${at(width)} ${at(height)}" font-size="${type.size}"><title id="${id}-title">${of.title}</title><desc id="${id}-desc">${of.describe}</desc>${inside}</svg>`;

/** The tones that have a colour of their own, and white for what is not due. */
export const coloured: ReadonlySet<Tone> = new Set(['red', 'amber', 'green', 'complete', 'not-due']);

/** The letter that stands for a series. */
export const letterOf = (series: Series): string => (series.letter ?? series.name.slice(0, 1)).toUpperCase();

/** An entry of the key to a drawing. */
export interface KeyEntry {
  readonly tone: Tone;
  readonly letter: string;
  readonly name: string;
  /** How its bars look, where not by their tone alone. */
  readonly look?: string;
}

/** The key: shapes with their letters and words, wrapped to the width. Answers its height too. */
export const keyOf = (entries: readonly KeyEntry[], width: number): { drawn: Html; height: number } => {
  let x = 0;
  let y = 0;
  const drawn = entries.map((entry) => {
    const name = cutTo(sentence(entry.name), type.size, width - 24);
    const wide = 16 + 7 + textWidth(name, type.size) + 20;
    if (x > 0 && x + wide - 20 > width) {
      x = 0;
      y += 24;
    }
    const shown = html`${lettered(entry, x + 1, y + 2, 15)}<text x="${at(x + 23)}" y="${at(y + 14.5)}">${name}</text>`;
    x += wide;
    return shown;
  });
  return { drawn: html`<g>${drawn}</g>`, height: entries.length === 0 ? 0 : y + 24 };
};

/** From one line of a label to the next. */
const leading = 17;

/** A label in lines, to the left of what it names. */
export const labelled = (lines: readonly string[], x: number, y: number): Html =>
  html`<text>${lines.map((line, index) => html`<tspan x="${at(x)}" y="${at(y + index * leading)}">${line}</tspan>`)}</text>`;
