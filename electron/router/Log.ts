/** What the router and the services need of a log: for whoever has to find out later, never for the user. */
export interface Log {
  info(message: string): void;
  /** `error` goes in with its stack; a log stays on this machine. */
  error(message: string, error: unknown): void;
}
