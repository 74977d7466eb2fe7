import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import { readSettings } from '@countersign/soc2/github/settings/read-settings';
import type { SettingsReport } from '@countersign/soc2/report/settings-report';
import { judgeSettings } from '@countersign/soc2/settings/judge-settings';
import { apiAddress } from '../api-address.ts';
import { NoAnswer } from '../errors.ts';
import { repositoryOf } from '../repository-of.ts';

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
  const repository = await repositoryOf('doctor', examination.repository, examination);
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
