import type { Route } from '../http/route.ts';
import { commitRoutes } from './commits.ts';
import { actionsSettingsRoutes } from './actions-settings.ts';
import { activityRoutes } from './activity.ts';
import { appRoutes } from './apps.ts';
import { artifactRoutes } from './artifacts.ts';
import { collaboratorRoutes } from './collaborators.ts';
import { compareRoutes } from './compare.ts';
import { contentRoutes } from './contents.ts';
import { environmentRoutes } from './environments.ts';
import { gitDataRoutes } from './git-data.ts';
import { graphqlRoutes } from './graphql.ts';
import { issueRoutes } from './issues.ts';
import { labelRoutes } from './labels.ts';
import { protectionRoutes } from './protection.ts';
import { pullWriteRoutes } from './pull-writes.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repositories.ts';
import { reviewCommentRoutes } from './review-comments.ts';
import { reviewRoutes } from './reviews.ts';
import { rulesetRoutes } from './rulesets.ts';
import { ruleSuiteRoutes } from './rule-suites.ts';
import { statusRoutes } from './statuses.ts';
import { teamRoutes } from './teams.ts';
import { userRoutes } from './users.ts';
import { workflowRunRoutes } from './workflow-runs.ts';
import { workflowRoutes } from './workflows.ts';

/** Everything that this GitHub can do; a new area joins here. */
export function allRoutes(): readonly Route[] {
  return [
    ...repositoryRoutes,
    ...pullRoutes,
    ...pullWriteRoutes,
    ...commitRoutes,
    ...compareRoutes,
    ...contentRoutes,
    ...gitDataRoutes,
    ...userRoutes,
    ...reviewRoutes,
    ...reviewCommentRoutes,
    ...statusRoutes,
    ...labelRoutes,
    ...issueRoutes,
    ...activityRoutes,
    ...collaboratorRoutes,
    ...teamRoutes,
    ...workflowRunRoutes,
    ...workflowRoutes,
    ...artifactRoutes,
    ...ruleSuiteRoutes,
    ...rulesetRoutes,
    ...protectionRoutes,
    ...environmentRoutes,
    ...actionsSettingsRoutes,
    ...appRoutes,
    ...graphqlRoutes(),
  ];
}
