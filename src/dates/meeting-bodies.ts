import type { Calendar } from './calendar.ts';
import { everyBody } from './every-meeting.ts';
import { bodyAt } from './meeting.ts';
import type { Reading } from './reading.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** The bodies at whose meetings something is due: of `every QA&PM`, also where no meeting of it is known yet. */
export const bodiesMet = ({ kind, text }: Reading, calendar: Calendar): readonly string[] => {
  if (calendar.bodies.length === 0 || (kind !== 'meeting' && kind !== 'undated')) return [];
  const tokens = tokenise(text);
  if (kind === 'undated' && everyBody(tokens, 0, calendar, null) === null) return [];
  return namedIn(tokens, calendar);
};

const namedIn = (tokens: Tokens, calendar: Calendar): readonly string[] => {
  const names = new Set<string>();
  for (let i = 0; i < tokens.list.length; ) {
    const found = bodyAt(tokens, i, calendar);
    if (found !== null) names.add(found.body.name);
    i = found?.next ?? i + 1;
  }
  return [...names];
};
