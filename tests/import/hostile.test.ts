import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentIn } from '../../src/import/document-in.ts';
import { bscb, folderWith } from '../commands/world.ts';
import { inFull } from '../runs.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (xml: string): Uint8Array => zipSync({ 'word/document.xml': bytes(xml) }, { level: 1 });

/** An archive whose only part says that it unpacks to this many bytes. */
const lying = (archive: Uint8Array, size: number): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const listed = archive.findLastIndex(
    (_, i) => i + 4 <= archive.length && view.getUint32(i, true) === 0x02014b50,
  );
  view.setUint32(22, size, true);
  view.setUint32(listed + 24, size, true);
  return archive;
};

describe('a document that would do harm is refused in a sentence', () => {
  it.each([
    ['unpacks to far more', 'plan.docx', word(`<a>${' '.repeat(150_000_000)}</a>`)],
    ['unpacks to far more', 'plan.docx', lying(word(`<a>${' '.repeat(150_000_000)}</a>`), 1_000)],
    // says that it unpacks to twice what it is, and is a thousand times as much
    ['unpacks to far more', 'plan.docx', lying(word(`<a>${' '.repeat(150_000_000)}</a>`), 1_400_000)],
    ['declares a document type', 'plan.docx', word('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')],
    ['larger or deeper', 'plan.docx', word('<p>'.repeat(2_000))],
    ['is damaged', 'plan.docx', word('<w:document')],
    ['is damaged', 'plan.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['of the old kind', 'plan.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ['pdftotext -layout', 'plan.pdf', bytes('%PDF-1.7')],
    [
      'more than 3 million characters',
      'plan.csv',
      bytes('1.1,Agree the toolkit,Chair,May 2014\n'.repeat(100_000)),
    ],
    [
      'more than 3 million characters',
      'plan.html',
      bytes(`<table>${'<tr><td>1.1</td></tr>'.repeat(200_000)}`),
    ],
    ['more than 5000 rows', 'plan.csv', bytes('1.1,Agree,Chair,May 2014\n'.repeat(5_001))],
    ['more than 10,000 lines', 'plan.txt', bytes('1.1   Agree   Chair   May 2014\n'.repeat(10_001))],
    ['more than 20,000 characters', 'plan.txt', bytes('a '.repeat(20_000))],
  ])('%s: %s', async (why, name, content) => {
    await expect(documentIn(name, content)).rejects.toThrow(why);
  });

  it.each([
    ['a long file with quotes', 4_000],
    ['a short one', 3],
  ])('reads %s, a row an action', async (_, count) => {
    const rows = Array.from(
      { length: count },
      (_, i) => `${i + 1},"Agree toolkit ${i + 1}, with partners",Chair,May 2014`,
    );
    const { blocks } = await documentIn('plan.csv', bytes(['No,Action,Lead,Due', ...rows].join('\n')));
    expect(blocks[0]).toMatchObject({ is: 'table', rows: { length: count + 1 } });
  });

  it.each([
    ['xl/externalLinks/externalLink1.xml', '<externalLink/>'],
    ['xl/vbaProject.bin', 'Sub AutoOpen()'],
  ])('runs nothing and fetches nothing that a workbook brings: %s', async (part, content) => {
    const cell = '<c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/x")</f><v>Ref</v></c>';
    const { blocks } = await documentIn(
      'plan.xlsx',
      zipSync({
        'xl/workbook.xml': bytes('<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': bytes(
          '<r><Relationship Id="r1" Target="worksheets/s.xml"/><Relationship Id="r2" Target="http://127.0.0.1:9/x" TargetMode="External"/></r>',
        ),
        'xl/worksheets/s.xml': bytes(
          `<worksheet><sheetData><row r="1">${cell}<c r="B1" t="inlineStr"><is><t>Action</t></is></c></row></sheetData></worksheet>`,
        ),
        [part]: bytes(content),
      }),
    );
    // a formula gives what it last gave
    expect(JSON.stringify(blocks)).toContain('"Ref"');
    expect(JSON.stringify(blocks)).not.toContain('WEBSERVICE');
  });

  it.runIf(inFull)('takes no sheet of more rows than a plan can have', async () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    await expect(
      documentIn(
        'plan.xlsx',
        zipSync(
          {
            'xl/workbook.xml': bytes('<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>'),
            'xl/_rels/workbook.xml.rels': bytes('<r><Relationship Id="r1" Target="worksheets/s.xml"/></r>'),
            'xl/worksheets/s.xml': bytes(
              `<worksheet><sheetData>${row.repeat(21_000)}</sheetData></worksheet>`,
            ),
          },
          { level: 0 },
        ),
      ),
    ).rejects.toThrow('rows, which no plan has');
  });

  it('writes nothing where there is no action, and says what to do', async () => {
    const folder = folderWith({ 'notes.txt': 'Minutes of a meeting\n' });
    const { status, stderr } = await bscb('import notes.txt --to plan', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('No action was found in notes.txt');
  });

  it('writes over no plan', async () => {
    const table = 'Ref,Action,Lead,Due\n1.1,Publish the report,Chair,May 2014\n';
    const folder = folderWith({ 'plan.csv': table, 'plan/plan.yaml': 'board: Anytown\n' });
    const { status, stderr } = await bscb('import plan.csv --to plan', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('writes over nothing');
  });
});
