import type { Block } from './document.ts';
import { areaIn } from './headings.ts';
import { longMonth } from './months.ts';

/** What the title of a plan says. */
export interface Title {
  readonly board: string;
  readonly title: string;
  readonly period: string | null;
  readonly version: string | null;
  readonly published: string | null;
}

const periodPattern = /\b((?:19|20)\d\d)\s*(?:[-–—/]|to)\s*((?:20)?\d\d)\b/u;

const cut = (text: string, found: RegExpExecArray | null): string =>
  found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;

/** The years as canonical files have them: `2013-14`, or `2013-16` for three of them. */
const yearsOf = ([, first = '', last = '']: RegExpExecArray): string => `${first}-${last.slice(-2)}`;

/** Reads the board, the years, the version and the month of publication out of a title. */
export const titleOf = (text: string): Title => {
  let rest = text.replace(/\s+/g, ' ').trim();
  const years = periodPattern.exec(rest);
  rest = cut(rest, years);
  const version = /\b(?:version|v|draft)\s*(\d+(?:\.\d+)?)\b/i.exec(rest);
  rest = cut(rest, version);
  const published = new RegExp(
    `\\b(?:published\\s+)?((?:\\d{1,2}\\s+)?${longMonth}\\s+(?:19|20)\\d\\d)\\b`,
    'i',
  ).exec(rest);
  rest = cut(rest, published)
    .replace(/(?:(?<!\s)\s+|(?<![\s–—|,:-]))[–—|,:-]+\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, board = '', title = ''] =
    /^(.*?\b(?:Board|Partnership|Committee|LSCB|SCB|SAB|LSCP|SCP|Executive)\b(?:\s*\([^)]*\))?)(?:['’]s)?[\s:,–—-]*(.*)$/u.exec(
      rest,
    ) ?? [];
  const plan = (board === '' ? rest : title).replace(/^[\s:,–—-]+|(?<![\s:,–—-])[\s:,–—-]+$/gu, '');
  return {
    board: board.trim(),
    title: plan === '' ? 'Business Plan' : plan,
    period: years === null ? null : yearsOf(years),
    version: version?.[1] ?? null,
    published: published?.[1] ?? null,
  };
};

/** The lines of a title: the first, and those after it that go on with the name of the plan or its years. */
export const titleLines = (blocks: readonly Block[]): { readonly text: string }[] => {
  const lines: { readonly text: string }[] = [];
  for (const block of blocks.slice(0, 4)) {
    if (block.is === 'table') break;
    const goesOn =
      block.text.length <= 90 &&
      /\bplan\b|\b20\d\d\b|\bversion\b|\bpartnership\b|\bboard\b/i.test(block.text) &&
      !/[.:;]$/.test(block.text) &&
      areaIn(block.text) === null;
    if (lines.length > 0 && !goesOn) break;
    lines.push(block);
  }
  return lines;
};
