import type { Area } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRead } from './file.ts';
import { type Branch, entryAt, type Tree } from './tree.ts';

const listed = 'milestones:';

/** True where milestones may be in brackets, several in a line. */
const mayBeInOneLine = (text: string): boolean => {
  for (let at = text.indexOf(listed); at >= 0; at = text.indexOf(listed, at)) {
    at += listed.length;
    while (' \r\n'.includes(text[at] ?? '-')) at++;
    if (text[at] === '[') return true;
  }
  return false;
};

/** True of a file that can be read, of which nothing is missing and no problem says that it is. */
export const isWhole = (
  file: FileRead,
  area: Area | null,
  found: readonly Problem[],
  legible: boolean,
): boolean => legible && !found.some(isLoss) && isAllThere(file, area);

const isLoss = ({ severity, about }: Problem): boolean => severity === 'error' || about?.unread !== undefined;

/** True where every line that may begin an action or a milestone is known to be one that was read, so that nothing
 * can be missing. It looks at text in the plain form alone, and where it is not sure the lines have to be counted. */
export const isAllThere = ({ text, tree, plain }: FileRead, area: Area | null): boolean => {
  if (!plain || tree === null || mayBeInOneLine(text)) return false;
  const begun = area === null ? nothing : begunIn(tree, area);
  if (begun === null) return false;
  const counted = mayBegin(text);
  return (
    counted.refs === begun.refs &&
    counted.actions === begun.actions &&
    (area === null || counted.milestones === begun.milestones)
  );
};

/** How many lines may begin an action by its ref or its words, or a milestone: all that `headsIn` would count, and a few more. */
const mayBegin = (text: string): typeof nothing => {
  const found = { ...nothing };
  for (let line = 0; line < text.length; ) {
    let at = line;
    while (text.charCodeAt(at) === space) at++;
    const first = text.charCodeAt(at);
    if (begins(first)) {
      while (isMark(text.charCodeAt(at))) at++;
      const letter = text.charCodeAt(at);
      if (letter === a) found.actions += first === dash && isAction(text, at) ? 1 : 0;
      else if (letter === w) found.milestones += text.startsWith('what', at) && isKey(text, at + 4) ? 1 : 0;
      else if (isR(letter)) found.refs += isRef(text, at) ? 1 : 0;
    }
    const end = text.indexOf('\n', at);
    line = end < 0 ? text.length : end + 1;
  }
  return found;
};

const [space, dash, a, w] = [32, 45, 97, 119];

const isR = (code: number): boolean => code === 82 || code === 114;

/** True of what begins the lines that are looked at: one of - { " ' “ R r. */
const begins = (code: number): boolean =>
  code === dash || code === 123 || code === 34 || code === 39 || code === 0x201c || isR(code);

/** True of the signs that may be before the first word of an entry: - { " ' “, a space, a tab, and one that does not break. */
const isMark = (code: number): boolean =>
  (begins(code) && !isR(code)) || code === space || code === 9 || code === 0xa0;

const isAction = (text: string, at: number): boolean => text.startsWith('action', at) && isKey(text, at + 6);

const isRef = (text: string, at: number): boolean =>
  text.slice(at, at + 3).toLowerCase() === 'ref' && !/[A-Za-z]/.test(text.charAt(at + 3));

/** True where a colon ends the word before an offset, past its quote and spaces. */
const isKey = (text: string, from: number): boolean => {
  let at = from;
  while (' \t"\''.includes(text[at] ?? ':')) at++;
  return text[at] === ':';
};

const nothing = { refs: 0, actions: 0, milestones: 0 };

/** How many actions have a ref, how many begin with their words, how many milestones there are; null where an entry
 * has another form than usual, or was read as less than it is. */
const begunIn = (tree: Tree, area: Area): typeof nothing | null => {
  const begun = { ...nothing };
  const list = entriesOf(tree, 'actions');
  if (list === null || list.length !== area.actions.length) return null;
  for (const [i, action] of list.entries()) {
    const below = entriesOf(action, 'milestones');
    if (action.is !== 'map' || below === null || below.length !== area.actions[i]?.milestones.length)
      return null;
    if (entryAt(action, 'ref') !== undefined) begun.refs++;
    if (firstKey(action) === 'action') begun.actions++;
    if (!below.every((one) => one.is === 'map' && firstKey(one) === 'what')) return null;
    begun.milestones += below.length;
  }
  return begun;
};

/** The entries of a list in lines of its own, none where the key is missing; null where it is anything else. */
const entriesOf = (tree: Tree, key: string): readonly Tree[] | null => {
  const value = tree.is === 'map' ? entryAt(tree, key)?.value : undefined;
  if (value === undefined) return [];
  return value.is === 'list' && !value.flow ? value.items : null;
};

const firstKey = ({ entries }: Branch): string | undefined => entries[0]?.key;
