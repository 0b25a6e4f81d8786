import type { Cell } from './document.ts';
import { type Role, roleOfHead } from './heads.ts';

/** Heads of the groups that a plan is in, which are no actions whatever stands beside them. */
const ofGroups =
  /\b(?:areas?|priorit(?:y|ies)|themes?|work ?streams?|domains?|standards?|strands?|sections?)\b/i;

/** What a row says of how far its own action is, which a step has no place for. */
const howFar: ReadonlySet<Role | null> = new Set(['rag', 'progress', 'impact']);

const isSaid = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.lines.length > 0 || cell.shade !== undefined);

/** Rows with a milestone each beside words that are merged over them, and no action: those words are the action. */
const overSteps = (
  columns: readonly { role: Role | null; readonly head: string }[],
  rows: readonly (readonly Cell[])[],
): number => {
  const step = columns.findIndex(({ role, head }) => role === 'action' && roleOfHead(head) === 'milestone');
  const over = columns.findIndex(({ role, head }) => role === 'area' && !ofGroups.test(head));
  const isOver = rows.some((row) => row[over]?.mergedUp === true && isSaid(row[step]));
  return step >= 0 && isOver ? over : -1;
};

/** Rows with an action each beside one ref that is merged over them are steps of what is merged as the ref is. */
export const settleStepped = (
  columns: readonly { role: Role | null; guessed: boolean; readonly head: string }[],
  rows: readonly (readonly Cell[])[],
): void => {
  const numbered = columns.findIndex(({ role }) => role === 'ref');
  const ref = numbered < 0 ? overSteps(columns, rows) : numbered;
  const at = columns.findIndex(({ role }) => role === 'action');
  const step = columns[at];
  const isUp = (cell: Cell | undefined): boolean => cell?.mergedUp === true;
  const over = columns.find(
    ({ role, head }, i) =>
      role === 'area' && !ofGroups.test(head) && rows.every((row) => isUp(row[i]) === isUp(row[ref])),
  );
  const stepped = rows.filter((row) => isUp(row[ref]) && (row[at]?.lines ?? []).length > 0);
  const isRated = columns.some(({ role }, i) => howFar.has(role) && stepped.some((row) => isSaid(row[i])));
  if (stepped.length === 0 || isRated || over === undefined || step === undefined) return;
  over.role = 'action';
  step.role = 'milestone';
  over.guessed = step.guessed = true;
};
