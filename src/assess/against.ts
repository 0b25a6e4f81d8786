import type { Suggested } from './assessment.ts';
import type { Sight } from './case.ts';

/** What speaks against a suggestion, a sentence each. */
export const against = (_sight: Sight, _colour: Suggested): readonly string[] => [];
