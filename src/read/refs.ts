import { refPattern } from '../model/ref.ts';

/** A ref as it was most likely meant: without curly quotes, stray stops and spaces. */
export const nearRef = (text: string): string => {
  if (refPattern.test(text) && !text.includes('..') && !text.endsWith('.')) return text;
  return text
    .replace(/[“”„‟‘’]/gu, '')
    .replace(/[.\s]+/g, (run) => (run.includes('.') ? '.' : run))
    .replace(/(?<![.\s])[.\s]+$/, '')
    .trim();
};
