import { planKeys } from '../../src/read/keys/index.ts';
import { contracts } from '../../src/view/contracts.ts';
import { answerSchema } from '../../src/view/fields/contract.ts';
import { dataFields } from '../../src/view/fields/date.ts';
import { columnsOf, type DataKind } from '../../src/view/fields/field.ts';
import { branches, groupsOf, once, type Schema } from './keys.ts';
import { table } from './table.ts';

const day = '^\\d{4}-\\d{2}-\\d{2}$';

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

/** What a value can be, as a reader says it: `day or null`, `list of text`, `red, amber or green`. */
const kindOf = (schema: Schema): string => {
  const all = (one: Schema): string[] => {
    if (one.anyOf !== undefined) return one.anyOf.flatMap(all);
    if (one.enum !== undefined) return [one.enum.map((word) => `\`${word}\``).join(', ')];
    if (one.const !== undefined) return [`\`${one.const}\``];
    if (one.pattern === day) return ['day'];
    const types = [one.type ?? 'object'].flat();
    return types.flatMap((type) =>
      type === 'array'
        ? [`list of ${one.items === undefined ? 'values' : all(one.items).join(' or ')}`]
        : (words[type] ?? type),
    );
  };
  return [...new Set(all(schema))].join(' or ');
};

/** The fields of an answer, a table for each group; a group that is above already is only named, with all in it. */
const groupTables = (schema: Schema, known: Map<string, string>, name: string): string[] => {
  const named: string[] = [];
  return once(groupsOf(schema)).flatMap(({ path, schema: group }) => {
    const at = path.join('.');
    if (named.some((one) => at.startsWith(`${one}.`))) return [];
    const rows = Object.entries(group.properties ?? {}).map(([key, inner]) => {
      const says = branches(inner).find(({ description }) => description)?.description ?? '';
      const whenever = group.required?.includes(key) ? '' : ' Not in every answer.';
      return [`\`${key}\``, kindOf(inner), `${says.replace(/[^.]$/, '$&.')}${whenever}`];
    });
    const made = table(['field', 'what it is', 'what it says'], rows);
    const before = known.get(made);
    if (before !== undefined) {
      named.push(at);
      return [`In \`${at}\`: as in ${before}.`];
    }
    known.set(made, `\`${at}\` of \`${name}\``);
    return at === '' ? [made] : [`In \`${at}\`:`, made];
  });
};

/** Every JSON answer with its fields, from the declarations that make it. */
export const answerTables = (): string => {
  const known = new Map<string, string>();
  return contracts(planKeys())
    .map(({ contract }) => {
      const schema = answerSchema(contract) as Schema;
      const name = `bscb.${contract.name}/1`;
      const kinds = Object.entries(contract.kinds?.fields ?? {}).map(([kind], place) =>
        [
          `Where \`${contract.kinds?.by}\` is \`${kind}\`, also:`,
          ...groupTables(schema.allOf?.[place]?.then ?? {}, known, name),
        ].join('\n\n'),
      );
      return [`## ${name}`, `${contract.title}.`, ...groupTables(schema, known, name), ...kinds].join('\n\n');
    })
    .join('\n\n');
};

const columnKinds: Readonly<Record<DataKind, string>> = {
  text: 'text',
  number: 'whole number',
  figure: 'number',
  date: 'day',
  'yes-no': 'true or false',
  list: 'several, with `; ` between',
  colour: 'colour',
};

/** The columns of `export csv` and `export parquet`. */
export const columnTable = (): string =>
  table(
    ['column', 'what it is', 'what it says'],
    columnsOf(dataFields(planKeys())).map(({ name, kind, says }) => [`\`${name}\``, columnKinds[kind], says]),
  );
