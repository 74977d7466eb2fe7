import { type Answer, failure, invalid, notFound, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentLabel } from '../present/pull-request.ts';
import type { Issue, Label } from '../state/issue.ts';
import { actorOf } from './actor.ts';
import { issueOf } from './issue-of.ts';

const read = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const write = [{ issues: 'write' }, { pull_requests: 'write' }] as const;
const onIssue = '/issues/{issue_number}/labels';

/** Labels of a repository, and of its issues and pull requests. */
export const labelRoutes: readonly Route[] = [
  onRepository('GET', '/labels', read, (call) =>
    paged(call, call.repository.labels, (label) => presentLabel(call.repository, label)),
  ),
  onRepository('POST', '/labels', write, (call) => {
    const details = readLabel(call);
    if (details.name === undefined) throw invalid({ resource: 'Label', field: 'name', code: 'missing_field' });
    const label = call.repository.createLabel({ ...details, name: details.name });
    return { status: 201, body: presentLabel(call.repository, label) };
  }),
  onRepository('GET', '/labels/{name}', read, (call) => ok(presentLabel(call.repository, labelOf(call)))),
  onRepository('PATCH', '/labels/{name}', write, (call) => {
    const label = labelOf(call);
    const { name = label.name, color = label.color, description = label.description } = readLabel(call, label);
    Object.assign(label, { name, color, description });
    return ok(presentLabel(call.repository, label));
  }),
  onRepository('DELETE', '/labels/{name}', write, (call) => {
    const label = labelOf(call);
    call.repository.labels.splice(call.repository.labels.indexOf(label), 1);
    for (const issue of call.repository.issues.values()) issue.removeLabel(label.name, actorOf(call));
    return { status: 204 };
  }),
  onRepository('GET', onIssue, read, (call) =>
    paged(call, issueOf(call).labels, (label) => presentLabel(call.repository, label)),
  ),
  onRepository(
    'POST',
    onIssue,
    write,
    (call) => {
      const issue = issueOf(call);
      issue.addLabels(labelNames(call), actorOf(call));
      return labelsOf(issue);
    },
    'triage',
  ),
  onRepository(
    'PUT',
    onIssue,
    write,
    (call) => {
      const issue = issueOf(call);
      issue.setLabels(labelNames(call), actorOf(call));
      return labelsOf(issue);
    },
    'triage',
  ),
  onRepository(
    'DELETE',
    onIssue,
    write,
    (call) => {
      issueOf(call).setLabels([], actorOf(call));
      return { status: 204 };
    },
    'triage',
  ),
  onRepository(
    'DELETE',
    `${onIssue}/{name}`,
    write,
    (call) => {
      const issue = issueOf(call);
      if (!issue.removeLabel(param(call, 'name'), actorOf(call))) throw failure(404, 'Label does not exist');
      return labelsOf(issue);
    },
    'triage',
  ),
];

function labelsOf(issue: Issue): Answer {
  return ok(issue.labels.map((label) => presentLabel(issue.repository, label)));
}

function labelOf(call: RepositoryCall): Label {
  const label = call.repository.label(param(call, 'name'));
  if (label === undefined) throw notFound();
  return label;
}

interface LabelDetails {
  name?: string;
  color?: string;
  description?: string;
}

function readLabel(call: RepositoryCall, present?: Label): LabelDetails {
  const body = new Body(call, 'Label');
  const name = body.text('new_name') ?? body.text('name');
  const color = body.text('color');
  const description = body.text('description');
  if (name !== undefined) checkName(name);
  const taken = name === undefined ? undefined : call.repository.label(name);
  if (taken !== undefined && taken !== present)
    throw invalid({ resource: 'Label', field: 'name', code: 'already_exists' });
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color))
    throw invalid({ resource: 'Label', field: 'color', code: 'invalid' });
  if (description !== undefined && [...description].length > 100) {
    throw invalid({ resource: 'Label', field: 'description', code: 'invalid' });
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(color === undefined ? {} : { color }),
    ...(description === undefined ? {} : { description }),
  };
}

/** GitHub takes `{labels: [...]}`, a bare list, and each label as a name or as an object with one. */
function labelNames(call: RepositoryCall): string[] {
  const list = Array.isArray(call.body) ? call.body : new Body(call, 'Label').list('labels');
  return (list ?? []).map((item: unknown) => {
    const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
    if (typeof name !== 'string') throw invalid({ resource: 'Label', field: 'name', code: 'invalid' });
    checkName(name);
    return name;
  });
}

function checkName(name: string): void {
  if (name.trim() === '') throw invalid({ resource: 'Label', field: 'name', code: 'missing_field' });
  if ([...name].length > 50) throw invalid({ resource: 'Label', field: 'name', code: 'invalid' });
}
