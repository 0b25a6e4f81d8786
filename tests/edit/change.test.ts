import { describe, expect, it } from 'vitest';
import { add, changed, set } from './changed.ts';

const first = ['actions', 0];
const area = (rest: string): string => `area: 1\ntitle: Voice\nactions:\n${rest}`;

describe('a change to a plan file', () => {
  it('puts a new key where the canonical order has it, in lines of its own', () => {
    const before = area('  - ref: "1.1"\n    action: Ask children\n    completion: July 2013\n');
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      area(
        '  - ref: "1.1"\n    action: Ask children\n    lead: Business Manager\n    completion: July 2013\n',
      ),
    );
  });

  it('keeps a missing last newline, and the line ends of Windows', () => {
    const before = area('  - ref: "1.1"\n    action: Ask children').replaceAll('\n', '\r\n');
    expect(changed(before, set(first, 'completion', 'July 2013'))).toBe(
      `${before}\r\n    completion: July 2013`,
    );
  });

  it('adds an entry in the style of the entry before it', () => {
    const before = area(
      '- ref: "1.1"\n  action: Ask children\n  progress:\n  - { date: 3 Jun 2013, note: "Begun, at last" } # by phone\n',
    );
    expect(changed(before, add(first, 'progress', { note: 'Half done, in June', date: '24 Jun 2013' }))).toBe(
      `${before}  - { date: 24 Jun 2013, note: "Half done, in June" }\n`,
    );
  });

  it('makes a list of a day that is there alone, and keeps its comment', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    milestones:\n      - what: News\n        when: Mar 2013 / Jun 2013\n        done: 20 Mar 2013 # posted\n',
    );
    expect(changed(before, add(['actions', 0, 'milestones', 0], 'done', '28 Jun 2013'))).toBe(
      before.replace(
        'done: 20 Mar 2013 # posted\n',
        'done: # posted\n          - 20 Mar 2013\n          - 28 Jun 2013\n',
      ),
    );
  });

  it('leaves the comment above the next key with that key, and the one further in with its list', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    milestones:\n      - what: News\n      # nothing more yet\n\n    # who knows\n    completion: July 2013\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      before.replace('yet\n', 'yet\n    lead: Business Manager\n'),
    );
  });

  it.each([
    ['in brackets, the first', 'partners: [Police, Health, School]', 'Police', 'partners: [Health, School]'],
    ['in brackets, the last', 'partners: [Police, Health]', 'Health', 'partners: [Police]'],
    [
      'in lines, the first',
      'partners:\n      - Police\n      - Health # new',
      'Police',
      'partners:\n      - Health # new',
    ],
    [
      'in lines, the last',
      'partners:\n      # both\n      - Police\n      - Health',
      'Health',
      'partners:\n      # both\n      - Police',
    ],
    ['alone', 'partners: Police\n    completion: July 2013', 'Police', 'completion: July 2013'],
  ])('takes one name out of a list %s', (_, before, name, after) => {
    const row = (rest: string): string => area(`  - ref: "1.1"\n    action: Ask\n    ${rest}`);
    expect(changed(row(before), { ...set(first, 'partners', name), among: 'gone' })).toBe(row(after));
    const windows = changed(row(before).replaceAll('\n', '\r\n'), {
      ...set(first, 'partners', name),
      among: 'gone',
    });
    expect(windows).toBe(row(after).replaceAll('\n', '\r\n'));
  });

  it('takes no name out that is not there, or holds a comment', () => {
    const row = area(
      '  - ref: "1.1"\n    action: Ask\n    partners:\n      - Police # asked\n      - Health\n',
    );
    const gone = (name: string): string => changed(row, { ...set(first, 'partners', name), among: 'gone' });
    expect(gone('Schools')).toBe('refused: “Schools” is not there. There is Police; Health');
    expect(gone('Police')).toContain('refused: it holds a comment');
  });

  it('takes a key out with its lines', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    closed:\n      date: 3 Jun 2013\n      as: complete\n    was: "1.0"\n',
    );
    expect(changed(before, set(first, 'closed', null))).toBe(
      area('  - ref: "1.1"\n    action: Ask\n    was: "1.0"\n'),
    );
  });

  it('takes out the last line of a file that has no newline at its end, and gives it none', () => {
    const rest = '  - ref: "1.1"\n    action: Ask\n    outcomes:\n      - More are heard\n        # so far  ';
    const before = area(`${rest}\n\n \n    impact: They say so`).replaceAll('\n', '\r\n');
    expect(changed(before, set(first, 'impact', null))).toBe(area(rest).replaceAll('\n', '\r\n'));
  });

  it.each(['\n', '\r\n'])(
    'an action more has an empty line above it where the others have one (%j)',
    (eol) => {
      const action = (number: number): string => `  - ref: "1.${number}"\n    action: Ask\n`;
      const added = (before: string, entry: number | 'last' = 'last'): string =>
        changed(
          before.replaceAll('\n', eol),
          add([], 'actions', { ref: '1.3', action: 'Ask' }, entry),
        ).replaceAll(eol, '\n');
      const apart = area(`${action(1)}\n${action(2)}`);
      expect(added(apart)).toBe(`${apart}\n${action(3)}`);
      expect(added(`${apart}\n# the end\n`)).toBe(`${apart}\n${action(3)}\n# the end\n`);
      expect(added(apart, 0)).toBe(area(`${action(3)}\n${action(1)}\n${action(2)}`));
      expect(added(apart, 1)).toBe(area(`${action(1)}\n${action(3)}\n${action(2)}`));
      const close = area(action(1) + action(2));
      expect(added(close)).toBe(close + action(3));
      expect(added(area(action(1)))).toBe(area(action(1) + action(3)));
    },
  );

  it('changes an action in brackets that another comes before in the same column', () => {
    const before = [
      '{ area: 1, actions: [',
      '  { ref: "1.1", action: Ask, milestones: [{ what: Film }] },',
      '  { ref: "1.2",',
      '  action: Tell } ] }',
    ].join('\r\n');
    expect(changed(before, add(['actions', 1], 'milestones', { what: 'Poster', when: 'Dec 2013' }))).toBe(
      before.replace('Tell', 'Tell,\r\n  milestones: [{ what: Poster, when: Dec 2013 }]'),
    );
  });

  it('has lines of its own in an action that has, also beside one that is all in brackets', () => {
    const before = area('  - ref: "1.1"\n    action: Ask\n  - { ref: "1.2", action: Tell }\n');
    const closed = { date: '2 Sep 2013', as: 'on hold' };
    const two = [set(first, 'closed', closed), set(['actions', 1], 'closed', closed)] as const;
    const after = area(
      '  - ref: "1.1"\n    action: Ask\n    closed:\n      date: 2 Sep 2013\n      as: on hold\n  - { ref: "1.2", action: Tell, closed: { date: 2 Sep 2013, as: on hold } }\n',
    );
    expect([changed(before, ...two), changed(before, ...two.toReversed())]).toEqual([after, after]);
  });

  it('changes an action beside a fault, and none that the fault is in', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n  - ref: "1.2"\n    action: "Tell\n  - ref: "1.3"\n    action: Hear\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      before.replace('Ask\n', 'Ask\n    lead: Business Manager\n'),
    );
    expect(changed(before, set(['actions', 1], 'lead', 'Business Manager'))).toMatch(/^refused/);
  });

  it('is made above an action that is called by its line, and one of which a part cannot be read', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n  - ref: "1.2"\n    action: Tell\n    completion: Smarch 2013\n  - action: Hear\n    milestones: [Met]\n  - ref: "1.4"\n    action: "Act\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      before.replace('Ask\n', 'Ask\n    lead: Business Manager\n'),
    );
  });

  it('puts an entry before the one that is there alone, in whatever lines that has', () => {
    const update = { date: '3 Jun 2013', note: 'Begun' };
    const lone = '    progress: { date: 24 Jun 2013,\n      note: Half done } # by phone\n';
    expect(changed(area(`  - ref: "1.1"\n    action: Ask\n${lone}`), add(first, 'progress', update, 0))).toBe(
      area(
        '  - ref: "1.1"\n    action: Ask\n    progress:\n      - date: 3 Jun 2013\n        note: Begun\n      - { date: 24 Jun 2013,\n          note: Half done } # by phone\n',
      ),
    );
  });

  it('leaves a comment inside brackets with the value that it is beside', () => {
    const before = area(
      '  - { ref: "1.1", # as printed\n      action: Ask, # often\n      was: "1.0" # in May\n    }\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'), set(first, 'origin', '2012-13 1.0'))).toBe(
      area(
        '  - { ref: "1.1", # as printed\n      action: Ask, # often\n      lead: Business Manager,\n      was: "1.0", # in May\n      origin: "2012-13 1.0"\n    }\n',
      ),
    );
  });

  it('takes the last key out from brackets below a comment, and what closes them stays below it', () => {
    const before = area('  - { ref: "1.1",\n      action: Ask, # often\n      impact: More }\n');
    expect(changed(before, set(first, 'impact', null))).toBe(
      area('  - { ref: "1.1",\n      action: Ask # often\n      }\n'),
    );
  });

  it('is not made where the words cannot be read as what belongs there', () => {
    const before = area('  - ref: "1.1"\n    action: Ask\n');
    expect(changed(before, set(first, 'completion', 'Smarch 2013'))).toMatch(/^refused: .*Smarch 2013/);
  });

  it('is not made where a comment would be lost', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    lead:\n      - Business Manager # until May\n      - L&D Manager\n',
    );
    expect(changed(before, set(first, 'lead', 'L&D Manager'))).toMatch(/^refused: .*comment/);
  });

  it('is not made under a key that is there twice', () => {
    const before = area('  - ref: "1.1"\n    action: Ask\n    lead: A\n    lead: B\n');
    expect(changed(before, set(first, 'lead', 'L&D Manager'))).toMatch(/^refused: .*twice/);
  });
});
