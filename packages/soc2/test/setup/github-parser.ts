import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';

/** What GitHub's own parser has against a workflow file, and everything that `on`, jobs and steps are converted to. */
export async function workflowErrors(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined) return [...errors, 'nothing was read'];
  const template = await convertWorkflowTemplate(context, value);
  return [...errors, ...(template.errors ?? []).map(({ Message }) => Message)];
}

/** What it has against an action file. */
export function actionErrors(name: string, content: string): readonly string[] {
  const { context, value } = parseAction({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  return value === undefined ? [...errors, 'nothing was read'] : errors;
}
