import type { Json } from './canonical-json.ts';

/** One member in which two values of JSON differ. */
export interface Difference {
  /** Where, as a path of members such as `decision.state`; empty for the whole. */
  readonly at: string;
  /** What is there on the left, as JSON cut to a line; `nothing` where there is no such member. */
  readonly left: string;
  readonly right: string;
}

/** Every innermost member in which two values differ, in the order of their names. Empty where they are equal. */
export function differencesBetween(left: Json | undefined, right: Json | undefined, at = ''): readonly Difference[] {
  const [one, other] = [membersOf(left), membersOf(right)];
  if (one === undefined || other === undefined || Array.isArray(left) !== Array.isArray(right)) {
    return one === undefined && other === undefined && Object.is(left, right)
      ? []
      : [{ at, left: show(left), right: show(right) }];
  }
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted(byName);
  return names.flatMap((name) =>
    differencesBetween(one.get(name), other.get(name), at === '' ? name : `${at}.${name}`),
  );
}

/** The members of an object or the items of a list; undefined for anything that has none. */
function membersOf(value: Json | undefined): ReadonlyMap<string, Json | undefined> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

/** The items of a list by their number, members by their letters. */
function byName(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}

const MOST = 200;

function show(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
