import { createHash } from 'node:crypto';

/** A style or script as a content security policy names it: only what has this hash may run (CSP Level 3, 2.3.1 hash-source). */
export const sourceHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
