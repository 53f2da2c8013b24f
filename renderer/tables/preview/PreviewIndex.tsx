import type { OpenPdf } from "./openPdf.ts";
import { PageCanvas } from "./PageCanvas.tsx";
import type { PreviewMade } from "./usePreview.ts";

interface Props {
  readonly made: PreviewMade;
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly turn: (page: number) => void;
}

/** The pages small, by table; pressing one shows it. */
export function PreviewIndex({ made, pdf, page, turn }: Props) {
  return (
    <nav className="preview-index" aria-label="各页缩略图">
      {made.tables.map((table) => (
        <section key={table.id} aria-label={table.name}>
          <p className="preview-index-name">{table.name}</p>
          {pdf.pages.slice(table.page - 1, table.page - 1 + table.pages).map((drawn, index) => {
            const number = table.page + index;
            return (
              <button
                key={number}
                type="button"
                className="preview-thumbnail"
                aria-current={number === page ? "page" : undefined}
                aria-label={`转到第 ${number} 页：${table.name} 第 ${index + 1} 页`}
                ref={(button) => {
                  if (number === page) button?.scrollIntoView({ block: "nearest" });
                }}
                onClick={() => turn(number)}
              >
                <span aria-hidden>
                  <PageCanvas page={drawn} width={112} name="" />
                  {number}
                </span>
              </button>
            );
          })}
        </section>
      ))}
    </nav>
  );
}
