/**
 * Does some work for each of these, so many at once, and gives what each came to: whoever waits for a second attempt
 * lets others run. The work is told which of the workers does it.
 */
export async function atOnce<T, Result>(
  items: readonly T[],
  limit: number,
  work: (item: T, worker: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const run = async (worker: number): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, worker);
  };
  await Promise.all(Array.from({ length: limit }, (_, worker) => run(worker)));
  return results;
}
