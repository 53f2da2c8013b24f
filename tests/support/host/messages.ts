/** What the test process and the host's child say to each other. Values cross by structured clone. */

export interface HostOptions {
  /** Absolute path of the built main script. */
  main: string;
  /** Where the stand-in's userData lies. */
  scratch: string;
  /** Further arguments, as the product sees them in process.argv. */
  args: string[];
  headless: boolean;
  /** Asks for the answers of dialogs on the terminal instead of failing (preview). */
  askOnTerminal: boolean;
}

export type ToChild =
  | { kind: "chromium"; endpoint: string }
  | { kind: "go" }
  | { kind: "evaluate"; id: number; source: string; argument: unknown }
  | { kind: "quit" };

export type FromChild =
  /** The main script has run: the switches that it wants its Chromium to have. */
  | { kind: "switches"; switches: string[] }
  | { kind: "connected" }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failed"; id: number; message: string }
  | { kind: "crashed"; message: string };
