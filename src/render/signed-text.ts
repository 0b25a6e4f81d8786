const mark = /\n<!-- made by bscb, ([\da-f]{8}) -->\r?\n?$/;

/** Goes through a text part by part. */
export interface Signing {
  readonly take: (part: string) => void;
  /** The last line, which no reader sees: by it bscb knows the text again as long as nobody changes a letter. */
  readonly end: () => string;
}

/** Signs a text. */
export const signing = (): Signing => {
  let sum = empty;
  let isEnded = false;
  return {
    take: (part) => {
      sum = summed(sum, part);
      if (part !== '') isEnded = part.endsWith('\n');
    },
    end: () => {
      const last = isEnded ? '' : '\n';
      return `${last}\n<!-- made by bscb, ${inFigures(summed(sum, last))} -->\n`;
    },
  };
};

/** The text without that line, wherever it is by now. */
export const unsigned = (text: string): string =>
  text.replace(/^<!-- made by bscb, [\da-f]{8} -->\r?\n?/gm, '');

/** True of a text as it was signed; git and Windows may have changed its line ends. */
export const isSigned = (text: string): boolean => {
  const found = mark.exec(text);
  return found !== null && sumOf(text.slice(0, found.index).replaceAll('\r', '')) === found[1];
};

const headed = /^X-Bscb-Draft: ([\da-f]{8})\r?\n/;

/** A mail with a first header by which bscb knows it again as long as nobody changes a letter. */
export const signedMail = (mail: string): string =>
  `X-Bscb-Draft: ${sumOf(mail.replaceAll('\r', ''))}\r\n${mail}`;

/** True of a mail as it was signed. */
export const isSignedMail = (mail: string): boolean => {
  const found = headed.exec(mail);
  return found !== null && sumOf(mail.slice(found[0].length).replaceAll('\r', '')) === found[1];
};

/** The sum of no text. */
const empty = 0x811c9dc5;

/** FNV-1a of its UTF-16 units: no secret, only a sum that a change by hand does not keep. */
const summed = (before: number, text: string): number => {
  let sum = before;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
};

const inFigures = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');

const sumOf = (text: string): string => inFigures(summed(empty, text));
