import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/edit/differences.ts';
import { documentIn } from '../../src/import/document-in.ts';
import { importDocument } from '../../src/import/plan.ts';
import { tripOf } from '../../src/import/trip.ts';
import { detailsHead, settingsHeads, tripNote } from '../../src/import/trip-cells.ts';
import { planFiles } from '../../src/import/write.ts';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { xlsx } from '../../src/render/xlsx.ts';
import { boardTablePage, boardTableSheets } from '../../src/view/round-trip.ts';
import { bscb, folderWith, textOf } from '../commands/world.ts';
import { anyArea, settings } from '../edit/any-plan.ts';
import { inFull, runs } from '../runs.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const readTexts = (texts: Iterable<readonly [string, string]>): ReadPlan =>
  readPlan(
    'plan',
    [...texts].map(([name, text]) => ({ name, bytes: encode(text), fault: null })),
  );

const written = {
  docx: (table: Parameters<typeof boardTablePage>[0]) =>
    renderDocx(boardTablePage(table), { board: 'Anytown', asOf: '2013-09-10' }),
  xlsx: (table: Parameters<typeof boardTableSheets>[0]) => xlsx(boardTableSheets(table), '2013-09-10'),
};

describe.each(['docx', 'xlsx'] as const)('a plan as the board’s own table in %s', (kind) => {
  const backAndForth = async (before: ReadPlan): Promise<{ after: ReadPlan; doubts: number }> => {
    if (before.plan === null) throw new Error('no plan');
    const trip = tripOf(before.texts, before.plan);
    const bytes = await written[kind]({
      ...trip,
      heads: [...trip.heads, detailsHead],
      settingsHeads,
      note: tripNote,
    });
    // Word does not open a cell without a paragraph, and LibreOffice puts the rest of its row under other heads
    if (kind === 'docx')
      expect(
        strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array()),
      ).not.toContain('</w:tcPr></w:tc>');
    const made = importDocument(await documentIn(`plan.${kind}`, new Uint8Array(bytes)), {
      columns: [],
      board: null,
      period: null,
      rated: null,
    });
    return {
      after: readTexts(planFiles(made.draft).map(({ name, text }) => [name, text])),
      doubts: made.doubts.length,
    };
  };

  it('is read back to the same plan, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyArea, async ({ text }) => {
        const before = readTexts([
          ['plan.yaml', settings],
          ['1-voice.yaml', text],
        ]);
        fc.pre(before.plan?.unreadable.length === 0);
        const { after, doubts } = await backAndForth(before);
        expect(
          after.plan === null || before.plan === null ? null : differences(before.plan, after.plan),
        ).toEqual([]);
        expect(doubts).toBe(0);
      }),
      { numRuns: runs(1, 25) },
    );
  }, 120_000);

  it.each(['tests/fixtures/every-key', ...(inFull ? ['plan', 'tests/fixtures/mid-year'] : [])])(
    'is read back to the same plan: %s',
    async (plan) => {
      const folder = folderWith({});
      cpSync(plan, `${folder}/plan`, { recursive: true });
      expect((await bscb(`export ${kind} --roundtrip --output table.${kind}`, { folder })).status).toBe(0);
      const imported = await bscb(`import table.${kind} --to back --format json`, { folder });
      expect(imported.status).toBe(0);
      expect(JSON.parse(imported.stdout)).toMatchObject({ doubts: [], left: [], problems: [] });
      const [before, after] = await Promise.all(
        ['plan', 'back'].map(async (one) => (await bscb(`export json --plan ${one}`, { folder })).stdout),
      );
      const lines = (json = ''): unknown =>
        JSON.parse(json, (key, value) => (key === 'line' || key === 'folder' ? undefined : value));
      expect(lines(after)).toEqual(lines(before));
    },
  );
});

describe('a table that somebody worked on', () => {
  const area = `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care
    milestones:
      - { what: Questions agreed, when: May 2013, done: 20 May 2013, evidence: item 4 }
      - { what: Answers in, when: June 2013 }
    lead: Business Manager
    progress: [{ date: 5 Jun 2013, rag: green, note: Going well, by: Chair }]
    completion: July 2013
`;

  /** The plan that comes back where the words in the workbook are changed. */
  const changed = async (from: string, to: string): Promise<{ text: string; doubts: readonly string[] }> => {
    const { unzipSync, zipSync } = await import('fflate');
    const before = readTexts([
      ['plan.yaml', settings],
      ['1-voice.yaml', area],
    ]);
    if (before.plan === null) throw new Error('no plan');
    const trip = tripOf(before.texts, before.plan);
    const table = { ...trip, heads: [...trip.heads, detailsHead], settingsHeads, note: tripNote };
    const parts = unzipSync(new Uint8Array(await xlsx(boardTableSheets(table), '2013-09-10')));
    const edited = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        encode(new TextDecoder().decode(bytes).replace(from, to)),
      ]),
    );
    const made = importDocument(await documentIn('plan.xlsx', zipSync(edited)), {
      columns: [],
      board: null,
      period: null,
      rated: null,
    });
    const file = planFiles(made.draft).find(({ name }) => name === '1-voice.yaml');
    return { text: file?.text ?? '', doubts: made.doubts.map(({ why }) => why) };
  };

  it('has the new date of a milestone, and what is known of the others', async () => {
    const { text, doubts } = await changed('Answers in – June 2013', 'Answers in – October 2013');
    expect(text).toContain('- what: Answers in\n        when: October 2013\n');
    expect(text).toContain(
      'when: May 2013\n        done: 20 May 2013\n        evidence: "item 4"\n'.replace('"item 4"', 'item 4'),
    );
    expect(doubts.join()).toContain('Milestones was changed after the export');
  });

  it('has the new words of a cell, and says what was kept beside the old ones', async () => {
    const { text, doubts } = await changed('Going well', 'Slower than planned');
    expect(text).toContain('rag: green\n        note: Slower than planned\n');
    expect(doubts.join()).toContain('"by":"Chair"');
  });

  it('is refused where what bscb keeps beside the cells cannot be read', async () => {
    await expect(changed('{"milestones', '{milestones')).rejects.toThrow('Export the plan again');
  });

  it('is written into no plan with errors', async () => {
    const folder = folderWith({
      'plan/plan.yaml': settings,
      'plan/1-a.yaml': 'area: 1\nactions:\n  - action: No ref\n',
    });
    const { status, stderr } = await bscb('export docx --roundtrip --output t.docx', { folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('bscb check')]);
    expect(() => textOf(folder, 't.docx')).toThrow();
  });
});
