import type { Asked } from '../import/columns.ts';
import type { Document } from '../import/document.ts';
import type { Imported } from '../import/draft.ts';
import { columnKeys, roleOfKey } from '../import/heads.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { partsOf, said } from './change-options.ts';
import { shownAfter } from './change-plan.ts';
import type { Command } from './command.ts';
import { settleColumns } from './import-ask.ts';
import { bytesAt } from './reading.ts';
import { show } from './show-answer.ts';

export const importCommand: Command = {
  define: (parser) =>
    parser
      .command('import')
      .summary('make a plan of the document that the board already has')
      .argument(
        '<files...>',
        'a table in .docx, .xlsx, .ods, .odt, .csv, .md, .html or .txt (as pdftotext gives it)',
      )
      .option('--to <dir>', 'the folder of the plan; plan where it is not given')
      .option('--columns <list>', 'which column holds what: "action=2, lead=3, completion=Timescale"')
      .option('--board <name>', "the board's name, where the document does not say it")
      .option('--period <years>', 'the years of the plan, where the document does not say them: 2013-14')
      .option('--dry-run', 'say what would be written, and write nothing'),
  group: 'Keeping the plan',
  examples: [
    [
      'bscb import plan.docx --to plan',
      'a plan of a table; plan/import-report.md says where every cell went',
    ],
    ['bscb import newer.docx --to plan', 'again: what nobody changed by hand is updated, the rest is listed'],
    ['bscb import plan.txt --dry-run', 'what would be read, with nothing written'],
    ['bscb import plan.csv --columns "action=2, completion=Timescale"', 'where a heading was not understood'],
  ],
  run: async (world, files, options) => {
    const { importDocument } = await import('../import/plan.ts');
    const { asOne } = await import('../import/document-in.ts');
    const documents = await Promise.all(files.map((name) => read(world, name)));
    const document = asOne(documents);
    const { keptSettings, planFolder } = await import('./import-again.ts');
    const kept = keptSettings(world, planFolder(options));
    const wish = {
      kept,
      columns: askedColumns(said(options, 'columns') || null),
      board: said(options, 'board') || null,
      period: said(options, 'period') || null,
      rated: options.asOf ?? null,
    };
    const first = importDocument(document, wish);
    mustHaveColumns(wish.columns, first);
    const settled = await settleColumns(world, first);
    const asked = [...wish.columns, ...settled];
    const imported = settled.length === 0 ? first : importDocument(document, { ...wish, columns: asked });
    const { writeImported } = await import('./import-write.ts');
    const { board, period } = imported.draft;
    const mark = await markOf(
      documents.map(({ bytes }) => bytes),
      [asked, board, period, wish.rated, ...(kept.colours.length === 0 ? [] : [kept.colours])],
    );
    const done = await writeImported(world, { document, imported, documents: files, mark, options });
    const { importAnswer } = await import('../view/import.ts');
    await shownAfter(!done.dryRun, () => show(world, importAnswer(done), options));
    const { toLookAt } = await import('../import/report.ts');
    return toLookAt(done) > 0 ? 1 : 0;
  },
};

/** @throws CannotProceed where `--columns` names a column that no table has */
const mustHaveColumns = (asked: readonly Asked[], { found }: Imported): void => {
  if (found === undefined) return;
  const { heads, width } = found;
  const faults = asked.flatMap(({ column }) => {
    if (typeof column === 'number')
      return column >= 1 && column <= width ? [] : [`There is no column ${column}; the table has ${width}.`];
    return heads.some((head) => head.toLowerCase() === column.toLowerCase())
      ? []
      : [`There is no column “${column}”; the table has ${heads.join(', ')}.`];
  });
  if (faults.length > 0) throw new CannotProceed(faults.join('\n'));
};

/** What tells documents, and what was asked about them, from all others, whatever version of bscb reads them. */
const markOf = async (documents: readonly Uint8Array[], asked: readonly unknown[]): Promise<string> => {
  const { contentName } = await import('../render/fingerprint.ts');
  return contentName(JSON.stringify([documents.map(contentName), asked]));
};

/** One document, taken apart, and its bytes. @throws CannotProceed */
const read = async (
  world: World,
  name: string,
): Promise<{ readonly name: string; readonly document: Document; readonly bytes: Uint8Array }> => {
  const bytes = bytesAt(world, name);
  const { documentIn } = await import('../import/document-in.ts');
  const { Unreadable } = await import('../import/document.ts');
  try {
    return { name, document: await documentIn(name, bytes), bytes };
  } catch (fault) {
    if (fault instanceof Unreadable) throw new CannotProceed(`${name} cannot be read: ${fault.message}.`);
    throw fault;
  }
};

/** What `--columns` says: keys of the plan, each with the number or the head of its column. @throws CannotProceed */
const askedColumns = (text: string | null): Asked[] =>
  partsOf(text ?? '').map((part) => {
    const [, key = '', column = ''] = /^([^=]+)=(.+)$/.exec(part) ?? [];
    if (key === '')
      throw new CannotProceed(
        `--columns "${part}" says nothing. Write it as  --columns "action=2, lead=3, completion=Timescale"`,
      );
    if (roleOfKey(key) === null)
      throw new CannotProceed(
        `--columns names "${key.trim()}", which is not a valid key in an action. Keys are ${columnKeys.join(', ')}.`,
      );
    const number = /^\d+$/.test(column.trim()) ? Number(column) : null;
    return { key: key.trim(), column: number ?? column.trim() };
  });
