/**
 * JSON that is safe to look at: same value for every parser, but what could steer a terminal, hide from a reader or pass
 * for a command of a workflow log stands as an escape. On one line.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapes)
    .replaceAll('##[', '##\\u005b');
}

function escapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
