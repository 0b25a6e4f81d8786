import { monthOf } from './day.ts';
import type { Match } from './match.ts';

/** Words that would make a month, a quarter or a year a part of it: `early`, `w/c 10`, `second week`, `not before the 10th`. */
const narrowing =
  /^\W*(?:(?:in|by|on|the) )*(?:(?:early|mid|middle|late|start|beginning)(?:[ -](?:in|of|to|part|the|month|year|quarter|early|mid|late))*\W*$|(?:(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) )?(?:week|wk|half|working day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|w\/[cbe]\b|(?:not|no) (?:before|earlier|later)\b|minus\b|(?:by|before|from|after) (?:the )?\d{1,2}(?:st|nd|rd|th)\b)/i;

/** True of words by which a date would be shorter than it is read: `early`, `second week`. */
export const narrows = (words: string): boolean => narrowing.test(words);

/** True of `August` behind `Q2 2013-14`, which ends in another month. */
export const isMonthWithin = ({ kind, windows }: Match, month: number | null): boolean => {
  const [last] = kind === 'quarter' || kind === 'term' ? windows.slice(-1) : [];
  return last !== undefined && month !== monthOf(last.due);
};
