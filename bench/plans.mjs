// Writes a county's worth of plans, the same ones every time:  node bench/plans.mjs <folder> <how many boards>
// Each is plan.yaml and five area files of some 9 KB, in the form that people and bscb write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'board partner agencies review practice neglect early help audit threshold guidance training learning children families referral outcome quality assurance supervision report scrutiny impact strategy protocol briefing health police school care leaver voice survey challenge evidence network parents workforce interim annual joint local'.split(
    ' ',
  );
const posts = ['Business Manager', 'L&D Manager', 'Chair', 'Head of Safeguarding', 'Named Nurse'];
const months = [
  'May 2013',
  'June 2013',
  'July 2013',
  'Sept 2013',
  'Oct 2013',
  'Nov 2013',
  'Jan 2014',
  'March 2014',
];

const areas = [1, 2, 3, 4, 5];
const actions = [1, 2, 3, 4, 5, 6, 7];
export const filesOfBoard = areas.length;
export const milestonesOfFile = actions.length * 3;

/** Numbers from 0 up to a limit, in a row that a seed decides. */
const numbers = (seed) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
};

const settings = (board) => `# yaml-language-server: $schema=.schema/plan.json
board: Board ${board} Safeguarding Children Board
title: Business Plan
period: 2013-14
version: 1
published: March 2013
bodies:
  Board:
    meets:
      - 24 Jun 2013
      - 23 Sep 2013
      - 9 Dec 2013
  Executive:
posts:
${posts.map((post) => `  "${post}":`).join('\n')}
agencies:
  - Metropolitan Police
  - Council
rag:
  profile: months
`;

const area = (number, any) => {
  const pick = (list) => list[any(list.length)];
  const sentence = (count) => {
    const all = Array.from({ length: count }, () => pick(words)).join(' ');
    return all[0].toUpperCase() + all.slice(1);
  };
  const milestone = () => {
    const done = any(10) < 6;
    const when = done ? pick(months.slice(0, 3)) : pick(months.slice(3));
    const lines = [`      - what: ${sentence(8)}`, `        when: ${when}`];
    if (done)
      lines.push(`        done: ${1 + any(27)} ${when}`, `        evidence: Minutes, item ${1 + any(20)}`);
    return lines.join('\n');
  };
  const action = (ref) => `  - ref: "${ref}"
    action: ${sentence(10)}
    outcomes:
      - ${sentence(12)}, in 80% of cases
      - ${sentence(9)}
    milestones:
${milestone()}
${milestone()}
${milestone()}
    lead: ${pick(posts)}
    partners:
      - Metropolitan Police
    completion: March 2014
    progress:
      - date: ${1 + any(7)} Sep 2013
        rag: ${pick(['amber', 'green'])}
        note: >-
          ${sentence(13)}
          ${sentence(9)}
        next: ${sentence(7)}
    impact: ${sentence(14)}
`;
  return `# yaml-language-server: $schema=.schema/area.json
area: ${number}
title: ${sentence(5)}
description: >-
  ${sentence(14)}
  ${sentence(12)}
actions:
${actions.map((one) => action(`${number}.${one}`)).join('')}`;
};

/** Writes so many plans below a folder. */
export const writePlans = (folder, boards) => {
  const any = numbers(2013);
  for (let board = 1; board <= boards; board++) {
    const plan = join(folder, `board-${String(board).padStart(6, '0')}`);
    mkdirSync(plan, { recursive: true });
    writeFileSync(join(plan, 'plan.yaml'), settings(board));
    for (const number of areas) writeFileSync(join(plan, `${number}-area.yaml`), area(number, any));
  }
};

if (process.argv[1] === import.meta.filename) writePlans(process.argv[2], Number(process.argv[3]));
