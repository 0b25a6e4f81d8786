import type { KeyFacts } from '../model/keys.ts';
import { plansContract } from './boards.ts';
import { changeContract } from './changed.ts';
import { checkContract } from './check.ts';
import { datesContract } from './dates.ts';
import { dueContract } from './due.ts';
import { explainContract } from './explain-contract.ts';
import { answerSchema, type Contract } from './fields/contract.ts';
import { optional, type Schema } from './fields/field.ts';
import { importContract } from './import.ts';
import { initContract } from './init.ts';
import { listContract } from './list.ts';
import { milestoneListContract } from './list-milestones.ts';
import { overdueContract } from './overdue.ts';
import { planContract } from './plan-json.ts';
import { papers } from './report/index.ts';
import { reportContract } from './report/report.ts';
import { rollOverContract } from './roll-over.ts';
import { showContract } from './show-json.ts';
import { statusContract } from './status-json.ts';

interface Published {
  readonly command: string;
  readonly contract: Contract<never>;
}

/** Every answer for machines; what a list of actions and one of milestones have is one contract. */
export const contracts = (keys: readonly KeyFacts[]): readonly Published[] => {
  const actions: Contract<never> = listContract(keys);
  const milestones: Contract<never> = milestoneListContract(keys);
  const both = (name: string): boolean =>
    [actions, milestones].every(({ fields }) => fields.some((one) => one.name === name));
  const own = milestones.fields.filter(({ name }) => !both(name));
  return [
    { command: 'status', contract: statusContract },
    { command: 'overdue', contract: overdueContract },
    { command: 'due', contract: dueContract },
    {
      command: 'list',
      contract: {
        ...actions,
        fields: [...actions.fields, ...own].map((one) => (both(one.name) ? one : optional(one))),
      },
    },
    { command: 'show', contract: showContract(keys) },
    { command: 'dates', contract: datesContract },
    { command: 'check', contract: checkContract },
    { command: 'export', contract: planContract(keys) },
    { command: 'report', contract: { ...reportContract, kinds: { by: 'kind', fields: papers } } },
    { command: 'init', contract: initContract },
    { command: 'import', contract: importContract },
    { command: 'roll-over', contract: rollOverContract },
    { command: 'change', contract: changeContract },
    { command: 'explain', contract: explainContract },
    { command: 'plans', contract: plansContract },
  ];
};

/** JSON Schema of what each command answers with under `--format json`. */
export const answerSchemas = (keys: readonly KeyFacts[]): ReadonlyMap<string, Schema> =>
  new Map(contracts(keys).map(({ command, contract }) => [command, answerSchema(contract)]));
