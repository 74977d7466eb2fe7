import { createHash } from 'node:crypto';

import { milliseconds } from '../clock.ts';
import type { WorkflowRun } from './workflow-run.ts';
import type { World } from './world.ts';

/** A file that a run left behind. Once expired it is listed still, and cannot be had any more. */
export interface Artifact {
  readonly id: number;
  readonly run: WorkflowRun;
  readonly name: string;
  readonly size: number;
  /** `sha256:` and hex, of the archive. */
  readonly digest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly headSha: string;
}

/** What an artifact starts with. */
export interface NewArtifact {
  name: string;
  /** Default: its name. */
  content?: string | Uint8Array;
  /** Default: 90, as GitHub keeps them. */
  retentionDays?: number;
}

/** An artifact of its own second. */
export function newArtifact(world: World, run: WorkflowRun, details: NewArtifact): Artifact {
  const { name, content = name, retentionDays = 90 } = details;
  const createdAt = world.clock.tick();
  const bytes = Buffer.from(content);
  return {
    id: world.nextId(),
    run,
    name,
    size: bytes.length,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + milliseconds({ days: retentionDays })),
    headSha: run.headSha,
  };
}
