import { timestamp } from '../../clock.ts';
import { nodeId } from '../../present/json.ts';
import { association } from '../../present/pull-request.ts';
import { type Edit, type Editable, lastEdit } from '../../state/edits.ts';
import type { Repository } from '../../state/repository.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { present } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';

/** The fields that all texts share; `repositoryOf` says where a text stands. */
export function textResolvers<T extends Editable>(repositoryOf: (text: T) => Repository): Resolvers<T> {
  return {
    author: ({ author }) => present(author),
    authorAssociation: (text) => association(repositoryOf(text), text.author),
    body: ({ body }) => body ?? '',
    bodyText: ({ body }) => body ?? '',
    createdAt: ({ createdAt }) => timestamp(createdAt),
    publishedAt: ({ createdAt }) => timestamp(createdAt),
    updatedAt: ({ updatedAt }) => timestamp(updatedAt),
    createdViaEmail: () => false,
    editor: (text) => present(lastEdit(text)?.editor ?? null),
    lastEditedAt: (text) => optionalTime(lastEdit(text)?.editedAt ?? null),
    includesCreatedEdit: ({ edits }) => edits.length > 0,
    repository: repositoryOf,
    userContentEdits: ({ edits }, args: ConnectionArguments) =>
      connection('userContentEdits', edits.toReversed(), args),
    viewerDidAuthor: ({ author }, _, { token }) => author === token.actor,
  };
}

/** One version of a text. */
export const editResolvers: Readonly<Record<string, Resolvers<Edit>>> = {
  UserContentEdit: {
    id: ({ id }) => nodeId('UserContentEdit', id),
    createdAt: ({ editedAt }) => timestamp(editedAt),
    editedAt: ({ editedAt }) => timestamp(editedAt),
    updatedAt: ({ editedAt }) => timestamp(editedAt),
    editor: ({ editor }) => present(editor),
    diff: ({ body }) => body,
    deletedAt: () => null,
    deletedBy: () => null,
  },
};

/** A time as GitHub writes it, or null. */
export function optionalTime(date: Date | null): string | null {
  return date === null ? null : timestamp(date);
}
