import type { dateColumns } from '../view/export-rows.ts';
import { json } from './json.ts';

const types = {
  text: 'string',
  list: 'string',
  number: 'integer',
  date: 'date',
  'yes-no': 'boolean',
} as const;

/** What the columns of a CSV file mean and how it may be used, as the W3C's CSV on the Web has it: to stand beside the file. */
export const csvw = (
  file: string,
  title: string,
  columns: typeof dateColumns,
  licence: string | null = null,
): string =>
  json({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': title,
    ...(licence === null ? {} : { 'dc:rights': licence }),
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(([name, kind, description]) => ({
        name,
        titles: name,
        'dc:description': description,
        datatype: types[kind],
        ...(kind === 'list' ? { separator: '; ' } : {}),
      })),
    },
  });
