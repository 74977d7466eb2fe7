import type { Finding } from '../settings/judge-settings.ts';

/** A look at a repository's settings: what was asked about, and what each control came to. */
export interface SettingsReport {
  /** `owner/name`. */
  readonly repository: string;
  readonly home: string;
  readonly defaultBranch: string;
  /** When it was looked at, ISO 8601. */
  readonly readAt: string;
  readonly findings: readonly Finding[];
}

/** How many controls came to what. A recommendation that is not followed is none of those that do not hold. */
export interface SettingsCounts {
  readonly holding: number;
  readonly notHolding: number;
  readonly notObserved: number;
  readonly recommendations: number;
}

/** Counts findings; the four add up to all of them. */
export function countSettings(findings: readonly Finding[]): SettingsCounts {
  const count = (fits: (finding: Finding) => boolean): number => findings.filter(fits).length;
  return {
    holding: count(({ state }) => state === 'holds'),
    notHolding: failing(findings).length,
    notObserved: count(({ state }) => state === 'not observed'),
    recommendations: recommended(findings).length,
  };
}

/** `12 hold, 2 do not, 3 not observed`, and the recommendations where there are any. */
export function countsLine({ holding, notHolding, notObserved, recommendations }: SettingsCounts): string {
  const more = recommendations === 1 ? ', 1 recommendation' : `, ${recommendations} recommendations`;
  return `${holding} hold, ${notHolding} do not, ${notObserved} not observed${recommendations === 0 ? '' : more}`;
}

type Failing = Extract<Finding, { readonly state: 'does not hold' }>;

/** Controls that the change control needs and that do not hold. */
export function failing(findings: readonly Finding[]): readonly Failing[] {
  return findings.filter(isFailing).filter(({ weight }) => weight === 'required');
}

/** Recommendations that are not followed. */
export function recommended(findings: readonly Finding[]): readonly Failing[] {
  return findings.filter(isFailing).filter(({ weight }) => weight === 'recommended');
}

/** What could not be seen, by what would show it: one grant often shows several. */
export function unseenByNeed(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.state !== 'not observed') continue;
    const group = groups.get(finding.needs);
    if (group === undefined) groups.set(finding.needs, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** The name of a finding: its control, and its branch where it is about one. */
export function findingName({ title, branch }: Finding): string {
  return branch === undefined ? title : `${branch}: ${title}`;
}

function isFailing(finding: Finding): finding is Failing {
  return finding.state === 'does not hold';
}
