import { type Change, type LostWay, shapeAt } from '../edit/change.ts';
import type { Path } from '../model/address.ts';
import { planFileKind } from '../model/plan-file.ts';
import { countedInWords, listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import { files } from '../read/keys/index.ts';
import type { Opened } from './open-plan.ts';
import { beside } from './plan-folder.ts';

/** What `set` names a place by: plan, an action or a milestone, and the way from there. */
interface Owner {
  readonly id: string;
  readonly way: Path;
}

const ownerOf = ({ plan }: Opened, file: string, path: Path): Owner => {
  const [, at, key, nth, ...rest] = path;
  const action = plan.areas.find((area) => area.file === file)?.actions[Number(at)];
  if (action === undefined) return { id: 'plan', way: path };
  const milestone = key === 'milestones' ? action.milestones[Number(nth)] : undefined;
  return milestone === undefined ? { id: action.ref, way: path.slice(2) } : { id: milestone.id, way: rest };
};

/** A way as it is typed: lists are counted from 1. */
const typedWay = (way: Path): string =>
  way.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');

/** What there is where a way ends, which keys may be there, and the command that adds what is missing. */
export const noSuchPlace = (opened: Opened, change: Change, lost: LostWay): string => {
  const { file } = change.at;
  const owner = ownerOf(opened, file, lost.path);
  const missing: Path = [...owner.way, lost.step];
  const { keys } = shapeAt(files[planFileKind(file)], lost.path);
  const valid = [...(keys?.().keys() ?? [])];
  const isKey = lost.is !== 'list' && typeof lost.step === 'string' && valid.includes(lost.step);
  // a register has names in place of keys
  const isOne = lost.keys.some((key) => valid.includes(key));
  const isUnnamed = (lost.is === 'list') !== (typeof lost.step === 'number') && !isOne && lost.is !== 'text';
  const canBe = isKey || (typeof lost.step === 'number' && !isUnnamed);
  return [
    whatIsThere(owner, lost, { missing: typedWay(missing), isOne }),
    ...(lost.is === 'list' ? [] : mayHave(owner, lost, valid)),
    ...(isUnnamed && !isKey ? [forFirst(opened, owner, change, lost)] : []),
    ...(canBe ? [addition(opened, { id: owner.id, change, missing })] : []),
  ].join('\n');
};

const isNumber = (step: string | number): boolean => /^\d+$/.test(String(step));

const whatIsThere = (
  { id, way }: Owner,
  { is, step, keys, count }: LostWay,
  { missing, isOne }: { readonly missing: string; readonly isOne: boolean },
): string => {
  const here = typedWay(way);
  if (is === 'list') {
    const has = `${id} has ${countedInWords(count, 'entry', 'entries')} under ${here}`;
    if (typeof step === 'number') return `${has}, and no ${missing}.`;
    return isNumber(step) ? `${has}, counted from 1.` : `${has}: which one is meant?`;
  }
  if (is === 'text') return `${here} of ${id} is a text alone, so there is no ${missing}.`;
  if (typeof step === 'number' && isOne) return `${id} has one entry under ${here}, and no ${missing}.`;
  if (typeof step === 'number') return `${here} of ${id} has ${listed(keys)}: which one is meant?`;
  if (way.length === 0) return `${id} has nothing under ${missing}.`;
  return `${here} of ${id} has ${listed(keys)}, and no ${step}.`;
};

/** The keys that the entry may have beside those that it has. */
const mayHave = (
  { way }: Owner,
  { is, step, keys }: LostWay,
  valid: readonly string[],
): readonly string[] => {
  const others = valid.filter((key) => !keys.includes(key));
  if (typeof step === 'number' || others.length === 0) return [];
  if (way.length === 0 && valid.includes(step)) return [];
  return [`${is === 'text' ? 'With keys it' : 'It'} may have ${listed(others, 'or')}.`];
};

/** The same line with the first entry named, by its number or in a register by its name. */
const forFirst = (
  { plan }: Opened,
  { id, way }: Owner,
  { at, key, value }: Change,
  { path, step, keys }: LostWay,
): string => {
  const rest = [...at.path, key].slice(path.length + (isNumber(step) ? 1 : 0));
  let said = value;
  // what is to be written with the keys above it that are not there yet
  while (said !== null && typeof said === 'object' && !Array.isArray(said)) {
    const [[inner, below] = ['', '']] = Object.entries(said);
    rest.push(inner);
    said = below;
  }
  return `For the first:  ${lineFor(plan)`bscb set ${id} ${typedWay([...way, keys[0] ?? 0, ...rest])} "${typeof said === 'string' ? said : '…'}"`}`;
};

interface Missing {
  readonly id: string;
  readonly change: Change;
  readonly missing: Path;
}

/** How to add what is missing: a command where there is one. */
const addition = (opened: Opened, missing: Missing): string => {
  const line = additionLine(opened, missing);
  if (line !== null) return `To add it:  ${line}`;
  const { at } = missing.change;
  const from = { file: at.file, path: at.path.slice(0, 2) };
  const where = at.file === 'plan.yaml' ? '' : `, line ${opened.locate(from).line}`;
  return `Add it in a text editor: ${beside(opened.folder, at.file)}${where}.`;
};

const words = new Set(['note', 'what', 'measure']);

const additionLine = ({ plan }: Opened, { id, change, missing }: Missing): string | null => {
  const line = lineFor(plan);
  const said = typeof change.value === 'string' ? change.value : '…';
  /** The value where it is that of a key; of an entry by its number it is that of its words. */
  const as = (key: string): string =>
    change.key === key || (typeof change.key === 'number' && words.has(key)) ? said : '…';
  const list = missing.findLast((step) => typeof step === 'string');
  switch (list) {
    case 'progress':
      if (change.key === 'rag') return line`bscb rate ${id} ${said}`;
      return change.key === 'next' || change.at.path.at(-1) === 'next'
        ? line`bscb note ${id} --next "${said}"`
        : line`bscb note ${id} "${as('note')}"`;
    case 'next':
      return line`bscb set ${id} ${typedWay(missing)} "${as('what')}"`;
    case 'milestones':
      return line`bscb add milestone ${id} "${as('what')}" --when "${as('when')}"`;
    case 'outcomes':
    case 'measure':
      return line`bscb add outcome ${id} "${as('measure')}"`;
    case 'readings':
      return line`bscb measure ${id} ${as('value')} --on "${as('date')}"`;
    case 'closed':
      return line`bscb close ${id} --as ${change.key === 'as' ? said : 'complete'} --on "${as('date')}"`;
    case 'evidence':
      return line`bscb set ${id} evidence "${said}"`;
    case 'redated':
      return line`bscb redate ${id} --to "${as('to')}" --agreed "${as('agreed')}"`;
    case 'done':
      return line`bscb done ${id} --on "${as('date')}"`;
    default:
      return missing.length === 2 && typeof change.key === 'number'
        ? line`bscb set ${id} ${String(list)} "${said}" --add`
        : null;
  }
};
