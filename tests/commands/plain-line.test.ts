import { Command as Parser } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obey } from '../../src/commands/any-line.ts';
import { CannotProceed } from '../../src/commands/cannot-proceed.ts';
import type { Command } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { type Line, plainLine } from '../../src/commands/plain-line.ts';
import { filters, shared } from '../../src/commands/shared-options.ts';
import { some } from '../runs.ts';
import { worldAt } from './world.ts';

const named = async (name: string): Promise<Command> => {
  const load = commands.get(name);
  if (load === undefined) throw new Error(`there is no command called ${name}`);
  return load();
};

/** What commander makes of a line; null where it has a complaint, or prints help. */
const byCommander = async (name: string, words: readonly string[]): Promise<Line | null> => {
  let line: Line | null = null;
  const run = async (_: Command, args: readonly string[], options: Line['options']) => {
    line = { args, options };
    return 0;
  };
  try {
    await obey([name, ...words], worldAt().world, { known: [await named(name)], run });
  } catch (fault) {
    if (!(fault instanceof CannotProceed)) throw fault;
  }
  return line;
};

const usual = ['status', 'check', 'list', 'overdue', 'due', 'show'];

describe('a line that is read without commander', () => {
  it('is what most people type most', async () => {
    const lines = [
      ['status'],
      ['status', '4', '--lead', 'Business Manager', '--as-of', 'next Board', '--fail-on', 'overdue'],
      ['check', 'plan/4-outcomes.yaml', '--strict', '--rule', 'no-lead', '--rule', 'no-outcome'],
      ['list', '--milestones', '--state', 'late', '--state', 'undated', '--plan', 'plan', '--plan', 'other'],
      ['overdue', '--colour', 'never', '--format', 'csv', '--output', 'late.csv'],
      ['due', '--within', '6w', '--profile', 'days:7,30'],
      ['show', '4.7', '--since', 'Jun 2013'],
    ];
    for (const [name = '', ...words] of lines) {
      const line = plainLine(await named(name), words);
      expect(line).not.toBeNull();
      expect(line).toEqual(await byCommander(name, words));
    }
    expect(plainLine(await named('list'), ['4', '--lead', 'A', '--lead', 'B', '--stale'])).toEqual({
      args: ['4'],
      options: { lead: ['A', 'B'], stale: true },
    });
  });

  it('has no help in it, no slip, and nothing that only commander knows', async () => {
    for (const [name = '', ...words] of [
      ['status', '--help'],
      ['status', '-h'],
      ['status', '--led', 'A'],
      ['status', '--lead'],
      ['status', '--lead', '--stale'],
      ['status', '--lead=A'],
      ['status', '--', '4'],
      ['show'],
      ['show', '4.7', '4.8'],
      ['check', '-'],
      ['due', '6w', '--no-color'],
    ])
      expect(plainLine(await named(name), words)).toBeNull();
  });

  it.each(some([...commands.keys()], 8))('is taken as commander takes it: %s', async (name) => {
    const command = await named(name);
    const parser = command.define(new Parser());
    if (command.filters) filters(parser);
    const own = parser.options.map(({ long }) => long ?? '');
    const all = shared(parser, []).options.map(({ long }) => long ?? '');
    const word = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(own.length === 0 ? all : own)) },
      { weight: 2, arbitrary: fc.constantFrom(...all) },
      { weight: 4, arbitrary: fc.constantFrom('4', '4.2', 'Board', 'Jun 2013', 'json', name, 'help') },
      { weight: 1, arbitrary: fc.constantFrom('', '-', '--', '-x', '-1', '--help', `${all[0]}=x`, '--ple') },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const line = plainLine(command, words);
        if (line !== null) expect(line).toEqual(await byCommander(name, words));
      }),
      { numRuns: usual.includes(name) ? 300 : 40 },
    );
  });
});
