import { Anchor, Group, Text } from "@mantine/core";
import { places } from "../layout/place.ts";
import type { Explain } from "../layout/route.ts";
import { figureName } from "./figureWords.ts";

/** The figures gone through to this one; each leads back to itself. */
export function ExplanationPath({ explain }: { explain: Explain }) {
  if (explain.path.length < 2) return null;
  return (
    <Group gap={6} component="nav" aria-label="由哪个指标而来">
      {explain.path.slice(0, -1).map((figure, index) => (
        <span key={`${explain.path.slice(0, index).join(" ")} ${figure}`}>
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => places.explain({ ...explain, path: explain.path.slice(0, index + 1), page: 1 })}
          >
            {figureName(figure)}
          </Anchor>
          <span aria-hidden> ›</span>
        </span>
      ))}
      <Text component="span" size="xs">
        {figureName(explain.path.at(-1) ?? "")}
      </Text>
    </Group>
  );
}
