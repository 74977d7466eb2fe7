import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import { type RepositoryName, repositoryName } from '@countersign/soc2/github/repository';
import { readSettings } from '@countersign/soc2/github/settings/read-settings';
import type { SettingsReport } from '@countersign/soc2/report/settings-report';
import { judgeSettings } from '@countersign/soc2/settings/judge-settings';
import { remoteAddress } from '@countersign/soc2/setup/remote-address';
import { apiAddress } from '../api-address.ts';
import { NoAnswer, UsageError } from '../errors.ts';
import { gitIn } from '../git/git.ts';

/** What is looked at, and as whom. */
export interface Examination {
  readonly token: string;
  /** `owner/name`; where absent, what the environment or the clone says. */
  readonly repository: string | undefined;
  readonly policyPath: string;
  readonly statusContext: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

/**
 * Reads the settings of a repository and judges every control. Writes nothing.
 *
 * @throws UsageError where no repository is named or found
 * @throws NoAnswer where GitHub cannot be read
 */
export async function examine(examination: Examination): Promise<SettingsReport> {
  const { token, policyPath, statusContext, env, now } = examination;
  const repository = await repositoryOf(examination);
  const baseUrl = apiAddress(env['GITHUB_API_URL']);
  const transport = await chooseTransport(env);
  try {
    const client = createClient({ token, baseUrl, transport, retrySecond: retrySecond(env) });
    const source = { client, admin: client, repository };
    const settings = await readSettings(source, { policyPath, statusContext, now });
    const { home, defaultBranch, now: readAt } = settings;
    return { repository: settings.repository, home, defaultBranch, readAt, findings: judgeSettings(settings) };
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    throw new NoAnswer(`the settings could not be read: ${failure.message}`, failure.fix, { cause: failure });
  }
}

async function repositoryOf({ repository, cwd, env }: Examination): Promise<RepositoryName> {
  const named = repository ?? env['GITHUB_REPOSITORY'];
  if (named) return repositoryName(named);
  const ending = new AbortController();
  try {
    const remote = await gitIn(cwd, env, ending.signal).run(['remote', 'get-url', 'origin']);
    const address = remote.code === 0 ? remoteAddress(remote.output.toString('utf8')) : undefined;
    if (address !== undefined) return { owner: address.owner, repo: address.name };
  } finally {
    ending.abort();
  }
  throw new UsageError('doctor: which repository is not known', 'Name it with --repo OWNER/NAME.');
}
