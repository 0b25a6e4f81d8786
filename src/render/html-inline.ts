import { spansOf } from '../view/inline.ts';
import type { Inline, Span, Toned } from '../view/page.ts';
import { type Html, html } from './html-text.ts';
import { coloured } from './svg/frame.ts';
import { badgeDrawing, runDrawing } from './svg/shapes.ts';

const toned = ({ text, tone, badge, shapes }: Toned): Html => {
  if (shapes !== undefined && (shapes.count > 1 || coloured.has(tone)))
    return html`<span class="marks">${runDrawing(tone, shapes.count)}<span class="unseen">${shapes.count} ${shapes.word} </span></span>`;
  if (badge !== undefined)
    return html`<span class="mark">${badgeDrawing(tone, badge.letter)} ${badge.word}</span>`;
  switch (tone) {
    case 'plain':
      return html`${text}`;
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'command':
      return html`<code>${text}</code>`;
    case 'warning':
    case 'error':
      return html`<strong class="${tone}">${text}</strong>`;
    default:
      return html`<span class="ink-${tone}">${text}</span>`;
  }
};

/** Years that a browser would break at their hyphen: `2013-14`, `2013-2014`. */
const years = /\b(\d{4}-\d{1,4})\b/;

const words = (text: string): Html =>
  years.test(text)
    ? html`${text.split(years).map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part))}`
    : html`${text}`;

const span = (one: Span): Html => (typeof one === 'string' ? words(one) : toned(one));

/** A line of a page as HTML: marks as shape, letter and word; everything else escaped text. */
export const inlineHtml = (inline: Inline): Html => html`${spansOf(inline).map(span)}`;
