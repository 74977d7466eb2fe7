import { type Answer, failure, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { isExpired, presentArtifact } from '../present/workflow-run.ts';
import type { Artifact } from '../state/artifact.ts';
import { runOf } from './workflow-runs.ts';

const read = { actions: 'read' } as const;

/** What runs left behind; their content is not to be had here. */
export const artifactRoutes: readonly Route[] = [
  onRepository('GET', '/actions/artifacts', read, (call) =>
    presentArtifacts(
      call,
      call.repository.runs.flatMap(({ artifacts }) => artifacts),
    ),
  ),
  onRepository('GET', '/actions/runs/{run_id}/artifacts', read, (call) =>
    presentArtifacts(call, runOf(call).artifacts),
  ),
  onRepository('GET', '/actions/artifacts/{artifact_id}', read, (call) =>
    ok(presentArtifact(call.repository, artifactOf(call))),
  ),
  onRepository('GET', '/actions/artifacts/{artifact_id}/{archive_format}', read, (call) => {
    const artifact = artifactOf(call);
    if (isExpired(call.repository, artifact)) throw failure(410, 'Artifact has expired');
    return { status: 302, headers: { location: `${call.world.addresses.html}/artifacts/${artifact.id}.zip` } };
  }),
];

/** The newest first. */
function presentArtifacts(call: RepositoryCall, artifacts: readonly Artifact[]): Answer {
  const name = call.query.get('name');
  const found = artifacts
    .filter((artifact) => name === null || artifact.name === name)
    .toSorted((one, other) => other.id - one.id);
  const page = requestedPage(call);
  const shown = slice(found, page).map((artifact) => presentArtifact(call.repository, artifact));
  const body = { total_count: found.length, artifacts: shown };
  return { status: 200, body, headers: linkHeader(call, page, found.length) };
}

function artifactOf(call: RepositoryCall): Artifact {
  const id = Number(param(call, 'artifact_id'));
  const artifact = call.repository.runs.flatMap(({ artifacts }) => artifacts).find((each) => each.id === id);
  if (artifact === undefined) throw notFound();
  return artifact;
}
