import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';

/** What stands in the room beside the rules themselves. */
const beside = [
  'abbreviations',
  'actions',
  'findings',
  'index',
  'life-of-plan',
  'nearest',
  'order',
  'personal',
  'rule',
  'scan',
  'texts',
  'waivers',
  'wording',
];

describe('the list of rules', () => {
  it('has every rule of the folder, each in the file of its name', () => {
    const files = readdirSync('src/rules')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => !beside.includes(name));
    expect(rules.map((rule) => rule.name).sort()).toEqual(files.sort());
  });

  it('says of every rule what it finds in one line, and why the board should mind', () => {
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(rule.summary, rule.name).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why, rule.name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('locks what protects people, and keeps errors to what cannot be read or tracked', () => {
    expect(rules.filter((rule) => rule.locked).map((rule) => rule.name)).toEqual([
      'shared-ref',
      'personal-data',
    ]);
    expect(rules.filter((rule) => rule.severity === 'error').map((rule) => rule.name)).toEqual([
      'shared-ref',
      'personal-data',
    ]);
  });
});
