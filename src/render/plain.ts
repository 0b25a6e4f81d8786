import { neutral } from './neutral.ts';

/** Text for a document: acting characters are spelt out, `\x1b`, and what XML forbids is replaced; lines stay lines. */
export const spelledOut = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map(neutral)
    .join('\n')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
