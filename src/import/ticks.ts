/** Signs of the fonts of ticks and boxes, by the number that they have there. */
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
  symbol: { 183: '•', 214: '✓' },
};

/** What a letter of such a font shows; null in other fonts, and where the font shows something else. */
export const signIn = (font: string, code: number): string | null =>
  signs[font.toLowerCase()]?.[code & 0xff] ?? null;

/** Signs of Wingdings that a program kept without their font. */
export const withSigns = (text: string): string =>
  text.replace(
    /[\uf06f\uf0a8\uf0fb-\uf0fe]/gu,
    (sign) => signIn('wingdings', sign.codePointAt(0) ?? 0) ?? sign,
  );

/** A box of a form, ticked or not. */
export const box = (ticked: boolean): string => (ticked ? '☑' : '☐');

const tick = /^[✓✔☑✅√]\ufe0f?(?:\s+|$)/u;
const emptyBox = /^☐(?:\s+|$)/u;
const cross = /^[☒✗✘]\ufe0f?(?:\s+|$)/u;

/** What a text begins with: a tick, an empty box, or a cross, which some people type for done and some for not done. */
export const tickIn = (
  text: string,
): { readonly says: 'done' | 'open' | 'cross'; readonly rest: string } | null => {
  for (const [says, sign] of [
    ['done', tick],
    ['open', emptyBox],
    ['cross', cross],
  ] as const)
    if (sign.test(text)) return { says, rest: text.replace(sign, '') };
  return null;
};
