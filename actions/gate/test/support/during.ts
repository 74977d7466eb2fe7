import type { GitHub } from '@countersign/github-emulator/github';
import type { CallPattern } from '@countersign/github-emulator/http/matching';

/** Does something at the very moment at which a call arrives, and only then lets the call go on. */
export function during(github: GitHub, call: CallPattern, act: () => unknown): void {
  const hold = github.hold(call);
  void meanwhile();

  async function meanwhile(): Promise<void> {
    await hold.reached;
    await act();
    hold.release();
  }
}
