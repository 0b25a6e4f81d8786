/** A colour of a rating that the shading of a cell shows. */
export type Shade = 'red' | 'amber' | 'green' | 'complete';

/** The palette that old workbooks number their colours by; the ones that are red, amber or green. */
const palette: ReadonlyMap<number, string> = new Map([
  [2, 'FF0000'],
  [3, '00FF00'],
  [5, 'FFFF00'],
  [10, 'FF0000'],
  [11, '00FF00'],
  [12, '0000FF'],
  [13, 'FFFF00'],
  [16, '800000'],
  [17, '008000'],
  [42, 'CCFFCC'],
  [43, 'FFFF99'],
  [50, '99CC00'],
  [51, 'FFCC00'],
  [52, 'FF9900'],
  [53, 'FF6600'],
  [57, '339966'],
]);

/** The colour of the palette of old workbooks; empty where it is none that rates. */
export const paletteColour = (index: number): string => palette.get(index) ?? '';

/** The colour that a shading is to the eye: strong or pale red, amber or yellow, green, blue; null for grey and all else. */
export const shadeOf = (hex: string): Shade | null => {
  const [, red, green, blue] = /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((two) => Number.parseInt(two, 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = most - least;
  if (spread < 0.12 || most < 0.25) return null;
  const turn =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = turn * 60;
  if (hue >= 338 || hue < 16) return 'red';
  if (hue < 66) return 'amber';
  if (hue < 171) return 'green';
  return hue >= 190 && hue < 255 ? 'complete' : null;
};
