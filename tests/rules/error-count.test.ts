import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { type ReadPlan, readPlan } from '../../src/read/plan.ts';
import { errorCount, errorRules } from '../../src/rules/error-count.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { bscb, folderWith } from '../commands/world.ts';
import { sourcesOf } from '../read/folder.ts';
import { inFull } from '../runs.ts';
import { exampleDay, readExample } from './example.ts';

const faults = 'tests/fixtures/faults';
const fixtures = readdirSync(faults, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The errors that a page counts, and those that `check` lists. */
const bothCounts = (read: ReadPlan) => ({
  page: read.plan === null ? null : errorCount(read, read.plan, { today: exampleDay, isPersonal: true }),
  check: checkPlan(read, exampleDay).problems.filter(({ severity }) => severity === 'error').length,
});

describe('the errors that a page counts are those that check lists', () => {
  it('each rule that makes errors is counted', () => {
    const making = rules.filter(({ severity, check, scan }) => severity === 'error' && (check ?? scan));
    expect(making.map(({ name }) => name).sort()).toEqual(errorRules.map(({ name }) => name).sort());
  });

  it.runIf(inFull)('in every file with a slip', () => {
    const common = sourcesOf(faults);
    for (const name of fixtures) {
      const { page, check } = bothCounts(readPlan('plan', [...common, ...sourcesOf(`${faults}/${name}`)]));
      if (page !== null) expect({ name, errors: page }).toEqual({ name, errors: check });
    }
  });

  it.runIf(inFull)('in the bad example of every rule', () => {
    for (const { name, bad } of rules) {
      const { page, check } = bothCounts(readExample(bad).read);
      if (page !== null) expect({ name, errors: page }).toEqual({ name, errors: check });
    }
  });

  it('where nothing is wrong with reading: a move that ends elsewhere, a number that is locked, a colour upside down', async () => {
    const folder = folderWith({
      'plan/plan.yaml': 'board: Anytown Safeguarding Board\ntitle: Business Plan\nperiod: 2013-14\n',
      'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    completion: October 2013
    redated: { from: July 2013, to: September 2013, date: 3 Jul 2013, agreed: "Board, 24 Jun 2013" }
  - ref: "1.2"
    action: Report what was said, NHS number 999 000 0018
    completion: March 2014
`,
    });
    const status = await bscb('status', { folder });
    expect(status.status).toBe(0);
    expect(status.stdout).toContain('2 errors in the files. See bscb check');
    for (const page of ['status', 'list', 'check']) {
      const { errors } = JSON.parse((await bscb(`${page} --format json`, { folder })).stdout);
      expect({ page, errors }).toEqual({ page, errors: 2 });
    }
  });
});
