/** What a handler answers with. A string or bytes as body are sent as they are, everything else as JSON. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Default: `application/json`. */
  mediaType?: string;
}

/** Ends a call with one of GitHub's error answers. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly answer: Answer;

  constructor(answer: Answer & { body: { message: string } & Record<string, unknown> }) {
    super(answer.body.message);
    this.answer = answer;
  }
}

const documentation = 'https://docs.github.com/rest';

/** One error of a validation failure, in GitHub's shape. */
export interface ValidationError {
  resource: string;
  field: string;
  code: string;
  message?: string;
}

/** An error answer of this status and message. */
export function failure(
  status: number,
  message: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): HttpError {
  return new HttpError({
    status,
    headers,
    body: { message, ...more, documentation_url: documentation, status: String(status) },
  });
}

/** 404, as GitHub gives it for what is missing and for what may not be seen alike. */
export function notFound(): HttpError {
  return failure(404, 'Not Found');
}

/** 422 with the fields at fault, or with plain sentences. */
export function invalid(...errors: readonly (ValidationError | string)[]): HttpError {
  return failure(
    422,
    errors.every((error) => typeof error === 'string') ? 'Unprocessable Entity' : 'Validation Failed',
    { errors },
  );
}

/** 200 with this body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}
