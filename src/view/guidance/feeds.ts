import { mentions } from './guidance.ts';

export const caseReviews = mentions(
  'serious case review',
  'SCR',
  'SCRs',
  'case review',
  'case reviews',
  'practice review',
  'practice reviews',
);
export const feedback = mentions(
  'views',
  'voice',
  'feedback',
  'feed back',
  'participate',
  'participation',
  'engagement',
  'experiences',
);
export const training = mentions('training', 'briefing', 'briefings', 'conference');
export const scrutiny = mentions(
  'audit',
  'audits',
  'scrutinise',
  'scrutiny',
  'self assessment',
  'self assessments',
);
export const data = mentions('dataset', 'data', 'performance management framework');
