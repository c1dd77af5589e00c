import { addDays, type Day } from '../../../shared/month.ts';
import type { PageText } from '../../ui/language.ts';
import type { ToDo } from '../answer/todo.ts';

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

/**
 * What is to be done as a calendar file (RFC 5545): whole days, each with where to go and whom to call, and a reminder a
 * week before; that morning where the week has begun.
 *
 * @param today the day in Shanghai, which the file is stamped with
 */
export function calendarFile(
  toDos: readonly ToDo[],
  { calendarName, calendarCall }: Pick<PageText['keep'], 'calendarName' | 'calendarCall'>,
  today: Day,
): string {
  const events = toDos.flatMap(({ by, title, office: { name, phone, address } }) => [
    'BEGIN:VEVENT',
    // The same thing imported twice is one entry.
    `UID:${compact(by)}-${hash(title)}@lingbao`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(by)}`,
    `DTEND;VALUE=DATE:${compact(addDays(by, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped([name, address].filter(Boolean).join(' '))}`,
    ...(phone ? [`DESCRIPTION:${escaped(calendarCall({ office: name, phone }))}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${addDays(by, -WARNING_DAYS) > today ? `-P${WARNING_DAYS}D` : 'PT9H'}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lingbao//calculator//ZH',
    `X-WR-CALNAME:${escaped(calendarName)}`,
  ];
  return [...head, ...events, 'END:VCALENDAR', ''].map(folded).join(END);
}

/** Tells titles apart within one person's calendar. */
function hash(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
