import { type IRunOptions, ShadingType, TextRun } from 'docx';
import { spansOf } from '../view/inline.ts';
import type { Inline, Span } from '../view/page.ts';
import { accent, fillOf, quiet } from './docx-look.ts';
import { still } from './plain.ts';

/** How a run of text looks in Word. */
export type Look = Omit<IRunOptions, 'text' | 'children'>;

/** A run of text on one line, with nothing in it that acts. */
export const run = (text: string, look: Look = {}): TextRun => new TextRun({ ...look, text: still(text) });

/** A piece of text and how it looks. */
export interface Styled {
  readonly text: string;
  readonly look: Look;
}

const inTone = (span: Span, look: Look): readonly Styled[] => {
  if (typeof span === 'string') return [{ text: span, look }];
  const { text, tone, badge, shapes } = span;
  const { fill, on, ink } = fillOf(tone);
  if (shapes !== undefined) return [{ text, look: { ...look, color: tone === 'amber' ? 'C98A12' : fill } }];
  if (badge !== undefined) {
    const shading = { type: ShadingType.CLEAR, color: 'auto', fill };
    return [
      { text: ` ${badge.letter} `, look: { ...look, bold: true, color: on, shading } },
      { text: `\u00a0${badge.word.replaceAll(' ', '\u00a0')}`, look },
    ];
  }
  switch (tone) {
    case 'plain':
      return [{ text, look }];
    case 'strong':
      return [{ text, look: { ...look, bold: true } }];
    case 'command':
      return [{ text, look: { ...look, font: 'Consolas', color: accent } }];
    case 'quiet':
    case 'not-due':
      return [{ text, look: { ...look, color: quiet } }];
    case 'warning':
      return [{ text, look: { ...look, bold: true, color: fillOf('amber').ink } }];
    case 'error':
      return [{ text, look: { ...look, bold: true, color: fillOf('red').ink } }];
    default:
      return [{ text, look: { ...look, bold: true, color: ink } }];
  }
};

/** A line of a page in pieces that look alike: a mark as its letter on its colour, and the word. */
export const styled = (inline: Inline, look: Look = {}): readonly Styled[] =>
  typeof inline === 'string'
    ? [{ text: still(inline), look }]
    : spansOf(inline).flatMap((span) => inTone(span, look).map((one) => ({ ...one, text: still(one.text) })));
