import { fold } from '../model/name.ts';
import { isNobody } from '../model/nobody.ts';
import { beginsWithTitle, endsAsBody, endsAsPost } from './looks.ts';
import { isPerson } from './person.ts';

/** Names that cells hold alone, by how often: what cuts cells in which several run together. */
export type KnownNames = ReadonlyMap<string, number>;

const rolePrefix =
  /^(?:HOS|HoS|AD|GM|DD|SM|TM|Head of Services?|Director|Assistant Director|Group Manager|Service Manager|Lead|Chair|Manager|Head)\s*[–—-]\s/u;

/** Separators that are beyond doubt: a new line, a semicolon, a slash with spaces, a bullet. */
const hardCuts = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) =>
      line.split(/(?:(?<!\s)\s+)?[;•|]\s*|(?<!\s)\s+(?:\/|supported by|with support from)\s+/u),
    )
    .map(bare)
    .filter((part) => part !== '');

const bare = (text: string): string =>
  text
    .replace(/^[\s,.:&/–—-]+/u, '')
    .replace(/(?<![\s,;:/–—-])[\s,;:/–—-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

const isKnown = (text: string, known: KnownNames): boolean => (known.get(fold(text)) ?? 0) > 0;

const isName = (text: string, known: KnownNames): boolean =>
  isKnown(text, known) || endsAsPost(text) || endsAsBody(text) || /^[A-Z][A-Z&/]{1,7}$/.test(text);

/** Cuts at commas, "and" and slashes where both sides are names of their own. */
const softCuts = (text: string, known: KnownNames): string[] => {
  if (rolePrefix.test(text) || (known.get(fold(text)) ?? 0) > 1) return [text];
  const commas = text.split(/(?:(?<!\s)\s+)?,\s*(?:and\s+)?/);
  if (commas.length > 1 && commas.every((part) => part.split(' ').length <= 7))
    return commas.flatMap((part) => softCuts(part, known));
  for (const mark of text.matchAll(
    /(?<!\s)\s+and\s+|(?:(?<![A-Z\s])|(?<=[A-Z]\s))\s+&\s+|(?<=\p{L}{2})\/(?=\p{L}{2})/gu,
  )) {
    const left = text.slice(0, mark.index);
    const right = text.slice(mark.index + mark[0].length);
    if (isName(left, known) && isName(right, known))
      return [...softCuts(left, known), ...softCuts(right, known)];
  }
  return [text];
};

/** True of words that begin with the title of a post or body, whose own name is before it. */
export const isRestOfName = (text: string): boolean =>
  beginsWithTitle(text) && !/^\p{L}+ (?:of|for) /u.test(text);

/** True where a page cut a name: `Early Help` and `Manager`. */
export const isCutName = (left: string, right: string): boolean =>
  left !== '' && !isWholeName(left) && isRestOfName(right);

const isWholeName = (text: string): boolean => endsAsPost(text) || endsAsBody(text) || headOf.test(text);

const smallest = 4;

/** Words that the names of posts begin with. */
const headOf = /^(?:head|director|chair|deputy head|assistant director) of \p{Lu}\S*/iu;
const beginsPost =
  /^(?:head|director|chair|assistant|deputy|named|designated|principal|lead|service manager) \p{L}/iu;

/** Names that run together without a mark: cut before one that is known, or after a word that ends a post. */
const runTogether = (text: string, known: KnownNames): string[] => {
  const words = text.split(' ');
  if (words.length < 2 || (known.get(fold(text)) ?? 0) > 1) return [text];
  for (let i = 1; i < words.length; i++) {
    const left = words.slice(0, i).join(' ');
    const right = words.slice(i).join(' ');
    if (!/^\p{Lu}/u.test(right) || /(?:^|\s)(?:of|and|&|for|the|to|[–—-]|,)$/u.test(left)) continue;
    const lefts =
      isKnown(left, known) ||
      endsAsPost(left) ||
      (headOf.test(left) && endsAsPost(right) && /\s/.test(right));
    const rights =
      isKnown(right, known) || endsAsPost(right) || endsAsBody(right) || beginsKnown(right, known);
    const ownTitle = isRestOfName(right);
    if (
      lefts &&
      (rights || beginsPost.test(right) || (isKnown(left, known) && endsAsPost(left))) &&
      !ownTitle
    )
      return [left, ...runTogether(right, known)];
    if (
      isKnown(right, known) &&
      right.length > smallest &&
      left.length > smallest &&
      /\s/.test(right) &&
      !ownTitle &&
      !isUnfinishedName(left)
    )
      return [...runTogether(left, known), right];
  }
  return [text];
};

const isUnfinishedName = (text: string): boolean =>
  /^(?:BSCB|LSCB|SAB|LSCP|Deputy|Assistant|Acting|Senior|Interim|Joint|the)$/i.test(text);

/** The most words of a name that is known. */
const mostWords = 6;

const beginsKnown = (text: string, known: KnownNames): boolean => {
  const words = text.split(' ', mostWords);
  return words.some((_, i) => i > 0 && isKnown(words.slice(0, i + 1).join(' '), known));
};

/** A longer text is no list of names: it is kept whole, and named as doubtful. */
const longest = 1_000;

const leads = '(?:leads?|lead (?:officer|agency|person)|owners?|responsible|accountable)';
const supports = '(?:(?:with )?support(?:ed by|ing|s| from)?|partners?|contributors?)';
/** What is before a name to say that its post leads, and before one to say that it helps. */
const ofLead = new RegExp(String.raw`^${leads}\s*:\s*`, 'iu');
const ofSupport = new RegExp(String.raw`^${supports}\s*:\s*`, 'iu');
const labels = new RegExp(String.raw`(?:^|[;,]) ?(?:${leads}|${supports})\s?:`, 'giu');

/** The labels before the names in a cell of leads, which the plan says with its keys. */
export const labelsIn = ({
  slots,
}: {
  readonly slots: ReadonlyMap<string, { readonly lines: readonly string[] }>;
}): string[] => (slots.get('lead')?.lines ?? []).flatMap((line) => line.match(labels) ?? []);

/** A name without such a label, and whether it is of one who helps. */
export const labelled = (name: string): { readonly name: string; readonly helps: boolean } => ({
  name: name.replace(ofLead, '').replace(ofSupport, ''),
  helps: ofSupport.test(name),
});

/** The names in a cell, and whether cutting it took more than its own marks. */
export const namesOf = (
  lines: readonly string[],
  known: KnownNames,
): { names: string[]; certain: boolean } => {
  const hard = hardCuts(lines);
  const names = hard.flatMap((part) =>
    part.length > longest
      ? [part]
      : softCuts(part, known)
          .flatMap((one) => runTogether(bare(one), known))
          .map(bare),
  );
  const certain = names.length === hard.length && hard.every((part) => part.length <= longest);
  return { names: [...new Set(names.filter((name) => name !== ''))], certain };
};

/** Names that are the whole of a cell, by how often they are. */
export const knownNames = (cells: readonly (readonly string[])[]): KnownNames => {
  const known = new Map<string, number>();
  for (const lines of cells) {
    const parts = hardCuts(lines);
    for (const part of parts) {
      const words = part.split(' ');
      if (words.length > mostWords) continue;
      const ends = words.filter((_, i) => endsAsPost(words.slice(0, i + 1).join(' '))).length;
      if (ends <= 1) known.set(fold(part), (known.get(fold(part)) ?? 0) + 1);
    }
  }
  return known;
};

/** What a name most likely is: a body that meets, an agency, or a post. */
export const registerOf = (name: string): 'body' | 'agency' | 'post' | null => {
  if (isNobody(name) || /^(?:(?:each|every) agency$|\()/i.test(name) || isPerson(name)) return null;
  if (
    endsAsPost(name.replace(/ \([^()]*\)$/, '')) ||
    rolePrefix.test(name) ||
    /^(?:chair|head|director|manager|lead)\b|\b(?:chair|head|director) of\b/i.test(name)
  )
    return 'post';
  if (
    /\b(?:board|group|committee|ctte|cttee|panel|executive|partnership|forum|sub-?group|meeting)\b/i.test(
      name,
    ) ||
    /^QA ?& ?PM$/i.test(name)
  )
    return 'body';
  if (
    /\b(?:police|council|nhs|trust|ccg|pct|probation|hospital|schools?|fire|ambulance|healthcare|housing|agencies|services?)\b/i.test(
      name,
    )
  )
    return 'agency';
  return 'post';
};
