import type { Tone } from '../view/page.ts';
import { accent, fillOf, ink, quiet, rule } from './docx-look.ts';
import { part } from './opendocument.ts';

const look = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

const bold = 'fo:font-weight="bold"';

const badges: readonly Tone[] = ['red', 'amber', 'green', 'complete', 'not-due', 'plain', 'quiet'];

/** How pieces of text look, by tone; a badge is its letter on its colour. */
export const textStyles: string = [
  look('strong', bold),
  look('emphasis', 'fo:font-style="italic"'),
  look('quiet', `fo:color="#${quiet}"`),
  look('typed', `fo:color="#${accent}" fo:font-family="Consolas"`),
  look('warning', `fo:color="#${fillOf('amber').ink}" ${bold}`),
  look('error', `fo:color="#${fillOf('red').ink}" ${bold}`),
  ...badges.map((tone) => {
    const { fill, on } = fillOf(tone);
    return look(`badge-${tone}`, `fo:color="#${on}" fo:background-color="#${fill}" ${bold}`);
  }),
].join('');

const paragraph = (name: string, of: string, text: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard" style:class="text"${more}><style:paragraph-properties ${of}/><style:text-properties ${text}/></style:style>`;

const sizes = { usual: [22, 16, 13], dense: [17, 13, 11] } as const;

const heading = (level: number, size: number, color: string): string =>
  paragraph(
    `Heading_20_${level}`,
    `fo:margin-top="${level === 1 ? 0 : 0.4}cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"`,
    `fo:font-size="${size}pt" ${bold} fo:color="#${color}"`,
    ` style:display-name="Heading ${level}" style:default-outline-level="${level}"`,
  );

const layout = (
  name: string,
  [across, down]: readonly [string, string],
  side: string,
  margin: number,
): string =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${across}" fo:page-height="${down}" style:print-orientation="${side}" fo:margin="${margin}cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>`;

/** The styles of a paper: headings that the navigator knows, pages upright and on their side, a foot with the day and the page. */
export const odtStyles = (dense: boolean, foot: string): string => {
  const [one, two, three] = dense ? sizes.dense : sizes.usual;
  const margin = dense ? 1.5 : 2;
  const inCell = `fo:font-size="${dense ? 8.5 : 9.5}pt"`;
  const page = (name: string, of: string): string =>
    `<style:master-page style:name="${name}" style:page-layout-name="${of}"><style:footer><text:p text:style-name="Foot">${foot}. Page <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page>`;
  return part(
    'document-styles',
    `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial" fo:font-size="${dense ? 10 : 11}pt" fo:color="#${ink}" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="${dense ? 0.15 : 0.25}cm" fo:orphans="2" fo:widows="2"/></style:style>${[
      paragraph('Kept', 'fo:keep-with-next="always"', ''),
      heading(1, one, accent),
      heading(2, two, ink),
      heading(3, three, ink),
      ...[4, 5, 6].map((level) => heading(level, 11, ink)),
      paragraph('Caption', 'fo:margin-top="0.25cm" fo:keep-with-next="always"', bold),
      paragraph('Cell', 'fo:margin-bottom="0.05cm"', inCell),
      paragraph('CellHead', 'fo:margin-bottom="0.05cm"', `${inCell} ${bold}`),
      paragraph('CellRight', 'fo:text-align="end" fo:margin-bottom="0.05cm"', inCell),
      paragraph('Foot', 'fo:margin-bottom="0cm"', `fo:font-size="8.5pt" fo:color="#${quiet}"`),
      paragraph('Code', 'fo:margin-left="0.5cm" fo:margin-bottom="0cm"', 'fo:font-family="Consolas"'),
      paragraph('Quoted', 'fo:margin-left="0.7cm"', `fo:color="#${quiet}"`),
    ].join(
      '',
    )}</office:styles><office:automatic-styles>${layout('Upright', ['21cm', '29.7cm'], 'portrait', margin)}${layout('Side', ['29.7cm', '21cm'], 'landscape', margin)}</office:automatic-styles><office:master-styles>${page('Standard', 'Upright')}${page('Wide', 'Side')}</office:master-styles>`,
  );
};

/** Cells of a table: a line under each, a thick one under the heads; a row is whole on one page. */
export const cellStyles: string = (
  [
    ['cell', `fo:border-bottom="0.5pt solid #${rule}"`],
    ['head', `fo:border-bottom="1.5pt solid #${ink}"`],
    ['bare', 'fo:border="none"'],
    ['total', `fo:border-top="1.5pt solid #${ink}"`],
  ] as const
)
  .map(
    ([name, edge]) =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${edge} fo:padding="0.08cm"/></style:style>`,
  )
  .join('')
  .concat(
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
  );
