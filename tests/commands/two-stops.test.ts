import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { changedAnswer } from '../../src/view/changed.ts';
import { exampleDay, readExample } from '../rules/example.ts';
import { runs } from '../runs.ts';
import { bscb, folderWith, smallPlan, stoppedTwice } from './world.ts';

const shown = rules.filter((rule) => rule.bad !== '');
const formats = runs(['table', 'json'], ['table', 'markdown', 'github', 'gitlab', 'junit', 'sarif', 'json']);

describe('a sentence', () => {
  it.each(['It is due in 2013..', 'Did you mean May?.', 'It says “late.”.', 'Write:.'])(
    'ends in two stops: %s',
    (text) => expect(stoppedTwice(`${text} More.`)).not.toBeNull(),
  );

  it.each([
    'Wait … then.',
    'It says “late”.',
    'Read 2 files.',
    '../plan',
    'and so on ...',
    'It says ::late::.',
  ])('ends in one stop or none: %s', (text) => expect(stoppedTwice(text)).toBeNull());

  it.each(shown.map((rule) => [rule.name, rule] as const))(
    'of check has one stop at its end, in every format: %s',
    async (_, { bad }) => {
      const { read } = readExample(bad);
      const folder = folderWith(Object.fromEntries([...read.texts]));
      for (const format of formats) await bscb(`check --all --format ${format}`, { folder });
      await bscb('status', { folder });
    },
  );

  it.each(shown.map((rule) => [rule.name, rule] as const))(
    'of what a change has brought about has one stop at its end: %s',
    (_, { bad }) => {
      const { read } = readExample(bad);
      for (const problem of checkPlan(read, exampleDay).problems) {
        const { page } = changedAnswer({
          ...{ asOf: exampleDay, command: 'set', says: ['1.3: done'], notes: [], files: [], actions: [] },
          ...{ problems: [problem], locate: read.locate, written: true, commit: null },
        });
        for (const block of page.blocks)
          if (block.is === 'paragraph') expect(stoppedTwice(String(block.text))).toBeNull();
      }
    },
  );

  it('of a day without its year has one stop at its end', async () => {
    const folder = folderWith(smallPlan);
    const { stdout } = await bscb('set 1.1 milestones.1.done 23Aug', { folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain('such as 28 May 2013. Wrote plan/1-voice.yaml.');
  });
});
