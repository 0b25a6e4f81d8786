import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (text: string) => readPlan('plan', typed({ 'plan.yaml': 'title: Plan\n', '1-a.yaml': text }));

/** Text that is no YAML at all, of the kinds that suites for parsers hold, in the words of a plan. */
const broken: Readonly<Record<string, string>> = {
  'a bracket closed that was never opened': 'title: Leadership\nshort: ]\n',
  'a list that ends in the wrong bracket': 'actions: [ { ref: "1.1" ]\n',
  'a comma with nothing before it': 'actions: [ , { ref: "1.1", action: x } ]\n',
  'two commas': 'actions: [ { ref: "1.1", action: x },, ]\n',
  'text after a closed list': 'actions: [ ] more\n',
  'text after a closed quote': 'title: "Leadership" and more\n',
  'a comment that touches a quote': 'title: "Leadership"# note\n',
  'a quote over lines that stand too far left': 'title: "Leadership\nand more"\nshort: x\n',
  'a key over two lines': 'title\n  more: x\n',
  'a quoted key over two lines': '"title\n  more": x\n',
  'a key in a value': 'title: short: x\n',
  'a list beside a key': 'actions: - ref: "1.1"\n',
  'a list less far in than the one before':
    'actions:\n    - ref: "1.1"\n      action: x\n  - ref: "1.2"\n    action: y\n',
  'a key less far in than the one before': 'title: x\n  short: y\n description: z\n',
  'block text with words on its first line': 'description: | words\n  more\n',
  'block text with an impossible figure': 'description: |0\n  more\n',
  'block text that begins too far in': 'description: |\n     \n   \n words\nshort: x\n',
  'an unknown escape': 'title: "a \\q b"\n',
  'an escape cut short': 'title: "a \\x4"\n',
  'an alias before its anchor': 'title: *later\nshort: &later x\n',
  'two anchors': 'title: &a &b x\n',
  'an anchor on an alias': 'short: &a x\ntitle: &b *a\n',
  'a tag that is no tag': 'title: !<x> y\n',
  'a directive after content': 'title: x\n%YAML 1.2\n---\nshort: y\n',
  'two directives': '%YAML 1.2\n%YAML 1.2\n---\ntitle: x\n',
  'a document end with words': 'title: x\n... more\n',
  'a tab before a dash': 'actions:\n\t- ref: "1.1"\n',
  'a tab between dash and key': 'actions:\n  -\tref: "1.1"\n\t  action: x\n',
  'a question mark with nothing': '? \n',
  'a colon with nothing': ': \n',
  'a dash in braces': 'actions: { - }\n',
  'a line of braces': '{ title: x\nshort: y }\n',
};

describe('text that is no YAML', () => {
  it.each(Object.entries(broken))('%s is named', (_name, text) => {
    const { problems } = read(text);
    expect(problems.filter((problem) => problem.severity === 'error').length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(4);
  });
});

describe('the room', () => {
  it('asks neither clock nor zone nor language, so that one text reads the same everywhere', () => {
    const asking = readdirSync('src/read', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /localeCompare|toLocale|Intl\.|new Date|Date\.now|process\./.test(
          readFileSync(join('src/read', name), 'utf8'),
        ),
      );
    expect(asking).toEqual([]);
  });
});
