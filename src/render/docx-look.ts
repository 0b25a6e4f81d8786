import { HeadingLevel } from 'docx';
import type { Tone } from '../view/page.ts';

/** Twips: a twentieth of a point, 567 to the centimetre. */
export const twips = {
  portrait: { width: 11906, height: 16838, margin: 1134 },
  landscape: { width: 16838, height: 11906, margin: 1021 },
} as const;

/** What is round the text of a page; a paper that has to be short has less. */
export const marginOf = (wide: boolean, dense: boolean): number =>
  wide ? twips.landscape.margin : dense ? 850 : twips.portrait.margin;

/** How broad the text of a page is. */
export const textWidth = (wide: boolean, dense: boolean): number => {
  const { width } = wide ? twips.landscape : twips.portrait;
  return width - 2 * marginOf(wide, dense);
};

export const ink = '221A26';
export const quiet = '5F5668';
export const accent = '5B2350';
export const rule = 'D0C7D5';

interface Fill {
  readonly fill: string;
  readonly on: string;
  readonly ink: string;
}

// White on amber would not be read.
const fills: Partial<Record<Tone, Fill>> = {
  red: { fill: 'B3261E', on: 'FFFFFF', ink: 'A01F18' },
  amber: { fill: 'F4B740', on: '2A1A00', ink: '7A4A00' },
  green: { fill: '1D7648', on: 'FFFFFF', ink: '17633B' },
  complete: { fill: '2A5CA6', on: 'FFFFFF', ink: '234F91' },
};
const other = { fill: 'E6E0EA', on: ink, ink: quiet } as const;

/** The chip of a tone, in RRGGBB: its background, the writing on it, and the tone as ink on paper. */
export const fillOf = (tone: Tone): Fill => fills[tone] ?? other;

/** Greys for the parts of a bar that have no colour of the board, so unlike that they differ in print beside each other. */
const greys = [
  other,
  { fill: '7A7184', on: 'FFFFFF' },
  { fill: 'BDB3C6', on: ink },
  { fill: '3F3747', on: 'FFFFFF' },
];

/** The fills of the series of a bar, by their tones: each that has no colour of the board has a grey of its own. */
export const fillsOf = (tones: readonly Tone[]): readonly Pick<Fill, 'fill' | 'on'>[] => {
  let used = 0;
  return tones.map((tone) => {
    const own = fills[tone];
    if (own !== undefined) return own;
    used += 1;
    return greys[(used - 1) % greys.length] ?? other;
  });
};

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** The heading of a level, 1 to 6, as Word's navigation knows it. */
export const headingOf = (level: number): (typeof HeadingLevel)[keyof typeof HeadingLevel] =>
  headings[level - 1] ?? HeadingLevel.HEADING_6;
