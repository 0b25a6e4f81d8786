import { type Doubt, wordsOf } from './document.ts';
import type { Imported } from './draft.ts';
import { areaIn, codedTitle } from './headings.ts';
import type { Item, Row } from './item.ts';
import { beginsInside } from './looks.ts';
import { type OpenArea, openAreas } from './open-areas.ts';

/** The areas of a plan, what is above them, and what none of them has. */
interface Areas {
  readonly areas: readonly OpenArea[];
  readonly introduction: readonly string[];
  readonly aside: Imported['aside'];
  readonly doubts: readonly Doubt[];
}

/** True where a page cut the name of an area and this is its rest, beside the rest of a row or before a row of its own. */
const isRest = ({ whole, torn, slots }: Row, words: string): boolean => {
  if (whole || words === '' || areaIn(words) !== null) return false;
  const action = slots.get('action');
  const isRow = ['lead', 'when', 'lead+when'].some((slot) => slots.has(slot));
  return beginsInside(words) || (torn && !isRow && (action === undefined || beginsInside(wordsOf(action))));
};

/** Areas in the order of the document, each with its rows; prose before the first is the introduction. */
export const areasOf = (items: readonly Item[]): Areas => {
  const { all, open, last, goOn } = openAreas();
  const introduction: string[] = [];
  const remarks = new Map<OpenArea, Doubt>();
  const end = items.findLastIndex(({ is }) => is === 'row' || is === 'area');
  const below: Imported['aside'][number][] = [];
  for (const [i, item] of items.entries()) {
    if (item.is === 'area') {
      const coded = codedTitle(item.title);
      const area = open(item.code ?? coded?.code ?? null, coded?.title ?? item.title, item.at);
      if (item.doubt !== undefined) remarks.set(area, item.doubt);
    } else if (item.is === 'prose' && i > end && end >= 0)
      below.push({ at: item.at, text: item.text, why: 'a paragraph below the last row of the plan' });
    else if (item.is === 'prose') (last()?.description ?? introduction).push(item.text);
    else if (item.is === 'row') {
      const words = wordsOf(item.row.slots.get('area'));
      const own = words === '' ? null : (areaIn(words) ?? codedTitle(words) ?? { code: null, title: words });
      const above = last();
      const rest = above?.rows.some(({ slots }) => slots.has('area')) === true && isRest(item.row, words);
      if (rest) goOn(words);
      const area =
        own === null || rest
          ? (above ?? open(null, '', item.row.at))
          : open(own.code, own.title, item.row.at);
      area.rows.push(item.row);
    }
  }
  const { doubts, ...found } = settled(all(), introduction, below);
  const opened = [...remarks].flatMap(([{ rows }, doubt]) => (rows.length > 0 ? [doubt] : []));
  return { ...found, doubts: [...opened, ...doubts] };
};

/** Areas without a row: one with a number is named, the words of any other are prose of the area above, or below the plan. */
const settled = (all: readonly OpenArea[], introduction: string[], below: Imported['aside']): Areas => {
  const aside = [...below];
  const doubts: Doubt[] = [];
  const areas: OpenArea[] = [];
  const end = all.findLastIndex(({ rows }) => rows.length > 0);
  for (const [i, area] of all.entries()) {
    const { at, code, title, description, rows } = area;
    const words = [title, ...description].filter((text) => text !== '');
    const source = words.join(' / ');
    if (rows.length > 0 || code !== null) areas.push(area);
    if (rows.length > 0) continue;
    if (code !== null) doubts.push({ at, source: title, why: noRows, read: 'an area without actions' });
    else if (i > end) {
      aside.push({ at, text: source, why: 'words below the last row of the plan' });
      doubts.push({
        at,
        source,
        why: 'words below the last row of the plan, in no column of it',
        read: null,
      });
    } else {
      (areas.at(-1)?.description ?? introduction).push(...words);
      doubts.push({
        at,
        source,
        why: 'words over all columns with no row below them, so no area was made of them',
        read: 'text',
      });
    }
  }
  return { areas, introduction, aside, doubts };
};

const noRows =
  'no row of a table is below this heading, and only rows become actions; where its paragraphs are actions, add them with  bscb add';
