import type { Query } from "../api/useQuery.ts";
import { words } from "../text/words.ts";
import { FailureNote } from "./FailureNote.tsx";

interface Props extends Pick<Query<unknown>, "failure" | "reload"> {
  /** Whether there is nothing to show yet */
  readonly waits: boolean;
}

/** What is said of a question to main: that it failed (what was shown before may stay), or that its answer is awaited. */
export function QueryNote({ waits, failure, reload }: Props) {
  if (failure) return <FailureNote failure={failure} retry={reload} />;
  return waits ? words.reading : null;
}
