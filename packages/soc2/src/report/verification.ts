import type { DecisionState } from '../decision/decision.ts';

/** One member of a record that is not what it should be. */
export interface Deviation {
  /** As a path of members such as `decision.state`. */
  readonly at: string;
  readonly recorded: string;
  /** What it computes to, or what GitHub says now. */
  readonly other: string;
}

/** What the verification of a record found, for whoever shows it. */
export interface VerificationReport {
  /** `owner/name#number`. */
  readonly change: string;
  readonly head: string;
  /** As the record has it; undefined where it has none that is known. */
  readonly state: DecisionState | undefined;
  /** SHA-256 of the record as it was given. */
  readonly digest: string;
  /** What it was said to be; absent where nothing was said. */
  readonly expectedDigest?: string;
  /** Members that the record does not compute to. */
  readonly mismatches: readonly Deviation[];
  /** Present where GitHub was read again. */
  readonly live?: LiveReport;
}

/** What GitHub says of the change now. */
export interface LiveReport {
  /** ISO 8601. */
  readonly readAt: string;
  readonly differences: readonly Deviation[];
  readonly status: StatusReport;
}

/** The newest status of the head that the record is about. */
export interface StatusReport {
  readonly context: string;
  readonly asExpected: boolean;
  /** What stands there, and what does not fit. */
  readonly says: string;
}

/** Whether the record is what it claims to be, and everything that was looked at agrees with it. */
export function isVerified({ digest, expectedDigest, mismatches, live }: VerificationReport): boolean {
  if (mismatches.length > 0 || !digest.startsWith(expectedDigest ?? '')) return false;
  return live === undefined || (live.differences.length === 0 && live.status.asExpected);
}

/** The heading of a report, and beneath it each of the findings in a sentence. */
export function verificationFindings(report: VerificationReport): readonly string[] {
  const { digest, expectedDigest, mismatches, live } = report;
  const findings: string[] = [];
  if (expectedDigest !== undefined && !digest.startsWith(expectedDigest)) {
    findings.push(`the digest is ${digest}, and should be ${expectedDigest}`);
  }
  findings.push(
    mismatches.length === 0
      ? 'policy and snapshot come to the classification and decision in the record, byte for byte'
      : `${members(mismatches.length)} not what the record computes to`,
  );
  if (live === undefined) return findings;
  const { differences, status, readAt } = live;
  findings.push(
    differences.length === 0
      ? `GitHub says the same at ${readAt}`
      : `${members(differences.length)} not what GitHub says at ${readAt}`,
  );
  return [...findings, `the status ${status.context} ${status.says}`];
}

function members(count: number): string {
  return count === 1 ? 'one member is' : `${count} members are`;
}
