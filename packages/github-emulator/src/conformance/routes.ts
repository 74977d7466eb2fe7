import type { DescribedOperation, Description } from './description.ts';

/** An operation found for a request. */
export interface Route {
  /** Method and template, e.g. `GET /repos/{owner}/{repo}/git/ref/{ref}`: the operation's key in the description. */
  readonly key: string;
  readonly operation: DescribedOperation;
}

/** The operation that answers a method and a path, or `undefined` where the description has none. */
export type FindRoute = (method: string, path: string) => Route | undefined;

/**
 * A matcher over all described operations.
 *
 * Several templates can match one path: a `{ref}` may hold slashes, so `commits/{ref}` also matches
 * `commits/main/status`. The one with the most literal segments is meant, and among equals the longer one.
 */
export function findRouteIn(description: Description): FindRoute {
  const candidates = Object.entries(description.operations)
    .map(([key, operation]) => candidate(key, operation))
    .toSorted((a, b) => b.literals - a.literals || b.segments - a.segments);
  return (method, path) => {
    const [bare = ''] = path.split('?');
    return candidates.find((each) => each.method === method && each.pattern.test(bare))?.route;
  };
}

function candidate(key: string, operation: DescribedOperation) {
  const [method = '', template = ''] = key.split(' ');
  const segments = template.slice(1).split('/');
  const pattern = segments.map((segment) => segmentPattern(segment, operation.multiSegment ?? [])).join('');
  return {
    method,
    route: { key, operation },
    pattern: new RegExp(`^${pattern}$`),
    literals: segments.filter((segment) => !segment.startsWith('{')).length,
    segments: segments.length,
  };
}

function segmentPattern(segment: string, multiSegment: readonly string[]): string {
  if (!segment.startsWith('{')) return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
  const name = segment.slice(1, -1);
  // The root folder is asked for as `contents` or `contents/`.
  if (name === 'path') return '(?:/.*)?';
  return multiSegment.includes(name) ? '/.+' : '/[^/]+';
}
