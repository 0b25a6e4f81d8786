import type { CalendarEvent } from '../view/export-events.ts';
import { neutral } from './neutral.ts';

/** A calendar file (RFC 5545) of whole-day entries; `stamp` is the day it speaks of, so that its bytes stay the same. */
export const ics = async (
  title: string,
  events: readonly CalendarEvent[],
  stamp: string,
): Promise<string> => {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({
    name: neutral(title),
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
      timezone: 'UTC',
      summary: neutral(event.summary),
      description: event.description.split('\n').map(neutral).join('\n'),
      categories: event.categories.map((name) => ({ name: neutral(name) })),
    });
  return calendar
    .toString()
    .replace(/\r?\n/g, '\r\n')
    .replace(/(?:\r\n)*$/, '\r\n');
};

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayAfter = (day: string): Date => new Date(midnight(day).getTime() + 24 * 60 * 60 * 1000);
