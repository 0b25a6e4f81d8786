import { assess } from '../../src/assess/assess.ts';
import { select } from '../../src/assess/filter.ts';
import { open } from '../plan/open.ts';

/** A plan of this repository on a day, whole. */
export const onDay = (folder: string, today: string) => {
  const read = open(folder);
  const assessment = assess(read.plan, today);
  return { ...read, assessment, selection: select(assessment, {}) };
};

/** A plan in which every text that people write holds what could act on a program that opens it. */
export const hostile = '=1+1 ＝2 <b>&"\u0007\u202e @here ::error::x\n##[x] {{y}}';
