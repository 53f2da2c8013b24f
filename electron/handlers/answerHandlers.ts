import type { answers } from "../contract/answers.ts";
import { CallError } from "../contract/CallError.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { answerView, changedContent } from "../services/answerView.ts";
import type { Services } from "../services/Services.ts";

/** answers.*: what was answered when sheets were imported; listed, changed, forgotten. */
export function answerHandlers(services: Services): HandlersOf<keyof typeof answers> {
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["import-answers"] } });

  return {
    "answers.list"(_, store) {
      return { answers: store.answers.list().flatMap((answer) => answerView(store, answer) ?? []) };
    },

    "answers.change"({ id, answer }, store) {
      const known = store.answers.list().find((one) => one.id === id);
      if (!known) throw new CallError("answer-missing");
      const content = changedContent(store, known, answer);
      if (content === null) throw new CallError("bad-request");
      store.answers.change(id, content);
      changed();
      return {};
    },

    "answers.forget"({ ids }, store) {
      store.transaction(() => {
        const known = new Set(store.answers.list().map(({ id }) => id));
        if (ids.some((id) => !known.has(id))) throw new CallError("answer-missing");
        for (const id of ids) store.answers.forget(id);
      });
      changed();
      return {};
    },
  };
}
