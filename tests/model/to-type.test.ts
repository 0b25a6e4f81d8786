import { describe, expect, it } from 'vitest';
import { lineFor, toType } from '../../src/model/to-type.ts';

describe('a line to type', () => {
  it('names the plan where without it another would be meant, and only there', () => {
    expect(toType('bscb undo', { named: 'z' })).toBe('bscb undo --plan z');
    expect(toType('bscb undo', { named: 'our plan' })).toBe('bscb undo --plan "our plan"');
    expect(toType('bscb undo', {})).toBe('bscb undo');
    expect(toType('bscb status --plan a', { named: 'z' })).toBe('bscb status --plan a');
    for (const line of [
      'bscb explain no-lead',
      'bscb schema',
      'bscb --help',
      'bscb done --help',
      'lead: Chair',
    ])
      expect(toType(line, { named: 'z' })).toBe(line);
  });

  it('names it before a text that begins with a dash, and before a file that is read in', () => {
    expect(toType('bscb note 1.6 -- "- late"', { named: 'z' })).toBe('bscb note 1.6 --plan z -- "- late"');
    expect(toType('bscb check - < 1.yaml', { named: 'z' })).toBe('bscb check - --plan z < 1.yaml');
  });

  it('has in quotes what would be more than one word, or mean something to the shell', () => {
    const line = lineFor({});
    expect(line`bscb set ${'1.2(i)'} ${'% complete'} "…"`).toBe('bscb set "1.2(i)" "% complete" "…"');
    expect(line`bscb set ${'1.6'} ${'progress.1.note'} "${'a "b"'}"`).toBe(
      'bscb set 1.6 progress.1.note "a \\"b\\""',
    );
  });
});
