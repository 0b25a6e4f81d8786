const mark = /\n<!-- made by bscb, ([\da-f]{8}) -->\r?\n?$/;

/** The text with a last line that no reader sees, by which bscb knows it again as long as nobody changes a letter. */
export const signedText = (text: string): string => {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return `${body}\n<!-- made by bscb, ${sumOf(body)} -->\n`;
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

/** FNV-1a of its UTF-16 units: no secret, only a sum that a change by hand does not keep. */
const sumOf = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};
