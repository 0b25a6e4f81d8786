import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { ods } from '../../src/render/ods.ts';
import { renderOdt } from '../../src/render/odt.ts';
import { isOurOdf } from '../../src/render/opendocument.ts';
import { sheetsOf } from '../../src/view/export-sheets.ts';
import { onDay } from '../exports/open.ts';
import { inFull } from '../runs.ts';
import { hostilePage, richMeta, richPage } from './rich-page.ts';

const rich = renderOdt(richPage, richMeta);
const of = onDay('tests/fixtures/mid-year', '2013-09-10');
const workbook = ods(sheetsOf(of.assessment, of.selection), {
  title: 'Plan',
  board: 'Board & Co',
  day: '2013-09-10',
});
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** What a strict reader of XML complains of. */
const faults = (xml: string): string[] => {
  const found: string[] = [];
  const parser = new Parser();
  parser.on('error', (fault: Error) => found.push(fault.message));
  parser.parse(xml);
  return found;
};

describe('OpenDocument', () => {
  it('is known by its beginning, and well formed in every part', () => {
    for (const [bytes, kind] of [
      [rich, 'text'],
      [workbook, 'spreadsheet'],
    ] as const) {
      expect(strFromU8(bytes.subarray(30, 90))).toContain(
        `mimetypeapplication/vnd.oasis.opendocument.${kind}`,
      );
      for (const [name, xml] of partsOf(bytes))
        if (name.endsWith('.xml')) expect([name, faults(xml)]).toEqual([name, []]);
      expect(isOurOdf(bytes)).toBe(true);
    }
  });

  it('has every command of the page, beside facts too', () => {
    const words = partsOf(rich)
      .get('content.xml')!
      .replace(/<[^>]*>/g, '');
    for (const command of ['bscb overdue', 'bscb show 1.3']) expect(words).toContain(command);
  });

  it('sets lines of a file in as they are', () => {
    const lines = ['actions:', '  - ref: "1.1"  # first'].map((text) => ({ text }));
    const page = { title: 'Lines', blocks: [{ is: 'code', lines } as const] };
    const content = partsOf(renderOdt(page, richMeta)).get('content.xml')!;
    expect(content).toContain('>actions:</text:p>');
    expect(content).toContain(
      '><text:s text:c="2"/>- ref: &quot;1.1&quot;<text:s text:c="2"/># first</text:p>',
    );
  });

  it('is the same bytes for the same page', () => {
    expect(Buffer.compare(rich, renderOdt(structuredClone(richPage), { ...richMeta }))).toBe(0);
  });

  it('has the headings of the paper in order, and heads of tables that come again', () => {
    const content = partsOf(rich).get('content.xml')!;
    const headings = [...content.matchAll(/<text:h [^>]*text:outline-level="(\d)">(.*?)<\/text:h>/g)].map(
      ([, level, words]) => `${level} ${words?.replace(/<[^>]*>/g, '').replace(/ {2}.*/, '')}`,
    );
    expect(headings.slice(0, 3)).toEqual([
      '1 Progress on the Business Plan 2013-14',
      '2 What is new',
      '2 By area',
    ]);
    const tables = content.match(/<table:table /g)!;
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(tables.length);
    expect(content).toContain('style:master-page-name="Wide"');
  });

  it('says whose plan it is and of what day at the head of each page of a workbook, which lies on its side', () => {
    const styles = partsOf(workbook).get('styles.xml') ?? '';
    expect(styles.match(/<text:p>Board &amp; Co: Plan<\/text:p>/g)).toHaveLength(4);
    expect(styles.match(/<text:p>10 September 2013<\/text:p>/g)).toHaveLength(4);
    expect(styles.match(/style:print-orientation="landscape"/g)).toHaveLength(4);
  });

  it('numbers an ordered list from where it begins, without a mark more', () => {
    const text = 'Then:\n\n3. Third\n4. Fourth\n\n- a point';
    const content = partsOf(renderOdt({ ...richPage, blocks: [{ is: 'markdown', text }] }, richMeta)).get(
      'content.xml',
    );
    expect(content).toContain('<text:list text:style-name="numbers"><text:list-item text:start-value="3">');
    expect(content).toMatch(/>Third<[\s\S]*>Fourth<[\s\S]*style-name="bullets">/);
    expect(content).not.toContain('3. ');
  });

  it('keeps a paragraph before a table on the page of the table', () => {
    const table = {
      is: 'table',
      table: { caption: 'Actions', columns: [{ title: 'Ref' }], rows: [] },
    } as const;
    const blocks = [{ is: 'markdown', text: 'First.\n\nLast.' }, table] as const;
    const content = partsOf(renderOdt({ ...richPage, blocks }, richMeta)).get('content.xml');
    expect(content).toContain('<text:p text:style-name="Standard">First.</text:p>');
    expect(content).toContain('<text:p text:style-name="Kept">Last.</text:p>');
  });

  it('lets no text act', () => {
    for (const [name, xml] of partsOf(renderOdt(hostilePage, richMeta))) {
      expect(xml.match(/<script|<img|<text:a |[\u0000-\u0008\u202a-\u202e]/g), name).toBeNull();
      if (name.endsWith('.xml')) expect(faults(xml)).toEqual([]);
    }
  });

  it.runIf(inFull)(
    'has dates as dates and a formula as text in the workbook, and keeps heads in sight',
    () => {
      const content = partsOf(workbook).get('content.xml')!;
      expect(content).toContain('office:value-type="date" office:date-value="2013-07-31"');
      expect(content).not.toContain('table:formula');
      expect(partsOf(workbook).get('settings.xml')).toContain(
        'config:name="VerticalSplitPosition" config:type="int">1',
      );
    },
  );

  const office = '/usr/bin/soffice';
  const none = existsSync(office) ? '' : ` (left out: there is no LibreOffice at ${office})`;
  it.skipIf(none !== '' || !inFull)(`opens in LibreOffice${none}`, { timeout: 90_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-odf-'));
    try {
      writeFileSync(join(folder, 'rich.odt'), rich);
      execFileSync(
        office,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          join(folder, 'rich.odt'),
        ],
        { stdio: 'pipe' },
      );
      const words = readFileSync(join(folder, 'rich.txt'), 'utf8').replaceAll('\u00a0', ' ');
      for (const said of ['an online learning portal', 'Publication of Annual Report – Jul 2013'])
        expect(words).toContain(said);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
