import fc from 'fast-check';

/** What hands and programs do to a text: characters that mean something to YAML, and lines lost, doubled and moved. */
const bits = [
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '-',
    '- ',
    ':',
    ': ',
    '#',
    ' # c',
    '# c\n',
    '  # deep\n',
    '#4',
  ],
  ...[
    '"',
    "'",
    '""',
    '|',
    '>',
    '|\n  text\n',
    '[',
    ']',
    '{',
    '}',
    ',',
    '[a, b]',
    '\\',
    '\\"',
    '\\x41',
    '?',
    '? ',
  ],
  ...[
    '!',
    '!x ',
    '&x ',
    '*x',
    '%',
    '@',
    '`',
    '~',
    'null',
    '---',
    '---\n',
    '...',
    '<<: x\n',
    '__proto__: x\n',
    'key: v\n',
  ],
  ...[
    '- x\n',
    '- ref: "1.1"\n',
    'ref: "1.1"\n',
    'actions:\n',
    'lead: x\n',
    'o ',
    '1. ',
    '•',
    '–',
    'é',
    'a',
    '.',
    '+',
  ],
  ...['\u00a0', '\u200b', '\u2028', '\u00ad', '\u0085', '\u0000', '\ud800', '😀', '<<<<<<< x\n', '=======\n'],
];

/** One such change. */
export const damage = fc.oneof(
  fc.record({ do: fc.constant('cut' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('put' as const), at: fc.nat(), bit: fc.constantFrom(...bits) }),
  fc.record({ do: fc.constantFrom('lose' as const, 'double' as const, 'outdent' as const), at: fc.nat() }),
  fc.record({ do: fc.constant('indent' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 3 }) }),
);

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

/** A text after it. */
export const damaged = (text: string, one: Damage): string => {
  if (one.do === 'cut' || one.do === 'put') {
    const at = one.at % (text.length + 1);
    return one.do === 'put'
      ? text.slice(0, at) + one.bit + text.slice(at)
      : text.slice(0, at) + text.slice(at + one.size);
  }
  const lines = text.split('\n');
  const at = one.at % lines.length;
  const line = lines[at] ?? '';
  const now = { lose: [], double: [line, line], outdent: [line.slice(1)], indent: [`   ${line}`] }[one.do];
  return [...lines.slice(0, at), ...now, ...lines.slice(at + 1)].join('\n');
};
