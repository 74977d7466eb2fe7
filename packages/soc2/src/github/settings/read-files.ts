import type { Sha } from '../../domain.ts';
import { UserError } from '../../errors.ts';
import { lintPolicy } from '../../policy/lint.ts';
import type { LintFinding } from '../../policy/lint/finding.ts';
import { readPolicy as parsePolicy } from '../../policy/parse.ts';
import { CODEOWNERS_PATHS } from '../../setup/codeowners.ts';
import type { Seen } from '../../settings/seen.ts';
import type { CodeOwners, PolicyState } from '../../settings/settings.ts';
import { readWorkflow, type WorkflowFile } from '../../settings/workflow-file.ts';
import { GitHubError, isRefusal } from '../github-error.ts';
import { readPolicy } from '../read-policy.ts';
import { aFewAtATime } from '../retrospective/batches.ts';
import { listOf, objectOf } from '../shape.ts';
import { observe } from './observe.ts';
import type { SettingsSource } from './source.ts';

const CONTENTS = 'contents: read';

/** Reads the policy at the tip of the default branch, and holds it against the files there. */
export async function readPolicyState(
  { client, repository }: SettingsSource,
  branch: string,
  path: string,
): Promise<PolicyState> {
  try {
    const { text, source } = await readPolicy(client, repository, branch, path);
    const { policy, lineOf } = parsePolicy({ text, file: path });
    const findings = await observe(CONTENTS, async () => {
      const paths = source === null ? null : await readTree({ client, admin: client, repository }, source.commit);
      return paths && lintPolicy(policy, paths, { policyPath: path, lineOf });
    });
    return { inForce: true, policy, findings: whole(findings) };
  } catch (failure) {
    // A fault of the reading is no fault of the policy.
    if (!(failure instanceof UserError) || failure instanceof GitHubError) throw failure;
    return { inForce: false, why: failure.message.split('\n', 1)[0] ?? '', fix: failure.fix };
  }
}

function whole(findings: Seen<readonly LintFinding[] | null>): Seen<readonly LintFinding[]> {
  if (!findings.seen) return findings;
  const why = 'GitHub cuts the list of files off: there are too many';
  return findings.value === null
    ? { seen: false, why, needs: '`countersign policy check` in a clone' }
    : { seen: true, value: findings.value };
}

/** Every path of a commit; null where GitHub cuts the list off. */
async function readTree({ client, repository }: SettingsSource, commit: Sha): Promise<readonly string[] | null> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  const tree = objectOf(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
  if (tree.flag('truncated')) return null;
  return tree
    .list('tree')
    .filter((row) => row.text('type') !== 'tree')
    .map((row) => row.text('path'));
}

/** Reads CODEOWNERS where GitHub looks for it first; null where there is none. */
export async function readCodeOwners(source: SettingsSource, commit: Sha): Promise<Seen<CodeOwners | null>> {
  return observe(CONTENTS, async () => {
    for (const path of CODEOWNERS_PATHS) {
      const text = await readText(source, commit, path);
      if (text !== null) return { path, text, errors: await observe(CONTENTS, () => readErrors(source, commit)) };
    }
    return null;
  });
}

async function readErrors({ client, repository }: SettingsSource, commit: Sha): Promise<readonly string[]> {
  const route = 'GET /repos/{owner}/{repo}/codeowners/errors';
  const answer = objectOf(await client.request(route, { ...repository, ref: commit }));
  return answer.list('errors').map((row) => `line ${row.id('line')}: ${row.text('kind')}`);
}

/** Reads the workflow files of a commit; none where there is no folder for them. */
export async function readWorkflows(source: SettingsSource, commit: Sha): Promise<Seen<readonly WorkflowFile[]>> {
  return observe(CONTENTS, async () => {
    const paths = await listWorkflows(source, commit);
    const texts = await aFewAtATime(paths, async (path) => ({ path, text: await readText(source, commit, path) }));
    return texts.flatMap(({ path, text }) => (text === null ? [] : [readWorkflow({ path, text })]));
  });
}

const FILE = 'GET /repos/{owner}/{repo}/contents/{path}';

async function listWorkflows({ client, repository }: SettingsSource, commit: Sha): Promise<readonly string[]> {
  try {
    const answer = await client.request(FILE, { ...repository, path: '.github/workflows', ref: commit });
    // A file of that name is no folder of workflows.
    if (!Array.isArray(answer.data)) return [];
    return listOf(answer)
      .filter((row) => row.text('type') === 'file' && /\.ya?ml$/.test(row.text('name')))
      .map((row) => row.text('path'));
  } catch (failure) {
    if (isRefusal(failure, 404)) return [];
    throw failure;
  }
}

/** The text of a file; null where there is none at that path. */
async function readText({ client, repository }: SettingsSource, commit: Sha, path: string): Promise<string | null> {
  try {
    const answer = await client.request(FILE, { ...repository, path, ref: commit });
    if (Array.isArray(answer.data)) return null;
    const file = objectOf(answer);
    if (file.text('type') !== 'file') return null;
    if (file.text('encoding') !== 'base64') {
      throw new GitHubError(answer.call, undefined, `${path} is too large to be read`, 'Make it smaller than 1 MB.');
    }
    return Buffer.from(file.text('content'), 'base64').toString('utf8');
  } catch (failure) {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  }
}
