const paper = (ending: string): string =>
  `bscb writes no .${ending} file: write --output paper.docx, which LibreOffice and Word open.`;

const kinds: Readonly<Record<string, string>> = {
  pdf: 'bscb writes no PDF itself: write --output paper.html, open it in a browser and print it to PDF.',
  doc: paper('doc'),
  rtf: paper('rtf'),
  pptx: paper('pptx'),
  eml: 'bscb writes no .eml file with --output. For a mail to each lead:  bscb report lead --drafts drafts',
  xls: 'bscb writes no .xls file: write --output plan.xlsx, which LibreOffice and Excel open.',
};

/** Of a kind of file that bscb does not write, what to write in its place; null of any other. */
export const writtenInstead = (ending: string): string | null => kinds[ending] ?? null;
