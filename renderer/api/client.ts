import { type CallName, contract, type InputOf, type OutputOf } from "../../electron/contract/contract.ts";
import { type Failure, failureSchema } from "../../electron/contract/envelope.ts";
import { CallFailed } from "./CallFailed.ts";
import { invoke } from "./transport.ts";

/** One call of the contract. The answer is checked against the contract; throws CallFailed with the failure. */
export async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const envelope = await invoke(name, input);
  if (!envelope.ok) throw new CallFailed(knownFailure(envelope.error));
  const answer = contract[name].output.safeParse(envelope.value);
  if (!answer.success) throw new CallFailed({ code: "internal" });
  return answer.data as OutputOf<C>;
}

function knownFailure(error: unknown): Failure {
  const parsed = failureSchema.safeParse(error);
  return parsed.success ? parsed.data : { code: "internal" };
}
