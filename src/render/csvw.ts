import type { DataColumn } from '../view/fields/field.ts';
import { json } from './json.ts';

const types = {
  text: 'string',
  list: 'string',
  colour: 'string',
  figure: 'decimal',
  number: 'integer',
  date: 'date',
  'yes-no': 'boolean',
} as const;

/** What the columns of a CSV file mean and how it may be used, as the W3C's CSV on the Web has it: to go beside the file. */
export const csvw = (
  file: string,
  title: string,
  columns: readonly Omit<DataColumn<never>, 'value'>[],
  licence: string | null = null,
): string =>
  json({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': title,
    ...(licence === null ? {} : { 'dc:rights': licence }),
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, kind, says }) => ({
        name,
        titles: name,
        'dc:description': says,
        datatype: types[kind],
        ...(kind === 'list' ? { separator: '; ' } : {}),
      })),
    },
  });
