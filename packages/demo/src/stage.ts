import type { Anthropic } from '@countersign/anthropic-emulator/anthropic';
import type { Shop } from './shop.ts';

/** What a chapter plays on: the shop on its local GitHub, and a local model. */
export interface Stage extends Shop {
  readonly anthropic: Anthropic;
}
