import type { Account } from './accounts.ts';
import type { World } from './world.ts';

/** One version of a text, as GitHub's list of edits keeps it. */
export interface Edit {
  readonly id: number;
  readonly editor: Account;
  readonly editedAt: Date;
  /** The text after the edit. */
  readonly body: string;
}

/** A text that its author, or whoever may write, can change later: of an issue, a comment, a review. */
export interface Editable {
  readonly author: Account;
  readonly createdAt: Date;
  body: string | null;
  updatedAt: Date;
  /** Oldest first. Empty while it stands as written; the first entry is then the text as it was at first. */
  readonly edits: Edit[];
}

/** Changes a text, and keeps who did and when. The same text again is no edit, as on GitHub. */
export function editText(world: World, text: Editable, body: string, editor: Account): void {
  if (body === (text.body ?? '')) return;
  if (text.edits.length === 0) {
    const { author, createdAt } = text;
    text.edits.push({ id: world.nextId(), editor: author, editedAt: createdAt, body: text.body ?? '' });
  }
  const editedAt = world.clock.tick();
  text.edits.push({ id: world.nextId(), editor, editedAt, body });
  text.body = body;
  text.updatedAt = editedAt;
}

/** The newest edit; undefined for a text that stands as it was written. */
export function lastEdit({ edits }: { readonly edits: readonly Edit[] }): Edit | undefined {
  return edits.at(-1);
}
