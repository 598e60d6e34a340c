/** Days of the calendar as they are written: YYYY-MM-DD. */
export const DATE_PATTERN = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';
const DATE = new RegExp(DATE_PATTERN);

/** Whether a text is a day that the calendar has: 2027-02-31 is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
