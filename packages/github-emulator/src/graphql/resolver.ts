import type { Token } from '../state/tokens.ts';
import type { World } from '../state/world.ts';

/** Who asks, and what it costs. */
export interface Asking {
  readonly world: World;
  readonly token: Token;
  readonly cost: number;
  readonly nodes: number;
}

/** How one field is answered from what stands behind its object. */
export type Resolver<S> = (source: S, args: never, asking: Asking) => unknown;

/** The fields of one type that this GitHub has. */
export type Resolvers<S> = Readonly<Record<string, Resolver<S>>>;
