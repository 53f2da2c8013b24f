import { notifyDone, notifyFailure } from "./notify.tsx";

/** Carries something out; a failure is said, and (`said`) that it was done. Answers whether it was. */
export async function told(work: () => Promise<unknown>, said?: string): Promise<boolean> {
  try {
    await work();
    if (said) notifyDone(said);
    return true;
  } catch (error) {
    notifyFailure(error);
    return false;
  }
}
