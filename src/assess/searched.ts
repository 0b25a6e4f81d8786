import type { OwnValue } from '../model/own.ts';
import type { Action, Done, Milestone, Name, Redating } from '../model/plan.ts';

type Words = readonly (string | null | undefined)[];

const namesOf = (names: readonly (Name | null)[]): Words => names.flatMap((one) => [one?.text, one?.name]);

const marksOf = (done: readonly Done[], redated: readonly Redating[]): Words => [
  ...done.map(({ evidence }) => evidence),
  ...redated.flatMap(({ agreed, reason }) => [agreed, reason]),
];

const ownOf = (own: readonly OwnValue[]): Words => own.map(({ text }) => text);

const milestoneWords = ({ what, when, body, lead, evidence, done, redated, own }: Milestone): Words => [
  what,
  when?.reading.text,
  evidence,
  ...namesOf([body, ...lead]),
  ...marksOf(done, redated),
  ...ownOf(own),
];

/** Every word that people wrote in an action: what `--search` looks through. */
export const wordsOfAction = (action: Action): Words => [
  action.ref,
  action.action,
  action.short,
  action.impact,
  action.was,
  action.origin,
  action.completion?.reading.text,
  action.closed?.reason,
  ...action.outcomes.map(({ text }) => text),
  ...action.milestones.flatMap(milestoneWords),
  ...action.progress.flatMap(({ note, by, next }) => [note, by, next?.what, ...namesOf(next?.who ?? [])]),
  ...namesOf([...action.lead, ...action.partners]),
  ...marksOf(action.done, action.redated),
  ...ownOf(action.own),
];
