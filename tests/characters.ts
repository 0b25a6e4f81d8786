import fc from 'fast-check';

/** Any character that there is. The unit `binary` of fast-check makes a table of all million of them before the first. */
export const character: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
