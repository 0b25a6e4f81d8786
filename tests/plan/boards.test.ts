import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { dayExists, planDate } from '../../src/dates/day.ts';
import { months } from '../../src/dates/words.ts';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { markOf } from '../../src/view/colours.ts';

const folder = 'tests/fixtures/boards';
const boards = readdirSync(folder).filter((name) => !name.endsWith('.md'));

const read = (name: string) =>
  readPlan(
    name,
    readdirSync(`${folder}/${name}`).map((file) => ({
      name: file,
      bytes: readFileSync(`${folder}/${name}/${file}`),
      fault: null,
    })),
  );

interface Row {
  readonly ref: string;
  readonly byDates: string;
  readonly rated: string;
}

/** What a careful manager says of a plan: the day in the heading, and a row for each action. */
const said = (name: string): { day: string; rows: Row[] } => {
  const page = readFileSync(`${folder}/${name}.md`, 'utf8');
  const [, date = '', month = '', year = ''] = /^# .* on (\d+) (\w+) (\d{4})$/m.exec(page) ?? [];
  const number = months.findIndex((one) => one === month) + 1;
  expect(dayExists(Number(year), number, Number(date))).toBe(true);
  const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|/gm)]
    .map(([, ref = '', byDates = '', rated = '']): Row => ({ ref, byDates, rated }))
    .filter(({ ref }) => ref !== 'ref' && ref !== '---');
  return { day: planDate(Number(year), number, Number(date)), rows };
};

it('there are nine of other boards, each with a page', () => {
  expect(boards).toHaveLength(9);
  expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual(
    boards.map((name) => `${name}.md`),
  );
});

describe.each(boards)('the plan of %s', (name) => {
  const { day, rows } = said(name);

  it('is checked without an error, and with less than one warning for two actions', () => {
    const { problems } = checkPlan(read(name), day);
    const said = (severity: string) =>
      problems.filter((one) => one.severity === severity).map((one) => `${one.rule}: ${one.message}`);
    expect(said('error')).toEqual([]);
    expect(said('warning').slice(0, Math.max(0, 1 + said('warning').length - rows.length / 2))).toEqual([]);
  });

  it('is judged as a careful manager would', () => {
    const { plan } = read(name);
    const found = assess(plan!, day).actions.map(
      ({ action, suggested, recorded }): Row => ({
        ref: action.ref,
        byDates: markOf(suggested.colour).word,
        rated: recorded.colour ?? 'not rated',
      }),
    );
    expect(found).toEqual(rows);
  });
});

it('a board for adults is not told of children', () => {
  for (const name of ['isle-of-man', 'devon']) {
    const { problems } = checkPlan(read(name), said(name).day);
    expect(
      problems
        .map(({ message, hint }) => `${message} ${hint && hintText(hint)}`)
        .filter((text) => /child|young/i.test(text)),
    ).toEqual([]);
  }
});
