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
        .map((piece) => (piece === null ? '<w:r><w:tab/></w:r>' : runXml(piece)))
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

/** The number of the list that things in a cell are items of: see `numbered`. */
const cellList = 9001;

/** A line of a cell. */
export const lineXml = (line: Inline, look: Look, { keepNext, listed, several, align }: Stand): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keepNext ? '<w:keepNext/>' : ''}${
    listed ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${cellList}"/></w:numPr>` : ''
  }${several ? '<w:spacing w:after="40"/>' : ''}${
    align === undefined ? '' : `<w:jc w:val="${align}"/>`
  }</w:pPr>${styled(line, look).map(runXml).join('')}</w:p>`;

/** Gives the list of cells its number, on the levels that are set in by so little. */
export const numbered = (xml: string): string => {
  const [, level] =
    /<w:abstractNum w:abstractNumId="(\d+)"(?:(?!<\/w:abstractNum>).)*?w:left="200"/s.exec(xml) ?? [];
  return xml.replace(
    '</w:numbering>',
    `<w:num w:numId="${cellList}"><w:abstractNumId w:val="${level}"/></w:num></w:numbering>`,
  );
};
