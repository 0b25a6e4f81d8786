import { parse } from 'yaml';
import { type PlanFileKind, planFileKinds } from '../../src/model/plan-file.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import { offersOf } from '../../src/read/offers.ts';
import { readPlan } from '../../src/read/plan.ts';
import { validator } from '../check/schemas.ts';
import { typed } from './folder.ts';

const settings = `board: Anytown
period: 2013-14
bodies: [Executive]
posts: [Head of Quality, Clerk 943 476 5919]
agencies: [Anytown Hospital]
rag:
  colours: { red: stuck, amber: 'not-so good', green: green }
fields:
  Priority: [high, low]
  Budget: money
  Share: percent
  Children: number
  Review: date
  Remark: text
  owner: text
`;

/** Reads files of a plan that has registers, colours and columns of its own. */
export const read = (files: Readonly<Record<string, string>>) =>
  readPlan('plan', typed({ 'plan.yaml': settings, ...files }));
const { plan } = read({});
/** What the editors of that plan offer. */
export const offers = offersOf(plan);
const faultsIn = new Map(planFileKinds.map((kind) => [kind, validator(fileSchema(kind, offers))]));
export const fileNames = {
  area: 'voice.yaml',
  plan: 'plan.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
};

/** Whether the reader takes a file without a word, and whether the schema does. */
export const taken = (kind: PlanFileKind, text: string) => ({
  reader: read({ [fileNames[kind]]: text }).problems.length === 0,
  schema: faultsIn.get(kind)?.(parse(text)).length === 0,
});
export const byBoth = { reader: true, schema: true };
export const byNone = { reader: false, schema: false };

const action = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n';
export const inAction = (line: string) => `${action}    ${line}\n`;
export const inMilestone = (line: string) =>
  `${action}    milestones:\n      - { what: Draft, when: May 2013, ${line} }\n`;
export const inProgress = (line: string) =>
  `${action}    progress:\n      - { date: 10 Jun 2013, ${line} }\n`;
export const inOutcome = (line: string) => `${action}    outcomes:\n      - { measure: Plans, ${line} }\n`;
export const inPlan = (line: string) => `board: Anytown\n${line}\n`;
