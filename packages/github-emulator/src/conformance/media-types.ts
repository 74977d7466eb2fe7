/**
 * Media types that GitHub documents in an operation's text, but leaves out of the machine-readable answers.
 * Source: the description of each operation in GitHub's REST reference.
 */
const NAMED_IN_TEXT: Readonly<Record<string, readonly string[]>> = {
  'GET /repos/{owner}/{repo}/contents/{path}': ['application/vnd.github.raw'],
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': ['application/vnd.github.raw'],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': ['application/vnd.github.diff', 'application/vnd.github.patch'],
};

/** Whether an operation answers a media type by its text alone; such a body is text and has no schema. */
export function isNamedInText(operation: string, mediaType: string): boolean {
  return NAMED_IN_TEXT[operation]?.includes(mediaType) ?? false;
}

/**
 * A media type in the one spelling that the description uses: no parameters, no version, no `+json` suffix; plain
 * GitHub JSON is `application/json`.
 */
export function canonicalMediaType(mediaType: string): string {
  const [bare = ''] = mediaType.toLowerCase().split(';');
  const name = bare
    .trim()
    .replace(/^application\/vnd\.github\.v3(?=[.+]|$)/, 'application/vnd.github')
    .replace(/^(application\/vnd\.github(?:\.[a-z]+)?)\+json$/, '$1');
  return name === 'application/vnd.github' ? 'application/json' : name;
}
