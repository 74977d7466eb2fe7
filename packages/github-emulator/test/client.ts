import type { GitHub } from '../src/github.ts';
import type { Repository } from '../src/state/repository.ts';
import type { NewToken, Permissions, Token } from '../src/state/tokens.ts';

export interface Answered {
  status: number;
  headers: Headers;
  /** What a test expects of a body stands in its assertions. */
  body: ReturnType<typeof JSON.parse>;
}

/** A plain client: no retries and no shapes, so that a test sees what was sent. */
export function client(github: GitHub, token?: Token | string) {
  const value = typeof token === 'string' ? token : token?.value;
  const call = async (method: string, path: string, body?: unknown, accept?: string): Promise<Answered> => {
    const response = await fetch(path.startsWith('http') ? path : github.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(value === undefined ? {} : { authorization: `Bearer ${value}` }),
        ...(accept === undefined ? {} : { accept }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
  return {
    call,
    get: (path: string, accept?: string) => call('GET', path, undefined, accept),
    post: (path: string, body: unknown = {}) => call('POST', path, body),
    put: (path: string, body: unknown = {}) => call('PUT', path, body),
    patch: (path: string, body: unknown = {}) => call('PATCH', path, body),
    delete: (path: string) => call('DELETE', path),
  };
}

/** An App's token for one repository. */
export function appToken(
  github: GitHub,
  repository: Repository,
  permissions: Permissions,
  more: Partial<NewToken> = {},
) {
  return github.createToken({ kind: 'installation', repository, permissions, ...more } as NewToken);
}

/** A private repository with a first commit, someone who may write, and a client who may read. */
export async function shopOn(github: GitHub, files: Record<string, string> = { 'README.md': 'hello\n' }) {
  const shop = await github.createRepository('acme/shop', { private: true });
  const alice = github.addUser('alice');
  shop.setPermission(alice, 'write');
  await shop.commit('main', { author: alice, files });
  const token = appToken(github, shop, { contents: 'read', 'pull-requests': 'read', issues: 'read', statuses: 'read' });
  return { shop, alice, api: client(github, token), token };
}
