import { basename } from "node:path";
import { type ReadStore, settingNames } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { summary } from "../contract/summary.ts";
import type { SummaryKind, TemplateProblem } from "../contract/summaryModel.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { buildTables } from "../services/buildTables.ts";
import { namingDocument } from "../services/namingDocument.ts";
import type { TaskControls } from "../services/RunningTasks.ts";
import { recheckEdition } from "../services/recheckEdition.ts";
import type { Services } from "../services/Services.ts";
import { summaryViews } from "../services/summaryView.ts";
import { writeChosenFile } from "../services/writeChosenFile.ts";
import {
  chipsOf,
  defaultTemplate,
  documentIdentity,
  editionInput,
  type FilledSummary,
  fillSummary,
  readTemplate,
  type SummaryOptions,
  summarySettings,
  tagGuide,
  templateTexts,
  unfitToIssue,
} from "../summary/index.ts";

const DOCUMENTS = { name: "Word 文档", extensions: ["docx", "dotx"] };
const NAMES: Readonly<Record<SummaryKind, string>> = { annual: "年度总结模板", half: "半年总结模板" };
const form = { kind: "form" } as const;

/** summary.*: the edition at hand, its templates, its issues, and documents held against it. */
export function summaryHandlers(services: Services): HandlersOf<keyof typeof summary> {
  const { files, tasks, worker } = services;
  const view = summaryViews();
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["summary"] } });
  const save = (name: string, document: Uint8Array) =>
    writeChosenFile(services, `${fileName(name)}.docx`, "docx", (path) => writeBytes(path, document));

  return {
    "summary.model"({ kind, asOf, issue }, store) {
      const shown = issue === "latest" ? (store.summaries.issues(kind, asOf)[0]?.issue ?? null) : issue;
      return view(store, kind, asOf, shown);
    },

    "summary.chips": ({ kind, asOf, paragraph, text }, store) => ({
      pieces: chipsOf(store, editionInput(store, kind, asOf).input, paragraph, text),
    }),

    "summary.saveParagraph"({ kind, asOf, revision, paragraph, template, text }, store) {
      const { input, texts } = editionInput(store, kind, asOf);
      const others = texts.filter((own) => !(own.written === paragraph && own.template === template));
      const kept = others
        .filter((own) => own.paragraph === null || own.paragraph !== paragraph || text === null)
        .map(({ written, ...own }) => ({ paragraph: written, template: own.template, text: own.text }));
      if (text === null || text === template) {
        store.summaries.saveTexts(kind, asOf, revision, kept, form);
        changed();
        return { problems: [] };
      }
      if (templateTexts(input.template)[paragraph] !== template) throw new CallError("template-replaced");
      const problems = problemsOf(input.template, { ...input.overrides, [paragraph]: text }, paragraph);
      if (problems.length > 0) return { problems };
      store.summaries.saveTexts(kind, asOf, revision, [...kept, { paragraph, template, text }], form);
      changed();
      return { problems: [] };
    },

    async "summary.export"({ kind, asOf, issue, task, ...annexes }, snapshot) {
      if (issue !== null) {
        const { title, document } = await snapshot((store) => {
          const issued = store.summaries.issue(kind, asOf, issue);
          if (!issued) throw new CallError("summary-issue-missing");
          return { title: view(store, kind, asOf, issue).model.title, document: issued.document };
        });
        return save(`${title}（第${issue}次定稿）`, document);
      }
      const { model, document } = await tasks.run(task, (controls) =>
        snapshot((store) => filled(store, kind, asOf, annexes, controls)),
      );
      return save(`${model.title}（${model.periodText.replace(/^\d+年/, "").replace("－", "-")}）`, document);
    },

    async "summary.issue"({ kind, asOf, reason, task, ...annexes }, store) {
      if (store.summaries.issues(kind, asOf).length > 0 && !reason) throw new CallError("reason-required");
      return tasks.run(task, async (controls) => {
        const { model, document } = await filled(store, kind, asOf, annexes, controls);
        const unfit = unfitToIssue(store, model);
        if (unfit.length > 0) throw new CallError("summary-unfit", { detail: { why: unfit.join("；") } });
        const { issue } = store.summaries.addIssue(
          {
            kind,
            month: asOf,
            template: store.summaries.inForce(kind)?.id ?? null,
            texts: store.summaries.edition(kind, asOf).texts,
            document,
            model: JSON.stringify(model),
          },
          { ...form, reason },
        );
        changed();
        return { issue };
      });
    },

    "summary.choose": async () => ({ file: await files.chooseToOpen(DOCUMENTS) }),

    "summary.recheck"({ kind, asOf, token, task }, snapshot) {
      const path = files.path(token, "open");
      return tasks.run(task, ({ signal }) =>
        namingDocument(basename(path), async () => {
          const document = await worker.run<Uint8Array>("readDocument", path, { signal });
          const of = documentIdentity(document) ?? { kind, asOf };
          return snapshot((store) => recheckEdition(store, document, of));
        }),
      );
    },

    "summary.templates"({ kind }, { summaries }) {
      const templates = summaries.templates(kind).map(({ id, name, at, actor }) => ({ id, name, at, actor }));
      return { inForce: summaries.inForce(kind)?.id ?? null, templates };
    },

    async "summary.exportTemplate"({ kind, template: id }, snapshot) {
      if (id === null) return save(NAMES[kind], defaultTemplate(kind));
      const template = await snapshot((store) => store.summaries.template(id));
      if (!template || template.kind !== kind) throw new CallError("record-missing");
      return save(template.name.replace(/\.\w+$/, ""), template.document);
    },

    "summary.exportGuide": () => save("总结模板标签说明", tagGuide()),

    async "summary.importTemplate"({ kind, token, task }, store) {
      const path = files.path(token, "open");
      const name = basename(path);
      const { document, problems } = await tasks.run(task, ({ signal }) =>
        namingDocument(name, () =>
          worker.run<{ document: Uint8Array; problems: TemplateProblem[] }>("checkTemplate", path, { signal }),
        ),
      );
      if (problems.length > 0) return { name, problems };
      store.summaries.addTemplate(kind, name, document, form);
      changed();
      return { name, problems: [] };
    },

    "summary.useTemplate"({ kind, template }, store) {
      store.summaries.putInForce(kind, template, form);
      changed();
      return {};
    },

    "summary.settings": (_, store) => summarySettings(store),

    "summary.saveSettings"({ lineSpacing, households }, store) {
      store.transaction(() => {
        store.settings.set(settingNames.summaryLineSpacing, lineSpacing ?? "", form);
        store.settings.set(settingNames.summaryHouseholds, String(households), form);
      });
      changed();
      return {};
    },
  };
}

/** The document with its annexes. Before each table, and before the text, it may be cancelled. */
async function filled(
  store: ReadStore,
  kind: SummaryKind,
  asOf: string,
  {
    sources,
    tables,
    signed = null,
  }: Pick<SummaryOptions, "sources" | "signed"> & { readonly tables: readonly string[] },
  controls: TaskControls,
): Promise<FilledSummary> {
  // None asked for is none here, not all.
  const annexes = tables.length === 0 ? [] : await buildTables(store, { tables, asOf, shown: null }, controls, 1);
  controls.onProgress(tables.length, tables.length + 1, "正在生成文档");
  return controls.step(`summary ${kind}`, () => {
    const { input } = editionInput(store, kind, asOf);
    return fillSummary(store, { ...input, options: { ...input.options, annexes, sources, signed } });
  });
}

function problemsOf(
  template: Uint8Array,
  texts: Readonly<Record<number, string>>,
  paragraph: number,
): TemplateProblem[] {
  return readTemplate(template, texts).refused.filter((problem) => problem.paragraph === paragraph);
}

function fileName(words: string): string {
  return words.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}
