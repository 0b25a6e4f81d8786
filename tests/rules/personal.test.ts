import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainly } from '../../src/model/as-typed.ts';
import { hintText } from '../../src/model/hint.ts';
import { isLocked, personalIn, withheld } from '../../src/model/personal.ts';
import { anyTrace, isNhsNumber, kinds as kindsOfData, lockedTrace } from '../../src/model/personal-kinds.ts';
import { refsOf } from '../../src/read/entries.ts';
import { linesOf } from '../../src/read/lines.ts';
import { personalScan } from '../../src/rules/personal.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { inFull, runs } from '../runs.ts';
import { exampleDay, readExample } from './example.ts';

const kinds = (text: string): string[] => personalIn(text).map((one) => one.kind);

/** The spellings of a file that anybody can read and add to: `kind | text`. */
const spellings = readFileSync('tests/rules/personal-spellings.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind = '', ...text] = line.split(' | ');
    const typed = text
      .join(' | ')
      .replace(/<U\+([0-9A-F]{4})>/g, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replaceAll('<line>', '\n');
    return { line, kind, typed };
  });

describe('the spellings of personal data that people type', () => {
  it.each(spellings)('$line', ({ kind, typed }) => {
    const expected = kind === 'nothing' ? [] : [kind];
    expect(kinds(typed)).toEqual(expected);
    expect(kinds(`    note: so ${typed}\n`)).toEqual(expected);
    // What is starred out leaves no figure or letter of it behind, and every line where it was.
    const shown = withheld(typed);
    expect(shown.split('\n')).toHaveLength(typed.split('\n').length);
    expect(kinds(shown)).toEqual([]);
    if (kind === 'nothing') expect(shown).toBe(typed);
  });

  it('are at least 150, of every kind', () => {
    expect(spellings.length).toBeGreaterThanOrEqual(150);
    expect(new Set(spellings.map(({ kind }) => kind)).size).toBe(8);
  });
});

describe('what is looked for before a pattern is made', () => {
  /** What numbers, and what is between their figures, are put together from. */
  const pieces = fc.constantFrom(
    ...['0', '1', '44', '999', '9990000018', '99 90 00 00 18', '12 34 56', '(0) ', '+44', '00', '0', '020 '],
    ...[' ', '  ', '-', ' - ', '/', '.', '\n', '\r\n      # ', '\n\t', ' #', '(', ')', '_', '_ '],
    ...[
      'born ',
      'BIRTHDAY: ',
      'd. O. b ',
      'Date of Birth',
      '3 May 2004',
      'BR',
      'w1',
      'W1a',
      '3UH',
      '9ſg',
      '1.',
    ],
    ...[
      'case no',
      'Caſe ',
      '2024/',
      'Child ID',
      'UPN',
      'crime ref',
      ': ',
      '#',
      'LL/',
      'Kſ-',
      '204',
      'a.b',
      '@c',
      '.uk',
      'jane.doe@me.uk',
    ],
    ...['AB', 'ab', 'C', 'd', 'ſ', 'K', 'T123456789012', 'NHS', 'N.H.S. no ', '😀', '😀😀😀😀😀😀', 'é', 'x'],
  );

  /** A text in which a kind is found has the trace of that kind, and the one of any kind. */
  const expectTraces = (text: string): void => {
    for (const { kind, level, trace, find } of kindsOfData) {
      if (level === 'number' && trace.test(text))
        expect(lockedTrace.test(text), `${kind}: ${text}`).toBe(true);
      if (text.search(find()) < 0) continue;
      expect(trace.test(text), `${kind}: ${text}`).toBe(true);
      expect(anyTrace.test(text), `${kind}: ${text}`).toBe(true);
    }
  };

  it('is in every text in which the pattern finds something', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => expectTraces(parts.join(''))),
      { numRuns: runs(300, 20_000) },
    );
    for (const { typed } of spellings) expectTraces(typed);
  });

  it('is in the shortest and in the longest of each kind', () => {
    const far = `NHS${'😀'.repeat(15)} 99 90 00 00 18`;
    const fold = `\r\n${' '.repeat(40)}#${' '.repeat(4)}`;
    const shortest = ['9990000018', 'AB123456C', 'dob 010203', 'E16AN', '012 345 678', 'a.bo@c.d', 'UPN 204'];
    const longest = ['999_000_0018', 'AB_12_34_56_C', 'E1_6AN'].map((one) => one.replaceAll('_', fold));
    for (const text of [far, ...shortest, ...longest]) expect(kinds(text), text).toHaveLength(1);
    for (const text of [far, ...shortest, ...longest]) expectTraces(text);
  });

  it('is in every spelling with a sign put in, taken out or doubled, where that is still one', () => {
    const signs = fc.constantFrom(...' \t\r\n#-/._():@0149AaKkSsſKé');
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom('put in', 'taken out', 'doubled', 'in its place'),
      signs,
    );
    const changed = (text: string, [seed, how, sign]: readonly [number, string, string]): string => {
      const at = seed % (text.length + 1);
      const own = text.slice(at, at + 1);
      const now = { 'put in': sign + own, 'taken out': '', doubled: own + own }[how] ?? sign;
      return text.slice(0, at) + now + text.slice(at + 1);
    };
    const found = spellings.filter(({ kind }) => kind !== 'nothing').map(({ typed }) => typed);
    fc.assert(
      fc.property(fc.constantFrom(...found), fc.array(change, { maxLength: 3 }), (typed, changes) =>
        expectTraces(changes.reduce(changed, typed)),
      ),
      { numRuns: runs(1000, 50_000) },
    );
  });

  it('is seen through every space, dash, slash, escape and figure that people type in place of a plain one', () => {
    const odd = fc.constantFrom(
      ...['\u00a0', '\u2003', '\u202f', '\u3000', '\u2011', '–', '−', '\uff0d', '⁄', '∕', '\uff0f'],
      ...[
        '\u00ad',
        '\u200b',
        '\ufeff',
        '\\xA0',
        '\\u2011',
        '\\_',
        '&nbsp;',
        '&#8209;',
        '&ndash;',
        '&#x35;',
        '٤',
        '７',
      ],
    );
    const plainAndOdd = fc.array(fc.oneof({ weight: 2, arbitrary: pieces }, odd), { maxLength: 14 });
    fc.assert(
      fc.property(plainAndOdd, (parts) => {
        const text = parts.join('');
        const seen = plainly(text).text;
        expect(personalIn(text, 'number').length, text).toBe(personalIn(seen, 'number').length);
      }),
      { numRuns: runs(1000, 50_000) },
    );
    for (const sign of ['\u00a0', '\u2003', '–', '−', '⁄']) {
      expect(kinds(`999${sign}000${sign}0018`), sign).toEqual(['an NHS number']);
      expect(isLocked(`AB${sign}12${sign}34${sign}56${sign}C`), sign).toBe(true);
    }
    expect(isLocked('d.\u00a0o.\u2003b. 3 May 2004')).toBe(true);
    expect(isLocked('9990\u200b000018')).toBe(true);
  });

  it('is not in the pages that people ask for most: a pattern takes longer to make than a page', () => {
    for (const page of ['status-pipe.txt', 'overdue-pipe.txt', 'show-4.7-pipe.txt', 'list-pipe.txt']) {
      const text = readFileSync(`tests/golden/${page}`, 'utf8');
      const traced = kindsOfData.filter(({ level, trace }) => level === 'number' && trace.test(text));
      expect(
        traced.map(({ kind }) => kind),
        page,
      ).toEqual([]);
    }
  });
});

describe('personal data in the text of a plan', () => {
  it('knows an NHS number by its check digit, spaced or not', () => {
    // 9 9 9 0 0 0 0 0 1 weighs 90+81+72+2 = 245, 245 mod 11 is 3, 11 − 3 = 8.
    expect(isNhsNumber('999 000 0018')).toBe(true);
    expect(kinds('seen under 9990000018.')).toEqual(['an NHS number']);
    expect(kinds('seen under 999-000-0018')).toEqual(['an NHS number']);
    expect(kinds('seen under 999 000 0017')).toEqual([]);
    expect(kinds('budget 0000000000')).toEqual([]);
  });

  it('where two kinds overlap, says the first, once', () => {
    expect(kinds('case no 9990000018')).toEqual(['an NHS number']);
    expect(kinds('999 000 0018, then case no AB/12345')).toEqual(['an NHS number', 'a case reference']);
    expect(withheld('case no 9990000018 closed')).toBe('case no ********** closed');
  });

  it('knows a National Insurance number, and no prefix that was never given out', () => {
    expect(kinds('NI AB 12 34 56 C')).toEqual(['a National Insurance number']);
    expect(kinds('ab123456c')).toEqual(['a National Insurance number']);
    expect(kinds('GB 12 34 56 C and QQ123456C')).toEqual([]);
  });

  it('locks the shortest number and the shortest day of birth that there can be', () => {
    expect(['AB123456C', 'dob:1/1/01', 'born1/1/01'].filter(isLocked)).toHaveLength(3);
  });

  it('takes a day for a birthday only where the text says so', () => {
    for (const text of [
      'DOB: 3/4/1999',
      'd.o.b. 03.04.99',
      'date of birth 3 April 1999',
      'born on 1999-04-03',
    ])
      expect(kinds(text), text).toEqual(['a date of birth']);
    expect(kinds('Board 3 April 2013; babies born in 2013; born to mothers under 18')).toEqual([]);
  });

  it('knows full postcodes, phone numbers and the mailbox of a person', () => {
    expect(kinds('lives at BR1 3UH')).toEqual(['a full postcode']);
    expect(kinds('ring 01632 960 123, +44 20 7946 0123 or (020) 7946 0123')).toEqual([
      'a phone number',
      'a phone number',
      'a phone number',
    ]);
    expect(kinds('jane.bloggs@example.com, somebody@gmail.com')).toEqual([
      'a personal e-mail address',
      'a personal e-mail address',
    ]);
  });

  it('lets the mailbox of a role, a part of a postcode, years, refs and figures stand', () => {
    for (const text of [
      'bscb@example.gov.uk',
      'business.manager@example.gov.uk',
      'safeguarding.team@example.gov.uk',
      'families in BR1 and SE20',
      'April 2013 to March 2014',
      '2013-14, 2014/15, 1.10, 4.10.2',
      'a sample of 1,204 referrals in 2012-13',
      'Section 11, S11 and Working Together 2013',
      'PSA 12, EU 2011/93, ISO 27001',
      'case reviews and 12 case audits; case 4 of 12',
      'commit 0123456789abcdef, version 1.2.3',
    ])
      expect(kinds(text), text).toEqual([]);
  });

  it('knows the reference of a case, a crime or a pupil', () => {
    expect(kinds('case ref LL/204417')).toEqual(['a case reference']);
    expect(kinds('crime reference number 4012345/13')).toEqual(['a case reference']);
    expect(kinds('Mosaic ID 884213')).toEqual(['a case reference']);
  });

  it('never repeats what it found, and keeps the length of a line it stars out', () => {
    const text = '# ask about 999 000 0018\n';
    const [problem] = personalScan('number', 'take it out')(text, '1-leadership.yaml', () => null);
    expect(`${problem?.message}${hintText(problem?.hint ?? '')}`).not.toMatch(/999|0018/);
    expect(withheld(text)).toBe('# ask about ************\n');
  });

  it('leaves the registers their numbers and mailboxes, but no NHS number', () => {
    const text =
      'board: Bromley\nposts:\n  Chair:\n    email: jane.bloggs@example.com\n    # 999 000 0018\nintroduction: ring 01632 960 123\n';
    const found = (level: 'number' | 'contact'): string[] =>
      personalScan(level, '')(text, 'plan.yaml', () => null).map((one) => one.message);
    expect(found('contact')).toEqual(['this looks like a phone number']);
    expect(found('number')).toEqual(['this looks like an NHS number']);
  });

  it('takes the letters of a number for no abbreviation, and its figures for no ref', () => {
    const { read } = readExample('- ref: "1.1"\n  action: Ask about AB 12 34 56 C\n- ref: 999 000 0018\n');
    const { problems } = checkPlan(read, exampleDay);
    expect(problems.map((one) => one.rule)).not.toContain('unexplained-abbreviation');
    expect(JSON.stringify(problems)).not.toMatch(/999|0018/);
  });

  it('takes the name of a commit for no number of a person', () => {
    expect(kinds('Wrote 1-voice.yaml, committed as 123456a.')).toEqual([]);
    expect(kinds('AS 123456A, as123456a')).toEqual([
      'a National Insurance number',
      'a National Insurance number',
    ]);
  });

  it('asks nobody to explain the initials of a child', () => {
    const { read } = readExample(
      '- ref: "1.1"\n  action: Learn from the case of JK and review the CSE pathway and MARAC\n',
    );
    const hints = checkPlan(read, exampleDay, ['unexplained-abbreviation']).problems.map(({ hint }) => hint);
    expect(hints).toEqual([
      'if these are the initials of a person, take them out: a plan names nobody whom it is about; if not, write the words in full',
      'add it under abbreviations in plan.yaml:  CSE: what it stands for; if these are the initials of a person, take them out',
      'add it under abbreviations in plan.yaml:  MARAC: what it stands for',
    ]);
  });

  it('finds a number that goes on in the next line, has dashes of another kind, or is in a name of a file', () => {
    for (const text of [
      '943 476\n      5919',
      '943–476–5919',
      '943\u00a0476\u202f5919',
      'NHS9434765919',
      'child_9434765919_v2',
    ])
      expect(kinds(text), text).toEqual(['an NHS number']);
    expect(kinds('AB 12 34\n  56 C')).toEqual(['a National Insurance number']);
  });

  it.runIf(inFull)(
    'knows the action of a problem in the last line of a file that is nearly all blanks',
    () => {
      // A million blanks: were a blank to match in two ways, this would not end before the test is given up.
      const text = `  - { ref: "4.10", action: A }\n${'\t'.repeat(1_000_000)}\n${' '.repeat(1_000_000)}# 999 000 0018\n`;
      const refAt = refsOf(text, linesOf(text));
      expect(personalScan('number', '')(text, '4-outcomes.yaml', refAt).map((one) => one.ref)).toEqual([
        '4.10',
      ]);
    },
  );
});
