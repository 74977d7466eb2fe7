import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from '@anthropic-ai/sdk/error';
import { UserError } from '../errors.ts';

/** What went wrong with a call, as a part of a sentence that is safe to show. It holds nothing of key or prompt. */
export function faultOf(failure: unknown, signal: AbortSignal): string {
  if (signal.aborted || failure instanceof APIUserAbortError) return 'the time for the whole review had passed';
  if (failure instanceof APIConnectionTimeoutError) return 'the model did not answer in time';
  if (failure instanceof APIConnectionError) return `the connection to the model failed${causeOf(failure)}`;
  if (failure instanceof APIError) {
    const status = failure.status === undefined ? 'an error in its stream' : `HTTP ${failure.status}`;
    const type = failure.type === null ? '' : `, ${plain(failure.type)}`;
    const said = failure.status === 400 && failure.apiMessage ? `: ${plain(failure.apiMessage)}` : '';
    return `the model's API answered with ${status}${type}${said}`;
  }
  return 'the answer broke off or could not be read';
}

/**
 * True where an answer that was under way got lost: the SDK repeats what is refused in passing or never arrives, but not
 * a stream that breaks.
 */
export function isLostAnswer(failure: unknown, signal: AbortSignal): boolean {
  if (signal.aborted || failure instanceof APIUserAbortError) return false;
  // The SDK has already repeated what never arrived.
  if (failure instanceof APIConnectionError) return false;
  return !(failure instanceof APIError) || failure.status === undefined;
}

/** The same for a call without which there is no review at all: an error with the way to mend it. */
export function unusable(failure: unknown, signal: AbortSignal, model: string): UserError {
  if (failure instanceof UserError) return failure;
  const fault = faultOf(failure, signal);
  const cause = { cause: failure };
  if (failure instanceof APIError && (failure.status === 401 || failure.status === 403)) {
    return new UserError(
      `the model cannot be asked: its API refused the key (HTTP ${failure.status})`,
      'Check the secret that `anthropic-api-key` is set from: that the key exists, is not disabled, and may use this model.',
      cause,
    );
  }
  if (failure instanceof APIError && failure.status === 404) {
    return new UserError(
      `the API knows no model ${JSON.stringify(model)}`,
      'Set `model` to one that the key may use, such as claude-opus-5-5; where ANTHROPIC_BASE_URL is set, check that too.',
      cause,
    );
  }
  return new UserError(
    `the model cannot be asked: ${fault}`,
    'No verdict was given. Run the job again; if it lasts, look at the network, the proxy and the status page of the API.',
    cause,
  );
}

function causeOf({ cause }: Error): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? ` (${plain(code)})` : '';
}

/** Letters, digits and harmless signs of a text from outside, on one line: it ends up in a comment. */
function plain(text: string): string {
  return text
    .replaceAll(/[^\w .,:;()%>=-]+/g, ' ')
    .trim()
    .slice(0, 200);
}
