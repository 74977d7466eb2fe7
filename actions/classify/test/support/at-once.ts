/**
 * Does some work for each of these, so many at once, and gives what each came to: whoever waits for a second attempt
 * lets others run.
 */
export async function atOnce<T, Result>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
