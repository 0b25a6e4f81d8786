import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/read/words.ts';
import { rules } from '../../src/rules/index.ts';
import { fileSlips } from '../../src/rules/slips/files.ts';
import { lineSlips } from '../../src/rules/slips/lines.ts';
import { quoteSlips } from '../../src/rules/slips/quotes.ts';
import { shapeSlips } from '../../src/rules/slips/shape.ts';
import { valueSlips } from '../../src/rules/slips/values.ts';

/** What is in the room beside the rules themselves. */
const beside = [
  'abbreviations',
  'actions',
  'contained',
  'contained-many',
  'date-to-correct',
  'echo',
  'error-count',
  'index',
  'life-of-plan',
  'nearest',
  'offered-waivers',
  'order',
  'personal',
  'problems',
  'redated',
  'rule',
  'scan',
  'stems',
  'texts',
  'waivers',
  'walks',
  'within',
  'wording',
];

/** Found by reading the files: many small pages, a file for each kind. */
const slips = new Set(
  [...quoteSlips, ...lineSlips, ...shapeSlips, ...valueSlips, ...fileSlips].map((rule) => rule.name),
);

describe('the list of rules', () => {
  it('has every rule of the folder, each in the file of its name', () => {
    const files = readdirSync('src/rules')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => !beside.includes(name));
    const listed = rules.map((rule) => rule.name).filter((name) => !slips.has(name));
    expect(listed.sort()).toEqual(files.sort());
  });

  it('says of every rule what it finds in one line, and why the board should mind', () => {
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
      expect(rule.summary, rule.name).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why, rule.name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has every name once', () => {
    const names = rules.map((rule) => rule.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('keeps errors to what cannot be read or tracked, and lets no error be waived', () => {
    const own = rules.filter((rule) => rule.check !== undefined || rule.scan !== undefined);
    expect(own.filter((rule) => rule.severity === 'error').map((rule) => rule.name)).toEqual([
      'shared-ref',
      'colour-misplaced',
      'done-for-another-date',
      'done-beside-milestones',
      'redated-to-differs',
      'personal-data',
    ]);
    expect(rules.filter((rule) => Boolean(rule.locked) !== (rule.severity === 'error'))).toEqual([]);
  });

  it('has a page for every slip that reading the files names', () => {
    const source = readdirSync('src/read', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src/read', name), 'utf8'))
      .join('\n');
    const named = [
      ...source.matchAll(
        /(?:rule:[^'\n;]*|(?:report|say|refuse)\(\s*)'([a-z]+(?:-[a-z0-9]+)+|tab)'(?:\s*:\s*'([a-z]+(?:-[a-z0-9]+)+)')?/g,
      ),
    ].flatMap((match) => [match[1], match[2]].filter((one) => one !== undefined));
    named.push(...Object.keys(words));
    expect(named.length).toBeGreaterThan(40);
    const known = new Set(rules.map((rule) => rule.name));
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
});
