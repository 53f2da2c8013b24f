/**
 * How many works of a list are under way, not begun, or not told of: 在建9座、未开工2座、，另有1座尚未报送进度. None: nothing. It stands
 * behind 、 or ， and before punctuation, whichever of it is there: what is too much is taken out with the sentence's other marks.
 */
export function statesText(list: string, counter: string): string {
  const of = (state: string): string => `${list} 其中 状态=${state}`;
  const count = (state: string): string => `{#有 ${of(state)}}${state}{${of(state)}|个数}${counter}、{/}`;
  const unreported = of("未报进度");
  return `${count("在建")}${count("未开工")}{#有 ${unreported}}，另有{${unreported}|个数}${counter}尚未报送进度{/}`;
}
