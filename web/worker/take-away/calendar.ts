import { addDays, addMonths, type Day, firstDay } from '../../../shared/month.ts';
import type { Deadline } from '../answer/deadlines.ts';

/** Lines of a calendar file end so, and are at most 75 bytes long (RFC 5545, 3.1). */
const END = '\r\n';
const MOST_BYTES = 75;
/** Days before at which the phone reminds. */
const WARNING_DAYS = 7;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A line in pieces that fit; each further one begins with a space. Characters are never cut. */
function folded(line: string): string {
  const pieces = [''];
  for (const character of line) {
    const last = pieces.at(-1) ?? '';
    if (bytes(last) + bytes(character) > MOST_BYTES) pieces.push(` ${character}`);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces.join(END);
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const compact = (day: Day): string => day.replaceAll('-', '');

/** First day, and the day after the last: a deadline in a month lasts the whole month. */
function span(on: string): { start: Day; end: Day } {
  if (on.length > 7) return { start: on, end: addDays(on, 1) };
  return { start: firstDay(on), end: firstDay(addMonths(on, 1)) };
}

/**
 * The deadlines as a calendar file (RFC 5545): whole days, each with a reminder a week before.
 *
 * @param today the day in Shanghai, which the file is stamped with
 */
export function calendarFile(deadlines: readonly Deadline[], name: string, today: Day): string {
  const events = deadlines.flatMap(({ on, title }) => {
    const { start, end } = span(on);
    return [
      'BEGIN:VEVENT',
      // The same deadline imported twice is one entry.
      `UID:${compact(start)}-${hash(title)}@lingbao`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(start)}`,
      `DTEND;VALUE=DATE:${compact(end)}`,
      `SUMMARY:${escaped(title)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-P${WARNING_DAYS}D`,
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//lingbao//calculator//ZH', `X-WR-CALNAME:${escaped(name)}`];
  return [...head, ...events, 'END:VCALENDAR', ''].map(folded).join(END);
}

/** Tells titles apart within one person's calendar. */
function hash(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
