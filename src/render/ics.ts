import type { ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from '../view/export-events.ts';
import { harmlessLines, neutral } from './neutral.ts';

/** A calendar file (RFC 5545) of whole-day entries; `stamp` is the day it speaks of, so that its bytes stay the same. */
export const ics = async (
  title: string,
  events: readonly CalendarEvent[],
  stamp: string,
): Promise<string> => {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({
    name: safe(title),
    prodId: { company: 'bscb', product: 'bscb', language: 'EN' },
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.uid}@bscb`,
      stamp: midnight(stamp),
      start: midnight(event.start),
      // The standard has the end of a whole-day entry be the day after its last.
      end: dayAfter(event.end),
      allDay: true,
      // What takes nobody's time leaves the day free for other things.
      transparency: (event.busy ? 'OPAQUE' : 'TRANSPARENT') as ICalEventTransparency,
      timezone: 'UTC',
      summary: safe(event.summary),
      description: event.description.split('\n').map(safe).join('\n'),
      categories: event.categories.map((name) => ({ name: safe(name) })),
    });
  return calendar
    .toString()
    .replace(/\r?\n/g, '\r\n')
    .replace(/(?:\r\n)*$/, '\r\n');
};

/** Text that acts on neither a terminal nor a runner's log, into which a calendar may be printed. */
const safe = (text: string): string => harmlessLines(neutral(text));

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayAfter = (day: string): Date => new Date(midnight(day).getTime() + 24 * 60 * 60 * 1000);
