import type { Calendar } from './calendar.ts';
import { everyBody } from './every-meeting.ts';
import { bodiesNamed } from './meeting.ts';
import type { Reading } from './reading.ts';
import { tokenise } from './tokens.ts';

/** The bodies at whose meetings something is due: of `every QA&PM`, also where no meeting of it is known yet. */
export const bodiesMet = ({ kind, text }: Reading, calendar: Calendar): readonly string[] => {
  if (calendar.bodies.length === 0 || (kind !== 'meeting' && kind !== 'undated')) return [];
  const tokens = tokenise(text);
  if (kind === 'undated' && everyBody(tokens, 0, calendar, null) === null) return [];
  return bodiesNamed(tokens, calendar);
};
