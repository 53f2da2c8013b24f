import { CallError } from "../contract/CallError.ts";

/** Printing fails for reasons of the printer or its driver, not of the program: it is said, and nothing was changed. */
export async function printed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError("print-failed");
  }
}
