/** In hand at a time: enough to hide the way to GitHub, and far below the hundred calls at once that it bears. */
const ABREAST = 8;

/** Does something with each, several at a time, in their order. `work` must not throw. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
