import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** The rows of a table, each a list of texts. */
export type Rows = readonly (readonly string[])[];

/** A list of entries with keys, as a table whose head has the keys. @throws Error with the line of what is no such entry */
export const rowsOfYaml = (text: string): Rows => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', lineCounter });
  const [wrong] = document.errors;
  if (wrong !== undefined)
    throw new Error(
      `line ${wrong.linePos?.[0].line ?? 1} is not YAML; put the text of an answer in quotes where it has a colon, and write each key once`,
    );
  const entries: unknown = document.toJS();
  const nodes = isSeq(document.contents) ? document.contents.items : [];
  if (!Array.isArray(entries)) return [];
  const records = entries.flatMap((one: unknown, i) => {
    if (one === '') return [];
    if (isRecord(one) && Object.values(one).every((value) => typeof value === 'string')) return [one];
    const node = nodes[i];
    const { line } = lineCounter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    throw new Error(
      isRecord(one)
        ? `the entry in line ${line} has a list, or keys within a key; put the text of each answer in quotes`
        : `line ${line} is an entry without keys; write its Row, The plan says, Answer, Day and Words, each a line with a colon after its name`,
    );
  });
  const head = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [head, ...records.map((one) => head.map((key) => String(one[key] ?? '').trim()))];
};

const isRecord = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);
