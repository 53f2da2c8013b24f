import { localDay } from "../../../db/exact/localDay.ts";
import type { Answer, ReadStore } from "../../../db/store/index.ts";
import type { AnswerContent, RememberedAnswer } from "../meaning/ImportMemory.ts";

export type { AnswerContent } from "../meaning/ImportMemory.ts";

/** The answers of before, the last given first, as the meaning of a sheet asks for them. */
export function rememberedAnswers(store: ReadStore): RememberedAnswer[] {
  return store.answers.list().map(rememberedAnswer);
}

/** One kept answer, with the day it was given by this PC's calendar. */
export function rememberedAnswer({ sender, subject, fingerprint, about, kind, content, at }: Answer): RememberedAnswer {
  // Written by rememberAnswers and settings only, under its kind.
  return {
    sender,
    subject,
    fingerprint,
    about,
    content: { ...(content as object), kind } as AnswerContent,
    day: localDay(new Date(at)),
  };
}
