/**
 * db/store/answers — what was answered when sheets were imported, so that it is not asked again next month.
 *
 * An answer holds for a sender × a ledger (or a title) × a layout of columns; what it says is JSON that only the import reads.
 * Rule: answers are no part of any import's batch: taking an import back leaves them alone. Every write stands in the log under
 * "import-answers", also a forgotten one, and verifyStore holds the table against it. Knows the core only.
 */
import type { Readable, WriteContext } from "../core/Context.ts";
import type { LogAction } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { RecordMissing } from "../core/refusals.ts";
import type { Answer, AnswerEntry, AnswerPlace, AnswerReads, Answers } from "./Answer.ts";

/** The name under which answers stand in the log, beside the ledgers' ids. */
export const ANSWERS = "import-answers";

interface Row extends AnswerPlace {
  readonly id: string;
  readonly content: string;
  readonly at: string;
  readonly actor: string;
}

export function answerReads({ database }: Readable): AnswerReads {
  const all = database.prepare<[], Row>("SELECT * FROM import_answers ORDER BY at DESC, id DESC");
  return { list: () => all.all().map(answerOf) };
}

/** The answers, to be read and written. */
export function createAnswers(context: WriteContext): Answers {
  const { database, transactions } = context;
  const byId = database.prepare<[string], Row>("SELECT * FROM import_answers WHERE id = ?");
  const byPlace = database.prepare<[AnswerPlace], Row>(
    `SELECT * FROM import_answers
     WHERE sender IS :sender AND subject = :subject AND fingerprint = :fingerprint AND kind = :kind AND about = :about`,
  );
  const insert = database.prepare<[Row]>(
    `INSERT INTO import_answers (id, sender, subject, fingerprint, kind, about, content, at, actor)
     VALUES (:id, :sender, :subject, :fingerprint, :kind, :about, :content, :at, :actor)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, at = excluded.at, actor = excluded.actor`,
  );
  const remove = database.prepare<[string]>("DELETE FROM import_answers WHERE id = ?");

  function log(action: LogAction, before: Row | undefined, after: Row | undefined): void {
    const recordId = (after ?? before)?.id ?? "";
    context.writeLog(
      {
        ledger: ANSWERS,
        recordId,
        month: null,
        action,
        before: before ? loggedAnswer(before) : null,
        after: after ? loggedAnswer(after) : null,
      },
      { kind: "form" },
    );
  }
  function write(before: Row | undefined, place: AnswerPlace, content: unknown): void {
    const text = JSON.stringify(content);
    if (before?.content === text) return;
    const { sender, subject, fingerprint, kind, about } = place;
    const stamp = { at: context.at(), actor: context.actor };
    const after: Row = {
      ...{ id: before?.id ?? newId(), sender, subject, fingerprint, kind, about },
      ...{ content: text, ...stamp },
    };
    insert.run(after);
    log(before ? "update" : "add", before, after);
  }
  function seen(id: string): Row {
    const row = byId.get(id);
    if (!row) throw new RecordMissing(ANSWERS, id);
    return row;
  }

  return {
    ...answerReads(context),
    put(entry: AnswerEntry) {
      const { sender, subject, fingerprint, kind, about } = entry;
      const place = { sender, subject, fingerprint, kind, about };
      transactions.write(() => write(byPlace.get(place), place, entry.content));
    },
    change(id, content) {
      transactions.write(() => {
        const before = seen(id);
        write(before, before, content);
      });
    },
    forget(id) {
      transactions.write(() => {
        const before = seen(id);
        remove.run(id);
        log("remove", before, undefined);
      });
    },
  };
}

/** What the log keeps of an answer; verifyStore holds the row against it. */
export function loggedAnswer(row: Omit<Row, "id" | "at" | "actor">): AnswerEntry {
  const { sender, subject, fingerprint, kind, about, content } = row;
  return { sender, subject, fingerprint, kind, about, content: JSON.parse(content) };
}

function answerOf(row: Row): Answer {
  return { ...row, content: JSON.parse(row.content) as unknown };
}
