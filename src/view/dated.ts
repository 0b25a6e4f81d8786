import type { ActionNow } from '../assess/assessment.ts';
import type { DateNow } from '../assess/dates.ts';
import type { Name } from '../model/plan.ts';
import { placeOf } from '../model/sentence.ts';
import { sideBySide } from './colours.ts';
import type { Inline } from './page.ts';

/** The first lead, as the register has it, and how many more, so that a narrow table cuts the name and keeps the number. */
export const leadCell = (lead: readonly Name[]): Inline => {
  const [first, ...more] = new Set(lead.map(({ name }) => name));
  if (first === undefined) return { text: '–', tone: 'quiet' };
  return more.length === 0 ? first : [first, ` +${more.length}`];
};

/** The action's ref. */
export const refCell = ({ action }: ActionNow): Inline => action.ref;

/** The action in a few words, where it has some. */
export const actionCell = ({ action }: ActionNow): Inline => action.short ?? action.action;

/** `R■ G●`: by dates, then as rated. */
export const bothColours = ({ suggested, recorded }: ActionNow): Inline =>
  sideBySide(suggested.colour, recorded.colour, recorded.means);

/** How many milestones are met. */
export const metOf = ({ milestones }: ActionNow): number => milestones.filter(({ met }) => met).length;

/** `2/3`: of its milestones, how many are met; a dash where it has none. */
export const metCell = (one: ActionNow): string =>
  one.milestones.length === 0 ? '–' : `${metOf(one)}/${one.milestones.length}`;

/** What is to be done, with its place in a series: `Newsletter sent (third of four)`. */
export const whatCell = ({ one, milestone, nth, of }: DateNow): Inline => {
  const text = milestone === null ? (one.action.short ?? one.action.action) : milestone.milestone.what;
  return of > 1 ? [text, ` (${placeOf(nth, of)})`] : text;
};
