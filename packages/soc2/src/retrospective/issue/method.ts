import { short } from '../../approval/rule.ts';
import type { Manifest } from '../manifest.ts';
import type { BranchWindow } from '../window.ts';
import { address, commitLink, cut, name, type Place } from './cells.ts';
import { equationText } from './population-sections.ts';

/** How the report was made, pinned: whoever asks gets the very code, and not "we ran a script". */
export function methodText(
  manifest: Pick<Manifest, 'generator' | 'run' | 'previous' | 'restart'>,
  windows: readonly Pick<BranchWindow, 'branch' | 'source'>[],
  equation: string,
  place: Place,
): string {
  const branches = windows.slice(0, SHOWN).map(({ branch }) => name(branch));
  const more = windows.length - branches.length;
  const names = `${branches.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    '### Generation Method\n',
    `- **Query:** every commit that reached ${names} between two frozen heads, and the pull request that brought it; activity log, commit range and merged pull requests are held against each other, labels only cross-checked`,
    `- **Code:** ${codeText(manifest.generator, place)}`,
    `- **Workflow:** ${workflowText(manifest.run, place)}`,
    `- **Window source:** ${sourceText(manifest, windows, place)}`,
    `- **Population:** Full: every commit of the window is in exactly one class (not a sample): ${equationText(equation)}`,
  ].join('\n');
}

const SHOWN = 5;

function codeText({ repository, sha, bundle }: Manifest['generator'], { server }: Place): string {
  const pinned =
    repository !== null && sha !== null
      ? `[${name(`${cut(repository, 80)}@${short(sha)}`)}](${address(server, repository, 'tree', sha)})`
      : 'its commit could not be found out';
  return `${pinned}, bundle SHA-256 ${bundle === null ? 'could not be found out' : `\`${bundle}\``}`;
}

function workflowText({ id, workflow, sha }: Manifest['run'], { server, repository }: Place): string {
  const file = `[${name(`${cut(workflow, 80)}@${short(sha)}`)}](${address(server, repository, 'blob', sha, workflow)})`;
  return `${file}, [run ${id}](${address(server, repository, 'actions', 'runs', String(id))})`;
}

/** Where the window begins. All branches begin alike, but for one that was not governed before. */
function sourceText(
  { previous, restart }: Pick<Manifest, 'previous' | 'restart'>,
  windows: readonly Pick<BranchWindow, 'source'>[],
  place: Place,
): string {
  if (restart !== null) return `deliberate restart at ${commitLink(place, restart)}, which is an exception`;
  if (previous !== null) return `anchored to previous retrospective #${previous.issue} (\`${previous.digest}\`)`;
  const days = windows.flatMap(({ source }) => (source.kind === 'lookback' ? [source.days] : []));
  return `first run: where the activity log puts the branch ${days[0] ?? 0} days before`;
}
