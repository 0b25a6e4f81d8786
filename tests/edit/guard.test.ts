import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/edit/change.ts';
import { allSayWhatWasMeant, saysWhatWasMeant } from '../../src/edit/data.ts';
import { add, set } from './changed.ts';

const first = ['actions', 0];
const before =
  'area: 1\nactions:\n  - ref: "1.1"\n    lead: [Chair, Vice]\n    done:\n  - ref: "1.2"\n    lead: Chair\n';
const lead = set(first, 'lead', 'Board');
const led = before.replace('[Chair, Vice]', 'Board');
/** What one guard says of a change, and the other of the same change. */
const isMeant = (after: string, change: Change, text = before): boolean[] => [
  saysWhatWasMeant(text, after, change, null),
  allSayWhatWasMeant(text, after, [change]),
];

describe('the text after a change is held against what was meant', () => {
  it.each<[string, Change, string]>([
    ['a text', lead, led],
    [
      'a text in other quotes, below a comment',
      lead,
      led.replace('Board', '"Board" # now').replace('area', '# so\narea'),
    ],
    ['keys in another order', lead, led.replace('area: 1\n', '').concat('area: 1\n')],
    ['a list', set(first, 'lead', ['A', 'B']), before.replace('[Chair, Vice]', '[A, B]')],
    [
      'keys',
      set(first, 'done', { for: 'May 2013', date: 3 }),
      before.replace('done:', 'done: { date: 3, for: May 2013 }'),
    ],
    ['a key taken out', set(first, 'lead', null), before.replace('    lead: [Chair, Vice]\n', '')],
    ['a key that is new', set(first, 'was', '1'), before.replace('done:', 'was: "1"\n    done:')],
    ['one more, last', add(first, 'lead', 'Board'), before.replace('Vice]', 'Vice, Board]')],
    ['one more, between', add(first, 'lead', 'Board', 1), before.replace('Vice]', 'Board, Vice]')],
    ['one more of none', add(first, 'done', 'yes'), before.replace('done:', 'done: [yes]')],
    [
      'one more of a new key',
      add(first, 'partners', 'A'),
      before.replace('done:', 'partners: [A]\n    done:'),
    ],
    [
      'one more after one alone',
      add(['actions', 1], 'lead', 'Board'),
      before.replace('lead: Chair', 'lead: [Chair, Board]'),
    ],
    [
      'one more before one alone',
      add(['actions', 1], 'lead', 'Board', 0),
      before.replace('lead: Chair', 'lead: [Board, Chair]'),
    ],
    ['a place of a list', set([...first, 'lead'], 1, 'Board'), before.replace('Vice', 'Board')],
    ['a place taken out', set([...first, 'lead'], 0, null), before.replace('[Chair, Vice]', '[Vice]')],
  ])('and says it: %s', (_, change, after) => {
    expect(isMeant(after, change)).toEqual([true, true]);
  });

  it.each<[string, Change, string]>([
    ['nothing is changed', lead, before],
    ['another text', lead, led.replace('Board', 'Boards')],
    ['another action too', lead, led.replace('lead: Chair', 'lead: Board')],
    ['an action lost', lead, led.slice(0, led.indexOf('  - ref: "1.2"'))],
    ['a key lost', lead, led.replace('    done:\n', '')],
    ['a key more', lead, led.replace('area: 1', 'area: 1\ntitle: x')],
    [
      'names in another order',
      add(first, 'lead', 'Board'),
      before.replace('[Chair, Vice]', '[Vice, Chair, Board]'),
    ],
    ['a list for the one in it', lead, led.replace('Board', '[Board]')],
    ['one entry for a list', add(first, 'done', 'yes'), before.replace('done:', 'done: yes')],
    ['the key is still there', set(first, 'lead', null), before],
    ['with nothing under it', set(first, 'lead', null), before.replace('[Chair, Vice]', '')],
    [
      'the wrong place of a list',
      set([...first, 'lead'], 1, 'Board'),
      before.replace('Chair, Vice', 'Board, Vice'),
    ],
    ['the wrong one taken out', set([...first, 'lead'], 0, null), before.replace('[Chair, Vice]', '[Chair]')],
    [
      'at the wrong end',
      add(['actions', 1], 'lead', 'Board', 0),
      before.replace('lead: Chair', 'lead: [Chair, Board]'),
    ],
    ['what leads nowhere', set(['actions', 2], 'lead', 'Board'), before],
    ['what leads into a text', set(['actions', 1, 'ref', 'x'], 'lead', 'Board'), before],
    [
      'a key of what has none',
      set([...first, 'done'], 'date', 'May 2013'),
      before.replace('done:', 'done: { date: May 2013 }'),
    ],
    ['a place of what is no list', set(['actions', 0], 0, 'Board'), before],
    ['a key of what is a list', set(['actions'], 'lead', 'Board'), before],
    [
      'a text that joins with the next',
      set(first, 'lead', ['A', 'B']),
      before.replace('[Chair, Vice]', '["A,B"]'),
    ],
    ['a file with a fault', lead, `${led}  x: "\n`],
  ])('and does not say it: %s', (_, change, after) => {
    expect(isMeant(after, change)).toEqual([false, false]);
  });

  it('of several changes says all of them, and only them', () => {
    const both = [lead, set(['actions', 1], 'lead', 'Vice')];
    const after = led.replace('lead: Chair', 'lead: Vice');
    expect(allSayWhatWasMeant(before, after, both)).toBe(true);
    expect(allSayWhatWasMeant(before, led, both)).toBe(false);
    expect(allSayWhatWasMeant(before, after, [set(['actions', 2], 'lead', 'x'), ...both])).toBe(false);
    expect(allSayWhatWasMeant(`${before}  x: "\n`, after, both)).toBe(false);
  });

  it('of an action beside a fault is held against that action', () => {
    const [fault, from] = ['  - ref: "1.3\n', before.indexOf('- ref: "1.1"')];
    expect(saysWhatWasMeant(before + fault, led + fault, lead, from)).toBe(true);
    expect(saysWhatWasMeant(before + fault, before + fault, lead, from)).toBe(false);
    expect(saysWhatWasMeant(before + fault, led, lead, from)).toBe(false);
  });
});
