import { fold } from '../model/name.ts';
import { nearestWord } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import { registeredSpellings } from '../model/registers.ts';
import { nearestName, spellingsOf } from '../rules/nearest.ts';
import { said } from './change-options.ts';
import type { Options } from './command.ts';

/** A line for each name of the command line that plan.yaml does not know, with the nearest one. */
export const nameWarnings = (plan: Plan, command: string, options: Options): readonly string[] => {
  const bodies = plan.bodies.flatMap(spellingsOf);
  const post = command === 'close' || plan.posts.length === 0 ? null : said(options, 'by');
  const register = { known: bodies, what: 'body', isSure: bodies.length > 1 };
  return [
    ...unknown('--by', post, { known: registeredSpellings(plan), what: 'post or body', isSure: true }),
    ...unknown('--at', said(options, 'at'), register),
    ...unknown('Who agreed it', bodyOfMinute(said(options, 'agreed'), bodies), register),
    ...yearSlip(said(options, 'agreed')),
  ];
};

/** A line where a letter has slipped in behind the year of a minute, which is written as it is typed. */
const yearSlip = (minute: string | null): string[] => {
  const [slip, year] = /\b((?:19|20)\d\d)\p{L}+/u.exec(minute ?? '') ?? [];
  return slip === undefined ? [] : [`Who agreed it: “${slip}” is written as it is. Did you mean ${year}?`];
};

interface Register {
  readonly known: readonly string[];
  readonly what: string;
  /** False where the plan may not name them all, so that only a likely slip is one. */
  readonly isSure: boolean;
}

const unknown = (option: string, name: string | null, { known, what, isSure }: Register): string[] => {
  if (name === null || name === '' || known.some((one) => fold(one) === fold(name))) return [];
  const near = nearestName(name, known) ?? (isSure ? twoLettersAway(name, known) : null);
  if (near === null && !isSure) return [];
  return [
    `${option}: “${name}” is not a ${what} in this plan.${near === null ? '' : ` Did you mean ${near}?`}`,
  ];
};

/** What is typed on the command line is near a name also where two of five letters are wrong: Bored for Board. */
const twoLettersAway = (name: string, known: readonly string[]): string | null => {
  const near = nearestWord(fold(name), known, fold);
  return near !== null && near.away <= 2 && name.length >= 5 ? near.word : null;
};

/** Whose minute it is: `Board 23 Sep 2013, item 5` begins with the body, and its day follows, or its month. */
const bodyOfMinute = (minute: string | null, bodies: readonly string[]): string | null => {
  const name = (/^[^\d,;…]*/.exec(minute ?? '')?.[0] ?? '').trim();
  const known = bodies.find((one) => fold(name).startsWith(fold(one)));
  const short = name.replace(/(?<!\s)\s+\S+$/, '');
  return known ?? (nearestName(name, bodies) === null && nearestName(short, bodies) !== null ? short : name);
};
