import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/plan.ts';
import { inFull } from '../runs.ts';
import { type BoardRow, type BoardTable, boardHtml, boardTables } from './board-tables.ts';
import { imported, type Made } from './made.ts';

/** What a row says, and what an import made of it, key by key. */
const said = (row: BoardRow): Record<string, unknown> => ({
  ref: row.ref,
  action: row.action,
  lead: row.lead ?? [],
  partners: row.partners ?? [],
  when: row.when,
  outcome: row.outcome,
  note: row.progress,
  rag: row.rag,
  steps: (row.steps ?? []).map(([what, when]) => `${what} | ${when}`),
  own: row.own ?? {},
});

const found = (action: Action, row: BoardRow): Record<string, unknown> => ({
  ref: row.ref === undefined ? undefined : action.ref,
  action: action.action,
  lead: action.lead.map(({ text }) => text),
  partners: action.partners.map(({ text }) => text),
  when: action.completion?.reading.text,
  outcome: action.outcomes.length === 0 ? undefined : action.outcomes.map(({ text }) => text).join(' '),
  note: action.progress.find(({ note }) => note !== null)?.note ?? undefined,
  rag: action.progress.find(({ rag }) => rag !== null)?.rag ?? undefined,
  steps: action.milestones.map(({ what, when }) => `${what} | ${when?.reading.text}`),
  own: Object.fromEntries(action.own.map(({ name, text }) => [name, text])),
});

/** Days that a workbook counts are written as days; a board may have typed them with slashes. */
const slashes = (text: unknown): unknown =>
  typeof text === 'string'
    ? text.replace(
        /^(\d\d)\/(\d\d)\/(\d{4})$/,
        (_, day, month, year) =>
          `${Number(day)} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][Number(month) - 1]} ${year}`,
      )
    : text;

const expectTable = ({ rows, areas }: BoardTable, { actions, read }: Made, days = false): void => {
  const dated = (one: Record<string, unknown>) => (days ? { ...one, when: slashes(one.when) } : one);
  expect(actions.map((action, i) => dated(found(action, rows[i] ?? { area: '', action: '' })))).toEqual(
    rows.map((row) => dated(said(row))),
  );
  if (areas !== 'none')
    expect(read.plan?.areas.map(({ title }) => title)).toEqual(
      [...new Set(rows.map(({ area }) => area))].map((area) => area.replace(/^[^:]*: /, '')),
    );
};

describe.each(boardTables.map((table, i) => ({ name: table.name, table, i })))(
  'a table: $name',
  ({ table, i }) => {
    it('is the plan that it was, from a web page', async () => {
      expectTable(table, await imported('plan.html', boardHtml(table)));
    });

    it('is the plan that it was, from the text of its PDF', async () => {
      const text = readFileSync(`tests/fixtures/import/boards/${i}.layout.txt`);
      expectTable(table, await imported('plan.txt', new Uint8Array(text)));
    });
  },
);

const office = '/usr/bin/soffice';
const hasOffice = inFull && existsSync(office) && existsSync('/usr/bin/pdftotext');

describe.skipIf(!hasOffice)('the same tables out of an office program (CI alone, where there is one)', () => {
  let folder = '';
  const convert = (to: string, from: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...from], {
      stdio: 'ignore',
    });
  };
  const named = (ending: string): string[] => boardTables.map((_, i) => join(folder, `${i}.${ending}`));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bscb-boards-'));
    for (const [i, table] of boardTables.entries())
      writeFileSync(join(folder, `${i}.html`), boardHtml(table));
    convert('odt:writer8', ['--infilter=HTML (StarWriter)', ...named('html')]);
    convert('docx', named('odt'));
    convert('pdf', named('odt'));
    convert('xlsx', ['--infilter=HTML (StarCalc)', ...named('html')]);
    convert('ods', named('xlsx'));
    for (const pdf of named('pdf'))
      execFileSync('/usr/bin/pdftotext', ['-layout', pdf, pdf.replace(/pdf$/, 'txt')]);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['odt', 'docx', 'xlsx', 'ods', 'txt'])(
    'are the plans that they were: %s',
    async (ending) => {
      for (const [i, table] of boardTables.entries())
        expectTable(
          table,
          await imported(`plan.${ending}`, new Uint8Array(readFileSync(join(folder, `${i}.${ending}`)))),
          ending === 'xlsx' || ending === 'ods',
        );
    },
    60_000,
  );
});
