import type { RepositoryAddress } from './left-to-do.ts';

/**
 * Where a git remote leads: `https://HOST/owner/name.git`, `git@HOST:owner/name`, `ssh://git@HOST:22/owner/name`. Undefined
 * for what is no such address. Credentials that stand in it are left behind.
 */
export function remoteAddress(remote: string): RepositoryAddress | undefined {
  const [, host, owner, name] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|git:\/\/|(?:[^@/:]+@)(?=[^/]+:))([^/:@]+)(?::\d+(?=\/))?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      remote.trim(),
    ) ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  // GitHub takes ssh on port 443 under a name of its own.
  const server = host === 'ssh.github.com' ? 'github.com' : host;
  return { server: `https://${server}`, owner, name };
}
