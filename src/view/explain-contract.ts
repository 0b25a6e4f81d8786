import type { rowsFor } from '../assess/table.ts';
import type { Rule } from '../rules/rule.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, field, jsonField, listing, optional, own } from './fields/field.ts';
import { suggestedWords } from './fields/parts.ts';

const exampleField = (name: string, says: string, of: (rule: Rule) => string): Field<Rule> =>
  jsonField(name, { type: ['string', 'null'] }, says, (rule) => of(rule).replace(/^\n/, '') || null);

/** A rule of `check`. */
export const ruleFields: readonly Field<Rule>[] = [
  field('rule', 'text', 'Its name.', ({ name }) => name),
  own('severity', 'text', 'How grave it is.', { words: ['error', 'warning', 'info'] }),
  own('summary', 'text', 'What it finds.'),
  own('why', 'prose', 'Why it matters.'),
  exampleField('bad', 'What it is found in; null where a few lines cannot show it.', ({ bad }) => bad),
  exampleField('good', 'The same in order.', ({ good }) => good),
  field('locked', 'yes', 'It cannot be waived.', ({ locked }) => locked ?? false),
  field('onRequest', 'yes', 'It runs only where it is asked for by name.', ({ optIn }) => optIn ?? false),
  field('fixable', 'yes', 'check --fix  corrects it.', ({ fixable }) => fixable ?? false),
];

/** Every rule. */
export const rulesField: Field<readonly Rule[]> = listing(
  'rules',
  'Every rule.',
  ruleFields,
  (rules) => rules,
);

/** A row of the table by which dates become colours, in words. */
export type ColourRow = ReturnType<typeof rowsFor>[number];

/** That table, and the rule that it is of. */
export interface Colours {
  readonly rows: readonly ColourRow[];
  readonly profile: string;
}

/** A row of that table. */
export const colourRowFields: readonly Field<ColourRow>[] = [
  own('name', 'text', 'The row, as answers name it.'),
  field('suggestion', 'text', 'The colour that it suggests.', ({ suggestion }) => suggestion, suggestedWords),
  own('words', 'text', 'When it fits.'),
];

/** The rule of colour, row by row. */
export const colourTable: readonly Field<Colours>[] = [
  own('profile', 'text', 'The rule of colour.'),
  listing('colours', 'The first row that fits gives the suggestion.', colourRowFields, ({ rows }) => rows),
];

/** What `explain` answers: one rule, every rule, or the table of colours. */
export const explainContract: Contract<never> = {
  name: 'explain',
  title: 'What a rule finds and why, or how dates become a colour',
  fields: [...ruleFields, rulesField, ...colourTable].map((one) => optional<never>(one)),
};

/** The document of one of them. */
export const explainJson = <Of>(fields: readonly Field<Of>[], of: Of): object =>
  answerJson({ ...explainContract, fields }, of);
