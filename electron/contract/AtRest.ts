/** A value of the contract that nobody changes: its lists and records, all the way down, are only read. */
export type AtRest<T> = T extends Uint8Array ? T : T extends object ? { readonly [K in keyof T]: AtRest<T[K]> } : T;
