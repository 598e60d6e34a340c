import type { Io } from './io.js';

/** The day of the run as YYYY-MM-DD, in the user's time zone. SOURCE_DATE_EPOCH (seconds, as reproducible builds set it) goes before the clock. */
export function today({ env }: Pick<Io, 'env'>): string {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
