import type { Profile } from './plan.ts';

/**
 * A rule of colour by its name alone, with the usual thresholds: a week and thirty days late, or one and two meetings
 * of the Board missed. Null for any other word.
 */
export const usualProfile = (name: string): Profile | null => {
  if (name === 'months') return { profile: 'months' };
  if (name === 'days') return { profile: 'days', amber: 7, red: 30 };
  return name === 'meetings' ? { profile: 'meetings', of: 'Board', amber: 1, red: 2 } : null;
};
