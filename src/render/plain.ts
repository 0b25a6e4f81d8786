import { isHarmless, neutral } from './neutral.ts';

/** Text for a document: acting characters are spelt out, `\x1b`, and what XML forbids is replaced; lines stay lines. */
export const spelledOut = (text: string): string =>
  isHarmless(text)
    ? text
    : text
        .split(/\r\n|[\r\n]/)
        .map(neutral)
        .join('\n')
        .replace(/[\ufffe\uffff]/g, '\ufffd');

/** Text on one line, with nothing in it that acts. */
export const still = (text: string): string => {
  const spelled = spelledOut(text);
  return spelled.includes('\n')
    ? spelled.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run))
    : spelled;
};

/** Text as it may be between tags and in an attribute of XML. */
export const xmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
