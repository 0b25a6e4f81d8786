/** A mail that somebody is to look over and send. */
export interface Draft {
  /** The mailbox; null leaves it open. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  readonly attached: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A header's words: as they are in ASCII, else encoded, a few characters a line. */
const header = (text: string): string => {
  const words = oneLine(text);
  if (/^[ -~]*$/.test(words)) return words;
  return (words.match(/.{1,14}/gu) ?? [])
    .map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`)
    .join('\r\n ');
};

const boundary = 'bscb-draft-part';

/** A draft as mail programs open it, to be sent or not: it names no sender and no day. */
export const eml = ({ to, subject, text, attached }: Draft): string =>
  [
    ...(to === null ? [] : [`To: ${oneLine(to)}`]),
    `Subject: ${header(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'))),
    `--${boundary}`,
    `Content-Type: ${attached.type}; name="${attached.name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${attached.name}"`,
    '',
    base64(attached.bytes),
    `--${boundary}--`,
    '',
  ].join('\r\n');
