import { useCallback, useEffect, useState } from "react";
import type { CallName, InputOf, OutputOf } from "../../electron/contract/contract.ts";
import type { Failure } from "../../electron/contract/envelope.ts";
import { failureOf } from "./CallFailed.ts";
import { call } from "./client.ts";
import { onEvent } from "./events.ts";
import { latestOnly } from "./latestOnly.ts";
import { onRefresh } from "./refresh.ts";

export interface Query<T> {
  /** The latest answer; the one before stays while a new one is awaited */
  readonly value: T | undefined;
  readonly failure: Failure | null;
  readonly loading: boolean;
  reload(): void;
}

interface Options {
  /** Ask again when one of these ledgers has changed; left out: on any change; []: never */
  readonly ledgers?: readonly string[];
  /** What the answer is about: one about something else does not stay while the new one is awaited */
  readonly about?: string;
}

interface Answer<T> {
  readonly value?: T;
  readonly about?: string;
  readonly failure: Failure | null;
  readonly loading: boolean;
}

/** Keeps the answer of a reading call: asks again when the input or the ledgers change, drops stale answers. null input: asks nothing. */
export function useQuery<C extends CallName>(
  name: C,
  input: InputOf<C> | null,
  options: Options = {},
): Query<OutputOf<C>> {
  const { about = "" } = options;
  const [answer, setAnswer] = useState<Answer<OutputOf<C>>>({ failure: null, loading: input !== null });
  const [questions] = useState(latestOnly);
  // By its text, so that an equal object made anew by a render does not ask again.
  const inputText = JSON.stringify(input);
  const ledgersText = options.ledgers?.join(" ");

  const reload = useCallback(() => {
    const asked = JSON.parse(inputText) as InputOf<C> | null;
    if (asked === null) return;
    setAnswer((before) => ({ ...before, loading: true }));
    questions.ask(
      () => call(name, asked),
      (value) => setAnswer({ value, about, failure: null, loading: false }),
      (error) => setAnswer((before) => ({ ...before, failure: failureOf(error), loading: false })),
    );
  }, [name, inputText, questions, about]);

  useEffect(() => {
    reload();
    return questions.forget;
  }, [reload, questions]);

  useEffect(() => onRefresh(reload), [reload]);
  useEffect(() => {
    if (ledgersText === "") return;
    const watched = ledgersText?.split(" ");
    return onEvent("changed", ({ ledgers }) => {
      if (!watched || ledgers.some((ledger) => watched.includes(ledger))) reload();
    });
  }, [ledgersText, reload]);

  const value = answer.about === about ? answer.value : undefined;
  return { value, failure: answer.failure, loading: answer.loading, reload };
}
