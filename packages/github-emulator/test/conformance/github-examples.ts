import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readDescription } from '../../src/conformance/description.ts';

/** One example from GitHub's own description. */
export interface GithubExample {
  /** Operation, status and name, e.g. `GET /app 200 default`; a media type other than JSON comes before the name. */
  readonly name: string;
  readonly method: string;
  /** The template with its parameters filled in. */
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

interface Json {
  readonly [key: string]: Json | undefined;
}

/** Every example that GitHub gives for the answers, or for the requests (status 0), of the slimmed operations. */
export function githubExamples(of: 'answers' | 'requests'): GithubExample[] {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const full = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const resolve = (node: Json = {}): Json => {
    const reference: unknown = node.$ref;
    if (typeof reference !== 'string') return node;
    return reference
      .slice(2)
      .split('/')
      .reduce<Json>((at, step) => at[step] ?? {}, full);
  };
  return Object.keys(readDescription().operations).flatMap((key) => {
    const [method = '', template = ''] = key.split(' ');
    const operation = resolve(full.paths?.[template]?.[method.toLowerCase()]);
    const bodies =
      of === 'answers' ? Object.entries(operation.responses ?? {}) : [['0', operation.requestBody] as const];
    return bodies.flatMap(([status, body]) =>
      Object.entries(resolve(body).content ?? {}).flatMap(([mediaType, content]) =>
        Object.entries(content?.examples ?? {}).map(([name, example]) => ({
          name: [key, status, ...(mediaType === 'application/json' ? [] : [mediaType]), name].join(' '),
          method,
          path: template.replace(/\{[^}]+\}/g, '1'),
          status: Number(status),
          mediaType,
          body: resolve(example).value,
        })),
      ),
    );
  });
}
