import { type Finding, judgeSettings } from './judge-settings.ts';
import type { Settings } from './settings.ts';

/**
 * What a retrospective says of the settings (`Audit.weaknesses`): a sentence for each control that the change control
 * needs and that does not hold, by the code of `countersign doctor`.
 */
export function weaknessesOf(settings: Settings): readonly string[] {
  return judgeSettings(settings)
    .filter(({ state, weight }) => state === 'does not hold' && weight === 'required')
    .map((finding) => `${place(finding)}${finding.says} (“${finding.title}” does not hold)`);
}

/** The same of what could not be seen, with what would show it. */
export function unseenIn(settings: Settings): readonly string[] {
  return judgeSettings(settings).flatMap((finding) =>
    finding.state === 'not observed'
      ? [`${place(finding)}whether “${finding.title}” holds: ${finding.says} (needs ${finding.needs})`]
      : [],
  );
}

function place({ branch }: Finding): string {
  return branch === undefined ? '' : `${branch}: `;
}
