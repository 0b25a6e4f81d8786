/**
 * Characters that act instead of being read: control characters but tab and newline, marks that turn the
 * direction of writing, lone halves of a pair and the code points that XML forbids.
 */
const acting =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with every acting character spelt out, `\x1b` or `\u202e`, so that it is seen and does nothing. */
export const spelledOut = (text: string): string =>
  text.replace(acting, (character) => {
    const code = character.charCodeAt(0);
    return code < 256
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
