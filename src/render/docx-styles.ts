import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { accent, ink, quiet } from './docx-look.ts';

/** Room between lines, of which 240 are one line, and round a paragraph, in twips. */
const spacing = (line: number, round: { readonly before?: number; readonly after: number }) => ({
  ...round,
  line,
  lineRule: LineRuleType.AUTO,
});

const heading = (size: number, before: number, after: number, color: string = ink) => ({
  run: { font: 'Arial', size, bold: true, color },
  paragraph: { spacing: spacing(264, { before, after }), keepNext: true, keepLines: true },
});

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** A style under its id and its name; what is not said of it is as in Normal. */
const style = (id: string, name: string, looks: Omit<ParagraphStyle, 'id' | 'name'>): ParagraphStyle => ({
  id,
  name,
  basedOn: 'Normal',
  ...looks,
});

const tableText = spacing(252, { after: 0 });
const code = { spacing: { after: 0 }, indent: { left: 280 } };

const paragraphStyles: readonly ParagraphStyle[] = [
  style('TableText', 'Table Text', {
    quickFormat: true,
    run: { size: 19 },
    paragraph: { spacing: tableText },
  }),
  style('ListText', 'List Text', { quickFormat: true, paragraph: { spacing: { after: 60 } } }),
  style('Masthead', 'Masthead', { run: { color: quiet, size: 20 }, paragraph: { spacing: { after: 40 } } }),
  style('After', 'After Table', { run: { size: 12 }, paragraph: { spacing: spacing(240, { after: 160 }) } }),
  style('QuotedText', 'Quoted Text', { run: { color: quiet }, paragraph: { indent: { left: 400 } } }),
  style('CodeText', 'Code Text', { run: { font: 'Consolas', size: 19 }, paragraph: code }),
];

/** Arial, eleven points or ten, room between lines; headings that Word's navigation knows. */
export const stylesFor = (dense: boolean): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: 'Arial',
        size: dense ? 20 : 22,
        color: ink,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: dense ? spacing(254, { after: 90 }) : spacing(288, { after: 140 }) },
    },
    heading1: dense ? heading(34, 0, 140, accent) : heading(44, 160, 240, accent),
    heading2: dense ? heading(26, 240, 80) : heading(32, 440, 160),
    heading3: dense ? heading(22, 160, 60) : heading(26, 320, 120),
    heading4: heading(22, 260, 100),
    heading5: heading(22, 220, 80, quiet),
    heading6: heading(20, 220, 80, quiet),
    caption: {
      run: { font: 'Arial', size: 20, bold: true, color: ink, italics: false },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles,
});

/** Three levels of a list, each set in by so much more, its mark so far before its words. */
const levels = (
  format: (typeof LevelFormat)['BULLET' | 'DECIMAL'],
  textOf: (level: number) => string,
  left: number,
  hanging: number,
) =>
  [0, 1, 2].map((level) => ({
    level,
    format,
    text: textOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: left * (level + 1), hanging } } },
  }));

const bullet = (level: number): string => (level === 0 ? '•' : '–');

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: levels(LevelFormat.BULLET, bullet, 400, 260) },
    { reference: 'cell-bullets', levels: levels(LevelFormat.BULLET, bullet, 200, 160) },
    { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, 400, 320) },
  ],
};
