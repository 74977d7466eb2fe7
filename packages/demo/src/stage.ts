import type { Anthropic } from '@countersign/anthropic-emulator/anthropic';
import type { Shop } from './shop.ts';
import type { Story } from './story.ts';

/** What a chapter plays on: the shop on its local GitHub, and a local model; and what it tells. */
export interface Stage extends Shop {
  readonly anthropic: Anthropic;
  readonly story: Story;
  /** Where files are left for whoever watched. */
  readonly folder: string;
}
