import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks: a change is told soon, and a folder of chapters costs next to nothing to look at. */
const PACE = 300;

const pause = (pace: number, signal: AbortSignal): Promise<void> => sleep(pace, undefined, { signal }).catch(() => {});

/**
 * Calls back whenever what `look` sees has changed and then stayed the same for one look, until the signal. It looks rather than being told by the system:
 * that works on network drives and in containers, and with editors that replace a file when they save it.
 * @param seen what was seen before the first work was done, so that a change during it is not missed
 */
export async function poll(
  seen: string,
  look: () => Promise<string>,
  changed: () => Promise<void>,
  signal: AbortSignal,
  pace = PACE,
): Promise<void> {
  while (!signal.aborted) {
    await pause(pace, signal);
    let now = await look();
    if (now === seen) continue;
    for (let before = ''; before !== now && !signal.aborted; ) {
      before = now;
      await pause(pace, signal);
      now = await look();
    }
    if (signal.aborted) return;
    seen = now;
    await changed();
  }
}
