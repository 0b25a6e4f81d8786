import type { Change, Suggested } from './assessment.ts';
import type { Case } from './case.ts';

/** What would bring another suggestion about. */
export const changesOf = (_of: Case, _now: Suggested): readonly Change[] => [];
