import type { Edit } from '../../model/problem.ts';
import type { Line } from '../lines.ts';
import { blanked } from '../patched.ts';
import type { FileSlip, Repair } from './slip.ts';

/** Directives and second documents. A first `---` alone is in order. */
export const documents: FileSlip = (text, lines) => {
  const repairs: Repair[] = [];
  let begun = false;
  for (const line of lines) {
    if (line.blank) continue;
    const words = text.slice(line.start, line.end);
    const mark = /^(?:---|\.\.\.)(?=\s|$)/.exec(words)?.[0];
    if (words.startsWith('%') && !begun) repairs.push(directive(text, line, words));
    else if (mark === '---' && !begun) {
      repairs.push(silent({ start: line.start, end: line.start + 3, text: '   ' }));
      begun = words.slice(3).trim() !== '' && !/^\s+#/.test(words.slice(3));
    } else if (mark !== undefined) {
      const last = words.trim() === mark && !/\S/.test(text.slice(line.end));
      return [...repairs, last ? silent(blanked(text, line.start, line.end)) : second(text, line, mark)];
    } else if (!words.startsWith('#')) begun = true;
  }
  return repairs;
};

const silent = (patch: Edit): Repair => ({ problem: null, patches: [patch] });

const directive = (text: string, line: Line, words: string): Repair => ({
  problem: {
    rule: 'yaml-directive',
    severity: 'error',
    message: 'a line that begins with % is an instruction to YAML; plan files have none',
    hint: 'Leave this line out.',
    start: line.start,
    end: line.start + words.trimEnd().length,
  },
  patches: [blanked(text, line.start, line.end)],
});

const second = (text: string, line: Line, mark: string): Repair => ({
  problem: {
    rule: 'several-documents',
    severity: 'error',
    message: `a line of ${mark} ends the document here: what is below it is not read`,
    hint: 'A plan file is one document. Delete this line, or move what follows into a file of its own.',
    start: line.start,
    end: line.start + text.slice(line.start, line.end).trimEnd().length,
    loses: true,
  },
  patches: [blanked(text, line.start, text.length)],
});
