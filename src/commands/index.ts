import type { Command } from './command.ts';

/** Every command under its name, in the order of the help. A command is loaded when it is asked for. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['status', async () => (await import('./status.ts')).status],
  ['overdue', async () => (await import('./overdue.ts')).overdue],
  ['due', async () => (await import('./due.ts')).due],
  ['list', async () => (await import('./list.ts')).list],
  ['show', async () => (await import('./show.ts')).showCommand],
  ['done', async () => (await import('./done.ts')).done],
  ['rate', async () => (await import('./rate.ts')).rate],
  ['note', async () => (await import('./rate.ts')).note],
  ['redate', async () => (await import('./redate.ts')).redate],
  ['agree', async () => (await import('./agree.ts')).agree],
  ['close', async () => (await import('./close.ts')).close],
  ['reopen', async () => (await import('./close.ts')).reopen],
  ['set', async () => (await import('./set.ts')).set],
  ['add', async () => (await import('./add.ts')).add],
  ['measure', async () => (await import('./measure.ts')).measure],
  ['apply', async () => (await import('./apply.ts')).apply],
  ['meeting', async () => (await import('./meeting.ts')).meeting],
  ['undo', async () => (await import('./undo.ts')).undo],
  ['dates', async () => (await import('./dates.ts')).dates],
  ['check', async () => (await import('./check.ts')).check],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['report', async () => (await import('./report.ts')).report],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['init', async () => (await import('./init.ts')).init],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['roll-over', async () => (await import('./roll-over.ts')).rollOver],
  ['schema', async () => (await import('./schema.ts')).schema],
]);

/** All of them, for help and for what a test holds them all to. */
export const everyCommand = (): Promise<readonly Command[]> =>
  Promise.all([...commands.values()].map((load) => load()));
