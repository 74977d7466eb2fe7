import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';

/** What each event must hold, by its type: the SDK's own types, as something that can be looked up while running. */
const HOLDS: Readonly<Record<RawMessageStreamEvent['type'], readonly string[]>> = {
  message_start: ['message'],
  message_delta: ['delta', 'usage'],
  message_stop: [],
  content_block_start: ['index', 'content_block'],
  content_block_delta: ['index', 'delta'],
  content_block_stop: ['index'],
};

/**
 * What is wrong with the order or the fields of a stream's events, as sentences: one `message_start` first, blocks
 * opened and closed one after the other, one `message_delta`, `message_stop` last.
 */
export function faultsInEvents(events: readonly RawMessageStreamEvent[]): readonly string[] {
  const found: string[] = [];
  let open: number | undefined;
  let next = 0;
  for (const [at, event] of events.entries()) {
    const expected = new Set([...HOLDS[event.type], 'type']);
    for (const name of expected) if (!(name in event)) found.push(`${event.type} lacks ${name}`);
    for (const name of Object.keys(event)) if (!expected.has(name)) found.push(`${event.type} has ${name}`);
    if ((event.type === 'message_start') !== (at === 0)) found.push(`${event.type} is event ${at}`);
    if ((event.type === 'message_stop') !== (at === events.length - 1)) found.push(`${event.type} is event ${at}`);
    if ((event.type === 'message_delta') !== (at === events.length - 2)) found.push(`${event.type} is event ${at}`);
    if (event.type === 'content_block_start') {
      if (open !== undefined || event.index !== next) found.push(`block ${event.index} opens out of turn`);
      open = event.index;
    }
    if (event.type === 'content_block_delta' && event.index !== open) found.push(`block ${event.index} is not open`);
    if (event.type === 'content_block_stop') {
      if (event.index !== open) found.push(`block ${event.index} closes out of turn`);
      open = undefined;
      next += 1;
    }
  }
  return open === undefined ? found : [...found, `block ${open} stays open`];
}
