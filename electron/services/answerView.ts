import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgerOf, ledgers } from "../../db/ledgers/index.ts";
import { fieldWithOptions, optionsName } from "../../db/ledgers/withOptions.ts";
import { type Answer, type ReadStore, readAddedOptions, readTownships } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { AnswerView } from "../contract/answers.ts";
import { KEPT_BESIDE, NO_COLUMN, NOT_A_LEDGER } from "../contract/answerWords.ts";
import { type AnswerContent, rememberedAnswer } from "../import/planning/readMemory.ts";

/** A kept answer as it is listed; null for what is no answer (how a sheet's columns stood). */
export function answerView(store: ReadStore, answer: Answer): AtRest<AnswerView> | null {
  const { id, sender, subject, at, actor } = answer;
  const { content, about } = rememberedAnswer(answer);
  const common = { id, sender, at, actor, subject: ledgerOf(subject)?.name ?? subject };
  switch (content.kind) {
    case "layout":
      return null;
    case "ledger":
      return {
        ...{ ...common, subject: subject || "（没有标题）", kind: "ledger", about: subject || "（没有标题）" },
        ...{ answer: content.ledger ?? NOT_A_LEDGER, options: optionsOf(store, answer, content) },
      };
    case "column":
      return {
        ...{ ...common, kind: "column", about, answer: content.field ?? KEPT_BESIDE },
        options: optionsOf(store, answer, content),
      };
    case "absent":
      return { ...common, kind: "absent", about, answer: NO_COLUMN, options: [] };
    case "word":
      return {
        ...{ ...common, kind: "word", about: `${content.field}“${content.raw}”`, answer: content.use },
        options: optionsOf(store, answer, content),
      };
  }
}

/** What is kept when an answer becomes another; null where it cannot be that one. */
export function changedContent(store: ReadStore, answer: Answer, text: string): object | null {
  const { content } = rememberedAnswer(answer);
  if (!optionsOf(store, answer, content).some(({ value }) => value === text)) return null;
  switch (content.kind) {
    case "ledger":
      return { ledger: text === NOT_A_LEDGER ? null : text };
    case "column":
      return { field: text === KEPT_BESIDE ? null : text, unit: null, offered: content.offered };
    case "word":
      return { field: content.field, raw: content.raw, use: text };
    default:
      return null;
  }
}

function optionsOf(store: ReadStore, { subject }: Answer, content: AnswerContent): { value: string; label: string }[] {
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  if (content.kind === "ledger") {
    return [...ledgers.map(({ id, name }) => ({ value: id, label: name })), ...same([NOT_A_LEDGER])];
  }
  const ledger = ledgerOf(subject);
  if (!ledger) return [];
  const fields = allFields(ledger);
  if (content.kind === "column") return same([...fields.map(({ name }) => name), KEPT_BESIDE]);
  if (content.kind !== "word") return [];
  const field = fields.find(({ name }) => name === content.field)?.field;
  if (field?.kind === "township") return same(readTownships(store).map(({ name }) => name));
  const added = readAddedOptions(store)[optionsName(ledger, content.field)];
  return same((field && fieldWithOptions(field, added).options) ?? []);
}
