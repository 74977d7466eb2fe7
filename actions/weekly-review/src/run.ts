import { UserError } from '@countersign/soc2/errors';
import type { GitHubClient } from '@countersign/soc2/github/client';
import { readAudit } from '@countersign/soc2/github/retrospective/read-audit';
import { reportWindow } from '@countersign/soc2/github/retrospective/report-window';
import { signOff } from '@countersign/soc2/github/retrospective/sign-off';
import { shape } from '@countersign/soc2/github/shape';
import type { RunContext } from '@countersign/soc2/runner/context';
import type { RunIdentity } from '@countersign/soc2/runner/run-identity';
import type { Inputs } from './inputs.ts';
import { reportOnSignOff, reportOnWindow, type Report } from './report.ts';

/** What a run has at hand beside its inputs. */
export interface Equipment {
  readonly client: GitHubClient;
  /** Undefined where no `audit-token` was given. */
  readonly auditClient: GitHubClient | undefined;
  /** SHA-256 of the running bundle. */
  readonly bundle: string;
  readonly identity: RunIdentity;
}

/** Opens the retrospective of the window that ends now, or judges how one was closed. */
export async function run(inputs: Inputs, context: RunContext, equipment: Equipment): Promise<Report> {
  const { client, auditClient, bundle, identity } = equipment;
  const { repository } = context;
  if (inputs.mode === 'sign-off') {
    const made = { policyPath: inputs.policy, workflow: identity.workflow.path };
    return reportOnSignOff(await signOff({ client, repository }, made, closedIssue(context)));
  }
  const reported = await reportWindow({
    client,
    repository,
    policyPath: inputs.policy,
    server: context.serverUrl,
    runId: identity.id,
    workflow: identity.workflow,
    code: { ...identity.action, bundle },
    label: inputs.issueLabel,
    assignees: inputs.assignees,
    lookbackDays: inputs.lookbackDays,
    startSha: inputs.startSha,
    audit: async (branches, from, to) =>
      auditClient === undefined
        ? { observed: false, why: 'no `audit-token` was given' }
        : readAudit(
            { client, admin: auditClient, repository },
            { policyPath: inputs.policy, statusContext: 'sdlc-gate', now: new Date(to), branches, from, to },
          ),
  });
  return reportOnWindow(reported, context.folder);
}

/** Which issue the event is about; what it says of it beside that is not used. */
function closedIssue({ eventName, payload }: RunContext): number {
  if (eventName !== 'issues') {
    throw new UserError(
      `the event ${eventName || '(none)'} names no issue`,
      'Run with `mode: sign-off` on `issues: types: [closed]` alone.',
    );
  }
  return shape('the payload of issues', '', payload).object('issue').id('number');
}
