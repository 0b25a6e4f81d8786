import type { Format } from './format.ts';
import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { github } from './formats/github.ts';
import { gitlab } from './formats/gitlab.ts';
import { html } from './formats/html.ts';
import { ics } from './formats/ics.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { lines } from './formats/lines.ts';
import { markdown } from './formats/markdown.ts';
import { ndjson } from './formats/ndjson.ts';
import { ods } from './formats/ods.ts';
import { odt } from './formats/odt.ts';
import { parquet } from './formats/parquet.ts';
import { pretty } from './formats/pretty.ts';
import { sarif } from './formats/sarif.ts';
import { table } from './formats/table.ts';
import { xlsx } from './formats/xlsx.ts';

/** Every format, in the order of the help. */
export const formats: readonly Format[] = [
  table,
  pretty,
  lines,
  markdown,
  html,
  docx,
  odt,
  json,
  ndjson,
  csv,
  xlsx,
  ods,
  ics,
  parquet,
  github,
  gitlab,
  sarif,
  junit,
];
