import { describe, expect, it } from 'vitest';
import { refsOf } from '../../src/read/entries.ts';
import { linesOf } from '../../src/read/lines.ts';

const refsIn = (text: string) => refsOf(text, linesOf(text));

describe('the action that a line belongs to', () => {
  const text = 'actions:\n  - ref: "1.1"\n    action: Lay members\n  - { ref: 1.2, action: Annual report }\n';

  it('is that of the nearest ref above it, in either style', () => {
    const refAt = refsIn(text);
    expect(refAt(0)).toBeNull();
    expect(refAt(text.indexOf('Lay'))).toBe('1.1');
    expect(refAt(text.indexOf('Annual'))).toBe('1.2');
  });

  it('is found past a line of nothing but spaces, however long', () => {
    expect(refsIn(`${text}${' '.repeat(500_000)}\n`)(text.length)).toBe('1.2');
  });
});
