import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';

/** Where settings are read from, and with which tokens. */
export interface SettingsSource {
  readonly client: GitHubClient;
  /** Holds `administration: read`, where any token does; else the same client. */
  readonly admin: GitHubClient;
  readonly repository: RepositoryName;
}
