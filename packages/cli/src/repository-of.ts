import { type RepositoryName, repositoryName } from '@countersign/soc2/github/repository';
import { remoteAddress } from '@countersign/soc2/setup/remote-address';
import { UsageError } from './errors.ts';
import { gitIn } from './git/git.ts';

/**
 * Which repository on GitHub a command is about: the one that it was told, else `GITHUB_REPOSITORY`, else where `origin`
 * of the clone leads.
 *
 * @throws UsageError where none of them names one
 */
export async function repositoryOf(
  command: string,
  told: string | undefined,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<RepositoryName> {
  const named = told ?? env['GITHUB_REPOSITORY'];
  if (named) return repositoryName(named);
  const ending = new AbortController();
  try {
    const remote = await gitIn(cwd, env, ending.signal).run(['remote', 'get-url', 'origin']);
    const address = remote.code === 0 ? remoteAddress(remote.output.toString('utf8')) : undefined;
    if (address !== undefined) return { owner: address.owner, repo: address.name };
  } finally {
    ending.abort();
  }
  throw new UsageError(`${command}: which repository is not known`, 'Name it with --repo OWNER/NAME.');
}
