import { notifyFailure } from "./notify.tsx";

/** Carries something out; a failure is said. Answers whether it was done. */
export async function told(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    notifyFailure(error);
    return false;
  }
}
