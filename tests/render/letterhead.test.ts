import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { letterheadOf } from '../../src/render/docx-letterhead.ts';
import { isOurPackage } from '../../src/render/made-by.ts';
import { made, midYear } from '../view/report/a-report.ts';
import { richMeta, richPage } from './rich-page.ts';

/** A council's letterhead: broad margins, a green second heading, a list of its own, heads and feet. */
const council = await Packer.toBuffer(
  new Document({
    styles: { default: { document: { run: { font: 'Georgia' } }, heading2: { run: { color: '006633' } } } },
    numbering: {
      config: [
        { reference: 'own', levels: [{ level: 0, format: 'decimal', text: '%1)', alignment: 'left' }] },
      ],
    },
    sections: [
      {
        properties: {
          page: { margin: { left: 1800, right: 1800, top: 2200 }, size: { width: 11906, height: 16838 } },
        },
        headers: { default: new Header({ children: [new Paragraph('Anytown Council')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Civic Centre, Anytown')] }) },
        children: [
          new Paragraph({ children: [new TextRun('Dear')], numbering: { reference: 'own', level: 0 } }),
        ],
      },
    ],
  }),
);

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('a paper on a letterhead', async () => {
  const letterhead = letterheadOf(council)!;
  const theirs = partsOf(council);
  const bytes = await renderDocx(richPage, richMeta, letterhead);
  const parts = partsOf(bytes);
  const body = parts.get('word/document.xml')!;

  it('keeps its heads and feet byte for byte, on every page, upright or on its side', () => {
    for (const [name, part] of theirs)
      if (/word\/(?:header|footer|theme|settings)/.test(name))
        expect([name, parts.get(name)]).toEqual([name, part]);
    const pages = [...body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([page]) => page);
    expect(pages.map((page) => /w:w="(\d+)"/.exec(page)?.[1])).toEqual(['11906', '16838', '11906']);
    const heads = /<w:headerReference [^>]*\/><w:footerReference [^>]*\/>/.exec(
      theirs.get('word/document.xml')!,
    )![0];
    for (const page of pages) expect(page).toContain(heads);
  });

  it('has the styles of the letterhead, and of ours what it lacks', () => {
    const styles = parts.get('word/styles.xml')!;
    expect(styles.match(/w:styleId="Heading2"/g)).toHaveLength(1);
    expect(/w:styleId="Heading2".*?<\/w:style>/s.exec(styles)![0]).toContain('006633');
    expect(styles).toContain('w:styleId="PlanTable"');
  });

  it('has every relation and list that its body names, each once', () => {
    const relations = [...parts.get('word/_rels/document.xml.rels')!.matchAll(/ Id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(relations).size).toBe(relations.length);
    for (const [, id] of body.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(relations).toContain(id);
    const numbers = [...parts.get('word/numbering.xml')!.matchAll(/<w:num w:numId="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const [, id] of body.matchAll(/<w:numId w:val="(\d+)"/g)) expect(numbers).toContain(id);
    const types = parts.get('[Content_Types].xml')!;
    for (const name of parts.keys())
      if (/^word\/(?:charts|numbering)/.test(name) && name.endsWith('.xml'))
        expect(types).toContain(`/${name}"`);
  });

  it('is a file that bscb made, and may be written again next month', () => {
    expect(isOurPackage(council)).toBe(false);
    expect(isOurPackage(bytes)).toBe(true);
  });

  it('has no table broader than the text between its margins', () => {
    const widths = [...body.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(16838 - 3600);
    expect(Math.min(...widths)).toBeLessThanOrEqual(11906 - 3600);
  });

  it('is read by another reader, its own words gone', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('Past completion');
    expect(value).not.toContain('Dear');
  });

  it('declares every name that it uses, on a letterhead whose program knows fewer than ours', async () => {
    const older = zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(council)).map(([name, part]) => [
          name,
          /word\/(?:numbering|styles)\.xml/.test(name)
            ? strToU8(
                strFromU8(part)
                  .replace(/ xmlns:(?!w=)\w+="[^"]*"| mc:Ignorable="[^"]*"/g, '')
                  .replace(/ (?!xmlns)(?!w:)\w+:\w+="[^"]*"/g, ''),
              )
            : part,
        ]),
      ),
    );
    for (const [name, xml] of partsOf(await renderDocx(richPage, richMeta, letterheadOf(older)!))) {
      if (!name.endsWith('.xml')) continue;
      const declared = new Set([...xml.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix));
      const used = new Set(
        [...xml.matchAll(/(?:<| )(?!xml)(\w+):\w+(?==|[ />])/g)].map(([, prefix]) => prefix),
      );
      expect([name, [...used].filter((prefix) => !declared.has(prefix))]).toEqual([name, []]);
    }
  });

  it('is refused where it is no Word file', () => {
    expect(letterheadOf(new TextEncoder().encode('%PDF-1.4'))).toBeNull();
  });
});

describe('a long Word paper', () => {
  const documentOf = async (kind: 'annual' | 'chair') => {
    const { answer, now } = made(midYear, kind);
    const bytes = await renderDocx(answer.page, { board: now.plan.board, asOf: now.today });
    return partsOf(bytes).get('word/document.xml')!;
  };

  it('begins with a list of its parts, each line leading to its heading', async () => {
    const xml = await documentOf('annual');
    const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]*)"/g)].map(([, id]) => id);
    expect(anchors.length).toBeGreaterThan(5);
    for (const id of anchors) expect(xml).toContain(`w:name="${id}"`);
  });

  it('has none where it is short', async () => {
    expect(await documentOf('chair')).not.toContain('w:hyperlink');
  });
});
