import type { Page } from "playwright-core";
import type { CallName, InputOf } from "../../electron/contract/contract.ts";
import type { Envelope } from "../../electron/contract/envelope.ts";

/** One call over the bridge, past the page: for what a page would not ask, or to change things behind its back. */
export async function callBridge<C extends CallName>(page: Page, name: C, input: InputOf<C>): Promise<Envelope> {
  const envelope = await page.evaluate(
    ([call, value]) => {
      type Invoke = (call: unknown, input: unknown) => Promise<unknown>;
      return (Reflect.get(window, "bureau") as { invoke: Invoke }).invoke(call, value);
    },
    [name, input] as const,
  );
  return envelope as Envelope;
}
