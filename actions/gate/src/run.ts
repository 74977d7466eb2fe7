import { isSha, type Sha } from '@countersign/soc2/domain';
import type { GitHubClient } from '@countersign/soc2/github/client';
import { subjectOf, type Subject } from '@countersign/soc2/github/event';
import { allEnded } from '@countersign/soc2/github/gate/all-ended';
import type { Gate } from '@countersign/soc2/github/gate/gate';
import { orFault, type Affected } from '@countersign/soc2/github/gate/publish-fault';
import { settle } from '@countersign/soc2/github/gate/settle';
import { settleGroup } from '@countersign/soc2/github/gate/settle-group';
import { sweep } from '@countersign/soc2/github/gate/sweep';
import { createLookUps, type LookUps } from '@countersign/soc2/github/look-up';
import { policyReader } from '@countersign/soc2/github/read-policy';
import { readDefaultBranch } from '@countersign/soc2/github/read-default-branch';
import { readNewestRetrospective } from '@countersign/soc2/github/read-retrospective';
import { subjectsOfRelay } from '@countersign/soc2/github/resolve-relay';
import { shape } from '@countersign/soc2/github/shape';
import { isWorkflowCurrent } from '@countersign/soc2/github/workflow-file';
import { isRecent } from '@countersign/soc2/retrospective/is-recent';
import type { RunContext } from '@countersign/soc2/runner/context';
import type { Inputs } from './inputs.ts';
import { reportOn, type Item, type Report } from './report.ts';

/** What a run has at hand beside its inputs. */
export interface Equipment {
  readonly client: GitHubClient;
  readonly statusClient: GitHubClient;
  readonly bundle: string;
  readonly now: Date;
}

type Work = Subject | { readonly kind: 'all' };

/** Judges what the event or the input names, publishes it, and tells of it. */
export async function run(inputs: Inputs, context: RunContext, equipment: Equipment): Promise<Report> {
  const { repository } = context;
  const { client } = equipment;
  const gate: Gate = {
    client,
    statusClient: equipment.statusClient,
    repository,
    statusContext: inputs.statusContext,
    bundle: equipment.bundle,
    runUrl: context.runUrl,
    outdated: remember(() => isOutdated(client, context)),
    sources: () => {
      const askers = new Map<number, LookUps>();
      return {
        policies: policyReader(client, repository, inputs.policy),
        // One asker for all changes of a sweep: each account and team is asked for once.
        lookUps: (within) => {
          const asker = askers.get(within) ?? createLookUps(client, repository, { now: equipment.now, within });
          askers.set(within, asker);
          return asker;
        },
      };
    },
  };
  const work = await orFault(gate, announced(context.payload), () => workOf(inputs.pullRequest, context, client));
  // Several pull requests of one head: that one fails is no reason to leave the others as they were.
  const items = await allEnded(work.map((one) => carryOn(gate, one, context, equipment)));
  return reportOn(items, context.folder, inputs.failWhenBlocked);
}

/** A re-run replays the workflow file of its first attempt, which may be weaker than today's. */
async function isOutdated(client: GitHubClient, { attempt, workflow, repository }: RunContext): Promise<boolean> {
  if (attempt === 1) return false;
  const defaultBranch = await readDefaultBranch(client, repository);
  return !(await isWorkflowCurrent(client, repository, {
    workflowRef: workflow.ref,
    workflowSha: workflow.sha,
    defaultBranch,
  }));
}

async function workOf(
  input: string,
  { eventName, payload, repository }: RunContext,
  client: GitHubClient,
): Promise<readonly Work[]> {
  if (input === 'all' || (input === '' && (eventName === 'schedule' || eventName === 'push'))) return [{ kind: 'all' }];
  if (input === '' && eventName === 'workflow_run') {
    return subjectsOfRelay(
      client,
      repository,
      shape('the payload of workflow_run', '', payload).object('workflow_run'),
    );
  }
  return [subjectOf(input, eventName, payload)];
}

async function carryOn(gate: Gate, work: Work, context: RunContext, { now }: Equipment): Promise<Item> {
  switch (work.kind) {
    case 'pull-request': {
      const settled = await settle(gate, gate.sources(), work.number, announced(context.payload));
      return { kind: 'settled', settled };
    }
    case 'merge-group':
      return { kind: 'group', group: await settleGroup(gate, gate.sources(), work.group) };
    case 'all': {
      const swept = await sweep(gate, async (within) => {
        const newest = await readNewestRetrospective(gate.client, gate.repository);
        return newest === null || isRecent(newest.createdAt, now, within);
      });
      return { kind: 'swept', swept };
    }
  }
}

/** The commit that the event speaks of: where the pull request cannot be read, a success on it must not stay. */
function announced(payload: unknown): Affected | undefined {
  const event = payload as
    | { pull_request?: { head?: { sha?: unknown } }; workflow_run?: { head_sha?: unknown } }
    | undefined;
  const sha: Sha | undefined = [event?.pull_request?.head?.sha, event?.workflow_run?.head_sha].find(isSha);
  return sha === undefined ? undefined : { sha };
}

function remember<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
