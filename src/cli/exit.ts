/** No gap at or above the threshold · gaps · the job could not be done. */
export const EXIT = { clean: 0, gaps: 1, failed: 2 } as const;

export const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;
export type Threshold = (typeof THRESHOLDS)[number];
