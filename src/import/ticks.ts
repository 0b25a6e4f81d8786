/** Signs of the fonts of ticks, boxes and arithmetic, by the number that they have there. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '☐',
    167: '▪',
    168: '☐',
    216: '➢',
    224: '→',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '☐' },
  webdings: { 97: '✓', 99: '☐', 114: '✗' },
  symbol: {
    45: '−',
    163: '≤',
    171: '↔',
    172: '←',
    173: '↑',
    174: '→',
    175: '↓',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
    188: '…',
    214: '✓',
    222: '⇒',
  },
};

/** Fonts of signs number them from here on; a text that has lost its font has them there too. */
const own = 0xf000;
const isOwn = (code: number): boolean => code >= own && code <= own + 0xff;

/** What a letter of such a font shows; null in other fonts, and where the font shows something else. */
export const signIn = (font: string, code: number): string | null =>
  code > 0xff && !isOwn(code) ? null : (signs[font.toLowerCase()]?.[code & 0xff] ?? null);

/** What a sign shows that was put in by its number in a font; its own letter where that is not known. */
export const signOf = (font: string, code: number): string => {
  const known = signIn(font, code);
  if (known !== null) return known;
  if (Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code > 0xffff) return '�';
  const isOfSigns = /^(?:symbol|wingdings|webdings|zapf|mt extra)/i.test(font);
  return String.fromCodePoint(isOfSigns && code <= 0xff ? own + code : code);
};

/** The numbers of those signs of a text that no other font shows, as `F04A`. */
export const unknownSigns = (text: string): string[] =>
  [...new Set(text.match(/[\ue000-\uf8ff\ufffd]/gu) ?? [])].map((sign) =>
    (sign.codePointAt(0) ?? 0).toString(16).toUpperCase(),
  );

/** Signs of Wingdings that a program kept without their font. */
export const withSigns = (text: string): string =>
  text.replace(
    /[\uf06f\uf0a8\uf0fb-\uf0fe]/gu,
    (sign) => signIn('wingdings', sign.codePointAt(0) ?? 0) ?? sign,
  );

/** A box of a form, ticked or not. */
export const box = (ticked: boolean): string => (ticked ? '☑' : '☐');

/** What a tick, an empty box or a cross says; a cross some people type for done and some for not done. */
export type Says = 'done' | 'open' | 'cross';

const meaning: readonly (readonly [Says, string])[] = [
  ['done', '✓✔☑✅√'],
  ['open', '☐'],
  ['cross', '☒✗✘'],
];

const signed = new RegExp(`^([${meaning.map(([, some]) => some).join('')}])\\ufe0f?(?:\\s+|$)`, 'u');
const alone = new RegExp(
  `(?<![^\\s;])\\(?([${meaning.map(([, some]) => some).join('')}])\\ufe0f?\\)?(?![^\\s;,.])`,
  'gu',
);

const saysOf = (sign: string): Says => meaning.find(([, some]) => some.includes(sign))?.[0] ?? 'open';

/** Boxes as people type them: `[x]` and `[ ]`. */
const withTypedBoxes = (text: string): string =>
  text.replace(/(?<!\S)\[([xX✓✔]?) ?\](?!\S)/gu, (_, mark: string) => box(mark !== ''));

/** What a text begins with: a tick, an empty box, or a cross. */
export const tickIn = (text: string): { readonly says: Says; readonly rest: string } | null => {
  const typed = withTypedBoxes(text);
  const [all = '', sign = ''] = signed.exec(typed) ?? [];
  return sign === '' ? null : { says: saysOf(sign), rest: typed.slice(all.length) };
};

/** Every tick, box and cross of a text, before its words or behind them, and the words without them. */
export const ticksIn = (
  text: string,
): {
  readonly says: readonly Says[];
  readonly isBefore: boolean;
  readonly isBehind: boolean;
  readonly words: string;
} => {
  const typed = withTypedBoxes(text).trim();
  const found = [...typed.matchAll(alone)];
  const last = found.at(-1);
  return {
    says: found.map(([, sign = '']) => saysOf(sign)),
    isBefore: found[0]?.index === 0,
    isBehind: last !== undefined && /^[\s.]*$/.test(typed.slice(last.index + last[0].length)),
    words: typed.replace(alone, '').replace(/\s+/gu, ' ').trim(),
  };
};
