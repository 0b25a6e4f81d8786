import { isAlias, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** The rows of a table, each a list of texts. */
export type Rows = readonly (readonly string[])[];

/** A list of entries with keys, as a table whose head has the keys; in words what is no such entry, with its line. */
export const rowsOfYaml = (text: string): Rows | string => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', lineCounter });
  const [wrong] = document.errors;
  if (wrong !== undefined)
    return `line ${wrong.linePos?.[0].line ?? 1} is not YAML; put the text of an answer in quotes where it has a colon, and write each key once`;
  const lineOf = (node: unknown): number =>
    lineCounter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line;
  const [sign] = signed(document.contents);
  if (sign !== undefined)
    return `a text in line ${lineOf(sign)} begins with *, & or !; put the text of the answer in quotes`;
  const entries: unknown = document.toJS();
  const nodes = isSeq(document.contents) ? document.contents.items : [];
  if (!Array.isArray(entries)) return [];
  const records: Readonly<Record<string, unknown>>[] = [];
  for (const [i, one] of entries.entries()) {
    if (one === '') continue;
    if (!isRecord(one))
      return `line ${lineOf(nodes[i])} is an entry without keys; write its Row, The plan says, Answer, Day and Words, each a line with a colon after its name`;
    if (!Object.values(one).every((value) => typeof value === 'string'))
      return `the entry in line ${lineOf(nodes[i])} has a list, or keys within a key; put the text of each answer in quotes`;
    records.push(one);
  }
  const head = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [head, ...records.map((one) => head.map((key) => String(one[key] ?? '').trim()))];
};

/** What begins with a sign that YAML takes for more than text. */
const signed = (contents: unknown): readonly Node[] => {
  const found: Node[] = [];
  if (isNode(contents))
    visit(contents, {
      Node: (_, node) => {
        if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) found.push(node);
      },
    });
  return found;
};

const isRecord = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);
