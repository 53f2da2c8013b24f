import { z } from "zod";

/** Pieces that several groups of the contract use. */
export const monthSchema = z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/);
export const idSchema = z.string().min(1).max(64);
export const ledgerIdSchema = z.string().regex(/^[a-z][a-z-]{0,40}$/);
export const reasonSchema = z.string().trim().max(500).nullable();
export const pageSchema = { page: z.int().min(1).max(1_000_000), pageSize: z.int().min(1).max(500) };
/** What a field holds: see db/ledgers StoredValue. Checked in full by checkValues in the handler. */
export const storedValueSchema = z.union([z.string().max(4000), z.int(), z.null()]);
export const valuesSchema = z.record(z.string().max(60), storedValueSchema);
/** Given by the caller of long work: progress events and tasks.cancel name it. */
export const taskSchema = z.string().min(1).max(64);
export const emptySchema = z.strictObject({});
/** Which record it is. */
export const recordSchema = z.strictObject({ ledger: z.string(), id: z.string() });
/** A record and what people call it. */
export const namedRecord = { ...recordSchema.shape, label: z.string() };
/** When, by whom and why an issue was opened again; null while it is in force. */
export const reopenedSchema = z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable();
/** What a file dialog gave, by a token in the place of its path; null when it was closed. */
export const chosenFile = { file: z.strictObject({ token: z.string(), name: z.string() }).nullable() };
/** The file that was written, by its name; null when the save dialog was closed. */
export const writtenFile = { file: z.string().nullable() };
