import { type Finding, judgeSettings } from './judge-settings.ts';
import type { Settings } from './settings.ts';

/**
 * What a retrospective says of the settings (`Audit.weaknesses`): a sentence for each control that the change control
 * needs and that does not hold, in the words of `countersign doctor`.
 */
export function weaknessesOf(settings: Settings): readonly string[] {
  return judgeSettings(settings)
    .filter(({ state, weight }) => state === 'does not hold' && weight === 'required')
    .map(sentence);
}

/** The same of what could not be seen, with what would show it. */
export function unseenIn(settings: Settings): readonly string[] {
  return judgeSettings(settings).flatMap((finding) =>
    finding.state === 'not observed' ? [`${sentence(finding)} (needs ${finding.needs})`] : [],
  );
}

function sentence({ title, branch, says }: Finding): string {
  return `${branch === undefined ? '' : `${branch}: `}${title}: ${says}`;
}
