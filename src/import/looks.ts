import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type Reading } from '../dates/reading.ts';
import { byWord } from '../model/by-word.ts';
import { isOfDate, month } from './months.ts';

/** A ref as boards write them: `4.10`, `C1.1.1`, `SP1`, `1a`, `2.01.01`, `1.2(i)`, `1-3`, `7`. */
const refPattern = /^(?:[A-Za-z]{0,4}\d[A-Za-z0-9.()-]{0,15}|[A-Za-z]{1,3}[.-]?\d[A-Za-z0-9.()-]{0,12})\.?$/;

const shortDay = /^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/;
const fullYear = /^\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d$/;

/** The ref in a cell, its stray marks and a line through it taken off; null where it is something else. In a column of refs `1.1.10` is no day. */
export const refIn = (text: string, isUnderRef = false): string | null => {
  // “1. Neglect” is a number and a title
  if (/[\d.)]\s+(?![ivx]+\b)\p{L}{3}/iu.test(text)) return null;
  const bare = text
    .trim()
    .replace(/^~~([^~]+)~~$/u, '$1')
    .replace(/(?<=[\dA-Za-z.)])\s?[*†‡§⁰¹²³⁴-⁹]{1,3}$/u, '')
    .replace(/^(?:action|ref|no\.?|item)\s+(?=\S+$)/i, '')
    .replace(/(?:(?<!\s)\s+)?([.-])\s*/g, '$1');
  const day = isUnderRef ? fullYear : shortDay;
  if (!refPattern.test(bare) || /^\d{5,}$/.test(bare) || day.test(bare)) return null;
  if (/^(?:19|20)\d\d(?:-\d{2,4})?$/.test(bare) || /^[qQ][1-4]$/.test(bare)) return null;
  const ref = bare.replace(/(?<![.\-(])[.\-(]+$/, '').replace(/^([^(]*)\)$/, '$1');
  return ref === '' || ref.length > 20 ? null : ref;
};

/** A ref at the beginning of a text, and the rest: `1.3 Develop …`. */
export const leadingRef = (text: string): { ref: string; rest: string } | null => {
  const [, first = '', rest = ''] = /^(\S{1,12})[\s:–—-]+(\S.*)$/su.exec(text) ?? [];
  if (!/\d/.test(first) || !/[.)\d]$/.test(first) || /^\d{4}$/.test(first)) return null;
  const ref = refIn(first);
  return ref === null || rest === '' ? null : { ref, rest };
};

const monthWord = new RegExp(`\\b${month}\\b`, 'i');

/** Phrases without a day that stand where a date does. */
const dateless =
  /^(?:various|ongoing|on-?going|continuous|continual|tb[acd]|to be (?:confirmed|agreed|determined)|as (?:and when )?required|as needed|throughout(?: the)? (?:year|period)|agreed dates throughout(?: the)? year|n\/a|immediate(?:ly)?|completed?|done)$/i;

/** A longer text is no date, nor a few of them side by side. */
export const longestDate = 160;

/** The phrase read, where the whole of a text is a date or a word that is in its place. */
export const wholeDate = (text: string, calendar: Calendar = bareCalendar): Reading | null => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestDate || !looksDated(trimmed)) return null;
  const reading = readPhrase(trimmed, calendar);
  if (isPhraseProblem(reading)) return null;
  if (reading.windows.length > 0) return reading.remark === null ? reading : null;
  return dateless.test(trimmed) || reading.kind === 'recurring' || isMeeting(trimmed) ? reading : null;
};

/** True where the whole of a text is a date with days, and not only a word in its place. */
export const hasDays = (text: string, calendar: Calendar = bareCalendar): boolean =>
  (wholeDate(text, calendar)?.windows.length ?? 0) > 0;

const isMeeting = (text: string): boolean =>
  /^(?:at )?(?:every|each)\s/i.test(text) && text.split(/\s+/).length <= 8;

/** True of a text that could have a date in it, so that reading it is worth the while. */
export const looksDated = (text: string): boolean =>
  /\d/.test(text) ||
  monthWord.test(text) ||
  dateless.test(text.trim()) ||
  /\b(?:quarterly|monthly|annual(?:ly)?|weekly|termly|ongoing|spring|summer|autumn|winter|every|each|throughout|various)\b/i.test(
    text,
  );

/** Titles that stand at the end of the name of a post and are no name alone. */
const postTitles =
  'manager|officer|co-?ordinator|director|lead|chair|head|nurse|adviser|advisor|commissioner|superintendent|inspector|consultant|practitioner|administrator|worker|analyst|sergeant';

/** Words that end the name of a post. */
const postEnds = `${postTitles}|leads|chairs|chairperson|doctor|solicitor|chief executive|secretary|teacher|headteacher|trainer|gp|constable|governor|midwife|matron|scrutineer|registrar|member|members|champion|ceo|dcs|safeguarding lead`;

/** Words that stand at the end of the name of a body and are no name alone. */
const bodyTitles = 'board|group|committee|ctte|cttee|panel|sub-?group|team|services?';

/** Words that end the name of a body or an agency. */
const bodyEnds = `${bodyTitles}|executive|partnership|forum|sub-?committee|council|police|trust|nhs|ccg|agencies|partners|schools|network|probation|hospital|authority|fire`;

const postEnd = new RegExp(`\\b(?:${postEnds})s?$`, 'i');
const bodyEnd = new RegExp(`\\b(?:${bodyEnds})$`, 'i');
const titleFirst = new RegExp(`^(?:${postTitles}|${bodyTitles})\\b`, 'i');

/** True of a text that ends as the names of posts do. */
export const endsAsPost = (text: string): boolean => postEnd.test(text.trim());

/** True of a text that begins with such a title, without a name before it. */
export const beginsWithTitle = (text: string): boolean => titleFirst.test(text);

/** True of a text that ends as the names of bodies and agencies do. */
export const endsAsBody = (text: string): boolean => bodyEnd.test(text.trim());

/** True of a text that may name whoever leads: short, and with the words of posts or bodies in it. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 90 &&
  (new RegExp(`\\b(?:${postEnds}|${bodyEnds})s?\\b`, 'i').test(text) ||
    /^(?:[A-Z][A-Z&/]{1,6}|all|all agencies)$/.test(text.trim()));

const colours = byWord({
  red: 'r red',
  amber: 'a amber yellow',
  green: 'g green',
  complete: 'b blue complete completed',
});

/** Round signs that stand for a colour. */
const signs = byWord({ red: '🔴', amber: '🟠 🟡', green: '🟢', complete: '🔵' });

const aColour = '(?:red|amber|yellow|green|blue)';
const turned = new RegExp(
  `^\\W{0,2}(?:(?:was|from) )?(${aColour})(?:(?: ?(?:[→➔⇒>]|-{1,2}>) ?|,? now )(${aColour}))+\\b|^\\W{0,2}(?:from )?(${aColour})(?: to (${aColour}))+(?=\\W{0,2}$)`,
  'iu',
);
const beside = new RegExp(
  `^\\W{0,2}(${aColour}) ?(?:[/\\\\|&] ?(${aColour})\\b|(?:(?:[,;–—-]|and|or)? ?(${aColour}))+\\W{0,2}$)`,
  'iu',
);
const turnsLater = new RegExp(
  `^\\W{0,2}(${aColour})\\b[^.;]{0,80}?(?:[→➔⇒>]|\\b(?:then|now|until|turned|became)\\b)[^.;]{0,80}?\\b(${aColour})\\b`,
  'iu',
);
const someColour = new RegExp(`\\b${aColour}\\b`, 'giu');

const ragsOf = (words: readonly (string | undefined)[]): string[] =>
  words.flatMap((word = '') => colours.get(word.toLowerCase()) ?? []);

/** True where words behind an arrow may say that the turn is to come; a date, or a note behind a mark, says no such thing. */
const mayBeHoped = (behind: string): boolean => {
  const said = behind.replace(/^[\W_]+/u, '').replace(/(?<![\W_])[\W_]+$/u, '');
  if (/\b(?:expected|hoped|planned|if|once)\b/i.test(said)) return true;
  return said !== '' && !/^\s*[:;.]/.test(behind) && !isOfDate(said);
};

/** What two colours at the beginning of a text say: the last is the colour now where one turned into the other; else none is. */
export const twoColours = (text: string): { readonly now: string | null } | null => {
  const turn = turned.exec(text);
  const [whole = '', ...named] = turn ?? beside.exec(text) ?? turnsLater.exec(text) ?? [];
  const rags = ragsOf(named);
  if (new Set(rags).size < 2) return null;
  const behind = text.slice(whole.length);
  const isHoped = /[→➔⇒>]/u.test(whole) && mayBeHoped(behind);
  const isLast = turn !== null && !isHoped && !hasOther(behind, '');
  return { now: isLast ? (rags.at(-1) ?? null) : null };
};

/** True of words with a colour beside this one. */
export const hasOther = (words: string, rag: string): boolean =>
  ragsOf([...words.matchAll(someColour)].map(([word]) => word)).some((one) => one !== rag);

/** The colour that a text names alone, or names first before other words; null where it names none, or two and not which is its own. */
export const colourIn = (text: string): { rag: string | null; rest: string } | null => {
  const bare = text.trim();
  const two = twoColours(bare);
  if (two !== null) return { rag: two.now, rest: bare };
  const [sign = ''] = bare;
  const signed = signs.get(sign);
  if (signed !== undefined) {
    const rest = bare.slice(sign.length).replace(/^\ufe0f?[\s:;,.–—-]*/u, '');
    return { rag: signed, rest: colours.get(rest.toLowerCase()) === signed ? '' : rest };
  }
  const alone = colours.get(bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  if (alone !== undefined && bare.length <= 14) return { rag: alone, rest: '' };
  const [whole, word = ''] = /^\W{0,2}(red|amber|yellow|green|blue)\b[\s:;,./)\]–—-]*/iu.exec(bare) ?? [];
  const rag = colours.get(word.toLowerCase());
  if (
    whole === undefined ||
    rag === undefined ||
    /^(?:cross|paper|box|light)/i.test(bare.slice(whole.length))
  )
    return null;
  return { rag, rest: bare.slice(whole.length).trim() };
};

const openWords =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|is|are|be|been|will|if|this|these|their|its|including|between|through|into|about|than|not|more|any|all|each|other|how|when|where|&|[–—-])$/i;

/** True of a text that plainly goes on: it ends with a small word, a comma, a dash or an open bracket. */
export const isUnfinished = (text: string): boolean => {
  const bare = text.trim();
  return (
    openWords.test(bare) ||
    /[,(/]$/.test(bare) ||
    (bare.match(/\(/g) ?? []).length > (bare.match(/\)/g) ?? []).length
  );
};

/** True where a text ends open and another can be its rest: after a dash comes a date. */
export const goesOnWith = (above: string, text: string): boolean =>
  isUnfinished(above) && (!/[–—/-]$/u.test(above) || looksDated(text.split(' ').slice(0, 3).join(' ')));

/** True of a text whose last words are a date. */
export const endsInDate = (text: string, calendar: Calendar = bareCalendar): boolean =>
  [1, 2, 3].some((count) => {
    const tail = text.split(/\s+/).slice(-count).join(' ');
    return !/^\d{4}$/.test(tail) && hasDays(tail, calendar);
  });

/** True of a text that begins in the middle of a sentence. */
export const beginsInside = (text: string): boolean =>
  /^[a-z(&),;]/.test(text.trim()) && !/^[a-z]\)/.test(text.trim());

/** True of a text that ends as sentences do. */
export const isFinished = (text: string): boolean => /[.!?:;]["”’)]?$/u.test(text.trim());
