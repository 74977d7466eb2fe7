import { describe, expect, test } from '@jest/globals';
import { openApiCheck, openApiRequestCheck } from '../../src/conformance/check.ts';
import { githubExamples } from './github-examples.ts';

const R = '/repos/{owner}/{repo}';
const TEAM_TYPE = /requested_teams\/0 lacks "type"/;

/**
 * GitHub's own examples that do not fit GitHub's own schemas, each with what alone may be wrong with it: fields were
 * added to a schema and never to its example, or the example was cut short.
 */
const WRONG: Readonly<Record<string, RegExp>> = {
  'GET /orgs/{org} 200 default-response': /\/ lacks "archived_at"/,
  'GET /orgs/{org}/teams 200 default': /\/0 lacks "type"/,
  'GET /orgs/{org}/teams/{team_slug} 200 default': /\/ lacks "type"|\/organization lacks "archived_at"/,
  [`GET ${R} 200 default-response`]: /lacks "language"/,
  [`GET ${R}/actions/runs/{run_id}/jobs 200 default`]: /\/jobs\/0 lacks "created_at"/,
  [`GET ${R}/activity 200 default`]: /\/0 lacks "(timestamp|activity_type|actor)"/,
  [`GET ${R}/branches 200 default`]: /\/required_status_checks lacks "checks"/,
  [`GET ${R}/branches/{branch}/protection 200 default`]: /\/owner lacks "\w+"|further problems/,
  [`GET ${R}/collaborators/{username}/permission 200 response-if-user-has-admin-permissions`]:
    /\/user lacks "role_name"/,
  [`GET ${R}/commits/{commit_sha}/pulls 200 default`]: TEAM_TYPE,
  [`GET ${R}/commits/{ref} 200 default`]: /\/files\/0 lacks "(contents_url|sha)"/,
  [`GET ${R}/dependabot/alerts 200 default`]: /\/epss\/percentile must be number/,
  [`GET ${R}/issues/{issue_number} 200 default`]: /\/ lacks "\w+"|further problems/,
  [`GET ${R}/issues/{issue_number} 200 pinned_comment`]: /\/ lacks "\w+"|further problems/,
  [`GET ${R}/pulls 200 default`]: TEAM_TYPE,
  [`POST ${R}/pulls 201 default`]: TEAM_TYPE,
  [`GET ${R}/pulls/{pull_number} 200 default`]: TEAM_TYPE,
  [`PATCH ${R}/pulls/{pull_number} 200 default`]: TEAM_TYPE,
  [`GET ${R}/pulls/{pull_number}/requested_reviewers 200 default`]: /\/teams\/0 lacks "type"/,
  [`POST ${R}/pulls/{pull_number}/requested_reviewers 201 default`]: TEAM_TYPE,
  [`DELETE ${R}/pulls/{pull_number}/requested_reviewers 200 default`]: TEAM_TYPE,
  [`GET ${R}/rulesets 200 default`]: /enforcement must be one of \["disabled","active","evaluate"\]/,
};

describe("GitHub's example", () => {
  const check = openApiCheck();
  const examples = githubExamples('answers');
  const isWrong = ({ name }: { name: string }) => name in WRONG;

  test('answers number more than a hundred, and those named as wrong are among them', () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(examples.filter(isWrong)).toHaveLength(Object.keys(WRONG).length);
  });

  test.each(examples.filter((example) => !isWrong(example)))('$name conforms', (example) => {
    expect(check(example)).toEqual([]);
  });

  test.each(examples.filter(isWrong))('$name is wrong in the way that is known, and in no other', (example) => {
    const violations = check(example);
    expect(violations).not.toEqual([]);
    for (const violation of violations) expect(violation).toMatch(WRONG[example.name] ?? 'not named');
  });
});

describe("GitHub's example request", () => {
  const check = openApiRequestCheck();
  const examples = githubExamples('requests');

  test('bodies number more than twenty', () => expect(examples.length).toBeGreaterThan(20));

  test.each(examples)('$name holds documented fields alone', (example) => expect(check(example)).toEqual([]));
});
