import { Text, Tooltip } from "@mantine/core";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { words } from "../text/words.ts";

/** The main figures; each explains itself when pointed at or focused. */
export function MainFigures({ figures }: { figures: OutputOf<"app.home">["figures"] }) {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="main-figures">
      <h2 className="section-title" id="main-figures">
        主要指标
      </h2>
      <div className="figures">
        {figures.map((figure) => (
          <Tooltip key={figure.id} label={`${figure.name}：${figure.definition}`}>
            <button type="button" className="figure" aria-description={figure.definition}>
              <Text component="span" size="xs" c="dimmed" display="block">
                {label(figure)}
              </Text>
              <span className="figure-value tabular">
                {figure.text || words.nothing}
                {figure.text && figure.text !== words.nothing && <small> {figure.unit}</small>}
              </span>
            </button>
          </Tooltip>
        ))}
      </div>
    </section>
  );
}

/** With its group: 里程 alone could be of anything. */
function label({ id, name }: { id: string; name: string }): string {
  const group = id.includes(".") ? id.split(".")[0] : "";
  return group && !name.startsWith(group) ? `${group} · ${name}` : name;
}
