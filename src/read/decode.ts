import type { TextProblem } from './text-problem.ts';

/** What the bytes of a file say. */
export interface Decoded {
  /** The text without its byte order mark; as far as it can be made out where the bytes are not UTF-8. */
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** False where the text must not be read as a plan. */
  readonly legible: boolean;
}

/** Files above this many bytes are not read. */
export const mostBytes = 2 * 1024 * 1024;

/** Makes text of bytes: UTF-8, with or without a byte order mark. Everything else is named. */
export const decode = (bytes: Uint8Array, most = mostBytes): Decoded => {
  if (bytes.length > most)
    return illegible('', {
      rule: 'too-large',
      message: `this file has ${(Math.ceil((bytes.length / 1024 / 1024) * 10) / 10).toFixed(1)} MB; bscb reads plan files up to 2 MB`,
      hint: 'Split it into more areas, or see whether something that is not a plan was saved under this name.',
    });
  const wide = utf16(bytes);
  if (wide !== null)
    return illegible(new TextDecoder(wide).decode(bytes), {
      rule: 'not-utf-8',
      message: 'this file is saved as UTF-16 ("Unicode" in Notepad), not UTF-8',
      hint: 'Save it again with the encoding UTF-8.',
    });
  const text = textOf(bytes);
  if (text.includes('\0') && zerosIn(bytes.subarray(0, 4096)) > 4)
    return illegible(text.slice(0, 1000), {
      rule: 'not-text',
      message: 'this is not a text file: it holds NUL bytes, as a Word or PDF file does',
      hint: 'Open the plan in a text editor and save it as plain text, UTF-8.',
    });
  if (text.includes('\r') && !text.includes('\n'))
    return illegible(text.replace(/\r/g, '\n'), {
      rule: 'control-character',
      message: 'the lines of this file end in a carriage return alone (U+000D), as on old Macs',
      hint: 'Save it again with the line ends of Windows (CR LF) or of Unix (LF).',
    });
  return { text, problems: lostBytes(bytes, text), legible: true };
};

/** As UTF-8; where every byte is, Node's own way gives the same and is the quicker one. */
const textOf = (bytes: Uint8Array): string => {
  const own = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = own.toString('utf8');
  if (text.includes('�')) return new TextDecoder('utf-8').decode(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
};

const zerosIn = (bytes: Uint8Array): number => {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros;
};

const ofBytes = { severity: 'error', loses: true, about: { resave: true } } as const;

const illegible = (text: string, problem: Pick<TextProblem, 'rule' | 'message' | 'hint'>): Decoded => ({
  text,
  problems: [{ ...problem, ...ofBytes, start: 0, end: 0 }],
  legible: false,
});

/** UTF-16 by its mark, or by a zero in every other one of the first bytes. */
const utf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 8) return null;
  const isZero = (at: number): boolean => bytes[at] === 0;
  if (isZero(0) === isZero(1)) return null;
  const [zeros, others] = isZero(0) ? [evens, odds] : [odds, evens];
  if (!zeros.every(isZero) || others.some(isZero)) return null;
  return zeros === odds ? 'utf-16le' : 'utf-16be';
};

const evens = [0, 2, 4, 6];
const odds = [1, 3, 5, 7];

/** One problem for all bytes that are no UTF-8, at the first of them. */
const lostBytes = (bytes: Uint8Array, text: string): TextProblem[] => {
  if (!text.includes('�')) return [];
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    strict.decode(bytes);
    return []; // the character itself was typed; whoever checks characters will name it
  } catch {
    const first = text.indexOf('�');
    const others = text.split('\n').filter((line) => line.includes('�')).length - 1;
    const more = others === 0 ? '' : `, and on ${others} more line${others === 1 ? '' : 's'}`;
    const word = bytes.some(isAlone)
      ? 'The file looks like Windows-1252, as old versions of Word and Notepad save it (curly quotes, dashes, £). '
      : '';
    return [
      {
        ...ofBytes,
        rule: 'not-utf-8',
        message: `a character here is not UTF-8${more}: it is lost`,
        hint: `${word}Save it again with the encoding UTF-8, and see that quotes and dashes came through.`,
        start: first,
        end: first + 1,
      },
    ];
  }
};

/** True of a byte above ASCII between others that are not: a character of Windows-1252. */
const isAlone = (byte: number, at: number, bytes: Uint8Array): boolean =>
  isHigh(byte) && !isHigh(bytes[at - 1]) && !isHigh(bytes[at + 1]);

const isHigh = (byte = 0): boolean => byte > 0x7f;
