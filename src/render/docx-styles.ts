import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { accent, ink, quiet } from './docx-look.ts';

const heading = (size: number, before: number, after: number, color: string = ink) => ({
  run: { font: 'Arial', size, bold: true, color },
  paragraph: {
    spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

const paragraphStyles: IStylesOptions['paragraphStyles'] = [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19 },
    paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'ListText',
    name: 'List Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'Masthead',
    name: 'Masthead',
    basedOn: 'Normal',
    run: { color: quiet, size: 20 },
    paragraph: { spacing: { after: 40 } },
  },
  {
    id: 'After',
    name: 'After Table',
    basedOn: 'Normal',
    run: { size: 12 },
    paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'QuotedText',
    name: 'Quoted Text',
    basedOn: 'Normal',
    run: { color: quiet },
    paragraph: { indent: { left: 400 } },
  },
  {
    id: 'CodeText',
    name: 'Code Text',
    basedOn: 'Normal',
    run: { font: 'Consolas', size: 19 },
    paragraph: { spacing: { after: 0 }, indent: { left: 280 } },
  },
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
      paragraph: {
        spacing: { after: dense ? 90 : 140, line: dense ? 254 : 288, lineRule: LineRuleType.AUTO },
      },
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

const bullets = (left: number) =>
  [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level === 0 ? '•' : '–',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: left * (level + 1), hanging: left === 200 ? 160 : 260 } } },
  }));

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: bullets(400) },
    { reference: 'cell-bullets', levels: bullets(200) },
    {
      reference: 'numbers',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } },
      })),
    },
  ],
};
