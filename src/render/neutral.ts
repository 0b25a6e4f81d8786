// C0, DEL, C1, the bidirectional controls and marks, and the two separators that end a line in some programs.
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const shown = (mark: string): string => {
  const code = mark.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
};

// The same, and what is no character or half of one.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/** True of text in which nothing acts, breaks a line or is no character: it is written as it is. */
export const isHarmless = (text: string): boolean => !unsafe.test(text);

/** Text that cannot act on a terminal: a control is shown as `\x1b`, a line break or tab as a space. */
export const neutral = (text: string): string =>
  isHarmless(text)
    ? text
    : text
        .replace(/\r\n|[\r\n\t]/g, ' ')
        .replace(acting, shown)
        .replace(/\p{Surrogate}/gu, '\ufffd');

/** Lines that cannot act on a CI runner, which obeys `::command::` at the start of a line and `##[command]` anywhere in
 * one: both are broken up. Takes whole output, line breaks kept. */
export const harmlessLines = (output: string): string => {
  const apart = output.includes('::') ? output.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ') : output;
  return apart.includes('##') ? apart.replace(/##(?=\w*\[)/g, '# #') : apart;
};

/** Words of ours about the run, with text from a plan or a file name in them, ready for stderr. */
export const neutralLines = (text: string): string =>
  harmlessLines(
    text
      .split('\n')
      .map((line) => neutral(line))
      .join('\n'),
  );

/** Marks, each with what is in its place: a letter for a shape, and what a keyboard has for the rest. */
const plain = new Map(
  `■R ▲A ●G √C ○o ·- •* –- —- −- …... ‘' ’' “" ”" ≥>= ≤<= ×x →-> ↑^ ↓v ½1/2`
    .split(' ')
    .map((both) => [both.charAt(0), both.slice(1)] as const)
    .concat([
      ['£', 'GBP '],
      ['\u00a0', ' '],
    ]),
);

/** For a terminal that is not UTF-8: marks become their letters, accents fall, what is left becomes a question mark. */
export const ascii = (text: string): string =>
  text.replace(/[^\u0000-\u007f]/gu, (mark) => plain.get(mark) ?? unaccented(mark));

const unaccented = (mark: string): string => {
  const bare = mark.normalize('NFKD').replace(/[^\u0000-\u007f]/g, '');
  return bare === '' ? '?' : bare;
};
