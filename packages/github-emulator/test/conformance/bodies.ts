/** Small bodies that conform, to be broken by the tests one field at a time. */

const API = 'https://api.github.com';

export const user = {
  login: 'ann',
  id: 1,
  node_id: 'U_1',
  gravatar_id: '',
  type: 'User',
  site_admin: false,
  ...Object.fromEntries(
    [
      'avatar_url',
      'url',
      'html_url',
      'followers_url',
      'subscriptions_url',
      'organizations_url',
      'repos_url',
      'received_events_url',
      'following_url',
      'gists_url',
      'starred_url',
      'events_url',
    ].map((name) => [name, `${API}/users/ann/${name}`]),
  ),
};

export const ref = {
  ref: 'refs/heads/main',
  node_id: 'REF_1',
  url: `${API}/repos/acme/shop/git/refs/heads/main`,
  object: { type: 'commit', sha: 'a'.repeat(40), url: `${API}/repos/acme/shop/git/commits/${'a'.repeat(40)}` },
};

/** A row of `pulls/{n}/files`. */
export const file = (name: string) => ({
  sha: 'b'.repeat(40),
  filename: name,
  status: 'renamed',
  previous_filename: `old/${name}`,
  additions: 1,
  deletions: 0,
  changes: 1,
  blob_url: `https://github.com/acme/shop/blob/main/${encodeURIComponent(name)}`,
  raw_url: `https://github.com/acme/shop/raw/main/${encodeURIComponent(name)}`,
  contents_url: `${API}/repos/acme/shop/contents/${encodeURIComponent(name)}?ref=main`,
  patch: '@@ -0,0 +1 @@\n+x',
});

/** A row of `issues/{n}/events`; what the kind carries is added. */
export const event = (name: string, carries: object = {}) => ({
  id: 1,
  node_id: 'E_1',
  url: `${API}/repos/acme/shop/issues/events/1`,
  actor: user,
  event: name,
  commit_id: null,
  commit_url: null,
  created_at: '2026-01-05T09:00:00Z',
  performed_via_github_app: null,
  ...carries,
});
