import { runsOf } from '../dates/english.ts';
import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';
import { registeredSpellings } from '../model/registers.ts';
import { rule } from './rule.ts';
import { placeOf, wordsOfPlan } from './texts.ts';

const inBrackets = /\[(?:insert|add|enter|date|name|tbc|tba|to be|xx?)[^\]]{0,200}\]/iu;

/** What a template says until somebody fills it in. */
const placeholders: readonly RegExp[] = [
  /\bas (?:of|at) (?:X+|xx+|\[?date\]?)\b(?: date)?/u,
  /\b[xX]{2,}(?:[/.-][xX]{2,})*\b/u,
  /\bDD\/MM\/(?:YY){1,2}\b/iu,
  inBrackets,
  /<(?:insert|add|enter|date|name|title|text)[^<>]*>/iu,
  /\b(?:insert|add|enter) (?:date|name|text|title|details?|actions?|milestones?|outcomes?|leads?) here\b/iu,
  /\?{2,}/u,
  /\bl(?:orem) ipsum\b/iu,
];
/** In a title these replace the title itself; in a note they may be news. */
const inTitles = (): RegExp =>
  /(?<![\p{L}\p{N}])(?:TBC|TBA|TBD|to be confirmed|to be determined|TODO)(?![\p{L}\p{N}])/iu;

/** What each of them has in it, looked for at once and from its rarest letter: most texts have none of it. */
const trace =
  /[[<]|\?\?|\/[Mm]{2}\/|[xX](?:[xX]|(?<=as (?:of|at) .))|[BDHPbdhp](?:[Ee][Rr][Ee](?<= [Hh].{3})|[\u017fSs][Uu][Mm]|[ACDacd](?<=[Tt][Bb].)|[Ee] (?<=[Tt][Oo] [Bb]..)(?:[Cc][Oo][Nn][Ff]|[Dd])|[Oo](?<=[Tt][Oo]..)|ate(?<=as (?:of|at) .{4}))/;

/** After the last closing bracket nothing can match, and each opening one would be followed to the end of the text. */
const firstOf = (pattern: RegExp, text: string): string | undefined =>
  pattern.exec(pattern === inBrackets ? text.slice(0, text.lastIndexOf(']') + 1) : text)?.[0];

export const placeholder = rule({
  name: 'placeholder',
  summary: 'Text of a template was left in',
  why: 'It goes to print: "progress as of X date" has been printed in published plans.',
  example: `
  - ref: "1.3"
!   action: Annual report TBC
+   action: Develop the annual report
    progress:
      - date: 10 Jun 2013
!       note: Draft circulated as of X date
+       note: Draft circulated, date of the meeting to be confirmed
`,
  check: (plan) => {
    const traced = wordsOfPlan(plan).filter(({ text }) => trace.test(text));
    const names = traced.length === 0 ? new Set<string>() : knownWords(plan);
    return traced.flatMap((words) => {
      const { text, ref, as } = words;
      const title = as === 'title' || as === 'milestone' || as === 'outcome';
      const found = [...placeholders, ...(title ? [inTitles()] : [])]
        .map((pattern) => firstOf(pattern, text))
        .find((one) => one !== undefined);
      if (found === undefined || names.has(fold(found))) return [];
      return {
        message: `"${found}" is where the words should be${ref ? ` (${ref})` : ''}`,
        hint: 'fill it in, or take it out',
        at: placeOf(words),
        ref,
      };
    });
  },
});

/** The board's own short forms, and the words of its names: TBC may be one of them. */
const knownWords = (plan: Plan): ReadonlySet<string> =>
  new Set([...plan.abbreviations.keys(), ...registeredSpellings(plan).flatMap(runsOf)].map(fold));
