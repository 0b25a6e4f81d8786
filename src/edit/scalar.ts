/** What YAML, here or elsewhere, would not take for the text it is, and what reading takes for a pasted bullet. */
const needsQuotes =
  /^[\s\-?:,[\]{}#&*!|>'"%@`•◦▪‣·●○∙–—]|^o\s|[:#,\r\n]|\s$|^$|^[\d.+-]|^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

const plainDate = /^\d{1,2} \p{L}+ \d{4}$/u;

/** A text as the plan's canonical form has it: in double quotes where it holds a mark of YAML's, else plain. */
export const scalar = (text: string): string =>
  needsQuotes.test(text) && !plainDate.test(text) ? quoted(text) : text;

/** In double quotes, with what they cannot hold escaped. */
export const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}"`;
