import { type Doubt, unbulleted } from './document.ts';
import { endsInDate, leadingRef } from './looks.ts';

/** What an action that is a paragraph has before its lead or its date. */
const label =
  /\b(?:leads?|lead (?:officer|agency|person)|owner|responsib(?:le|ility)|by whom|who|by when|when|timescale|timeframe|deadline|target date|completion(?: date)?|due(?: date)?)\s*[:–]\s*\S/giu;

/** Names a paragraph that has what an action has: a lead and a date, or a ref and one of these. */
export const mayBeAction = (text: string, at: string): Doubt[] => {
  const bare = unbulleted(text);
  const labels = bare.match(label) ?? [];
  const first = bare.search(label) === 0;
  const isNumbered = leadingRef(bare) !== null || /^action \d/iu.test(bare);
  const isDated = endsInDate(bare.replace(/(?<![.)])[.)]+$/u, ''));
  if (!first && labels.length < 2 && !(isNumbered && (isDated || labels.length > 0))) return [];
  const why =
    'a paragraph with a ref, a lead or a date, as an action has them; only rows of a table become actions, so it is kept as text: where it is an action, add it with  bscb add';
  return [{ at, source: text, why, read: 'text' }];
};
