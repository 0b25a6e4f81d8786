import { isMap, isScalar, isSeq } from 'yaml';
import type { Change, Value } from './change.ts';
import { keyOf, rootFor } from './nodes.ts';

/** What the text of a file says, without how it is written: texts, lists, and keys with what is under them. */
type Data = string | readonly Data[] | ReadonlyMap<string, Data>;

const dataOf = (node: unknown): Data => {
  if (isMap(node)) return new Map(node.items.map((pair) => [keyOf(pair), dataOf(pair.value)]));
  if (isSeq(node)) return node.items.map(dataOf);
  return isScalar(node) ? String(node.value ?? '') : '';
};

const dataIn = (value: Value): Data => {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(dataIn);
  return new Map(Object.entries(value).map(([key, one]) => [key, dataIn(one)]));
};

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isDataList = (data: Data): data is readonly Data[] => Array.isArray(data);

/** The same for two that say the same; the order of keys does not count. */
const said = (data: Data): string => {
  if (typeof data === 'string') return JSON.stringify(data);
  if (isDataList(data)) return `[${data.map(said).join()}]`;
  return `{${[...data]
    .map(([key, one]) => `${JSON.stringify(key)}:${said(one)}`)
    .sort()
    .join()}}`;
};

/** What the entry of a change says once it is made. */
const expected = (before: Data, { key, value, entry }: Change): Data | null => {
  if (typeof key === 'number') {
    if (!isDataList(before)) return null;
    return value === null ? before.toSpliced(key, 1) : before.with(key, dataIn(value));
  }
  if (!(before instanceof Map)) return null;
  const after = new Map(before);
  if (value === null) after.delete(key);
  else
    after.set(key, entry === undefined ? dataIn(value) : withOneMore(before.get(key), dataIn(value), entry));
  return after;
};

const withOneMore = (list: Data | undefined, one: Data, entry: number | 'last'): Data => {
  if (list === undefined || list === '') return [one];
  if (!isDataList(list)) return entry === 0 ? [one, list] : [list, one];
  return list.toSpliced(entry === 'last' ? list.length : entry, 0, one);
};

/** True where the text after a change says what was meant, and everything beside it says what it said. */
export const saysWhatWasMeant = (
  before: string,
  after: string,
  change: Change,
  from: number | null,
): boolean => {
  const { path } = change.at;
  const [old, now] = [rootFor(before, path, from), rootFor(after, path, from)];
  if ('refused' in old || 'refused' in now || old.rest.length !== now.rest.length) return false;
  const meant = put(dataOf(old.root), old.rest, (there) => expected(there, change));
  return meant !== null && said(meant) === said(dataOf(now.root));
};

/** True where the text after several changes to a whole file says what all of them mean, and nothing else. */
export const allSayWhatWasMeant = (before: string, after: string, changes: readonly Change[]): boolean => {
  const [old, now] = [rootFor(before, [], null), rootFor(after, [], null)];
  if ('refused' in old || 'refused' in now) return false;
  let meant: Data | null = dataOf(old.root);
  for (const change of changes)
    meant = meant === null ? null : put(meant, change.at.path, (there) => expected(there, change));
  return meant !== null && said(meant) === said(dataOf(now.root));
};

/** The data with what a path leads to changed; null where it leads nowhere. */
const put = (data: Data, path: Change['at']['path'], change: (there: Data) => Data | null): Data | null => {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (isDataList(data) && typeof step === 'number' && data[step] !== undefined) {
    const inner = put(data[step], rest, change);
    return inner === null ? null : data.with(step, inner);
  }
  if (!(data instanceof Map)) return null;
  const inner = put(data.get(String(step)) ?? '', rest, change);
  return inner === null ? null : new Map(data).set(String(step), inner);
};
