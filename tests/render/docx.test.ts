import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { inFull } from '../runs.ts';
import { hostilePage, richMeta, richPage } from './rich-page.ts';

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const rich = await renderDocx(richPage, richMeta);
const hostile = await renderDocx(hostilePage, richMeta);

describe('a paper in Word', () => {
  it('is the same bytes for the same page, made again in the same hour or another', async () => {
    const again = await renderDocx(structuredClone(richPage), { ...richMeta });
    expect(Buffer.compare(rich, again)).toBe(0);
    const core = partsOf(rich).get('docProps/core.xml') ?? '';
    expect(core.match(/2013-09-10T00:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:creator>Bromley Safeguarding Children Board</dc:creator>');
  });

  it('has headings that a reader of Word finds, in order', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(rich) });
    const found = [...value.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(
      ([, level, words]) => `${level} ${words?.replace(/<[^>]*>/g, '').replace(/\t.*/, '')}`,
    );
    expect(found).toEqual([
      '1 Progress on the Business Plan 2013-14',
      '2 What is new',
      '2 By area',
      '2 Past completion',
      '2 One action in full',
      '3 1.3 Develop the annual report',
      '2 Area 1: Strategic leadership and accountability',
      '2 Glossary',
    ]);
  });

  it.runIf(inFull)('keeps words apart that a line break parts, in a text and in a link', async () => {
    const text = 'Adopted  \nby the [Board  \nin full](https://example.org/minutes)';
    const bytes = await renderDocx({ ...richPage, blocks: [{ is: 'markdown', text }] }, richMeta);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('Adopted by the Board in full');
  });

  it('repeats the heads of its tables, and names each table for those who do not see it', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(rich) });
    expect(value.match(/<thead>/g)).toHaveLength(6);
    const document = partsOf(rich).get('word/document.xml') ?? '';
    const captions = [...document.matchAll(/<w:tblCaption w:val="([^"]*)"\/><\/w:tblPr>/g)].map(
      ([, words]) => words,
    );
    expect(captions).toEqual([
      'Actions by area and suggested colour on 10 September 2013',
      'Seven dates from March 2013 to February 2014; four are behind today, one of them met.',
      'Milestones of area 1',
      'Repeat child protection plans',
      'Past completion, the worst first',
      'Area 1: actions, outcomes, milestones, leads and status',
    ]);
  });

  it('keeps a paragraph of markdown before a table, and the rows of a timeline, on one page', async () => {
    const table = {
      is: 'table',
      table: { caption: 'Actions', columns: [{ title: 'Ref' }], rows: [] },
    } as const;
    const blocks = [{ is: 'markdown', text: 'First.\n\nLast.' }, table] as const;
    const written =
      partsOf(await renderDocx({ ...richPage, blocks }, richMeta)).get('word/document.xml') ?? '';
    const kept = [...written.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].filter(([one]) =>
      one.includes('<w:keepNext/>'),
    );
    expect(kept.some(([one]) => one.includes('Last.'))).toBe(true);
    expect(kept.some(([one]) => one.includes('First.'))).toBe(false);
    const strip =
      (partsOf(rich).get('word/document.xml') ?? '').split('PlanStrip')[1]?.split('</w:tbl>')[0] ?? '';
    expect(strip.match(/<w:p>/g)?.length).toBe(strip.match(/<w:keepNext\/>/g)?.length);
    const later = await renderDocx(
      {
        ...richPage,
        blocks: richPage.blocks.map((block) =>
          block.is === 'chart' && block.chart.draw === 'timeline'
            ? { ...block, chart: { ...block.chart, today: '2019-01-01' } }
            : block,
        ),
      },
      richMeta,
    );
    expect(partsOf(later).get('word/document.xml')).not.toContain('▼');
    expect(partsOf(rich).get('word/document.xml')).toContain('today,\u00a010\u00a0September\u00a02013');
  });

  it('draws its charts with an alternative text', () => {
    const document = partsOf(rich).get('word/document.xml') ?? '';
    const told = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(told).toEqual([
      'Area 4 has most actions, four of them red. Twelve of 27 actions in all are red and nine amber.',
      'From 14% in March 2012 to 13.2% in June 2013; the target for March 2014 is 10%.',
    ]);
  });

  it('gives each state of a bar a fill that differs from every other in a grey print', async () => {
    const series = (['complete', 'not-due', 'plain', 'quiet', 'quiet'] as const).map((tone, index) => ({
      name: ['done', 'to come', 'late', 'carried forward', 'other'][index] ?? '',
      tone,
      values: [index + 1],
    }));
    const chart = {
      draw: 'stacked-bars',
      title: 'By area',
      describe: 'One bar.',
      labels: ['Area 1'],
      series,
    } as const;
    const table = { caption: 'By area', columns: [{ title: 'Area' }], rows: [{ cells: ['Area 1'] }] };
    const paper = await renderDocx({ title: 'Year', blocks: [{ is: 'chart', chart, table }] }, richMeta);
    const drawn = partsOf(paper).get('word/charts/chart1.xml') ?? '';
    const lightness = [...drawn.matchAll(/<c:spPr><a:solidFill><a:srgbClr val="(..)(..)(..)"\/>/g)]
      .slice(0, 5)
      .map(([, ...rgb]) => {
        const [r = 0, g = 0, b = 0] = rgb.map((part) => Number.parseInt(part, 16));
        return 0.299 * r + 0.587 * g + 0.114 * b;
      });
    expect(lightness).toHaveLength(5);
    // Of 255: what lies beside another, and every grey beside every grey.
    for (const [index, one] of lightness.entries())
      for (const [further, another] of lightness.entries())
        if (index !== further && ((index > 0 && further > 0) || Math.abs(index - further) === 1))
          expect(Math.abs(one - another)).toBeGreaterThan(35);
  });

  it('begins a page where a break stands before a heading', async () => {
    const owner = (text: string) => ({ is: 'heading', level: 2, text }) as const;
    const paged = await renderDocx(
      { title: 'Owed', blocks: [owner('Business Manager'), { is: 'break' }, owner('L&D Manager')] },
      richMeta,
    );
    const document = partsOf(paged).get('word/document.xml') ?? '';
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:pageBreakBefore\/>(?:(?!<w:p>).)*L&amp;D Manager/);
  });

  it('says that it is British English, and lays the broad plan on its side', () => {
    const parts = partsOf(rich);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    const pages = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)];
    expect(pages.map(([, across, down]) => `${across} × ${down}`)).toEqual([
      '11906 × 16838',
      '16838 × 11906',
      '11906 × 16838',
    ]);
  });

  it('shows a colour as its letter on the colour, with the word', () => {
    const document = partsOf(rich).get('word/document.xml') ?? '';
    expect(document).toMatch(
      /w:fill="B3261E"[^>]*\/><\/w:rPr><w:t[^>]*> R <\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>\u00a0Red</,
    );
  });

  it('lets no text act, wherever it stands', () => {
    for (const [name, part] of partsOf(hostile)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      expect(
        part.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\uffff]/g),
        name,
      ).toBeNull();
      expect(
        part.match(/<script|<img|w:hyperlink|TargetMode="External"|w:instrText[^>]*>[^<]*HYPERLINK/gi),
        name,
      ).toBeNull();
    }
    expect(partsOf(hostile).get('word/document.xml')?.includes('\\u202egnp.exe\\u2066')).toBe(true);
  });

  const office = '/usr/bin/soffice';
  const none = existsSync(office) ? '' : ` (left out: there is no LibreOffice at ${office})`;
  it.skipIf(none !== '' || !inFull)(
    `opens in LibreOffice, every word of it${none}`,
    { timeout: 90_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bscb-papers-'));
      try {
        writeFileSync(join(folder, 'rich.docx'), rich);
        writeFileSync(join(folder, 'hostile.docx'), hostile);
        execFileSync(
          office,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'txt:Text (encoded):UTF8',
            '--outdir',
            folder,
            join(folder, 'rich.docx'),
            join(folder, 'hostile.docx'),
          ],
          { stdio: 'pipe' },
        );
        // In tables a date is held together by its spaces.
        const words = readFileSync(join(folder, 'rich.txt'), 'utf8').replaceAll('\u00a0', ' ');
        for (const said of [
          'Progress on the Business Plan 2013-14',
          'an online learning portal',
          'Section 11 agency self assessments',
          'Publication of Annual Report – Jul 2013',
          'Quality Assurance and Performance Management Committee',
        ])
          expect(words).toContain(said);
        expect(readFileSync(join(folder, 'hostile.txt'), 'utf8').includes('<script>alert(1)</script>')).toBe(
          true,
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
