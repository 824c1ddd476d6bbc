/** Why a status report is not ordered or stopped as the person wanted. */
export type DigestRefusal =
  /** The channel gets none. */
  | { readonly name: "digest_not_ordered" }
  /** Nobody knows into which channel it should go. */
  | { readonly name: "digest_nowhere" };
