/** What became of a text: a value, nothing (blank, "—", "无"), or a reason in words why it cannot be read. */
export type Parsed<T> =
  | { readonly kind: "value"; readonly value: T; readonly note?: string }
  | { readonly kind: "blank" }
  | { readonly kind: "wrong"; readonly why: string };
