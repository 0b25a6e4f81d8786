import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { inFull, runs } from '../runs.ts';
import { typed } from './folder.ts';

const board = 'board: Bromley Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n';
const area = 'area: 1\ntitle: Leadership\nactions:\n  - ref: "1.1"\n    action: Recruit lay members\n';

const answers = (file: string | Uint8Array) => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': board, '1-leadership.yaml': file }));
  return {
    said: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => ({ rule, message })),
    refs: plan!.areas.flatMap(({ actions }) => actions.map(({ ref }) => ref)),
    unreadable: plan!.unreadable,
  };
};

describe('an area file that is broken as a whole', () => {
  it.each(['', '\n\n', '# to be written\n', '~\n'])('%j leaves an area missing, and says so', (text) => {
    const { said, unreadable } = answers(text);
    expect(said.map(({ rule }) => rule)).toEqual(['empty-file']);
    expect(unreadable).toEqual([
      { file: '1-leadership.yaml', missing: null, whole: true, actions: [], parts: [] },
    ]);
  });

  it.each([
    ['plan.yaml', '', 'plan.yaml is empty\nBegin it with\n  board: …\n  title: …'],
    ['meetings.yaml', '\n', 'meetings.yaml is empty\nWrite what belongs here, or delete the file.'],
    [
      'papers.yaml',
      '#\n',
      'papers.yaml is empty but for comments\nWrite what belongs here, or delete the file.',
    ],
    [
      '2-voice.yaml',
      '# so\n',
      '2-voice.yaml is empty but for comments\nWrite what belongs here, or delete the file.',
    ],
  ])('is like any other: %s', (name, text, said) => {
    const { problems } = readPlan(
      'plan',
      typed({ 'plan.yaml': board, '1-leadership.yaml': area, [name]: text }),
    );
    expect(problems.map(({ message, hint, at }) => [`${message}\n${hintText(hint ?? '')}`, at])).toEqual([
      [said, { file: name, path: [] }],
    ]);
  });

  it.each(['"never closed\n', '<<<<<<< a\n=======\n>>>>>>> b\n'])('%j is not called empty', (text) => {
    const { said, unreadable } = answers(text);
    expect(said.map(({ rule }) => rule)).not.toContain('empty-file');
    expect(said).toHaveLength(1);
    expect(unreadable.map(({ file }) => file)).toEqual(['1-leadership.yaml']);
  });

  it('leaves it open which areas there are, so that words on one may be right', () => {
    const said = (text: string | null) =>
      readPlan('plan', [
        ...typed({ 'plan.yaml': board, 'papers.yaml': 'annual:\n  areas:\n    4: Words\n' }),
        {
          name: '1-leadership.yaml',
          bytes: text === null ? null : new TextEncoder().encode(text),
          fault: null,
        },
      ]).problems.flatMap(({ at, message }) => (at.file === 'papers.yaml' ? [message] : []));
    expect(said(null)).toEqual([]);
    expect(said('- Recruit lay members\n')).toEqual([]);
    const there = ['"4" is not a valid key in areas'];
    expect([said(area), said(`${area}    partners: [Police\n`)]).toEqual([there, there]);
  });

  it('is a list where settings should be: nothing of it is read', () => {
    const { said, unreadable } = answers('- Recruit lay members\n- Publish the annual report\n');
    expect(said.map(({ rule }) => rule)).toEqual(['wrong-shape']);
    expect(unreadable).toEqual([
      { file: '1-leadership.yaml', missing: null, whole: true, actions: [], parts: [] },
    ]);
  });

  it.each([
    [
      '2-voice.yaml',
      '- Ask\n',
      'a list as a whole; it should be an area: area, title, description and actions',
      'The list of actions is below a line\n  actions:',
    ],
    [
      '2-voice.yaml',
      'Ask\n',
      'a text as a whole; it should be an area: area, title, description and actions',
      'The list of actions is below a line\n  actions:',
    ],
    [
      'meetings.yaml',
      'body: Board\n',
      'settings as a whole; it should be a list of meetings, each beginning with  - body:',
      '',
    ],
    [
      'papers.yaml',
      '- annual\n',
      'a list as a whole; it should be papers, each with sections and the words for them, beginning with  annual:',
      '',
    ],
  ])('is of another kind than %s should be: %j', (name, text, message, offer) => {
    const { problems } = readPlan(
      'plan',
      typed({ 'plan.yaml': board, '1-leadership.yaml': area, [name]: text }),
    );
    expect(problems.map((one) => [one.rule, one.message, hintText(one.hint ?? '')])).toEqual([
      ['wrong-shape', `this file is ${message}`, offer],
    ]);
  });

  it('has more lines than any plan: the first of them are read, and it says where it ends', () => {
    const long = `${area}${'\n'.repeat(100_000)}`;
    const { problems } = readPlan('plan', typed({ 'plan.yaml': board, '1-leadership.yaml': long }));
    expect(problems.map(({ hint }) => hintText(hint ?? ''))).toContain(
      'Correct what is wrong above, and split the file into more areas.\nUntil it is corrected, 1.1 is read without it.',
    );
    const { said, refs, unreadable } = answers(long);
    expect(said).toEqual([
      { rule: 'too-large', message: 'this file has 100,005 lines, and is not read from here on' },
    ]);
    expect([refs, unreadable.length]).toEqual([['1.1'], 1]);
    expect(answers(`${area}${'\n'.repeat(99_994)}`).said).toEqual([]);
  });

  it('has the line ends of old Macs: that is one slip, and what it hides is named', () => {
    const { said, unreadable } = answers(area.replaceAll('\n', '\r'));
    expect(said).toEqual([
      {
        rule: 'control-character',
        message: 'the lines of this file end in a carriage return alone (U+000D), as on old Macs',
      },
    ]);
    expect(unreadable).toEqual([
      { file: '1-leadership.yaml', missing: '1.1 is missing', whole: true, actions: ['1.1'], parts: [] },
    ]);
  });

  it('is one byte too large: its size is not said to be the most that is read', () => {
    const { said } = answers(new Uint8Array(2 * 1024 * 1024 + 1).fill(0x23));
    expect(said[0]!.message).toBe('this file has 2.1 MB; bscb reads plan files up to 2 MB');
  });
});

describe('a file made to keep the reader busy', () => {
  // each of these took minutes, or ended the run, where the work grows with the square of the size
  const lines = runs(2_000, 40_000);
  const long: Readonly<Record<string, string>> = {
    'lines without a key': 'x\n'.repeat(lines),
    'anchors on every line': '  - &a a: *a\n'.repeat(lines * 0.7),
    'a list of one line': `  - ref: "1.1"\n    action: Recruit\n    lead: [${'a,'.repeat(lines / 2)}]\n`,
  };
  it.each(Object.entries(long))('has %s, and is answered', (_, text) => {
    expect(answers(`area: 1\nactions:\n${text}`)).toBeDefined();
  });
});

describe('an action with more keys than anybody would be told of', () => {
  it.runIf(inFull)(
    'has the first 100 told of one by one, and the rest in one sentence that counts them',
    () => {
      const keys = Array.from({ length: 30_000 }, (_, i) => `    key${i}: x\n`).join('');
      const { said, refs, unreadable } = answers(`${area}${keys}`);
      expect(said).toHaveLength(101);
      expect(said.at(-1)).toEqual({
        rule: 'unknown-keys',
        message: '"key100", "key101", "key102" and 29,897 more are not valid keys in an action',
      });
      expect(refs).toEqual(['1.1']);
      expect(unreadable[0]?.parts).toEqual([{ ref: '1.1', milestones: 0 }]);
    },
  );
});

describe('one wrong word', () => {
  it('as a key hides nothing else, even where the machine has a use for it', () => {
    const { said, refs, unreadable } = answers(`${area}    __proto__: x\n    lead: Business Manager\n`);
    expect(said).toEqual([{ rule: 'unknown-key', message: '"__proto__" is not a valid key here' }]);
    expect([refs, unreadable]).toEqual([['1.1'], []]);
  });

  it('as a colour is shown as it was typed', () => {
    const { said } = answers(`${area}    progress: [{ date: 1 May 2013, rag: On Track }]\n`);
    expect(said[0]!.message).toContain('"On Track" is not a colour');
  });
});
