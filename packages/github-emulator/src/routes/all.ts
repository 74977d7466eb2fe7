import type { Route } from '../http/route.ts';
import { commitRoutes } from './commits.ts';
import { compareRoutes } from './compare.ts';
import { contentRoutes } from './contents.ts';
import { gitDataRoutes } from './git-data.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repositories.ts';
import { userRoutes } from './users.ts';

/** Everything that this GitHub can do; a new area joins here. */
export const allRoutes: readonly Route[] = [
  ...repositoryRoutes,
  ...pullRoutes,
  ...commitRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...gitDataRoutes,
  ...userRoutes,
];
