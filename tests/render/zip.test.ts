import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../src/render/zip.ts';

describe('a zip file', () => {
  it('holds each part whole, small and large, under its name, for a reader that is not ours', () => {
    const parts = {
      'word/document.xml': strToU8('<w:t>Bromley Safeguarding Children Board</w:t>'.repeat(40_000)),
      'word/media/Plan – März.txt': strToU8('Rückmeldung'),
      'empty.xml': new Uint8Array(),
    };
    const read = unzipSync(zipOf(parts));
    expect(Object.keys(read)).toEqual(Object.keys(parts));
    for (const [name, content] of Object.entries(parts))
      expect(Buffer.from(read[name]!).equals(Buffer.from(content))).toBe(true);
  });

  it('leaves folders out, and does not know when it was made', () => {
    const made = zipOf({ 'word/': new Uint8Array(), 'word/a.xml': strToU8('<a/>') });
    expect(Object.keys(unzipSync(made))).toEqual(['word/a.xml']);
    // 1 January 1980, no hour: byte 10 to 13 of the head of a part.
    expect([...made.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
    expect(zipOf({ 'word/a.xml': strToU8('<a/>') })).toEqual(made);
  });
});
