import { expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const area = `area: 1
title: Listening
actions:
  - ref: "1.1"
    action: Ask children
    milestones:
      - what: Draft
        when: May 2013
        at: Board
      - what: Final
        when: June 2013
    completion: July 2013
    impact: More of them come
  - ref: "1.2"
    action: Tell them
    completion: July 2013
`;
const lines = area.split('\n').slice(0, -1);
const right = lines.flatMap((line, at) =>
  at === 0 || /^ *(?:milestones|actions):/.test(line) ? [] : [{ line, at }],
);

const read = (text: string) => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: A\n', '1.yaml': text }));
  const [one] = plan?.areas ?? [];
  const actions = one?.actions.map((action) => ({
    ref: action.ref,
    action: action.action,
    milestones: action.milestones.map(({ what, when, body }) => [what, when?.reading.text, body?.name]),
    completion: action.completion?.reading.text,
    impact: action.impact,
  }));
  const said = problems.filter(({ severity }) => severity === 'error');
  return {
    title: one?.title,
    actions,
    said: said.map(({ message, hint }) => `${message}\n${hintText(hint ?? '')}`),
  };
};

it.each(right)('a line too far to one side is read where it belongs: $line', ({ line, at }) => {
  const column = line.search(/\S/);
  for (const now of [column - 1, column + 1, column + 3]) {
    if (now < 0) continue;
    const found = read(lines.with(at, ' '.repeat(now) + line.trimStart()).join('\n'));
    expect(found).toEqual({
      ...read(area),
      said: [
        `this line is indented by ${now} space${now === 1 ? '' : 's'}; the lines that it belongs to are indented by ${column}
Give it ${column} spaces, so that it begins below the ${line.trimStart().startsWith('-') ? 'dashes' : 'keys'} above. It is read as if it did.`,
      ],
    });
  }
});
