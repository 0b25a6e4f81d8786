import stringWidth from 'string-width';
import { spansOf } from '../view/inline.ts';
import type { Inline, Tone, Toned } from '../view/page.ts';
import type { Setting } from './colour.ts';
import { ascii, neutral } from './neutral.ts';
import { wrap } from './wrap.ts';

/** Text made safe, with what it means. */
export interface SafeSpan {
  readonly text: string;
  readonly tone: Tone;
}
/** A line of text made safe, in parts. */
export type Line = readonly SafeSpan[];

/** Turns page text into spans fit for this terminal, and those into coloured strings. */
export interface Brush {
  readonly line: (text: Inline) => Line;
  readonly paint: (line: Line) => string;
}

/** How text of each tone is written. */
export type Tones = Readonly<Record<Tone, (text: string) => string>>;

/** A brush for this terminal; without tones, one without colour. */
export const brush = (setting: Setting, tones: Tones | null): Brush => {
  const safe = ({ text, ascii: plain = text, tone }: Toned): SafeSpan => ({
    text: setting.unicode ? neutral(text) : ascii(neutral(plain)),
    tone,
  });
  return {
    line: (text) => {
      const spans = spansOf(text).map((span) =>
        safe(typeof span === 'string' ? { text: span, tone: 'plain' } : span),
      );
      return spans.some(isEmpty) ? spans.filter((span) => !isEmpty(span)) : spans;
    },
    paint: (line) =>
      line.reduce((painted, { text, tone }) => painted + (tones === null ? text : tones[tone](text)), ''),
  };
};

const isEmpty = ({ text }: SafeSpan): boolean => text === '';

/** A line that stands out: what has a tone of its own keeps it. */
export const strengthened = (line: Line): Line =>
  line.map((span) => (span.tone === 'plain' ? { ...span, tone: 'strong' } : span));

/** Without the spaces at its end: a cell that was filled up for a wider neighbour takes no room for it. */
export const trimmed = (line: Line): Line => {
  const last = line.at(-1);
  const text = last?.text.trimEnd();
  return last === undefined || text === undefined || text === last.text
    ? line
    : [...line.slice(0, -1), { ...last, text }];
};

/** How many columns of a terminal a line takes. */
export const widthOf = (line: Line): number => line.reduce((sum, span) => sum + stringWidth(span.text), 0);

/** Cuts a line to a width with an ellipsis. Of a line in parts the longest is cut, so that `(3 of 4)` or `+1` stay. */
export const cut = (line: Line, width: number, unicode: boolean): Line => {
  const whole = widthOf(line);
  if (whole <= width) return line;
  const sizes = line.map((span) => stringWidth(span.text));
  const longest = sizes.indexOf(Math.max(...sizes));
  const room = width - (whole - (sizes[longest] ?? 0));
  if (room < 4 && line.length > 1) {
    const words = line.map((span) => span.text).join('');
    return [{ text: cutText(words, width, unicode), tone: line[0]?.tone ?? 'plain' }];
  }
  return line.map((span, i) => (i === longest ? { ...span, text: cutText(span.text, room, unicode) } : span));
};

/** Between words where that keeps most of the room, else inside one. */
const cutText = (text: string, width: number, unicode: boolean): string => {
  const mark = unicode ? '…' : '...';
  const room = Math.max(0, width - mark.length);
  let kept = '';
  let size = 0;
  for (const sign of text) {
    const next = stringWidth(sign);
    if (size + next > room) break;
    kept += sign;
    size += next;
  }
  const space = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  const words = space >= room * 0.5 ? kept.slice(0, space) : kept;
  return `${words.replace(/(?<![\s,;:&/–(…-])[\s,;:&/–(…-]+$/u, '')}${mark}`.slice(0, Math.max(1, width));
};

// `4.7  Review report`, `  R ■ red`: spaces in front, and a short word set off by two spaces, hang.
const leadIn = /^\s*(?:\S(?:\S| (?! )){0,11}\s{2,}(?=\S))?/;

/** Lines of running text: wrapped at the width, later lines hanging under the first word of the text. */
export const wrapped = (line: Line, width: number, brushes: Brush, hard: boolean): string[] => {
  // a command is copied: a line end inside its quotes would be copied too
  if (line.length > 0 && line.every(({ tone }) => tone === 'command')) return [brushes.paint(line)];
  const text = line.map((span) => span.text).join('');
  const front = leadIn.exec(text)?.[0].length ?? 0;
  const hang = front < width / 2 ? front : 0;
  const [before, after] = split(line, hang);
  const lines = wrap(brushes.paint(after), Math.max(12, width - hang), hard);
  const indent = ' '.repeat(stringWidth(text.slice(0, hang)));
  return lines.map((one, i) => (i === 0 ? brushes.paint(before) : indent) + one);
};

const split = (line: Line, at: number): [Line, Line] => {
  const before: SafeSpan[] = [];
  const after: SafeSpan[] = [];
  let passed = 0;
  for (const { text, tone } of line) {
    const here = Math.min(text.length, Math.max(0, at - passed));
    if (here > 0) before.push({ text: text.slice(0, here), tone });
    if (here < text.length) after.push({ text: text.slice(here), tone });
    passed += text.length;
  }
  return [before, after];
};
