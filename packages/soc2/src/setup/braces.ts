/** A glob with its braces written out, the innermost first; braces without a comma are themselves, as in a policy. */
export function withoutBraces(glob: string): readonly string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (found === null) return [glob];
  const [whole, inner = ''] = found;
  const before = glob.slice(0, found.index);
  const after = glob.slice(found.index + whole.length);
  return inner.split(',').flatMap((choice) => withoutBraces(`${before}${choice}${after}`));
}
