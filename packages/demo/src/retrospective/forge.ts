import { createHash } from 'node:crypto';

/** What a forged manifest says otherwise. */
export interface Forgery {
  /** Where the window is said to end. */
  readonly head: string;
  /** The retrospective that it pretends to follow. */
  readonly previous: { readonly digest: string; readonly issue: number };
}

/**
 * Makes the body of a retrospective that was never made: a genuine one whose window ends later, so that what was pushed
 * until then would be in nobody's list. Every digest in it is right; anybody who can write can compute them.
 */
export function forge(body: string, { head, previous: { digest, issue } }: Forgery): string {
  const text = /```json\n(\{.*\})\n```/.exec(body)?.[1];
  if (text === undefined) throw new Error('the issue carries no manifest');
  const genuine = JSON.parse(text) as { readonly window: readonly object[] };
  // Its members are in the canonical order, which a copy of them keeps.
  const forged = JSON.stringify({
    ...genuine,
    previous: { digest, issue },
    window: genuine.window.map((each) => ({ ...each, head })),
  });
  const around = body.split(text).map((part) => part.replaceAll(sha256(text), sha256(forged)));
  return around.join(forged).replace(/ previous=\S+/, ` previous=${digest}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
