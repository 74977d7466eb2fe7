import { WORKFLOW_PATH } from '../support/shop.ts';
import { faultMatrix } from './matrix.ts';
import { dismissed, sceneOf } from './scenes.ts';

faultMatrix(
  'A re-run whose workflow file was replaced since its first attempt, over a success that is no longer deserved',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.reviewer),
    since: async (shop, pull) => {
      await dismissed(shop, pull);
    },
    start: async ({ repository, cto }, pull) => {
      const first = repository.tip();
      await repository.commit('main', {
        author: cto,
        files: { [WORKFLOW_PATH]: 'on: pull_request_target\njobs: {a: {}}\n' },
      });
      const ref = `${repository.fullName}/${WORKFLOW_PATH}@refs/heads/main`;
      return {
        eventName: 'pull_request_target',
        payload: await pull.eventPayload('pull_request_target', 'synchronize'),
        attempt: 2,
        workflow: { ref, sha: first },
      };
    },
  }),
  // A workflow file that the token may not see is not the default branch's.
  { answers: /workflows/ },
);

faultMatrix(
  'A run that a relay started, over a success that is no longer deserved',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.reviewer),
    since: dismissed,
    start: async ({ repository, cto }, pull) => ({
      eventName: 'workflow_run',
      payload: repository.eventPayload(cto, {
        action: 'completed',
        workflow_run: {
          event: 'pull_request_review',
          head_sha: pull.head.sha,
          head_branch: pull.head.ref,
          repository: { id: repository.id },
          head_repository: { owner: { login: pull.head.owner.login } },
          pull_requests: [],
        },
      }),
    }),
  }),
);
