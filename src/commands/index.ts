import { add } from './add.ts';
import { agree } from './agree.ts';
import { apply } from './apply.ts';
import { check } from './check.ts';
import { close, reopen } from './close.ts';
import type { Command } from './command.ts';
import { dates } from './dates.ts';
import { done } from './done.ts';
import { due } from './due.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { measure } from './measure.ts';
import { meeting } from './meeting.ts';
import { overdue } from './overdue.ts';
import { note, rate } from './rate.ts';
import { redate } from './redate.ts';
import { report } from './report.ts';
import { rollOver } from './roll-over.ts';
import { schema } from './schema.ts';
import { set } from './set.ts';
import { showCommand } from './show.ts';
import { status } from './status.ts';
import { undo } from './undo.ts';

/** Every command under its name, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['status', status],
  ['overdue', overdue],
  ['due', due],
  ['list', list],
  ['show', showCommand],
  ['done', done],
  ['rate', rate],
  ['note', note],
  ['redate', redate],
  ['agree', agree],
  ['close', close],
  ['reopen', reopen],
  ['set', set],
  ['add', add],
  ['measure', measure],
  ['apply', apply],
  ['meeting', meeting],
  ['undo', undo],
  ['dates', dates],
  ['check', check],
  ['explain', explain],
  ['report', report],
  ['export', exportCommand],
  ['init', init],
  ['import', importCommand],
  ['roll-over', rollOver],
  ['schema', schema],
]);
