import { createHash } from "node:crypto";
import type { Readable, WriteContext } from "../core/Context.ts";
import type { Cause } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { ReasonMissing, RecordChanged, RecordMissing } from "../core/refusals.ts";
import { createSettings, settingNames, settingReads } from "../core/settings.ts";
import type { EditionText, Summaries, SummaryIssueHead, SummaryKind, SummaryReads, TemplateHead } from "./Summary.ts";

/** The names under which the summary's parts stand in the log, beside the ledgers' ids. */
export const SUMMARY_LOG = {
  templates: "summary-templates",
  editions: "summary-editions",
  issues: "summary-issues",
} as const;

/** A part of the summary: a template, an edition's texts, or an issue; documents and models by their SHA-256. */
export type SummaryState = { readonly kind: string } & Readonly<Record<string, string | number | null>>;

interface EditionRow {
  readonly id: string;
  readonly revision: number;
  readonly texts: string;
}

interface IssueRow extends SummaryIssueHead {
  readonly texts: string;
  readonly document: Buffer;
  readonly model: string;
}

const IN_FORCE: Readonly<Record<SummaryKind, string>> = {
  annual: settingNames.annualTemplate,
  half: settingNames.halfTemplate,
};

const HEAD = "id, kind, name, at, actor";
const ISSUE_HEAD = "id, kind, month, issue, at, actor, reason, template";
const EDITION = "SELECT id, revision, texts FROM summary_editions WHERE kind = ? AND month = ?";

export function summaryReads({ database }: Readable): SummaryReads {
  const settings = settingReads({ database });
  const heads = database.prepare<[string], TemplateHead>(
    `SELECT ${HEAD} FROM summary_templates WHERE kind = ? ORDER BY id DESC`,
  );
  const whole = database.prepare<[string], TemplateHead & { document: Buffer }>(
    `SELECT ${HEAD}, document FROM summary_templates WHERE id = ?`,
  );
  const editionOf = database.prepare<[string, string], EditionRow>(EDITION);
  const issues = database.prepare<[string, string], SummaryIssueHead>(
    `SELECT ${ISSUE_HEAD} FROM summary_issues WHERE kind = ? AND month = ? ORDER BY issue DESC`,
  );
  const issue = database.prepare<[string, string, number], IssueRow>(
    `SELECT ${ISSUE_HEAD}, texts, document, model FROM summary_issues WHERE kind = ? AND month = ? AND issue = ?`,
  );

  const summaries: SummaryReads = {
    templates: (kind) => heads.all(kind),
    template(id) {
      const row = whole.get(id);
      return row && { ...row, document: new Uint8Array(row.document) };
    },
    inForce(kind) {
      const id = settings.get(IN_FORCE[kind]);
      return id === null ? null : (summaries.template(id) ?? null);
    },
    edition(kind, month) {
      const row = editionOf.get(kind, month);
      return { revision: row?.revision ?? 0, texts: row ? textsOf(row.texts) : [] };
    },
    issues: (kind, month) => issues.all(kind, month),
    issue(kind, month, number) {
      const row = issue.get(kind, month, number);
      return row && { ...row, texts: textsOf(row.texts), document: new Uint8Array(row.document) };
    },
  };
  return summaries;
}

/**
 * Templates and issues are rows that triggers keep as they are; an edition's own texts are one row, written anew. Which template is
 * in force is a setting, so that the log says who put it in force and when. Of a document the log keeps the hash.
 */
export function createSummaries(context: WriteContext): Summaries {
  const { database, transactions } = context;
  const settings = createSettings(context);
  const summaries = summaryReads(context);
  const sameFile = database.prepare<[string, string, Buffer], TemplateHead>(
    `SELECT ${HEAD} FROM summary_templates WHERE kind = ? AND name = ? AND document = ?`,
  );
  const insertTemplate = database.prepare(
    `INSERT INTO summary_templates (${HEAD}, document) VALUES (:id, :kind, :name, :at, :actor, :document)`,
  );
  const editionOf = database.prepare<[string, string], EditionRow>(EDITION);
  const putEdition = database.prepare(
    `INSERT INTO summary_editions (id, kind, month, revision, texts, updated_at)
     VALUES (:id, :kind, :month, :revision, :texts, :at)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, texts = excluded.texts, updated_at = excluded.updated_at`,
  );
  const insertIssue = database.prepare(
    `INSERT INTO summary_issues (${ISSUE_HEAD}, texts, document, model)
     VALUES (:id, :kind, :month, :issue, :at, :actor, :reason, :template, :texts, :document, :model)`,
  );

  const added = (ledger: string, recordId: string, after: SummaryState, cause: Cause): void =>
    context.writeLog({ ledger, recordId, action: "add", before: null, after }, cause);
  const known = (id: string, kind: SummaryKind): void => {
    if (summaries.template(id)?.kind !== kind) throw new RecordMissing(SUMMARY_LOG.templates, id);
  };

  return {
    ...summaries,
    addTemplate(kind, name, document, cause) {
      return transactions.write(() => {
        const bytes = Buffer.from(document);
        let row = sameFile.get(kind, name, bytes);
        if (!row) {
          row = { id: newId(), kind, name, at: context.at(), actor: context.actor };
          insertTemplate.run({ ...row, document: bytes });
          added(SUMMARY_LOG.templates, row.id, loggedTemplate({ kind, name, document: bytes }), cause);
        }
        settings.set(IN_FORCE[kind], row.id, cause);
        return row;
      });
    },
    putInForce(kind, id, cause) {
      transactions.write(() => {
        if (id !== null) known(id, kind);
        settings.set(IN_FORCE[kind], id ?? "", cause);
      });
    },
    saveTexts(kind, month, revision, given, cause) {
      return transactions.write(() => {
        const before = editionOf.get(kind, month);
        if ((before?.revision ?? 0) !== revision)
          throw new RecordChanged(SUMMARY_LOG.editions, before?.id ?? "", before?.revision ?? 0);
        const texts = JSON.stringify(given.map(({ paragraph, template, text }) => ({ paragraph, template, text })));
        if (texts === (before?.texts ?? "[]")) return { revision, texts: textsOf(texts) };
        const after = { id: before?.id ?? newId(), kind, month, revision: revision + 1, texts, at: context.at() };
        putEdition.run(after);
        const was = before ? loggedEdition({ kind, month, texts: before.texts }) : null;
        const of = { ledger: SUMMARY_LOG.editions, recordId: after.id, action: was ? "update" : "add" } as const;
        context.writeLog({ ...of, before: was, after: loggedEdition(after) }, cause);
        return { revision: after.revision, texts: textsOf(texts) };
      });
    },
    addIssue({ kind, month, template, texts, document, model }, cause) {
      return transactions.write(() => {
        const [latest] = summaries.issues(kind, month);
        if (latest && !cause.reason) throw new ReasonMissing(`issue ${latest.issue + 1} of ${kind} ${month}`);
        if (template !== null) known(template, kind);
        const row: SummaryIssueHead = {
          ...{ id: newId(), kind, month, issue: (latest?.issue ?? 0) + 1 },
          ...{ at: context.at(), actor: context.actor, reason: cause.reason ?? null, template },
        };
        const kept = { texts: JSON.stringify(texts), document: Buffer.from(document), model };
        insertIssue.run({ ...row, ...kept });
        added(SUMMARY_LOG.issues, row.id, loggedIssue({ ...row, ...kept }), cause);
        return row;
      });
    },
  };
}

/** What the log keeps of a template; verifyStore holds the row against it. */
export function loggedTemplate(row: Pick<TemplateHead, "kind" | "name"> & { document: Buffer }): SummaryState {
  return { kind: row.kind, name: row.name, document: hashOf(row.document) };
}

export function loggedEdition({ kind, month, texts }: Record<"kind" | "month" | "texts", string>): SummaryState {
  return { kind, month, texts };
}

export function loggedIssue(row: Omit<IssueRow, "id" | "at" | "actor" | "reason">): SummaryState {
  const { kind, month, issue, template, texts, document, model } = row;
  return { kind, month, issue, template, texts, document: hashOf(document), model: hashOf(model) };
}

function hashOf(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function textsOf(text: string): EditionText[] {
  return JSON.parse(text) as EditionText[];
}
