import { type Hint, toWrite } from '../model/hint.ts';
import type { Severity } from '../model/problem.ts';
import type { AreaCode } from '../model/ref.ts';
import { figure, listed } from '../model/sentence.ts';
import { nameCharacter, nameOutsider } from './characters.ts';
import { inQuotes, quote } from './text-problem.ts';

/** How a problem of reading is said: its weight, and the message and hint that its facts make. */
interface Wording<F> {
  readonly severity: Severity;
  readonly fixable: boolean;
  readonly is?: 'misread' | 'missing';
  /** True where a value of the file is not in the plan for it. */
  readonly loses?: boolean;
  readonly says: (facts: F) => readonly [message: string, hint: Hint | null];
}

/** A key that an entry is without: a line of its own, or between braces where the entry has them. */
const addKey = (key: string, ...besides: readonly string[]): Hint =>
  toWrite('Add to it', `${key}: …`, ...besides);

type Says<F> = Wording<F>['says'];
const error = <F>(says: Says<F>): Wording<F> => ({ severity: 'error', fixable: false, says });
const warning = <F>(says: Says<F>): Wording<F> => ({ ...error(says), severity: 'warning' });
const losing = <F>(says: Says<F>): Wording<F> => ({ ...error(says), loses: true });
const misread = <F>(says: Says<F>): Wording<F> => ({ ...losing(says), is: 'misread' });
const missing = <F>(says: Says<F>): Wording<F> => ({ ...error(says), is: 'missing' });

interface Key {
  readonly key: string;
}
interface Text {
  readonly text: string;
}

/** A value that is not what its key takes. */
export interface Misfit extends Key {
  readonly should: string;
  /** A text, unless the declaration says too little of it to quote it; or the first key of what is there. */
  readonly found: { readonly text: string | null } | { readonly map: string } | 'list';
  /** What is expected in its place. */
  readonly wants: 'text' | 'date' | 'other';
  /** One of few words: the one that is meant, else one that would do. */
  readonly offer?: { readonly meant: string | null; readonly example: string | null } | null;
}

const wordToWrite = (key: string, { offer = null }: Misfit): Hint | null => {
  const one = offer?.meant ?? offer?.example ?? null;
  if (one === null) return null;
  return toWrite(offer?.meant == null ? 'Write one of these, such as' : 'Write', `${key}: ${one}`);
};

/** An entry that is left out without this key, whose value may be one of few words. */
const missingKey: Wording<Key & { readonly owner: string; readonly choice?: string | null }> = {
  ...missing(({ key, owner, choice = null }) => [
    `${owner} has no ${key}`,
    addKey(key, ...(choice === null ? [] : [`It is ${choice}.`])),
  ]),
  loses: true,
};

/** The words of everything that reading says of keys and values: the one place that makes messages of facts. */
export const words = {
  'unreadable-date': misread<Text & { error: string; suggestion: string | null }>((facts) => [
    `${quote(facts.text)} cannot be read as a date: ${facts.error}`,
    facts.suggestion === null ? null : `Did you mean ${facts.suggestion}?`,
  ]),
  'disputed-date': {
    ...misread<Text & { warning: string; isQuoted: boolean; write?: string }>((facts) => [
      facts.isQuoted ? facts.warning : `${quote(facts.text)}: ${facts.warning}`,
      facts.write === undefined ? null : `Write the day in full, such as ${facts.write}.`,
    ]),
    severity: 'warning',
    loses: false,
  },
  'unreadable-number': misread<Key & Text & { least: number | 'days' }>(({ key, text, least }) => [
    `${key} is ${quote(text, 30)}; it should be ${
      least === 'days' ? 'a number of days' : `a whole number${least > 0 ? ` of at least ${least}` : ''}`
    }`,
    least === 'days' ? toWrite('Write', `${key}: 7 days`) : null,
  ]),
  'unknown-colour': misread<Text & { colours: readonly string[] }>(({ text, colours }) => [
    `${quote(text, 40)} is not a colour of this plan, so the entry counts as not rated`,
    `Write one of ${colours.join(', ')}; words go into the note.`,
  ]),
  'field-is-key': error<{ name: string; same: string | null }>(({ name, same }) =>
    same === null
      ? [
          `the column ${quote(name, 40)} has no letter or figure in its name`,
          toWrite('Name it in a word, such as', 'Priority'),
        ]
      : [
          `the column ${quote(name, 40)} has the name of ${quote(same, 40)}, which is already a key`,
          'Give the column another name, and its values in the actions with it.',
        ],
  ),
  'unknown-body': misread<Text>(({ text }) => [
    `${quote(text)} is not a body of this plan`,
    'Name one that is under bodies in plan.yaml, or add it there.',
  ]),
  'not-done': warning<Text>(({ text }) => [
    `done is ${quote(text, 30)} here, so the milestone counts as not done`,
    'Leave the line out until it is done; what is in the way goes under progress as a note.',
  ]),
  'unclear-done': misread<Text & { suggestion: string | null }>(({ text, suggestion }) => [
    `done is ${quote(text, 40)} here, which is neither a day nor yes, so the milestone counts as not done`,
    suggestion !== null
      ? `Did you mean ${suggestion}?`
      : toWrite('Write the day it was done, or yes:', 'done: 28 May 2013'),
  ]),
  'unquoted-ref': {
    ...warning<Text>(({ text }) => [
      `ref is not quoted; write ${inQuotes(text)}`,
      'To other programs an unquoted 4.10 is the number 4.1.',
    ]),
    fixable: true,
  },
  'stray-stop': {
    ...warning<Text & { readAs: string }>(({ text, readAs }) => [
      `the ref ${quote(text)} has a stop or a space too many; it is read as ${readAs}`,
      toWrite('Write', `ref: ${inQuotes(readAs)}`),
    ]),
    fixable: true,
  },
  'unreadable-ref': {
    ...misread<Text & { odd: string | null }>(({ text, odd }) => [
      odd === null
        ? `${quote(text)} cannot be a ref, so the action is listed by its line`
        : `the ref ${quote(text)} has ${nameOutsider(odd)}, so the action is listed by its line`,
      toWrite('A ref is up to 20 letters A to Z, figures and . - ( ), without spaces:', 'ref: "4.10"'),
    ]),
    loses: false,
  },
  'one-line-milestone': {
    ...warning<Text & { what: string; when: string | null }>(({ text, what, when }) => [
      when === null
        ? `this milestone is a text alone: ${quote(what, 50)}`
        : `this milestone and its date are on one line: ${quote(text, 70)}`,
      toWrite(
        `Write it ${when === null ? 'in full' : 'on two lines'}:`,
        `- what: ${what}\n  when: ${when ?? '…'}`,
      ),
    ]),
    fixable: true,
  },
  'cut-at-comma': error<{ texts: readonly string[]; name: string; register?: string }>(
    ({ texts, name, register }) => {
      const whole = texts.join(', ');
      return register === undefined
        ? [
            `the ${name} ${quote(texts[0] ?? '', 40)} is cut at its comma: ${quote(texts[1] ?? '', 40)} became an entry of its own`,
            toWrite(
              'Inside [ ] a comma starts the next entry. Put the text in double quotes:',
              `"${whole.replace(/"/g, '\\"')}"`,
            ),
          ]
        : [
            `${texts.length === 2 ? 'two names' : `${texts.length} names`} that are not in any register; together they are the ${register} ${inQuotes(whole)}`,
            toWrite(
              'Inside [ ] a comma starts the next entry. Put the name in double quotes:',
              inQuotes(whole),
            ),
          ];
    },
  ),
  'idle-setting': warning<{ keys: readonly string[]; profile: string }>(({ keys, profile }) => [
    `${keys.join(' and ')} ${keys.length === 1 ? 'has' : 'have'} no effect: the profile ${profile} takes no thresholds`,
    'Name the profile days or meetings, or leave them out.',
  ]),
  'rag-thresholds': error<{ amber: number; red: number; usual: { amber: number; red: number } }>(
    ({ amber, red, usual }) => [
      `amber begins at ${amber} and red at ${red}; amber should come before red`,
      toWrite('Usual are', `amber: ${usual.amber}\nred: ${usual.red}`),
    ],
  ),
  'area-number-differs': warning<{ file: string; area: AreaCode }>(({ file, area }) => [
    `this file is called ${file}, and its area is ${area}`,
    'Give the file the name of its area, or put the number right; bscb goes by the number inside.',
  ]),
  'no-area-number': error<object>(() => [
    'this area has no number or code, and neither its name nor its refs give one',
    toWrite('Add a line', 'area: 1'),
  ]),
  'shared-area': error<{ area: AreaCode; file: string }>(({ area, file }) => [
    `area ${area} is already taken by ${file}`,
    'Give one of the two another number, and its refs with it.',
  ]),
  'wrong-shape': misread<Misfit>((facts) => {
    const { key, should, found, wants } = facts;
    const ends = `it should be ${should}`;
    if (found === 'list')
      return [
        `${key} is a list here; ${ends}`,
        wants === 'date' ? 'Write several dates on one line: Mar 2013 / Jun 2013.' : wordToWrite(key, facts),
      ];
    if ('text' in found)
      return [`${key} is ${found.text === null ? 'a text here' : quote(found.text, 40)}; ${ends}`, null];
    return [
      `${key} has a key ${quote(found.map, 40)} of its own here; ${ends}`,
      wants === 'text'
        ? 'A colon and a space start a new key. If it is one text, put it in double quotes.'
        : wordToWrite(key, facts),
    ];
  }),
  'word-for-settings': misread<Key & Text & { should: string; write: Hint | null }>(
    ({ key, text, should, write }) => [
      `a ${key === 'progress' ? 'text is in place of an entry' : 'word is in place of settings'}: ${key} is ${quote(text, 40)}`,
      write ?? `It should be ${should}.`,
    ],
  ),
  'unknown-word': misread<Key & Text & { should: string; near: string | null }>((facts) => [
    `${facts.key} is ${quote(facts.text, 40)}; it should be ${facts.should}`,
    facts.near === null ? null : `Did you mean ${facts.near}?`,
  ]),
  'empty-entry': error<Key>(({ key }) => [
    `there is nothing after this dash in ${key}`,
    'Leave the dash out, or write what belongs there.',
  ]),
  'too-many-actions': error<{ count: number }>(({ count }) => [
    `this file has ${count} actions; bscb reads up to 5,000`,
    'Split the area.',
  ]),
  'missing-ref': missing<Key>(() => [
    'this action has no ref, so it is listed by its line',
    toWrite('Begin it with its ref:', '- ref: "4.10"'),
  ]),
  'missing-action': missing<Key>(() => ['this action does not say what is to be done', addKey('action')]),
  'missing-what': missing<Key>(() => ['this entry does not say what is to be done', addKey('what')]),
  'missing-because': {
    ...missing<Key>(() => [
      'this waiver gives no reason',
      addKey('because', 'A waiver without its reason silences nothing.'),
    ]),
    loses: true,
  },
  'missing-rule': missingKey,
  'missing-as': missingKey,
  'missing-key': missingKey,
  'curly-quotes': error<{ round: string; write: string; key: boolean }>(({ round, write, key }) => [
    key
      ? `curly quotes round the key ${round}: write it without quotes`
      : `curly quotes round ${round}: write ${write}`,
    key ? toWrite('Write', write) : 'YAML knows only straight quotes; Word makes them curly as you type.',
  ]),
  'look-alike-letter': losing<Key & { odd: string }>(({ key, odd }) => [
    `the key ${key} holds ${/\p{L}/u.test(odd) ? `a letter that only looks like the one meant: ${odd} (${nameCharacter(odd)})` : nameCharacter(odd)}`,
    toWrite('Delete the key and type it again:', `${key}:`),
  ]),
  'dash-without-space': losing<Key & { written: string }>(({ key, written }) => [
    `a dash needs a space after it: ${quote(written)} is one word to YAML`,
    toWrite('Write', `- ${key}:`),
  ]),
  'colon-in-text': error<{ before: string; after: string }>(({ before, after }) => [
    `${quote(before, 50)} is taken for a key, because the text has a colon and a space in it`,
    toWrite(
      'A colon and a space start a new key. Put the text in double quotes:',
      inQuotes(`${before}: ${after}`),
    ),
  ]),
  'unknown-keys': losing<{ names: readonly string[]; owner: string; more: number | null }>(
    ({ names, owner, more }) => {
      const quoted = names.map((name) => quote(name, 30));
      return more === null
        ? [
            `${listed(quoted)} are not valid keys ${owner}`,
            'They belong to an entry below it. See whether the line that begins it is missing, or is too far to one side.',
          ]
        : [
            `${quoted.join(', ')}${more > 0 ? ` and ${figure(more)} more` : ''} are not valid keys ${owner}`,
            'See whether these lines belong in this file at all.',
          ];
    },
  ),
  'unknown-key': losing<{
    /** Null where the words are shown beside what is said. */
    written: string | null;
    meant: readonly string[];
    /** Why the manager's own word is another key here; null where nobody need be told. */
    because: string | null;
    owner: string;
    known: readonly string[];
  }>(({ written, meant, because, owner, known }) => {
    if (because !== null) return [`${written ?? 'this'} is not a valid key: ${because}`, `Use ${meant[0]}.`];
    const message = `${written === null ? 'this' : quote(written)} is not a valid key ${owner}`;
    if (meant.length > 0) return [message, `Did you mean ${meant.slice(0, 2).join(' or ')}?`];
    return [message, known.length > 0 ? `Valid keys are ${known.join(', ')}.` : null];
  }),
} satisfies Readonly<Record<string, Wording<never>>>;

/** A rule whose words are made here. */
export type Worded = keyof typeof words;

/** What has to be known to word a problem. */
export type FactsOf<R extends Worded> = Parameters<(typeof words)[R]['says']>[0];
