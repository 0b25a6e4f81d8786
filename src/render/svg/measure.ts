const narrow = new Set("iljtfrI.,:;'!|()[]/ -");
const broad = new Set('mwMW%@');

const widthOf = (one: string): number =>
  narrow.has(one) ? 0.32 : broad.has(one) ? 0.92 : /[A-Z0-9]/.test(one) ? 0.66 : 0.57;

let made: readonly number[] | null = null;
const known = (): readonly number[] => {
  made ??= Array.from({ length: 128 }, (_, code) => widthOf(String.fromCharCode(code)));
  return made;
};

/** Roughly how wide a text is at a font size, in the face of a page that nobody knows beforehand; rather too wide. */
export const textWidth = (text: string, size: number): number => {
  let sum = 0;
  const widths = known();
  for (const one of text) sum += widths[one.charCodeAt(0)] ?? 0.57;
  return sum * size;
};

/** The text cut to a width with an ellipsis, where it must be. */
export const cutTo = (text: string, size: number, width: number): string => {
  let shown = text;
  while (shown.length > 2 && textWidth(shown, size) > width)
    shown = `${shown.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
  return shown;
};

/** The text in so many lines that fit a width; the last is cut with an ellipsis where it must be. */
export const wrapped = (text: string, size: number, width: number, most: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  const cut = lines.length > most;
  return kept.map((one, index) => cutTo(cut && index === most - 1 ? `${one}…` : one, size, width));
};

/** A number as SVG has it: two places at most, never `-0`. */
export const at = (value: number): string => String(Math.round(value * 100) / 100 + 0);
