import { describe, expect, it } from 'vitest';
import { actionOf, area, expectSaid, plan } from './said.ts';

const own = 'which has a meaning of its own in YAML';

describe('a text that begins with a sign of YAML is read as typed', () => {
  /** Those first that can be nothing but a text, and that --fix puts in quotes. */
  const texts = [
    ['@BromleySCB has 400 followers, or |', 'an @', 'error fixed'],
    ['`most` agencies answered; did all?', 'a backtick', 'error fixed'],
    ['% of agencies that answered -', 'a % sign', 'error fixed'],
    ['>10 agencies answered', 'a > sign', 'error fixed'],
    ['*see minutes', 'a star', 'error fixed'],
    ['* seen by the Board', 'a star', 'error'],
    ['|10 agencies answered @once', 'an upright stroke', 'error'],
    ['& the Police', 'an ampersand', 'error'],
    ['!! the Police', 'an exclamation mark', 'error'],
    ['? the Police', 'a question mark', 'error'],
    ['- the Police', 'a dash', 'error'],
    [', the Police', 'a comma', 'error'],
    ['] the Police', 'a closing bracket', 'error'],
    ['} the Police', 'a closing bracket', 'error'],
  ] as const;

  it.each(texts)('impact: %s', (text, sign, weight) => {
    const files = area(`impact: ${text}`);
    const offer = `Put it in double quotes:\n  impact: "${text}"`;
    expectSaid('needs-quotes', files, `the impact begins with ${sign}, ${own}`, offer, weight);
    expect(actionOf(files)?.impact).toBe(text);
  });

  it('an outcome too', () => {
    const files = area('outcomes:', '  - , and know it');
    const offer = 'Put it in double quotes:\n  - ", and know it"';
    expectSaid('needs-quotes', files, `this text begins with a comma, ${own}`, offer, 'error');
    expect(actionOf(files)?.outcomes[0]?.text).toBe(', and know it');
  });
});

describe('a sign alone', () => {
  const dates = [
    ['when', area('milestones:', '  - what: Draft', '    when: -')],
    ['completion', area('completion: -')],
    ['date', area('progress:', '  - note: Started', '    date: -')],
    ['until', area('waive:', '  rule: no-measure', '  because: no figures yet', '  until: -')],
    ['from', area('redated:', '  from: -', '  to: June 2013')],
    ['to', area('redated:', '  from: June 2013', '  to: -')],
    ['published', plan('published: -')],
    ['period', { 'plan.yaml': 'board: Anytown\nperiod: -\n' }],
  ] as const;

  it.each(dates)('is no date: %s', (key, files) => {
    const offer = `Leave the line out, or write\n  ${key}: tbc`;
    expectSaid('needs-quotes', files, '- alone is not a date', offer, 'error');
  });

  it('in place of a date is read as tbc, and else as typed', () => {
    expect(actionOf(area('completion: ?'))?.completion?.reading.text).toBe('tbc');
    expect(actionOf(area('impact: ?'))?.impact).toBe('?');
  });

  it('is no text', () => {
    const offer = 'Leave the line out, or put the sign in double quotes.';
    expectSaid('needs-quotes', area('impact: ?'), '? alone is not a text', offer, 'error');
  });
});

it('the first entry of a list is not on the line of its key', () => {
  const message = 'the first entry of lead is on the line of its key';
  const offer = 'Write each entry on a line of its own:\n  lead:\n    - Clerk';
  expectSaid('not-yaml', area('lead: - Clerk'), message, offer, 'error lost');
});

it.each(['|+', '>+', '|2', '|2-', '>-2'])('%s opens a text of several lines, and is no sign', (sign) => {
  const files = area(`impact: ${sign}`, '  First line', ' second line: less far in');
  const message = 'this line does not begin below the lines it belongs to';
  expectSaid('bad-indent', files, message, 'Give it as many spaces as they have.', 'error lost');
});
