import { Command as Parser } from 'commander';
import type { Command } from '../../src/commands/command.ts';
import { formatNames } from '../../src/commands/formats.ts';
import { everyCommand } from '../../src/commands/index.ts';
import { filters, shared } from '../../src/commands/shared-options.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { printReading } from '../../src/dates/print.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { sentence } from '../../src/model/sentence.ts';
import { bscb } from '../commands/world.ts';
import { open } from '../plan/open.ts';
import { answerTables, columnTable } from './answers.ts';
import { keyTables } from './keys.ts';
import { table } from './table.ts';

/** The phrases in the first column stay as they are typed in the page; how each is read is made. */
const phrases = (before: string): string => {
  const { calendar } = open('tests/fixtures/mid-year').plan;
  const typed = [...before.matchAll(/^\| `([^`]+)`/gm)].map((found) => found[1] ?? '');
  const rows = typed.map((text) => {
    const answer = readPhrase(text, calendar);
    if (isPhraseProblem(answer)) {
      const offer = answer.suggestion === null ? '' : ` Did you mean \`${answer.suggestion}\`?`;
      return [`\`${text}\``, 'not read', `${sentence(answer.error)}.${offer}`];
    }
    const said = [
      sentence(printReading(answer)),
      ...(answer.remark === null ? [] : [`Remark: ${answer.remark}`]),
      ...(answer.warning === null ? [] : [`Warning: ${answer.warning}`]),
      ...(answer.approximate ? ['Only approximate'] : []),
    ];
    return [`\`${text}\``, answer.kind, `${said.join('. ')}.`];
  });
  return table(['written', 'kind', 'read as'], rows);
};

const colours = async (profile: string): Promise<string> => {
  const line = `explain colour --profile ${profile} --plan tests/fixtures/mid-year --format markdown`;
  const { stdout } = await bscb(line);
  return stdout
    .split('\n')
    .filter((text) => text.startsWith('|'))
    .join('\n');
};

const optionTable = (parser: Parser): string =>
  table(
    ['option', 'what it does'],
    parser.options
      .filter((option) => !option.hidden)
      .map((option) => [`\`${option.flags}\``, option.description]),
  );

const formatsOf = (command: Command): string =>
  (command.formats ?? formatNames('answer')).map((format) => `\`${format}\``).join(', ');

const commandPage = (command: Command): string => {
  const parser = command.define(new Parser('bscb'));
  const argumentRows = parser.registeredArguments.map((one) => [`\`${one.name()}\``, one.description]);
  const own = parser.options.some((option) => !option.hidden);
  return [
    `## bscb ${parser.name()}`,
    `${sentence(parser.summary())}.`,
    table(
      ['type', 'and it answers'],
      command.examples.map(([line, answers]) => [`\`${line}\``, answers]),
    ),
    ...(argumentRows.length === 0 ? [] : [table(['argument', 'what it is'], argumentRows)]),
    ...(own ? [optionTable(parser)] : []),
    `Formats: ${formatsOf(command)}.${command.filters ? ' Takes refs and [the options that choose actions](#which-actions).' : ''}`,
  ].join('\n\n');
};

/** Every part that a page of docs can ask for: what it asks, and what is between the marks today → what belongs there. */
export const madeParts: Readonly<
  Record<string, (asked: string, before: string) => Promise<string> | string>
> = {
  phrases: (_, before) => phrases(before),
  colours,
  keys: keyTables,
  answers: answerTables,
  columns: columnTable,
  commands: async () => (await everyCommand()).map(commandPage).join('\n\n'),
  filters: () => optionTable(filters(new Parser())),
  shared: () => optionTable(shared(new Parser(), ['the formats of the command'])),
};
