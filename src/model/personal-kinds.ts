import { dayExists } from '../dates/day.ts';
import { dashes, slashes, spaces } from './as-typed.ts';

/** A kind of personal data and how to find text that looks like it, in a text whose spaces, dashes and figures are plain. */
export interface Kind {
  /** In words, with its article: "an NHS number". */
  readonly kind: string;
  readonly level: 'number' | 'contact' | 'case';
  /** Something every match contains and that is quick to look for: a text without it is not searched. */
  readonly trace: RegExp;
  /** Takes time in proportion to the text: no two parts in a row may match the same blanks. */
  readonly find: () => RegExp;
  readonly holds?: (found: string, before: string) => boolean;
}

/** A line end inside a value or a comment, with the blanks and the sign that go with it. */
const fold = '\\r?\\n[ \\t]{0,40}(?:#[ \\t]{0,4})?';
/** What people put between the figures of a number. */
const gap = `(?: ?[-/._] ?| {1,2}|${fold})`;
/** Words after which ten figures are a number of the NHS, however they are grouped. */
const named = '[Nn]\\.?[Hh]\\.?[Ss]\\b[^\\d\\n]{0,20}';
/** Whatever stands for a plain space, dash or slash: the traces of what `check` locks are looked for in a text as it was typed. */
const oddly = `${spaces}${dashes}${slashes}`;
/** All that a gap can be and little more, in a third of the machine code: for the traces, which every plan is searched for. */
const some = `(?:(?! {3})[-/._ ${oddly}]{0,3}|\\r?\\n[ \\t#${spaces}]{0,45})`;
/** A day, which is no beginning of such a number: `NHS England, 03/10/2013 14:30`. */
const dated =
  '(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)?\\d\\d\\b|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\b';
/** What may be between any two figures of a number that nobody groups alike. */
const loose = `(?:[ ()-]{0,3}|${fold})`;

/** Ten figures as an NHS number has them, and six as a National Insurance number does. */
const threeGroups = `\\d{3}${gap}?\\d{3}${gap}?\\d{4}`;
const threePairs = `\\d{2}${gap}?\\d{2}${gap}?\\d{2}${gap}?`;
/** The figures of a phone number behind its first. */
const dialled = `(?:\\d(?:${loose}\\d){8,9}|\\d{2,4}[./ ]\\d{3,4}[./ ]?\\d{3,4})`;

/** The check of the NHS number: modulus 11 over nine digits, the tenth being the check digit; spaces and hyphens do not count. */
export const isNhsNumber = (text: string): boolean => {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  if (check === 10 || check !== digits[9]) return false;
  const [d = 0, e = 0, m = 0, n = 0] = digits;
  // Numbers that begin below 3 are used only in Scotland, where the first six digits are a date of birth.
  return d >= 3 || dayExists(2000, m * 10 + n, d * 10 + e);
};

/** A pupil's number: a check letter, then twelve digits (or eleven and a letter), weighted 2 to 13 over 23. */
const isPupilNumber = (text: string): boolean => {
  const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
  const rest = [...text.slice(1)].map((one) => (/\d/.test(one) ? Number(one) : letters.indexOf(one)));
  return text[0] === letters[rest.reduce((total, digit, i) => total + digit * (i + 2), 0) % 23];
};

const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';

/** False of small letters that are an ordinal ("S11 2nd quarter"), or figures and letters of a code ("e21ab"). */
const isPostcode = (found: string): boolean => !/(?:1st|2nd|3rd|\dth)$|^[\da-f]+$/.test(found);

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const between = `(?: ?[/.,-] ?| {1,2}|${fold})?`;
const weekday = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? ';
const day = [
  `\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})`,
  `\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2})`,
  `\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `\\d{1,2}(?:st|nd|rd|th)?${between}(?:day )?(?:of )?${month}${between}(?:\\d{4}|\\d{2})`,
  `${month}${between}\\d{1,2}(?:st|nd|rd|th)?${between}\\d{4}`,
  '\\d{8}|\\d{6}',
].join('|');
const birth = `d\\.? ?o\\.? ?b\\b\\.?|date(?:-| {1,3}|${fold})of(?:-| {1,3}|${fold})birth|birth[ -]?date|birthday|(?<!-)born`;

/** What is born, or has birthdays, and is nobody. */
const things =
  'board|services?|hub|team|panel|project|scheme|policy|idea|concept|proposal|partnership|committee|group|strategy|plan|programme|campaign|network|initiative|forum|protocol|charity|trust|organi[sz]ation|agency|alliance|pilot|framework|model|toolkit|website|newsletter|conference|centre';
/** Two capitals may be somebody's initials, and so may three without "the". */
const short = '(?:[Tt]he \\p{Lu}{2,}|(?<!\\p{L})\\p{Lu}{4,})(?:&\\p{Lu}+)?';
const itself = "(?:(?:['’]s(?: \\w+)?)|(?: (?:was|were|is|had been|has been))) *$";
/** A thing that a clause begins with: of "referred to the panel, born" it is not said that it was born. */
const alone = `^["'“‘\\s-]*(?:(?:so|and|but|when|since|as|that) )?(?:the|our|this|an?)(?: (?!(?:to|by|of|from|with|for|in|at|on|and|known)\\b)[\\p{L}&-]{1,14}){0,2} (?:${things}) ?[,(–—-]{1,2} ?(?:(?:which|that) (?:was|were) )?$`;
const isThing = (clause: string): boolean =>
  new RegExp(`\\b(?:${things})${itself}`, 'i').test(clause) ||
  new RegExp(alone, 'iu').test(clause) ||
  new RegExp(`${short}${itself}`, 'u').test(clause);
const somebody =
  /\b(?:child|children|bab(?:y|ies)|boys?|girls?|pupils?|sons?|daughters?|siblings?|brothers?|sisters?|twins?|person|people|patients?|clients?|mothers?|fathers?|mum|dad|parents?|s?he|they|who|LAC|CLA|CYP)\b/i;

/** False of a day on which a body began, and of figures that are no day. */
const isBirth = (found: string, before: string): boolean => {
  const figures = /(?<!\d)(?:\d{8}|\d{6})$/.exec(found)?.[0];
  if (figures !== undefined && !isDay(figures)) return false;
  const clause = before.split(/[.;!?]\s|:\s|\n[ \t]*- /).at(-1) ?? '';
  return !/^(?:born|birthday)/i.test(found) || somebody.test(clause) || !isThing(clause);
};

/** Figures alone, as 03041999, 19990403 or 030499. */
const isDay = (figures: string): boolean => {
  const [a, b, c] = [figures.slice(0, 2), figures.slice(2, 4), figures.slice(4)].map(Number);
  if (dayExists(2000, b ?? 0, a ?? 0)) return figures.length === 6 || ((c ?? 0) >= 1900 && (c ?? 0) < 2100);
  const year = Number(figures.slice(0, 4));
  return (
    figures.length === 8 &&
    year >= 1900 &&
    year < 2100 &&
    dayExists(year, Number(figures.slice(4, 6)), Number(figures.slice(6)))
  );
};

/** Words that show a mailbox to be that of a role, not of a person. */
const role =
  /safeguard|board|lscb|scb|sab|team|admin|enquir|inquir|info|office|contact|manager|business|training|support|service|council|policy|press|help|mash|duty|referral|generic|mailbox|secretar|chair|committee|partnership|consult|webmaster|no-?reply|example/i;
const webmail =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|proton(?:mail)?|gmx)\./i;

const isPersonalMailbox = (address: string): boolean => {
  const box = address.slice(0, address.indexOf('@'));
  if (webmail.test(address)) return !/safeguard|lscb|scb|board/i.test(box);
  return /^\p{L}+[._-]\p{L}{2,}\d*$/u.test(box) && !role.test(box);
};

/** False of years: `the case 2013/2014`. */
const isCaseNumber = (found: string): boolean => {
  const [, first, last] = /^case\s+((?:19|20)\d\d)\/((?:19|20)\d\d)$/i.exec(found) ?? [];
  const years = Number(last) - Number(first);
  return !(years > 0 && years <= 5);
};

/** What a birth, a postcode and a reference begin with, in any case and in letters that are the same without it. */
const bornWith = (space: string): string =>
  `[Bb](?:[Ii][Rr][Tt][Hh]|[Oo][Rr][Nn])|[Dd]\\.?${space}?[Oo]\\.?${space}?[Bb]\\b`;
const born = bornWith(' ');
const bornAsTyped = bornWith(`[ ${spaces}]`);
const outward = '[A-Za-z\\u017f\\u212a]\\d[\\dA-Za-z\\u017f\\u212a]?[ #\\t\\r\\n]{0,48}';
const referred =
  '(?:[Cc][Aa][\\u017fSs][Ee][ \\t]{1,3}\\d{3,8}/|(?:[Ii][Dd]|[Rr][Ee][Ff](?:[Ee][Rr][Ee][Nn][Cc][Ee])?|[Nn][Oo]|[Nn][Uu][Mm](?:[Bb][Ee][Rr])?|[Uu][PpRr][Nn])\\.?[ \\t]*(?:[:#][ \\t]*)?(?:[A-Za-z\\u017f\\u212a]{1,5}[/-]?)?)';
/** As much as any kind has between two figures of one number, or behind the last of them. */
const apart = '(?:[-/._ ()]{0,3}|\\r?\\n[ \\t#]{0,45})';
/** A figure and what goes on as a long number, a postcode or a reference does: looked for from its two commonest signs. */
const figures = `\\d[\\dA-Za-z\\u017f /._-](?:(?:${apart}\\d){4}(?:${apart}[A-Da-d]|(?:${apart}\\d){3})|[A-Za-z\\u017f](?<=${outward}\\d[A-Za-z\\u017f]{2})|\\d(?<=${referred}\\d{3}))`;

/** A trace of any kind at all, found in one pass: a text without it, as most are, holds none of them. */
export const anyTrace = new RegExp(`@|${born}|${figures}`);

/** A figure of a number that `check` locks, with as much as any of them has behind it. */
const figureApart = `\\d[-/._ \\r\\n\\t#${oddly}]{0,48}`;

/** A trace of what `check` locks, and of little more: nine figures, or six and a letter, or a birth; whichever kind of space, dash
 * and slash is between them. It is made and looked for in two thirds of the time. */
export const lockedTrace = new RegExp(
  `${bornAsTyped}|(?:${figureApart}){6}(?:[A-Da-d](?![A-Za-z\\d])|(?:${figureApart}){2}\\d)`,
);

/** A pattern that is made where a trace of it is found first: several take longer to make than a page to draw. */
const late = (pattern: string, flags: string): (() => RegExp) => {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(pattern, flags);
    return made;
  };
};

/** Everything that is looked for; where two overlap, the first counts. */
export const kinds: readonly Kind[] = [
  {
    kind: 'an NHS number',
    level: 'number',
    trace: new RegExp(`\\d{3}(?:${some}\\d){6}|[Hh]\\.?[Ss]\\b[^\\d\\n]{0,40}(?:\\d[ /._${oddly}-]?){10}`),
    find: late(
      `(?<![\\d+]|\\d[+/_.-]|\\d\\p{L}{1,9}|\\+44 ?)(?:${threeGroups}|(?<=${named})(?!${dated})\\d(?:[ /._-]?\\d){9})(?!\\d|[-./]\\d|\\p{L}{1,9}\\d)`,
      'gu',
    ),
    holds: isNhsNumber,
  },
  {
    kind: 'a National Insurance number',
    level: 'number',
    // the letters before it part it from a day at the end of a line, `--as-of 2013-09-10`, with A for amber on the next
    trace: new RegExp(
      `\\d(?<=[A-Za-z\\u017f\\u212a]${some}\\d)\\d${some}(?:\\d\\d${some}){2}[A-Da-d](?![A-Za-z\\d])`,
    ),
    find: late(
      `(?<![\\p{L}\\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]${gap}?${threePairs}[A-D](?![\\p{L}\\p{N}])`,
      'giu',
    ),
    // "committed as 123456a" is the name of a commit
    holds: (found) => !/^(?:am|an|as|at|be|by|he|me|my|or|we) \d{6}[a-d]$/.test(found),
  },
  {
    kind: 'a date of birth',
    level: 'number',
    trace: new RegExp(bornAsTyped),
    find: late(
      `(?<!\\p{L})(?:${birth})["')\\]]{0,2}[\\s:=,(-]*(?:(?:is|was|on|the|a)\\b\\s*){0,3}["']?(?:${weekday})?(?:${day})(?!\\d)`,
      'giu',
    ),
    holds: isBirth,
  },
  {
    kind: 'a full postcode',
    level: 'contact',
    trace: new RegExp(`${outward}\\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z\\u017f]{2}`),
    find: late(
      `(?<![\\p{L}\\p{N}])(?:${areas})\\d[\\dA-Z]?(?: {1,2}|${fold})?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    holds: isPostcode,
  },
  {
    kind: 'a phone number',
    level: 'contact',
    trace: new RegExp(`(?:44[ .-]?(?:\\(0\\) ?)?|0(?=[1-9]))${dialled}`),
    find: late(
      `(?<![\\p{L}\\p{N}./+-])(?:(?:\\+|00)44[ .-]?(?:\\(0\\) ?)?|\\(?0(?=[1-9]))${dialled}(?![\\p{L}\\p{N}]|[-/.]\\d)`,
      'gu',
    ),
    holds: (found) => /^\D*(?:44)?0?\d{9,10}$/.test(found.replace(/^00/, '').replace(/\D/g, '')),
  },
  {
    kind: 'a personal e-mail address',
    level: 'contact',
    trace: /@/,
    find: () =>
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
    holds: isPersonalMailbox,
  },
  {
    kind: 'a case reference',
    level: 'case',
    trace: new RegExp(`${referred}\\d{3}`),
    find: () =>
      /(?<!\p{L})(?:case[ \t]{1,3}\d{3,8}\/\d{3,}(?![\p{N}/])|(?:(?:case|child|client|patient|pupil|family|carer|liquidlogic|mosaic|framework-?i|care ?first|ics|paris|rio)(?:['’]s)?[ \t]*(?:id|ref(?:erence)?|no|num(?:ber)?)|crime (?:ref(?:erence)?|no|number)(?: (?:no|number))?|UPN|URN)\b\.?[ \t]*(?:[:#][ \t]*)?(?:[A-Z]{1,5}[/-]?)?\d{3,}[\p{L}\p{N}/-]*)/giu,
    holds: isCaseNumber,
  },
  {
    kind: "a pupil's number",
    level: 'case',
    trace: /[A-Z]\d{11}/,
    find: () => /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/gu,
    holds: isPupilNumber,
  },
];
