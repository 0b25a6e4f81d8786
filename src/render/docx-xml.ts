import type { Fact, Inline } from '../view/page.ts';
import { type Look, styled } from './docx-inline.ts';
import { xmlText } from './plain.ts';

/** How a piece of text looks, in the order that the standard asks for. */
const lookXml = ({ bold, color, size, font, shading }: Look): string => {
  const said = [
    typeof font === 'string' ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>` : '',
    bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    color === undefined ? '' : `<w:color w:val="${String(color)}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    shading?.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shading.fill}"/>`,
  ].join('');
  return said === '' ? '' : `<w:rPr>${said}</w:rPr>`;
};

/** Blanks that a reader of XML may leave out unless it is told to keep them. */
const blanks = /^\s|\s$|\s\s/;

const runXml = ({ text, look }: { readonly text: string; readonly look: Look }): string =>
  text === ''
    ? ''
    : `<w:r>${lookXml(look)}<w:t${blanks.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</w:t></w:r>`;

/** The numbers of the lists that are written here, and how far in each kind is: see `numbered`. */
const lists = { cell: { number: 9001, left: 200 }, text: { number: 9002, left: 400 } } as const;

const numberXml = ({ number }: { readonly number: number }): string =>
  `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;

/** How a paragraph stands that is not in a cell, in the order that the standard asks for. */
export interface Kind {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly page?: boolean;
  readonly bullet?: boolean;
  /** Where what follows a tab ends. */
  readonly right?: number;
  /** The room above it. */
  readonly before?: number;
}

/** A paragraph, of pieces that are written already. */
export const paragraphXml = (
  { style, keepNext, page, bullet, right, before }: Kind,
  inside: string,
): string => {
  const said = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    page ? '<w:pageBreakBefore/>' : '',
    bullet ? numberXml(lists.text) : '',
    right === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs>`,
    before === undefined ? '' : `<w:spacing w:before="${before}"/>`,
  ].join('');
  return `<w:p>${said === '' ? '' : `<w:pPr>${said}</w:pPr>`}${inside}</w:p>`;
};

/** A line of a page in Word's runs. */
export const runsXml = (line: Inline, look: Look = {}): string => styled(line, look).map(runXml).join('');

/** What leads to the right edge. */
export const tabXml = '<w:r><w:tab/></w:r>';

/** How far in the words of a fact stand, beside its label. */
const beside = 2300;

/** A label and its lines, the lines under each other. */
export const factXml = ({ label, text, command }: Fact): string =>
  text
    .map((line, index) => {
      const last = index === text.length - 1;
      const typed = last && command !== undefined ? styled(['  ', { text: command, tone: 'command' }]) : [];
      return `<w:p><w:pPr>${last ? '' : '<w:keepNext/>'}<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="${beside}"/></w:tabs><w:spacing w:after="${last ? 100 : 20}"/><w:ind w:left="${beside}" w:hanging="${beside}"/></w:pPr>${[
        ...(index === 0 ? styled({ text: label, tone: 'strong' }) : []),
        null,
        ...styled(line),
        ...typed,
      ]
        .map((piece) => (piece === null ? tabXml : runXml(piece)))
        .join('')}</w:p>`;
    })
    .join('');

/** How a paragraph of a cell stands. */
export interface Stand {
  readonly keepNext?: boolean;
  readonly listed?: boolean;
  readonly several?: boolean;
  readonly align?: 'right' | 'center';
}

/** A line of a cell. */
export const lineXml = (line: Inline, look: Look, { keepNext, listed, several, align }: Stand): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keepNext ? '<w:keepNext/>' : ''}${
    listed ? numberXml(lists.cell) : ''
  }${several ? '<w:spacing w:after="40"/>' : ''}${
    align === undefined ? '' : `<w:jc w:val="${align}"/>`
  }</w:pPr>${runsXml(line, look)}</w:p>`;

/** Gives those lists their numbers, on the levels that are set in by so little. */
export const numbered = (xml: string): string => {
  const kinds = xml.split('<w:abstractNum ').slice(1);
  const all = Object.values(lists).map(({ number, left }) => {
    const kind =
      kinds.find((one) => one.includes(`w:left="${left}"`) && one.includes('w:val="bullet"')) ?? '';
    const [, id] = /^w:abstractNumId="(\d+)"/.exec(kind) ?? [];
    return `<w:num w:numId="${number}"><w:abstractNumId w:val="${id}"/></w:num>`;
  });
  return xml.replace('</w:numbering>', `${all.join('')}</w:numbering>`);
};
