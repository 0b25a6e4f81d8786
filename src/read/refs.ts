/** A ref as it was most likely meant: without curly quotes, stray stops and spaces. */
export const nearRef = (text: string): string =>
  text
    .replace(/[“”„‟‘’]/gu, '')
    .replace(/\s*\.[.\s]*/g, '.')
    .replace(/[.\s]+$/, '')
    .trim();
