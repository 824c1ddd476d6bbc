/** What happened in the workspace; the page and waiting tests listen to it. */
export interface Change {
  readonly kind:
    | "message"
    | "ephemeral"
    | "view"
    | "home"
    | "user"
    | "channel"
    | "pin"
    | "file"
    | "read"
    | "connection"
    | "call"
    | "delivery";
  readonly channel?: string;
  readonly user?: string;
  readonly id?: string;
}

export interface Changes {
  emit(change: Change): void;
  /** Calls `listener` on every change; the answer ends the subscription. */
  on(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Resolves with the predicate's first truthy answer, asked again on every change and at least every
 * 20 ms; rejects after `ms`.
 */
export function untilTrue<T>(changes: Changes, predicate: () => T, ms: number): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearInterval(poll);
      clearTimeout(timer);
      off();
      settle();
    };
    const ask = (): void => {
      try {
        const answer = predicate();
        if (answer) end(() => resolve(answer));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const off = changes.on(ask);
    const poll = setInterval(ask, 20);
    const timer = setTimeout(() => {
      end(() => reject(new Error(`not within ${ms} ms: ${String(predicate)}`)));
    }, ms);
    ask();
  });
}
