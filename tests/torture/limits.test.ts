import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, smallPlan } from '../commands/world.ts';
import { runs, some } from '../runs.ts';

const settings = { 'plan.yaml': smallPlan['plan/plan.yaml'] };
const head = 'area: 1\ntitle: Hearing children\nactions:\n  - ref: "1.1"\n';

const area = (n: number): string => `area: A${n}
title: Hearing children in ward ${n}
actions:
  - ref: "A${n}.1"
    action: Ask children of school ${n} what has changed
    milestones:
      - what: Questions agreed in ward ${n}
        when: May 2013
        done: 28 May 2013
        evidence: Executive minutes, item ${n}
    lead: Business Manager
    completion: January 2014
`;

const files = runs(500, 5000);
const lines = runs(30_000, 300_000);

const large: readonly (readonly [what: string, args: string, files: Readonly<Record<string, string>>])[] = [
  [
    `fixing ${files} files without their first line`,
    'check --fix --dry-run',
    Object.fromEntries(Array.from({ length: files }, (_, i) => [`${i + 1}-ward.yaml`, area(i + 1)])),
  ],
  [
    `${lines} lines of a quote that is never closed`,
    'check',
    { '1-voice.yaml': `${head}    action: "Ask children\n${'    again\n'.repeat(lines - 5)}` },
  ],
  ['2 MB of tabs', 'check', { '1-voice.yaml': `${head}${'\t'.repeat(1_990_000)}action: Ask children\n` }],
  [
    '30,000 keys that nobody knows in 3,000 actions',
    'check',
    {
      '1-voice.yaml': `area: 1\ntitle: Hearing children\nactions:\n${Array.from(
        { length: 3000 },
        (_, i) =>
          `  - ref: "1.${i + 1}"\n    action: Ask ${i}\n${Array.from({ length: 10 }, (_, n) => `    column ${n}: more\n`).join('')}`,
      ).join('')}`,
    },
  ],
];

it.each(some(large, 1))(
  '%s: in 300 MB',
  (_what, args, texts) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '-r',
        join(process.cwd(), 'tests/torture/used.cjs'),
        join(process.cwd(), 'bin/bscb.cjs'),
        ...args.split(' '),
      ],
      { cwd: folderWith({ ...settings, ...texts }), encoding: 'utf8', maxBuffer: 1 << 27, env: {} },
    );
    const [, memory] = /\nused ([\d.]+)\n$/.exec(stderr) ?? [];
    expect(status).toBe(1);
    expect(Number(memory)).toBeLessThan(300);
  },
  120_000,
);
