import { toWrite } from '../model/hint.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

export const doneNotClosed = rule({
  name: 'done-not-closed',
  severity: 'info',
  summary: 'Every date of an action is met, and it is not closed',
  why: 'The board should see a finished action once more, and minute that it is complete.',
  example: `
* - ref: "2.1"
    action: Ensure the website is an effective hub
    milestones:
      - what: Website redesigned
        when: July 2013
        done: 19 July 2013
+   closed: { date: 30 July 2013, as: complete }
`,
  check: eachAssessed(
    ({ action, suggested }) =>
      action.closed === null &&
      action.unread.length === 0 &&
      suggested.colour === 'complete' && {
        message: `every date of ${action.ref} is met, and it is not closed`,
        command: `bscb close ${action.ref} --as complete --on "…"`,
        hint: toWrite(
          'when the board has agreed, write in the action:',
          'closed:\n  date: …\n  as: complete',
        ),
      },
  ),
});
