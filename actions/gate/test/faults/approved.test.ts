import { HIGH } from '../support/shop.ts';
import { faultMatrix } from './matrix.ts';
import { sceneOf, TEAM_POLICY } from './scenes.ts';

faultMatrix(
  'A low-risk change that the AI reviewer approves, judged for the first time',
  sceneOf({ since: (shop, pull) => pull.approve(shop.reviewer) }),
);

faultMatrix(
  'A low-risk change whose success of an earlier run is still deserved',
  sceneOf({ earn: (shop, pull) => pull.approve(shop.reviewer) }),
);

faultMatrix(
  'A high-risk change that a member of the team approves, whose success is still deserved',
  sceneOf({
    details: { policy: TEAM_POLICY },
    change: { files: { [HIGH]: 'resource "bucket" "carts" {}\n' } },
    earn: ({ github, bob }, pull) => {
      github.addTeam('acme', 'sre', [bob]);
      return pull.approve(bob);
    },
  }),
);
