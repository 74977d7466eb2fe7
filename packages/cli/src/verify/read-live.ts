import { statusContext } from '@countersign/soc2/decision/governed';
import { DIGEST_DIGITS, STATE_OF } from '@countersign/soc2/decision/status-text';
import { UserError } from '@countersign/soc2/errors';
import { chooseTransport, retrySecond } from '@countersign/soc2/github/choose-transport';
import { createClient, type GitHubClient } from '@countersign/soc2/github/client';
import type { Gate } from '@countersign/soc2/github/gate/gate';
import { judge } from '@countersign/soc2/github/gate/judge';
import { createLookUps } from '@countersign/soc2/github/look-up';
import { policyReader } from '@countersign/soc2/github/read-policy';
import { readGatedPullRequest } from '@countersign/soc2/github/read-pull-request';
import { readStatuses, statusesUnder } from '@countersign/soc2/github/read-statuses';
import { type RepositoryName, repositoryName } from '@countersign/soc2/github/repository';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { differencesBetween } from '@countersign/soc2/record/differences';
import type { RecordedInputs } from '@countersign/soc2/record/read-record';
import type { LiveReport, StatusReport } from '@countersign/soc2/report/verification';
import { apiAddress } from '../api-address.ts';
import { NoAnswer } from '../errors.ts';

/** A record whose change is to be read again. */
export interface Recorded {
  readonly inputs: RecordedInputs;
  /** The record as JSON. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly digest: string;
}

/** How GitHub is reached, and where the gate publishes. */
export interface LiveSettings {
  readonly token: string;
  /** `owner/name`; the record's own unless told, which differs where the repository was renamed since. */
  readonly repository: string | undefined;
  readonly statusContext: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

/**
 * Reads the change of a record from GitHub again, by the gate's own readers, and compares; and looks whether the newest
 * status of its head carries the record's digest. Writes nothing.
 *
 * @throws NoAnswer where something of it cannot be read
 */
export async function readLive(recorded: Recorded, settings: LiveSettings): Promise<LiveReport> {
  const repository = repositoryName(settings.repository ?? recorded.inputs.snapshot.repository);
  const baseUrl = apiAddress(settings.env['GITHUB_API_URL']);
  const transport = await chooseTransport(settings.env);
  const client = createClient({
    token: settings.token,
    baseUrl,
    transport,
    retrySecond: retrySecond(settings.env),
  });
  try {
    const [differences, status] = await Promise.all([
      differencesNow(client, repository, recorded, settings),
      statusNow(client, repository, recorded, settings),
    ]);
    return { readAt: settings.now.toISOString(), differences, status };
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    throw new NoAnswer(`GitHub could not be read again: ${failure.message}`, failure.fix, { cause: failure });
  }
}

async function differencesNow(
  client: GitHubClient,
  repository: RepositoryName,
  { inputs, raw }: Recorded,
  { now, statusContext: context }: LiveSettings,
): Promise<LiveReport['differences']> {
  const { policy, snapshot, bundle } = inputs;
  const gate: Gate = {
    client,
    statusClient: client,
    repository,
    statusContext: context,
    bundle,
    runUrl: '',
    outdated: () => Promise.resolve(false),
    sources: () => ({
      policies: policyReader(client, repository, policy.path),
      lookUps: (within) => createLookUps(client, repository, { now, within }),
    }),
  };
  const pull = await readGatedPullRequest(client, repository, snapshot.number);
  const { sealed } = await judge(gate, gate.sources(), pull);
  const live = JSON.parse(sealed.text) as Record<string, Json>;
  // The digests of inputs follow from the inputs, which are compared themselves.
  return ['policy', 'snapshot', 'classification', 'decision'].flatMap((member) =>
    differencesBetween(raw[member] as Json, live[member], member).map(({ at, left, right }) => ({
      at,
      recorded: left,
      other: right,
    })),
  );
}

async function statusNow(
  client: GitHubClient,
  repository: RepositoryName,
  { inputs, raw, digest }: Recorded,
  settings: LiveSettings,
): Promise<StatusReport> {
  const { head, base, defaultBranch } = inputs.snapshot;
  const context = statusContext(settings.statusContext, base.ref, defaultBranch);
  const state = (raw['decision'] as { state?: unknown } | undefined)?.state;
  const expected = typeof state === 'string' ? (STATE_OF as Readonly<Record<string, string>>)[state] : undefined;
  const [newest] = statusesUnder(await readStatuses(client, repository, head, settings.statusContext), context);
  const short = digest.slice(0, DIGEST_DIGITS);
  if (expected === undefined)
    return {
      context,
      asExpected: newest === undefined,
      says:
        newest === undefined ? 'is not there, and none is called for' : `says ${newest.state}, and none is called for`,
    };
  if (newest === undefined) return { context, asExpected: false, says: 'is not there' };
  const carries = newest.description?.endsWith(` · ${short}`) ?? false;
  const told = `says ${newest.state} (${canonicalJson(newest.description)})`;
  if (!carries) return { context, asExpected: false, says: `${told}, without the record’s digest ${short}` };
  if (newest.state !== expected)
    return { context, asExpected: false, says: `${told}, where the decision calls for ${expected}` };
  return { context, asExpected: true, says: `says ${newest.state} and carries the record’s digest` };
}
