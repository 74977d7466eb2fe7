import { setTimeout as wait } from 'node:timers/promises';
import type { GitHub } from '@countersign/github-emulator/github';

/** Waits until nothing moves any more but the calls that are held: every other has its answer, and none has come since. */
export async function quiet(github: GitHub, held: number): Promise<void> {
  for (let still = 0, seen = -1; still < 3; ) {
    await wait(2);
    const open = github.calls.filter(({ status }) => status === null).length;
    still = github.calls.length === seen && open <= held ? still + 1 : 0;
    seen = github.calls.length;
  }
}
