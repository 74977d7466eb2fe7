/** Where GitHub stops. Tests may lower a limit to reach it with less. */
export interface Limits {
  /** Files that `pulls/{n}/files` lists at most. */
  pullRequestFiles: number;
  /** Commits that `pulls/{n}/commits` lists at most. */
  pullRequestCommits: number;
  /** Files on the first page of a comparison or a commit. */
  comparisonFiles: number;
  /** Commits of a comparison asked for without paging. */
  comparisonCommits: number;
  /** Lines of one file's patch past which it is left out. */
  patchLines: number;
  /** Bytes of one file's patch past which it is left out. */
  patchBytes: number;
  /** Entries of a recursive tree past which it is cut and says `truncated`. */
  treeEntries: number;
  /** Entries of a folder in the contents API. */
  directoryEntries: number;
  /** Bytes of a file past which the contents API gives no content. */
  contentBytes: number;
  /** Bytes of a file past which the contents and blobs APIs refuse. */
  blobBytes: number;
  /** Statuses of one context on one commit. */
  statusesPerContext: number;
  /** Runs of workflows that a search lists at most. */
  workflowRuns: number;
  /** Largest page of a list. */
  pageSize: number;
}

/** GitHub's documented limits. The bounds of a patch are observed, not documented. */
export const githubLimits: Limits = {
  pullRequestFiles: 3_000,
  pullRequestCommits: 250,
  comparisonFiles: 300,
  comparisonCommits: 250,
  patchLines: 20_000,
  patchBytes: 1_000_000,
  treeEntries: 100_000,
  directoryEntries: 1_000,
  contentBytes: 1_048_576,
  blobBytes: 104_857_600,
  statusesPerContext: 1_000,
  workflowRuns: 1_000,
  pageSize: 100,
};
