import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { ruleOf, usualProfile, usualProfiles } from '../../src/assess/profiles/index.ts';
import { addDays } from '../../src/dates/day.ts';
import { typedProfile } from '../../src/model/profile.ts';
import { bscb, folderWith, smallPlan } from '../commands/world.ts';
import { action, body, plan } from './a-plan.ts';
import { quarterly } from './any-action.ts';

const names = usualProfiles.map(({ profile }) => profile);
const ofPlan = plan([], { bodies: [body('Board', quarterly)] });

describe('every rule of colour', () => {
  it('is one file of the folder and one line of the list', () => {
    const files = readdirSync('src/assess/profiles').filter(
      (file) => !['index.ts', 'profile.ts'].includes(file),
    );
    expect(files.sort()).toEqual(names.map((name) => `${name}.ts`).sort());
  });

  it('is named in no other room that reads, judges or shows a plan', () => {
    const others = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /^(?:model|read|assess|view|commands)\b.*\.ts$/.test(file) && !file.includes('profiles'),
      )
      .filter((file) => /profile: '/.test(readFileSync(`src/${file}`, 'utf8')));
    expect(others).toEqual([]);
  });

  it('is named in the help and where another name is typed', async () => {
    const { stdout } = await bscb('status --help');
    const { stderr, status } = await bscb('status --profile weeks');
    expect(status).toBe(2);
    for (const usual of usualProfiles) {
      expect(stdout.replace(/\s+/g, ' ')).toContain(typedProfile(usual));
      expect(stderr).toContain(`  ${typedProfile(usual)}`);
    }
  });

  it('is no word that every object knows', () => {
    expect(usualProfile('toString')).toBeNull();
    expect(usualProfile('constructor')).toBeNull();
  });
});

describe.each(names)('the rule %s', (name) => {
  const usual = usualProfile(name) ?? expect.fail();
  const rule = ruleOf(ofPlan, usual);

  it('is read from plan.yaml, explained and used', async () => {
    const yaml = smallPlan['plan/plan.yaml'].replace(/^rag:.*\n(?: .*\n)*/m, '');
    const folder = folderWith({ ...smallPlan, 'plan/plan.yaml': `${yaml}rag: { profile: ${name} }\n` });
    const list = await bscb('list --format json --as-of 2013-09-10', { folder });
    expect(list.status, list.stderr).toBe(0);
    expect(JSON.parse(list.stdout).profile).toEqual(usual);
    const { stdout } = await bscb('explain colour --format json', { folder });
    expect(JSON.parse(stdout).profile).toBe(name);
    const tried = await bscb(`list --format json --as-of 2013-09-10 --profile ${typedProfile(usual)}`, {
      folder,
    });
    expect(JSON.parse(tried.stdout)).toEqual(JSON.parse(list.stdout));
  });

  it('grades a date as not late on its own day, and worse only on the days that it names', () => {
    const due = '2013-05-31';
    const moves = rule.transitions(due);
    expect(rule.grade(due, due)).toBe('not');
    expect([...moves].sort()).toEqual(moves);
    for (let i = 1; i < 500; i++) {
      const [day, next] = [addDays(due, i - 1), addDays(due, i)];
      if (!moves.includes(next)) expect([next, rule.grade(due, next)]).toEqual([next, rule.grade(due, day)]);
    }
    expect(rule.grade(due, addDays(due, 500))).toBe('red');
  });

  it('has a table with no name twice, whose last row fits always', () => {
    const rows = rule.rows.map((row) => row.name);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.at(-1)).toBe('not-due');
    expect(rule.rows.map((row) => row.words(rule)).filter((words) => words === '')).toEqual([]);
  });
});

describe('the strict rule', () => {
  const why = (...meets: string[]) => {
    const rag = { profile: { profile: 'strict' as const }, colours: null };
    const board = body('Board', meets);
    const of = assess(plan([action('2013-07-31')], { bodies: [board], rag }), '2013-06-25');
    return of.actions[0]?.suggested.reason;
  };

  it('names the meeting before which a date falls due', () => {
    expect(why('2013-03-25', '2013-09-23')).toContain(', before the next Board meeting, 23 September 2013,');
  });

  it('names no meeting where the calendar has none ahead', () => {
    expect(why('2013-03-25', '2013-06-24')).toContain(', in the three months to 25 September 2013,');
  });
});
