import { timestamp } from '../clock.ts';
import { notFound, ok } from '../http/answer.ts';
import { onHost, param, type Route } from '../http/route.ts';
import { nodeId, simpleUser } from '../present/json.ts';

/** Apps that are public; of a private one GitHub says that there is none. */
export const appRoutes: readonly Route[] = [
  onHost('GET', '/apps/{app_slug}', {}, (call) => {
    const { world } = call;
    const slug = param(call, 'app_slug');
    const app = world.apps.find((each) => each.slug === slug.toLowerCase());
    if (app === undefined) throw notFound();
    const at = timestamp(world.accounts.githubActions.createdAt);
    return ok({
      id: app.id,
      slug: app.slug,
      node_id: nodeId('App', app.id),
      owner: simpleUser(world, world.accounts.webFlow),
      name: app.slug,
      description: null,
      external_url: world.addresses.html,
      html_url: `${world.addresses.html}/apps/${app.slug}`,
      created_at: at,
      updated_at: at,
      permissions: app.permissions,
      events: [],
    });
  }),
];
