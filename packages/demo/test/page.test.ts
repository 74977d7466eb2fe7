import { describe, expect, test } from '@jest/globals';
import { page } from '../src/output/page.ts';
import { newStory, type Story } from '../src/story.ts';

const HOSTILE = '<script>alert(1)</script>"\'><img src=x> `<b>`';

/** A story in which every text that is not the demo's own is hostile. */
function hostile(): Story {
  const story = newStory();
  const told = { number: 1, what: HOSTILE, why: HOSTILE };
  story.classified.push({ number: 1, title: HOSTILE, risk: 'high', rule: HOSTILE, reason: HOSTILE });
  story.statuses.push({ ...told, state: HOSTILE, description: HOSTILE, labels: HOSTILE });
  story.reviews.push({
    ...told,
    event: HOSTILE,
    coverage: HOSTILE,
    body: HOSTILE,
    comments: [{ place: HOSTILE, body: HOSTILE }],
  });
  story.weeks.push({
    week: 1,
    issue: 2,
    title: HOSTILE,
    body: HOSTILE,
    digest: 'a'.repeat(64),
    previous: HOSTILE,
    equation: HOSTILE,
  });
  story.happened.push({ ...told, outcome: HOSTILE, good: true });
  story.record = JSON.stringify({ title: HOSTILE });
  return story;
}

const made = page(hostile(), { repository: HOSTILE, at: HOSTILE, seconds: HOSTILE });

describe('the page', () => {
  test('shows what it is told as text, wherever it stands', () => {
    expect(made).not.toMatch(/<(?:script|img|b)\b/);
    expect(made.match(/alert\(1\)/g)?.length).toBeGreaterThan(15);
  });

  test('needs nothing but itself, and says so to the browser', () => {
    expect(made).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(made).not.toMatch(/<(?:link|iframe|object|embed|base)\b|@import|url\(/i);
    const tags = made.replaceAll(/ title="[^"]*"/g, '').match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\s(?:src|href)=(?!"#)/.test(tag))).toEqual([]);
  });

  test('has the whole digest of each retrospective, and the command that proves the newest', () => {
    expect(made).toContain(`<code>${'a'.repeat(64)}</code>`);
    expect(made).toContain(`--digest ${'a'.repeat(12)}`);
  });
});
