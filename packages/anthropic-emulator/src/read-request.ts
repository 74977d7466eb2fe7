/** A request for a message, as far as a script or a test looks at it. */
export interface ModelRequest {
  /** Counted from 1 over all requests for messages. */
  readonly number: number;
  readonly model: string;
  readonly maxTokens: number;
  readonly stream: boolean;
  /** The system blocks as one text. */
  readonly system: string;
  /** Whether a system block asks to be cached. */
  readonly cached: boolean;
  /** The texts of the user's messages as one. */
  readonly user: string;
  /** The schema that the answer has to have; null where any will do. */
  readonly schema: Readonly<Record<string, unknown>> | null;
}

/** A request that the API would refuse with 400. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body of `POST /v1/messages` or `count_tokens`. Throws `InvalidRequest` on what the API would refuse. */
export function readRequest(body: unknown, number: number, counting: boolean): ModelRequest {
  const {
    model,
    max_tokens: maxTokens,
    stream = false,
    system = [],
    messages,
    output_config: output,
  } = fields(body, '');
  if (typeof model !== 'string') throw new InvalidRequest('model: Field required');
  if (!counting && (!Number.isInteger(maxTokens) || Number(maxTokens) < 1))
    throw new InvalidRequest('max_tokens: Input should be greater than or equal to 1');
  if (!Array.isArray(messages) || messages.length === 0) throw new InvalidRequest('messages: at least one is required');
  const blocks = textBlocks(system, 'system');
  const user = messages.flatMap((message: unknown) => {
    const { role, content } = fields(message, 'messages');
    if (role !== 'user' && role !== 'assistant') throw new InvalidRequest('messages: role');
    return textBlocks(content, 'messages').map(({ text }) => text);
  });
  return {
    number,
    model,
    maxTokens: Number(maxTokens ?? 0),
    stream: stream === true,
    system: blocks.map(({ text }) => text).join('\n'),
    cached: blocks.some(({ cached }) => cached),
    user: user.join('\n'),
    schema: schemaOf(output),
  };
}

function textBlocks(value: unknown, at: string): readonly { readonly text: string; readonly cached: boolean }[] {
  if (typeof value === 'string') return [{ text: value, cached: false }];
  if (!Array.isArray(value)) throw new InvalidRequest(`${at}: a text or a list of blocks`);
  return value.map((block: unknown) => {
    const { type, text, cache_control: cache } = fields(block, at);
    if (type !== 'text' || typeof text !== 'string' || text === '')
      throw new InvalidRequest(`${at}: text content blocks must be non-empty`);
    return { text, cached: cache !== undefined && cache !== null };
  });
}

function schemaOf(output: unknown): ModelRequest['schema'] {
  if (output === undefined || output === null) return null;
  const { format } = fields(output, 'output_config');
  if (format === undefined || format === null) return null;
  const { type, schema, ...others } = fields(format, 'output_config.format');
  if (type !== 'json_schema') throw new InvalidRequest('output_config.format.type: json_schema expected');
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new InvalidRequest(`output_config.format.${unknown}: Extra inputs are not permitted`);
  checkSchema(schema, 'output_config.format.schema');
  return fields(schema, 'output_config.format.schema');
}

/** Bounds that structured output does not enforce, and refuses to be sent. */
const UNSUPPORTED = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'maxItems', 'uniqueItems'];

function checkSchema(schema: unknown, at: string): void {
  if (Array.isArray(schema)) {
    for (const [index, item] of schema.entries()) checkSchema(item, `${at}.${index}`);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  const entries: Fields = { ...schema };
  const isNode = typeof entries['type'] === 'string';
  const bound = isNode ? UNSUPPORTED.find((name) => name in entries) : undefined;
  if (bound !== undefined) throw new InvalidRequest(`${at}: property '${bound}' is not supported`);
  if (entries['type'] === 'object' && entries['additionalProperties'] !== false)
    throw new InvalidRequest(`${at}: for 'object' type, 'additionalProperties' must be explicitly set to false`);
  for (const [name, value] of Object.entries(entries)) checkSchema(value, `${at}.${name}`);
}

function fields(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidRequest(`${at || 'body'}: Input should be a valid dictionary`);
  return { ...value };
}
