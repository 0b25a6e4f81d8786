import type { Inline, Span, Tone } from '../view/page.ts';
import { badgeOf, runOf } from './badge.ts';
import { type Html, html } from './html-text.ts';
import { badgeDrawing, runDrawing } from './svg/shapes.ts';

const coloured = new Set<Tone>(['red', 'amber', 'green', 'complete', 'not-due']);

const toned = (text: string, tone: Tone): Html => {
  const count = runOf(text.trim());
  if (count > 1 || (count === 1 && coloured.has(tone)))
    return html`<span class="marks">${runDrawing(tone, count)}<span class="unseen">${count} ${tone.replace('-', ' ')} </span></span>`;
  const badge = badgeOf(text, tone);
  if (badge !== null)
    return html`<span class="mark">${badgeDrawing(badge.tone, badge.letter)} ${badge.word}</span>`;
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

const span = (one: Span): Html => (typeof one === 'string' ? html`${one}` : toned(one.text, one.tone));

/** A line of a page as HTML: marks as shape, letter and word; everything else escaped text. */
export const inlineHtml = (inline: Inline): Html => {
  if (typeof inline === 'string' || 'text' in inline) return span(inline);
  return html`${inline.map(span)}`;
};
