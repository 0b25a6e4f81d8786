import { expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { bscb, folderWith } from '../commands/world.ts';
import { exampleDay, readExample, rulesIn } from './example.ts';

/** A command with what a person could put in the place of each …. */
const filledIn = (command: string): string =>
  command
    .replace(/(measure \S+) … --on "…"/, '$1 5 --on "5 Sep 2013"')
    .replace(/(--on|progress\.\d+\.date|done) "…"/g, '$1 "28 May 2013"')
    .replace(/--when "…"/, '--when "Apr 2013"')
    .replace(/(--to|when|completion) "…"/g, '$1 "Mar 2014"')
    .replace(/--next-by "…"/, '--next-by "Nov 2013"')
    .replace(/(--baseline|--target) "…"/g, '$1 "10, Mar 2013"')
    .replace(/(--agreed|agree \S+) "…"/, '$1 "Board 2 Sep 2013"')
    .replace('lead "…"', 'lead "Business Manager"')
    .replace(/(rate \S+|rag) …/, '$1 amber')
    .replaceAll('"…"', '"Minutes, item 4"');

const offers = rules.flatMap((rule) => {
  if (rule.bad === '') return [];
  const { read } = readExample(rule.bad);
  return checkPlan(read, exampleDay, [rule.name]).problems.flatMap(({ rule: name, command, message }) =>
    name === rule.name && command !== undefined
      ? [{ name, command, message, texts: read.texts, before: rulesIn(checkPlan(read, exampleDay).problems) }]
      : [],
  );
});

it('the usual corrections have a command', () => {
  expect(new Set(offers.map(({ name }) => name)).size).toBeGreaterThan(18);
});

it.each(offers)('$name: $command corrects it', async ({ name, command, message, texts, before }) => {
  const folder = folderWith(Object.fromEntries(texts));
  const { status, stderr } = await bscb(filledIn(command).slice('bscb '.length), {
    folder,
    today: exampleDay,
  });
  expect([status, stderr]).toEqual([0, '']);
  const { stdout } = await bscb(`check --rule ${name} --format json`, { folder, today: exampleDay });
  const left: { rule: string; message: string }[] = JSON.parse(stdout).problems;
  expect(left.filter((one) => one.rule === name).map((one) => one.message)).not.toContain(message);
  const whole = JSON.parse((await bscb('check --format json', { folder, today: exampleDay })).stdout);
  const more = [...rulesIn(whole.problems)].filter(([rule, count]) => count > (before.get(rule) ?? 0));
  expect(more).toEqual([]);
});
