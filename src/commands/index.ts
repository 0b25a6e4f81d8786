import { check } from './check.ts';
import type { Command } from './command.ts';
import { dates } from './dates.ts';
import { due } from './due.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { list } from './list.ts';
import { overdue } from './overdue.ts';
import { report } from './report.ts';
import { schema } from './schema.ts';
import { showCommand } from './show.ts';
import { status } from './status.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  status,
  overdue,
  due,
  list,
  showCommand,
  dates,
  check,
  explain,
  report,
  exportCommand,
  importCommand,
  schema,
];
