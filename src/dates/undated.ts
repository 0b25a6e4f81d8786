import { fold } from './fold.ts';
import { once } from './once.ts';

/** Phrases that name no date, as boards write them in date columns. */
const asWritten = once(
  () =>
    new Set(
      [
        'ongoing|on going|ongoing work|continuing|continuous|continuously|continual|rolling|rolling programme|rolling basis',
        'various|varied|various dates|various - see plan|dates vary|varies|multiple|multiple dates',
        'tbc|tba|tbd|to be confirmed|to be agreed|to be arranged|to be determined|to be decided|to be advised|to be set',
        'date tbc|date to be confirmed|date to be agreed|dates tbc|dates to be confirmed|dates to be agreed|dates to be set',
        'n/a|na|not applicable|none|no date|no date set|not set|not known|unknown|nil|undated|not dated|blank',
        'as required|as necessary|as needed|as appropriate|as and when|as and when required|as they arise|as it arises',
        'when required|when needed|where required|if required|on request|ad hoc|as agreed|as arises|as available',
        'agreed dates|agreed dates throughout year|agreed dates throughout the year',
        'regular|regularly|periodic|periodically|frequently|daily|day to day|business as usual|bau',
        'immediate|immediately|with immediate effect|asap|as soon as possible|urgent|in due course|future|later',
        'immediate and ongoing|n/k|to follow|to be scheduled|to be set up|in progress|underway|under way|in hand|started|not started|not yet|pending|awaited|outstanding|on hold',
        'every meeting|each meeting|at each meeting|at every meeting|all meetings|standing item|standing agenda item',
        'short term|medium term|long term|next plan|see above|as above|as below|see below|ditto',
      ]
        .join('|')
        .split('|'),
    ),
);

/** Their names, so that case and marks do not matter. */
const whole = once(() => new Set([...asWritten()].map(fold)));

/** Beginnings that hand the date to an event or to another paper: nothing after them is a date of this plan. */
const elsewhere =
  'as per|as set out in|as outlined in|as agreed in|as agreed by|as agreed with|as detailed in|as described in|in line with|in accordance with|according to|see|refer to|agreed dates|linked to'.split(
    '|',
  );

const elsewhereFirst = /^(?:as|in|according|see|refer|agreed|linked)\s/;

/** Beginnings that wait for something: no date unless one is said later on. */
const waiting = once(() =>
  [
    'awaiting|awaits|pending|subject to|dependent on|dependent upon|depends on|depending on|following|after|once|when|upon',
    'on completion|on receipt|on approval|on publication|on agreement|on appointment|prior to|before|as soon as',
    'at the end of|at end of|by the end of|by end of|end of|to be agreed|to be confirmed|to be determined|to be decided',
    'to be arranged|tbc|tba|as required|as necessary|as needed|as appropriate|as and when|when required|ongoing|on going',
    'continuous|various|in response to|at the time of|during the|throughout the|throughout year|all year|until|no date',
    'not applicable|in conjunction with|alongside',
  ]
    .join('|')
    .split('|'),
);

/** `within 3 months of approval`, `six weeks before the conference`, `3 months post training`. */
const counted =
  /^(?:within |by |at least |up to |no later than |not later than )?(?:the )?(?:first |next |last )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:working |calendar |school )?(?:day|week|fortnight|month|year|meeting)s? (?:of|after|before|from|following|prior to|post|pre|since|into) /;

const plain = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[\u2010-\u2015-]/g, ' ')
    .replace(/\s+/g, ' ');

const begins = (text: string, heads: readonly string[]): boolean =>
  heads.some((head) => text.startsWith(head) && !/[a-z0-9]/.test(text.charAt(head.length)));

/** True of a phrase that is in the table of those without a date as it is written, in capitals or not. */
export const saysNoDate = (text: string): boolean => asWritten().has(text.toLowerCase());

/** True of a phrase in the table of those without a date. */
export const namesNoDate = (line: string): boolean => {
  if (/\d/.test(line) || line.length > 60) return false;
  return whole().has(fold(line)) || /^[\s\-\u2010-\u2015._*•·]+$/.test(line);
};

/** True where the date is another paper's or an event's whatever else is there: `as per strategy`. */
export const pointsElsewhere = (line: string): boolean =>
  elsewhereFirst.test(line.slice(0, 10).toLowerCase()) && begins(plain(line), elsewhere);

/** True where it waits for something that has no date: `awaiting guidance`, `within 3 months of approval`. */
export const waitsForSomething = (line: string): boolean => {
  const text = plain(line);
  return begins(text, waiting()) || counted.test(text);
};
