import type { BranchControl, RepositoryControl, Verdict } from './control.ts';
import { actionsEnabled } from './controls/actions-enabled.ts';
import { actionsMayNotApprove } from './controls/actions-may-not-approve.ts';
import { allowedActions } from './controls/allowed-actions.ts';
import { codeOwnerReview } from './controls/code-owner-review.ts';
import { codeOwners } from './controls/code-owners.ts';
import { defaultRights } from './controls/default-rights.ts';
import { deletions } from './controls/deletions.ts';
import { environmentBound } from './controls/environment-bound.ts';
import { forcePushes } from './controls/force-pushes.ts';
import { gateWorkflow } from './controls/gate-workflow.ts';
import { independentPeople } from './controls/independent-people.ts';
import { jobRights } from './controls/job-rights.ts';
import { labels } from './controls/labels.ts';
import { lastPushApproval } from './controls/last-push-approval.ts';
import { machineUsers } from './controls/machine-users.ts';
import { noBypass } from './controls/no-bypass.ts';
import { noOpenSecrets } from './controls/no-open-secrets.ts';
import { noPullRequestCode } from './controls/no-pull-request-code.ts';
import { pinnedActions } from './controls/pinned-actions.ts';
import { policyInForce } from './controls/policy-in-force.ts';
import { policySound } from './controls/policy-sound.ts';
import { pullRequestRequired } from './controls/pull-request-required.ts';
import { retrospectiveSigned } from './controls/retrospective-signed.ts';
import { reviewWorkflow } from './controls/review-workflow.ts';
import { reviewerIdentity } from './controls/reviewer-identity.ts';
import { reviewerPinned } from './controls/reviewer-pinned.ts';
import { reviewerRights } from './controls/reviewer-rights.ts';
import { runsWhenDue } from './controls/runs-when-due.ts';
import { signedCommits } from './controls/signed-commits.ts';
import { staleApprovals } from './controls/stale-approvals.ts';
import { statusRequired } from './controls/status-required.ts';
import { statusSource } from './controls/status-source.ts';
import { weeklyWorkflow } from './controls/weekly-workflow.ts';
import { workflowsEnabled } from './controls/workflows-enabled.ts';
import type { Settings } from './settings.ts';

/** What one control came to, with all that its reader needs to mend it. */
export type Finding = Verdict & {
  /** Stable id of the control. */
  readonly control: string;
  readonly title: string;
  readonly why: string;
  readonly weight: 'required' | 'recommended';
  /** The branch that it is about; absent for the repository as a whole. */
  readonly branch?: string;
  /** The page where it is set. */
  readonly link: string;
};

/** Controls of each governed branch, in the order in which they are shown. */
export const BRANCH_CONTROLS: readonly BranchControl[] = [
  statusRequired,
  statusSource,
  noBypass,
  pullRequestRequired,
  codeOwnerReview,
  staleApprovals,
  lastPushApproval,
  forcePushes,
  deletions,
  signedCommits,
];

/** Controls of the repository as a whole, in the order in which they are shown. */
export const REPOSITORY_CONTROLS: readonly RepositoryControl[] = [
  policyInForce,
  policySound,
  codeOwners,
  gateWorkflow,
  reviewWorkflow,
  weeklyWorkflow,
  actionsEnabled,
  workflowsEnabled,
  runsWhenDue,
  pinnedActions,
  jobRights,
  noPullRequestCode,
  environmentBound,
  noOpenSecrets,
  actionsMayNotApprove,
  defaultRights,
  reviewerIdentity,
  reviewerRights,
  retrospectiveSigned,
  independentPeople,
  allowedActions,
  reviewerPinned,
  machineUsers,
  labels,
];

/** Judges every control. Pure: the same settings give the same findings, in the same order. */
export function judgeSettings(settings: Settings): readonly Finding[] {
  const finding = (control: RepositoryControl | BranchControl, verdict: Verdict, branch?: string): Finding => ({
    ...verdict,
    control: control.id,
    title: control.title,
    why: control.why,
    weight: control.weight,
    ...(branch === undefined ? {} : { branch }),
    link: (verdict.state === 'does not hold' ? verdict.page : undefined) ?? `${settings.home}${control.page}`,
  });
  return [
    ...settings.branches.flatMap((branch) =>
      BRANCH_CONTROLS.map((control) => finding(control, control.judge(branch, settings), branch.branch)),
    ),
    ...REPOSITORY_CONTROLS.map((control) => finding(control, control.judge(settings))),
  ];
}
