import { expect, it } from 'vitest';
import { bscb, folderWith } from '../commands/world.ts';

it('a command that check offers has a ref with brackets in quotes, as a terminal takes it', async () => {
  const folder = folderWith({
    'plan/plan.yaml': 'board: Anytown Safeguarding Children Board\nperiod: 2013-14\npublished: March 2013\n',
    'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.2(i)"
    action: Publish what children said
    outcomes: [Children are heard]
    milestones:
      - what: Draft agreed
        when: May 2013
        done: yes
      - what: Leaflet printed
        when: December 2013
    completion: July 2013
  - ref: "1.2(ii)"
    action: Ask children in care
`,
  });
  const { stdout } = await bscb('check --all --as-of 2013-09-10', { folder });
  const offered = [...stdout.matchAll(/bscb [^;]*/g)].map(([command]) => command.trim());
  expect(offered).toEqual(
    expect.arrayContaining([
      'bscb set "1.2(i)" lead "…"',
      'bscb set "1.2(i)/1" done "…"',
      'bscb redate "1.2(i)" --to "…" --agreed "…"',
      'bscb add milestone "1.2(ii)" "…" --when "…"',
    ]),
  );
  expect(offered.filter((command) => /[^"]1\.2\(/.test(command))).toEqual([]);
});
