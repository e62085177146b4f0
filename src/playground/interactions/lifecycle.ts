import type { World } from '../state/world.js';
import { type Interaction, type InteractionState, TOKEN_LIFE_MS } from './interaction.js';

/** Fails an interaction that is still unanswered after that much real time, whatever the clock says. */
export function watchDeadline(world: World, interaction: Interaction): void {
  setTimeout(() => {
    if (interaction.state === 'pending') setState(world, interaction, 'failed');
  }, world.acknowledgeWithinMs).unref();
}

/** Fails what the clock has run out for: no answer in time, or 15 min without the promised one. */
export function failOverdue(world: World): void {
  for (const interaction of world.interactions.values()) {
    const age = world.clock.now() - interaction.createdAt;
    if (interaction.state === 'pending' && age > world.acknowledgeWithinMs)
      setState(world, interaction, 'failed');
    if (interaction.state === 'thinking' && age > TOKEN_LIFE_MS) setState(world, interaction, 'failed');
  }
}

export function setState(world: World, interaction: Interaction, state: InteractionState): void {
  interaction.state = state;
  world.changed.emit({ kind: 'interaction', id: interaction.id });
}

export function tokenExpired(world: World, interaction: Interaction): boolean {
  return world.clock.now() - interaction.createdAt > TOKEN_LIFE_MS;
}

/** Resolves when the interaction is no longer in one of `states`. */
export function leaves(
  world: World,
  interaction: Interaction,
  states: readonly InteractionState[],
): Promise<Interaction> {
  return new Promise((resolve) => {
    if (!states.includes(interaction.state)) {
      resolve(interaction);
      return;
    }
    const stop = world.changed.add(() => {
      if (states.includes(interaction.state)) return;
      stop();
      resolve(interaction);
    });
  });
}
