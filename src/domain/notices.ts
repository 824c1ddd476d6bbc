/**
 * What the bot wants to tell somebody: no words and no blocks, only what to look up when it is sent.
 * `v` is the version of this shape, so that rows queued by an older release can still be told apart.
 */
export type Notice =
  | { readonly v: 1; readonly kind: "assignment_request"; readonly requestId: number }
  | { readonly v: 1; readonly kind: "delivery_failed"; readonly noticeId: number };

/** Who gets a notice: one member in a direct message, or one channel. */
export type Recipient = `user:${string}` | `channel:${string}`;

/** Something shown in a long-lived message, such as `request:12`; a change of it updates every such message. */
export type Subject = `request:${number}`;
