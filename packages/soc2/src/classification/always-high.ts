import type { ChangedFile } from '../change/change.ts';
import { isDeceptive, showPath } from '../change/show-path.ts';
import { CONTROL_PATHS, controlPath, SUBMODULE_CONFIGURATION } from '../policy/control-paths.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReasonCode } from './classification.ts';

/** Where the policy in force was read from: its own file is part of the control. */
export interface PolicyPlace {
  readonly policyPath: string;
}

/** One thing about a file that makes it high-risk. */
export interface Finding {
  readonly code: ReasonCode;
  readonly rule: string;
  readonly pattern: string;
  readonly on: ChangedFile['path'];
  readonly why: string;
  readonly index?: number;
}

/** Prepares what is high whatever the policy says, and returns what finds it on a file. Source: SPEC §3 "Always high". */
export function alwaysHigh(policy: Policy, place: PolicyPlace): (file: ChangedFile) => Finding[] {
  const places = {
    policyPath: place.policyPath,
    ...(policy.reviewInstructions === undefined ? {} : { reviewInstructions: policy.reviewInstructions }),
  };
  const mayBeControl = startsLike([
    ...Object.values(places),
    SUBMODULE_CONFIGURATION,
    ...CONTROL_PATHS.map(({ pattern }) => pattern),
  ]);
  const findOn = (on: ChangedFile['path'], findings: Finding[]): void => {
    if (isDeceptive(on)) {
      findings.push({
        code: 'deceptive-path',
        rule: 'deceptive path',
        pattern: 'control, invisible or backslash character',
        on,
        why: `${showPath(on)} holds a control, invisible or backslash character: every rule applies`,
      });
    }
    if (!mayBeControl(on)) return;
    const control = controlPath(on, places);
    if (control) {
      const pattern = control.pattern;
      findings.push({
        code: 'control',
        rule: 'change control',
        pattern,
        on,
        why: `${showPath(on)} is part of the change control: ${control.why}`,
      });
    }
    if (on.normalize('NFC').toLowerCase() === SUBMODULE_CONFIGURATION) {
      findings.push({
        code: 'submodule-configuration',
        rule: 'submodule configuration',
        pattern: SUBMODULE_CONFIGURATION,
        on,
        why: `${showPath(on)} says where submodules come from`,
      });
    }
  };
  return (file) => {
    const findings: Finding[] = [];
    findOn(file.path, findings);
    if (file.previousPath !== undefined) findOn(file.previousPath, findings);
    if (file.kind !== 'file') findings.push(linkFinding(file, file.kind));
    return findings;
  };
}

function linkFinding(file: ChangedFile, kind: 'symlink' | 'submodule' | 'unknown'): Finding {
  const shown = showPath(file.path);
  const known = {
    symlink: {
      code: 'symlink',
      pattern: 'mode 120000',
      why: `${shown} is or was a symbolic link: what it leads to is not in the diff`,
    },
    submodule: {
      code: 'submodule',
      pattern: 'mode 160000',
      why: `${shown} is or was a submodule: what it brings is not in the diff`,
    },
    unknown: {
      code: 'kind-unknown',
      pattern: 'mode not seen',
      why: `${shown} could be a link, and no tree showed its mode`,
    },
  } as const;
  return { ...known[kind], rule: kind === 'unknown' ? 'link' : kind, on: file.path };
}

/**
 * Says of a path whether it could be one of these, or lie in one of these folders, when letter case does not count. Only
 * ASCII is judged: whatever else could fold together is for the real comparison, which takes many times as long.
 */
function startsLike(patterns: readonly string[]): (path: string) => boolean {
  const starts = patterns.map((pattern) => pattern.replace(/\/\*\*$/, '').toLowerCase());
  if (starts.some((start) => NOT_ASCII.test(start))) return () => true;
  const letters = new Set(starts.flatMap((start) => [start.charCodeAt(0), start.toUpperCase().charCodeAt(0)]));
  return (path) => {
    const letter = path.charCodeAt(0);
    // No accent that follows it makes one ASCII letter fold like another.
    if (letter < 0x80 && !letters.has(letter)) return false;
    if (NOT_ASCII.test(path)) return true;
    const lower = path.toLowerCase();
    return starts.some((start) => lower.startsWith(start));
  };
}

const NOT_ASCII = /[^\0-\u007f]/;
