import type { Area } from '../model/plan.ts';
import type { FileRead } from './file.ts';
import { type Branch, entryAt, type Tree } from './tree.ts';

/** Lines that may begin an action or a milestone: all that `headsIn` would count, and a few more. Each is looked for at a line's first sign. */
const refs = /(?:-[ \t\u00a0]*)?(?:\{[ \t]*)?["'“]?[Rr][Ee][Ff]["'”]?(?![A-Za-z])/y;
const actions = /-[ \t]*["']?action["']?:/y;
const milestones = /(?:-[ \t]*(?:\{[ \t]*)?|\{[ \t]*)["']?what["']?[ \t]*:/y;
const inOneLine = /\bmilestones:\s*\[/;

/** True where every line that may begin an action or a milestone is known to be one that was read, so that nothing
 * can be missing. It looks at text in the plain form alone, and where it is not sure the lines have to be counted. */
export const isAllThere = ({ text, tree, plain }: FileRead, area: Area | null): boolean => {
  if (!plain || tree === null || inOneLine.test(text)) return false;
  const begun = area === null ? nothing : begunIn(tree, area);
  if (begun === null) return false;
  const counted = mayBegin(text);
  return (
    counted.refs === begun.refs &&
    counted.actions === begun.actions &&
    (area === null || counted.milestones === begun.milestones)
  );
};

/** How many lines may begin an action by its ref or its words, or a milestone. A text in the plain form has no tabs. */
const mayBegin = (text: string): typeof nothing => {
  const found = { ...nothing };
  for (let line = 0; line < text.length; ) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const first = text.charCodeAt(at);
    if (firsts.has(first)) {
      if (isAt(text, refs, at)) found.refs++;
      if (isAt(text, actions, at)) found.actions++;
      if (isAt(text, milestones, at)) found.milestones++;
    }
    const end = text.indexOf('\n', at);
    line = end < 0 ? text.length : end + 1;
  }
  return found;
};

/** Signs and letters with which such a line begins. */
const firsts = new Set([...'-{"\'“Rr'].map((one) => one.charCodeAt(0)));

const isAt = (text: string, pattern: RegExp, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
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
