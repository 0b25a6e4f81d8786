import { describe, expect, it } from 'vitest';
import { type Hint, toWrite } from '../../src/model/hint.ts';
import type { CheckView } from '../../src/view/check-found.ts';
import { checkPage } from '../../src/view/check-page.ts';

/** What check says under one problem with this hint. */
const below = (hint: Hint) => {
  const problem = { rule: 'no-lead', severity: 'warning', message: 'nobody leads', ref: '1.1' } as const;
  const at = { file: '1-voice.yaml', path: [] };
  const place = { file: 'plan/1-voice.yaml', line: 5, column: 3, endLine: 5, endColumn: 9 };
  const view = {
    plans: [
      {
        folder: 'plan',
        found: [{ problem: { ...problem, at, hint, fixable: false }, place, source: '  - ref: "1.1"' }],
        files: 1,
        waivers: [],
        hiding: [],
      },
    ],
    together: new Map(),
    summaries: new Map(),
    leftOut: 0,
    all: true,
    most: null,
  } as unknown as CheckView;
  return checkPage(view).blocks.flatMap((block) => (block.is === 'remarks' ? block.remarks : []))[0]?.after;
};

describe('a line to write below a problem', () => {
  it('is told from the words round it by what it is, not by how it is laid out', () => {
    expect(below(toWrite('name the post', 'lead: Chair', 'Until then nobody is reminded.'))).toEqual([
      { text: 'Name the post:', typed: false },
      { text: 'lead: Chair', typed: true },
      { text: 'Until then nobody is reminded.', typed: false },
    ]);
    const laidOut = 'name the post,  lead:  in the file';
    expect(below(laidOut)).toEqual([{ text: 'Name the post,  lead:  in the file.', typed: false }]);
    expect(below('name the post\n  lead: Chair')?.every(({ typed }) => !typed)).toBe(true);
  });
});
