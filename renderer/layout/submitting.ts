import type { FormEvent } from "react";

/** What a form does when it is submitted: `work`, and nothing of the browser's own. */
export function submitting(work: () => unknown): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault();
    void work();
  };
}
