/** Hours from one instant to another, both ISO 8601. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** Hours as a person says them: whole hours, from two days on whole days. */
export function inWords(hours: number): string {
  const days = Math.floor(hours / 24);
  return days >= 2 ? `${days} days` : `${Math.floor(hours)} hours`;
}
