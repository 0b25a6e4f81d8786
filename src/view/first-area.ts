import { toWrite } from '../model/hint.ts';

/** How a plan that has no area gets its first. */
export const firstArea = toWrite(
  'The plan has no area yet. Each is a file beside plan.yaml. Make the first, 1-area.yaml, with these lines:',
  'area: 1\ntitle: …\nactions:',
);
