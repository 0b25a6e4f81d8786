import { zipSync } from 'fflate';

/** An Office file of these parts. */
export const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

/** A workbook of these sheets. */
export const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array => {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet><sheetData>${sheets[name]?.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`;
  return archive(files);
};
