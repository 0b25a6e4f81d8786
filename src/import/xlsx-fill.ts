import { paletteColour, type Shade, shadeOf } from './shade.ts';
import { type Element, elementsIn, first, readXml } from './xml.ts';

/** The colours of a theme in the order in which cells number them: white and black change places. */
export const themeColours = (text: string | undefined): readonly string[] => {
  if (text === undefined) return [];
  const scheme = first(readXml(text), 'theme', 'themeElements', 'clrScheme');
  const [dark1, light1, dark2, light2, ...accents] = elementsIn(scheme).map(
    (one) => first(one, 'srgbClr')?.attributes['val'] ?? '',
  );
  return [light1, dark1, light2, dark2, ...accents].map((colour) => colour ?? '');
};

/** The shade of a filled cell; tints of a theme colour are of its hue. */
export const fillShade = (fill: Element | undefined, theme: readonly string[]): Shade | null => {
  const pattern = first(fill, 'patternFill');
  if (pattern?.attributes['patternType'] !== 'solid') return null;
  const { rgb, theme: number, indexed } = first(pattern, 'fgColor')?.attributes ?? {};
  if (rgb !== undefined) return shadeOf(rgb);
  if (number !== undefined) return shadeOf(theme[Number(number)] ?? '');
  return indexed === undefined ? null : shadeOf(paletteColour(Number(indexed)));
};
