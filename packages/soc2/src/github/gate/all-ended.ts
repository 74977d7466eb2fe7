/**
 * Waits until all have ended, and only then throws the first failure: nothing that was begun is still on its way to
 * GitHub when the failure is published, to land on top of it.
 */
export async function allEnded<T extends readonly unknown[]>(
  begun: {
    readonly [K in keyof T]: Promise<T[K]>;
  },
): Promise<T> {
  await Promise.allSettled(begun);
  return Promise.all(begun);
}
