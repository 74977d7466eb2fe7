/** Where the workflows take the actions from. */
export type ActionSource =
  | {
      readonly kind: 'pinned';
      /** `owner/name` of the repository that holds the actions. */
      readonly repository: string;
      /** The full commit id: a tag can be moved, a commit cannot. */
      readonly commit: string;
      /** What the commit is called, for the comment behind it: `v1.2.3`. */
      readonly version: string;
    }
  /** The repository itself, at the commit of the default branch that the workflow runs from. */
  | { readonly kind: 'own' };

/** Stands for the repository of the actions where nothing says which it is: GitHub finds no action there. */
export const UNKNOWN_ACTIONS = 'OWNER/countersign';

export type ActionName = 'gate' | 'ai-review' | 'weekly-review';

/** A third-party action: its commit, and the version that the commit was released as. */
interface Pin {
  readonly action: string;
  readonly commit: string;
  readonly version: string;
}

/** Each commit was read from the tag of the action's own repository. */
const PINS = {
  checkout: { action: 'actions/checkout', commit: '3d3c42e5aac5ba805825da76410c181273ba90b1', version: 'v7.0.1' },
  upload: { action: 'actions/upload-artifact', commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f', version: 'v7.0.0' },
  appToken: {
    action: 'actions/create-github-app-token',
    commit: '1b10c78c7865c340bc4f6099eb2f838309f1e8c3',
    version: 'v3.1.1',
  },
  claudeCode: {
    action: 'anthropics/claude-code-action',
    commit: '24dcd50c0568f0fc9e9211213a4fd2d9eb15c4e0',
    version: 'v1.0.200',
  },
} as const satisfies Record<string, Pin>;

/** The `uses:` line of a third-party action. */
export function usesPinned(name: keyof typeof PINS): string {
  const { action, commit, version } = PINS[name];
  return `uses: ${action}@${commit} # ${version}`;
}

/** The `uses:` line of one of the house's actions. */
export function usesAction(source: ActionSource, name: ActionName): string {
  // The syntax without a checkout (`$/`) is not known to every runner and tool that reads these files.
  if (source.kind === 'own') {
    return `uses: ./actions/${name} # zizmor: ignore[self-repository] \`$/\` is not known to every runner yet`;
  }
  return `uses: ${source.repository}/actions/${name}@${source.commit} # ${source.version}`;
}

/** What must come before the first action: nothing, but where the actions are the repository's own. */
export function stepsBefore(source: ActionSource): readonly string[] {
  if (source.kind === 'pinned') return [];
  return checkoutStep([
    '# The actions are this repository’s own, as the default branch has them: every event that starts this workflow runs',
    '# at its tip, so `github.sha` is a commit of the default branch and never one of a pull request.',
  ]);
}

/** A step that checks out the commit of the default branch that the workflow itself was taken from. */
export function checkoutStep(why: readonly string[]): readonly string[] {
  return [
    ...why,
    `- ${usesPinned('checkout')}`,
    '  with:',
    '    ref: ${{ github.sha }}',
    '    persist-credentials: false',
  ];
}
