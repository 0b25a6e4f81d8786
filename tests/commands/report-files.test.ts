import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

/** Actions whose outcomes take 18,000 letters each in the paper. */
const areaOf = (actions: number): string => `area: 1
title: Training
actions:
${Array.from(
  { length: actions },
  (_, index) => `  - ref: "1.${index + 1}"
    action: Training ${index + 1} is renewed
    outcomes: ${`Course ${index + 1} is read again. `.repeat(760)}
    lead: Participation Officer
    completion: March 2014
`,
).join('')}`;
const long = { ...smallPlan, 'plan/1-training.yaml': areaOf(30) };
const asked = (folder: string): string =>
  `report plan --plan ${join(folder, 'plan')} --as-of 2013-09-10 --output ${join(folder, 'plan.html')}`;

it('names the file of a longer paper that a shorter one leaves', async () => {
  const folder = folderWith(long);
  expect((await bscb(asked(folder))).stderr.match(/^Wrote /gm)).toHaveLength(2);
  writeFileSync(join(folder, 'plan/1-training.yaml'), areaOf(2));
  const said = await bscb(asked(folder));
  expect(said.status).toBe(0);
  expect(said.stderr).toBe(
    `Wrote ${join(folder, 'plan.html')}\n${join(folder, 'plan-2.html')} is there too, and not part of this paper. If a longer one of this name left it, delete it.\n`,
  );
});

it('writes no file of a paper where one of them is somebody else’s', async () => {
  const folder = folderWith({ ...long, 'plan-2.html': '<p>My own page</p>' });
  const said = await bscb(asked(folder));
  expect(said.status).toBe(2);
  expect(said.stderr).toContain(`${join(folder, 'plan-2.html')} is there already, and bscb did not make it`);
  expect(existsSync(join(folder, 'plan.html'))).toBe(false);
  expect(textOf(folder, 'plan-2.html')).toBe('<p>My own page</p>');
});
