import { type IRunOptions, ShadingType, TextRun } from 'docx';
import { spansOf } from '../view/inline.ts';
import type { Inline, Span } from '../view/page.ts';
import { accent, fillOf, quiet } from './docx-look.ts';
import { spelledOut } from './plain.ts';

/** How a run of text looks in Word. */
export type Look = Omit<IRunOptions, 'text' | 'children'>;

/** Text on one line, with nothing in it that acts. */
export const still = (text: string): string => spelledOut(text).replace(/\s*[\n\t]\s*/g, ' ');

/** A run of text on one line, with nothing in it that acts. */
export const run = (text: string, look: Look = {}): TextRun => new TextRun({ ...look, text: still(text) });

const toned = (span: Span, look: Look): readonly TextRun[] => {
  if (typeof span === 'string') return [run(span, look)];
  const { text, tone, badge, shapes } = span;
  const { fill, on, ink } = fillOf(tone);
  if (shapes !== undefined) return [run(text, { ...look, color: tone === 'amber' ? 'C98A12' : fill })];
  if (badge !== undefined)
    return [
      run(` ${badge.letter} `, {
        ...look,
        bold: true,
        color: on,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      }),
      run(`\u00a0${badge.word.replaceAll(' ', '\u00a0')}`, look),
    ];
  switch (tone) {
    case 'plain':
      return [run(text, look)];
    case 'strong':
      return [run(text, { ...look, bold: true })];
    case 'command':
      return [run(text, { ...look, font: 'Consolas', color: accent })];
    case 'quiet':
    case 'not-due':
      return [run(text, { ...look, color: quiet })];
    case 'warning':
      return [run(text, { ...look, bold: true, color: fillOf('amber').ink })];
    case 'error':
      return [run(text, { ...look, bold: true, color: fillOf('red').ink })];
    default:
      return [run(text, { ...look, bold: true, color: ink })];
  }
};

/** A line of a page in runs: a mark as its letter on its colour, and the word. */
export const runs = (inline: Inline, look: Look = {}): readonly TextRun[] =>
  spansOf(inline).flatMap((span) => toned(span, look));
