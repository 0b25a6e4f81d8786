import { deflateSync, zipSync } from 'fflate';
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

/** An archive of one part in the long form: its sizes and places are in eight bytes, and this is what it says it unpacks to. */
const long = (name: string, content: Uint8Array, says = content.length): Uint8Array => {
  const packed = deflateSync(content);
  const [called, zero] = [bytes(name), [0, 0]];
  const half = (n: number): number[] => [n & 0xff, n >>> 8];
  const four = (n: number): number[] => [...half(n & 0xffff), ...half(n >>> 16)];
  const eight = (n: number): number[] => [...four(n), ...four(0)];
  const about = [...half(45), ...zero, ...half(8), ...four(0x21_0000), ...four(0), ...four(2 ** 32 - 1)];
  const sizes = [...four(2 ** 32 - 1), ...half(called.length)];
  const own = [...eight(says), ...eight(packed.length)];
  const head = [
    ...four(0x04034b50),
    ...about,
    ...sizes,
    ...half(20),
    ...called,
    ...half(1),
    ...half(16),
    ...own,
  ];
  const stamp = [...half(0x6375), ...half(1), 0]; // another field comes before the long one
  const list = [
    ...[...four(0x02014b50), ...half(45), ...about, ...sizes, ...half(33), ...zero, ...zero, ...zero],
    ...[...four(0), ...four(2 ** 32 - 1), ...called, ...stamp, ...half(1), ...half(24), ...own, ...eight(0)],
  ];
  const from = head.length + packed.length;
  const end = [
    ...[...four(0x06064b50), ...eight(44), ...half(45), ...half(45), ...eight(0), ...eight(1), ...eight(1)],
    ...[...eight(list.length), ...eight(from)],
    ...[...four(0x07064b50), ...four(0), ...eight(from + list.length), ...four(1)],
    ...[...four(0x06054b50), ...eight(-1).fill(255), ...eight(-1).fill(255), ...zero],
  ];
  return Uint8Array.from([...head, ...packed, ...list, ...end]);
};

describe('an archive in the long form, as programs that stream it write it', () => {
  const table = (blanks: number): Uint8Array =>
    bytes(
      `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Agree the toolkit</w:t></w:r></w:p>${' '.repeat(blanks)}</w:body></w:document>`,
    );

  it('is read as any other', async () => {
    const { blocks } = await documentIn('plan.docx', long('word/document.xml', table(0)));
    expect(blocks).toMatchObject([{ is: 'text', text: 'Agree the toolkit' }]);
  });

  it.each([
    ['less than it does', 2_000_000, 1_000],
    ['far more than a plan', 0, 2 ** 31],
    ['far more than it does', 0, 2_000_000],
  ])('is left packed where it says that it unpacks to %s', async (_, blanks, says) => {
    const archive = long('word/document.xml', table(blanks), says);
    await expect(documentIn('plan.docx', archive)).rejects.toThrow('unpacks to far more');
  });
});

describe('a document that would do harm is refused in a sentence', () => {
  /** More than the 40 MiB that a document may unpack to, and a thousand times what it is packed. */
  const bomb = word(`<a>${' '.repeat(45_000_000)}</a>`);

  it.each([
    ['unpacks to far more', 'plan.docx', bomb],
    ['unpacks to far more', 'plan.docx', lying(bomb.slice(), 1_000)],
    // says that it unpacks to a few times what it is, and is a thousand times as much
    ['unpacks to far more', 'plan.docx', lying(bomb.slice(), 1_400_000)],
    ['declares a document type', 'plan.docx', word('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')],
    ['larger or deeper', 'plan.docx', word('<p>'.repeat(2_000))],
    ['deeper in each other', 'plan.html', bytes('<div>'.repeat(3_000))],
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
