import type { Tone } from '../../view/page.ts';
import { type Html, html } from '../html-text.ts';
import { at } from './measure.ts';

/** The outline of a tone's shape inside a square of this size, so that colours differ without colour. */
export const outlineOf = (tone: Tone, x: number, y: number, size: number): Html => {
  const half = size / 2;
  switch (tone) {
    case 'red':
      return html`<rect x="${at(x)}" y="${at(y)}" width="${at(size)}" height="${at(size)}" rx="${at(size / 10)}"/>`;
    case 'amber':
      return html`<path d="M${at(x + half)} ${at(y - size * 0.06)}L${at(x + size * 1.08)} ${at(y + size)}H${at(x - size * 0.08)}Z"/>`;
    case 'complete':
      return html`<path d="M${at(x + half)} ${at(y - size * 0.06)}L${at(x + size * 1.06)} ${at(y + half)}L${at(x + half)} ${at(y + size * 1.06)}L${at(x - size * 0.06)} ${at(y + half)}Z"/>`;
    default:
      return html`<circle cx="${at(x + half)}" cy="${at(y + half)}" r="${at(half)}"/>`;
  }
};

/** A letter in the middle of the square; a triangle's middle lies lower. */
const letterIn = (tone: Tone, letter: string, x: number, y: number, size: number): Html =>
  html`<text class="on" x="${at(x + size / 2)}" y="${at(y + size * (tone === 'amber' ? 0.9 : 0.76))}" font-size="${at(size * (tone === 'amber' ? 0.62 : 0.7))}">${letter}</text>`;

/** A shape with its letter inside, to go into a drawing; in the look of its bar where that is not its tone's. */
export const lettered = (
  { tone, letter, look = tone }: { readonly tone: Tone; readonly letter: string; readonly look?: string },
  x: number,
  y: number,
  size: number,
): Html => html`<g class="t-${look}">${outlineOf(tone, x, y, size)}${letterIn(tone, letter, x, y, size)}</g>`;

/** A shape with its letter inside, to go into a line of text; said by the word beside it. */
export const badgeDrawing = (tone: Tone, letter: string): Html =>
  html`<svg class="badge t-${tone}" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${outlineOf(tone, 2, 2, 16)}${letterIn(tone, letter, 2, 2, 16)}</svg>`;

/** So many shapes in a row, as tall as the text. */
export const runDrawing = (tone: Tone, count: number): Html =>
  html`<svg class="run t-${tone}" viewBox="0 0 ${count * 14} 14" width="${count * 14}" height="14" aria-hidden="true" focusable="false">${Array.from({ length: count }, (_, index) => outlineOf(tone, index * 14 + 1.5, 1.5, 10.5))}</svg>`;
