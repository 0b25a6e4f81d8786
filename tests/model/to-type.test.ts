import { execFileSync } from 'node:child_process';
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
    expect(line`bscb done 1.6 --for "${'Board 3 Apr 2013'}" --on "…"`).toBe(
      'bscb done 1.6 --for "Board 3 Apr 2013" --on "…"',
    );
  });

  /** A line with one value, as bash takes it: zsh and PowerShell read these quotes in the same way. */
  const taken = (value: string): string => {
    const line = lineFor({ named: value })`bscb note 1.6 "${value}"`;
    const script = `set -o history -o histexpand\nbscb() { printf '%s\\n' "$3" "$5"; }\n${line}\n`;
    return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  };

  it.each(['Costs $5 a head', 'the `plan`', 'Well done!', "Children's views", 'Ask R&D staff — 50% of them'])(
    'says the same words to the shell: %s',
    (value) => {
      expect(taken(value)).toBe(`${value}\n${value}\n`);
    },
  );

  it('leaves to whoever types it what no quotes say to every shell alike', () => {
    for (const value of ['a "b"', 'a “b”', "Children's $5", 'the %PATH% of it', 'C:\\our plans\\'])
      expect(lineFor({})`bscb set 1.6 note "${value}"`).toBe('bscb set 1.6 note "…"');
    expect(lineFor({})`bscb agree 1.6 "Board ${'$5'}"`).toBe('bscb agree 1.6 "Board …"');
  });

  it('counts quotes in what it says, not in what is put in', () => {
    expect(lineFor({})`bscb done ${'a "b"'} --for "${'May'}" --on "${'$5 day'}"`).toBe(
      `bscb done "…" --for "May" --on '$5 day'`,
    );
  });
});
