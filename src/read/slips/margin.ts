import { toWrite } from '../../model/hint.ts';
import { type Written, writtenIn } from '../classify.ts';
import { type FileSlip, misplaced, type Repair, wholeLine } from './slip.ts';

const beginsAction = ({ head, mark }: Written): boolean => head !== null && mark > 0;

/** The line `actions:` forgotten above the first action, which would make one thing of a whole file. */
const forgottenActions = (written: readonly Written[]): Repair[] => {
  const at = written.findIndex(beginsAction);
  const [top, above, first] = [written[0], written[at - 1], written[at]];
  if (top === undefined || above === undefined || first === undefined || above.opens) return [];
  if (!/^[A-Za-z_]+:\s+\S/.test(top.words)) return [];
  // a list that they are in has its line above them, however that is spelt
  const isList = ({ opens, indent }: Written, i: number): boolean =>
    opens &&
    indent < first.indent &&
    written[i + 1]?.indent === first.indent &&
    written[i + 1]?.kind === 'dash';
  if (written.slice(0, at).some(isList)) return [];
  if (written.some(({ words }) => /^["']?actions["']?\s*(?::[?\]!:]?\s*)?(?:#.*)?$/i.test(words))) return [];
  return [
    {
      problem: {
        rule: 'hidden-action',
        severity: 'error',
        message: 'the actions begin here, and the line above them that says so is missing',
        hint: toWrite('Write above this line', 'actions:'),
        ...wholeLine(first),
      },
      patches: [{ start: first.start, end: first.start, text: 'actions:\n' }],
    },
  ];
};

/** Slips at the margin: no line `actions:`, or a key of an action that slid as far left as the actions' dashes. */
export const margin: FileSlip = (text, lines, keys) => {
  const written = writtenIn(text, lines);
  const repairs = forgottenActions(written);
  let dash: { indent: number; column: number } | null = null;
  for (const [at, line] of written.entries()) {
    if (beginsAction(line)) dash = { indent: line.indent, column: line.indent + line.mark };
    if (dash === null || line.kind !== 'key' || line.indent > dash.indent) continue;
    if (line.key === null || !keys.ofActions.has(line.key)) continue;
    if (line.opens && (written[at + 1]?.indent ?? -1) < dash.column) continue;
    repairs.push(misplaced(line, dash.column, 'keys'));
  }
  return repairs;
};
