import { failure, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentCommit, presentFile } from '../present/commit.ts';
import { apiUrl, htmlUrl } from '../present/json.ts';
import type { Repository } from '../state/repository.ts';
import { resolveRevision } from '../state/revisions.ts';

/** Comparing two commits, three dots: what `head` has since it left `base`. */
export const compareRoutes: readonly Route[] = [
  onRepository('GET', '/compare/{basehead}', { contents: 'read' }, async (call) => {
    const { repository } = call;
    const [from, to] = splitRange(param(call, 'basehead'));
    const [base, head] = await Promise.all([revisionIn(call, from), revisionIn(call, to)]);
    const mergeBase = await repository.store.mergeBase(base, head);
    if (mergeBase === null) throw failure(404, `No common ancestor between ${from} and ${to}.`);
    const [ahead, behind, files] = await Promise.all([
      repository.store.commitsBetween(base, head),
      repository.store.commitsBetween(head, base),
      repository.store.diff(mergeBase, head),
    ]);
    const page = requestedPage(call, 250);
    const paging = call.query.has('per_page') || call.query.has('page');
    // Without paging GitHub gives the newest 250 commits, so that the last one is the head.
    const commits = paging ? slice(ahead, page) : ahead.slice(-call.world.limits.comparisonCommits);
    const firstFiles = page.number === 1 ? files.slice(0, call.world.limits.comparisonFiles) : [];
    const range = `${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
    const body = {
      url: apiUrl(repository, `/compare/${range}`),
      html_url: htmlUrl(repository, `/compare/${range}`),
      permalink_url: htmlUrl(repository, `/compare/${base}...${head}`),
      diff_url: htmlUrl(repository, `/compare/${range}.diff`),
      patch_url: htmlUrl(repository, `/compare/${range}.patch`),
      base_commit: await presentCommit(repository, base),
      merge_base_commit: await presentCommit(repository, mergeBase),
      status: comparison(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(commits.map((sha) => presentCommit(repository, sha))),
      files: firstFiles.map((file) => presentFile(repository, file, { from: mergeBase, head })),
    };
    return { ...ok(body), headers: linkHeader(call, page, ahead.length) };
  }),
];

function splitRange(range: string): [string, string] {
  const dots = range.indexOf('...');
  if (dots <= 0 || dots + 3 >= range.length) throw notFound();
  return [range.slice(0, dots), range.slice(dots + 3)];
}

/** A revision of this repository, or `owner:branch` and `owner:repository:branch` of its network. */
async function revisionIn(call: RepositoryCall, text: string): Promise<string> {
  const parts = text.split(':');
  const owner = parts.length > 1 ? parts[0] : undefined;
  const name = parts.length > 2 ? parts[1] : undefined;
  const repository = owner === undefined ? call.repository : member(call.repository, owner, name);
  const sha = repository === undefined ? undefined : await resolveRevision(repository, parts.at(-1) ?? '');
  if (sha === undefined) throw notFound();
  return sha;
}

function member(repository: Repository, owner: string, name: string | undefined): Repository | undefined {
  const root = repository.parent ?? repository;
  return [root, ...root.forks].find(
    (candidate) =>
      candidate.owner.login.toLowerCase() === owner.toLowerCase() && (name === undefined || candidate.name === name),
  );
}

function comparison(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
