import type { PlanFileKind } from '../model/plan-file.ts';
import { declaredSums } from './declared.ts';
import type { Offers } from './offers.ts';
import { sum } from './sum.ts';

/** The lines that begin a schema: of which declarations and words it is made, and how long the rest is. */
const headOf = (kind: PlanFileKind, offers: Offers, length: number): string =>
  `{\n  "$comment": "bscb ${declaredSums()[kind]} ${sum(JSON.stringify(offers))} ${length}",\n`;

/** The text of a schema, with a mark by which it is known to be up to date without making it again. */
export const withMark = (kind: PlanFileKind, offers: Offers, schema: string): string => {
  const rest = schema.slice('{\n'.length);
  return headOf(kind, offers, rest.length) + rest;
};

/** True of a schema as this bscb would write it for these words. */
export const isUpToDate = (kind: PlanFileKind, offers: Offers, text: string): boolean => {
  const head = text.slice(0, text.indexOf(',\n') + ',\n'.length);
  return head === headOf(kind, offers, text.length - head.length);
};
