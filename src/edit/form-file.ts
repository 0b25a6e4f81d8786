import { parseDocument } from 'yaml';

/** The rows of a table, each a list of texts. */
export type Rows = readonly (readonly string[])[];

/** A list of entries with keys, as a table whose head has the keys. @throws Error with the line of what is no YAML */
export const rowsOfYaml = (text: string): Rows => {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const [wrong] = document.errors;
  if (wrong !== undefined)
    throw new Error(
      `line ${wrong.linePos?.[0].line ?? 1} is not YAML; put the text of an answer in quotes where it has a colon, and write each key once`,
    );
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries)) return [];
  const records = entries.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
  const head = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [head, ...records.map((one) => head.map((key) => String(one[key] ?? '').trim()))];
};
