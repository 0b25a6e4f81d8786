import { dayExists } from '../dates/day.ts';
import type { RuleProblem } from './rule.ts';
import { actionsIn } from './scan.ts';

/** A kind of personal data and how to find text that looks like it. */
interface Pattern {
  /** In words, with its article: "an NHS number". */
  readonly kind: string;
  readonly level: 'number' | 'contact' | 'case';
  /** Something every match contains and that is quick to look for: a text without it is not searched. */
  readonly trace: RegExp;
  readonly find: RegExp;
  readonly holds?: (found: string) => boolean;
}

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
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = `(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+${month}\\s+(?:\\d{4}|\\d{2})|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`;

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

const manyDigits = /\d(?:[ \u00a0()-]{0,2}\d){8}/;

/** Each takes time in proportion to the text: no two parts in a row may match the same blanks. */
const patterns: readonly Pattern[] = [
  {
    kind: 'an NHS number',
    level: 'number',
    trace: manyDigits,
    find: /(?<![\p{L}\p{N}+/_.-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\p{L}\p{N}_]|[-.]\d)/gu,
    holds: isNhsNumber,
  },
  {
    kind: 'a National Insurance number',
    level: 'number',
    trace: /\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?[A-D]/i,
    find: /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?[A-D](?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'a date of birth',
    level: 'number',
    trace: /birth|born|o\.?\s?b/i,
    find: new RegExp(
      `(?<!\\p{L})(?:d\\.?\\s?o\\.?\\s?b\\b\\.?|date\\s+of\\s+birth|birth\\s?date|birthday|born)["']?[\\s:=,(]*(?:(?:is|was|on|the)\\s*)?["']?${day}(?!\\d)`,
      'giu',
    ),
  },
  {
    kind: 'a full postcode',
    level: 'contact',
    trace: /\d[A-Z]{2}/,
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${areas})\\d[\\dA-Z]?[ \\u00a0]?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    kind: 'a phone number',
    level: 'contact',
    trace: manyDigits,
    find: /(?<![\p{L}\p{N}./+-])(?:\+44[ \u00a0-]?(?:\(0\)[ \u00a0]?)?|\(?0(?=[1-9]))\d(?:[ \u00a0()-]{0,2}\d){8,9}(?![\p{L}\p{N}]|[-/.]\d)/gu,
  },
  {
    kind: 'a personal e-mail address',
    level: 'contact',
    trace: /@/,
    find: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
    holds: isPersonalMailbox,
  },
  {
    kind: 'a case reference',
    level: 'case',
    trace:
      /(?:id|ref(?:erence)?|no|num(?:ber)?|UPN|URN)\.?[ \u00a0]*(?:[:#][ \u00a0]*)?(?:[A-Z]{1,5}[/-]?)?\d{3}/i,
    find: /(?<!\p{L})(?:(?:case|child|client|patient|pupil|family|carer|liquidlogic|mosaic|framework-?i|care ?first|ics|paris|rio)(?:'s)?[ \u00a0]*(?:id|ref(?:erence)?|no|num(?:ber)?)|crime (?:ref(?:erence)?|no|number)(?: (?:no|number))?|UPN|URN)\b\.?[ \u00a0]*(?:[:#][ \u00a0]*)?(?:[A-Z]{1,5}[/-]?)?\d{3,}[\p{L}\p{N}/-]*/giu,
  },
  {
    kind: "a pupil's number",
    level: 'case',
    trace: manyDigits,
    find: /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/gu,
    holds: isPupilNumber,
  },
];

/** A range of a text that looks like personal data, in UTF-16 units from its start. */
export interface Personal {
  readonly kind: string;
  readonly level: Pattern['level'];
  readonly start: number;
  readonly end: number;
}

/** Every range that looks like personal data, in order; where two patterns overlap, the first one counts. */
export const personalIn = (text: string): Personal[] => {
  const found: Personal[] = [];
  let claimed: Uint8Array | null = null;
  for (const { kind, level, trace, find, holds } of patterns) {
    if (!trace.test(text)) continue;
    for (const match of text.matchAll(find)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (holds && !holds(match[0])) continue;
      claimed ??= new Uint8Array(text.length);
      if (claimed.subarray(start, end).includes(1)) continue;
      claimed.fill(1, start, end);
      found.push({ kind, level, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The text as it may be shown: personal data is starred out, and the length is kept. */
export const withheld = (text: string): string => {
  let past = 0;
  const parts = personalIn(text).flatMap(({ start, end }) => {
    const before = text.slice(past, start);
    past = end;
    return [before, text.slice(start, end).replace(/[^\r\n]/g, '*')];
  });
  return parts.length === 0 ? text : [...parts, text.slice(past)].join('');
};

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A path as it may be shown: personal data in the file's name is starred out. The folders are the reader's own. */
export const discreetName = (path: string): string => {
  const name = fileName(path);
  return path.slice(0, path.length - name.length) + withheld(name);
};

/** Where the registers of plan.yaml are: roles may have addresses and numbers there. */
const registersIn = (text: string, file: string): { start: number; end: number }[] =>
  file !== 'plan.yaml' && !file.endsWith('/plan.yaml')
    ? []
    : [...text.matchAll(/^(?:bodies|posts|agencies)\s*:[^\n]*\n(?:(?:[ \t#-][^\n]*)?(?:\n|$))*/gm)].map(
        ({ index, 0: block }) => ({ start: index, end: index + block.length }),
      );

/** A scan for one level in the text and the name of a file. It says what kind and where, never what was found. */
export const personalScan =
  (level: Pattern['level'], hint: string) =>
  (text: string, file: string): RuleProblem[] => {
    const actionAt = actionsIn(text);
    const exempt = level === 'contact' ? registersIn(text, file) : [];
    const inName = personalIn(fileName(file)).find((one) => one.level === level);
    const named = inName ? [{ message: `the name of this file holds what looks like ${inName.kind}` }] : [];
    const inText = personalIn(text)
      .filter((one) => one.level === level)
      .filter((one) => !exempt.some(({ start, end }) => start <= one.start && one.end <= end))
      .map(({ kind, start, end }) => {
        const ref = actionAt(start);
        return { message: `this looks like ${kind}${ref ? ` (${ref})` : ''}`, part: { start, end }, ref };
      });
    return [
      ...named.map((one) => ({ ...one, hint, at: { file, path: [] } })),
      ...inText.map(({ part, ...one }) => ({ ...one, hint, at: { file, path: [], part } })),
    ];
  };
