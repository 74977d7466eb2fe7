/** Which calls are meant; what is not said fits every call. */
export interface CallPattern {
  method?: string;
  /** An OpenAPI template, `/repos/{owner}/{repo}/pulls/{pull_number}/files`. */
  route?: string;
  /** The path without query, whole or by expression. */
  path?: string | RegExp;
  /** The fitting call from which on it counts, from 1. */
  nth?: number;
}

/** What of a call a pattern looks at. */
export interface Matchable {
  method: string;
  route: string | null;
  path: string;
}

/** Whether a call fits, `nth` aside. */
export function fits(pattern: CallPattern, call: Matchable): boolean {
  if (pattern.method !== undefined && pattern.method.toUpperCase() !== call.method) return false;
  if (pattern.route !== undefined && pattern.route !== call.route) return false;
  if (pattern.path === undefined) return true;
  return typeof pattern.path === 'string' ? pattern.path === call.path : pattern.path.test(call.path);
}
