import { z } from "zod";

/** What goes in or comes out: a schema, or the fields of a strict object. */
type Piece = z.ZodType | z.ZodRawShape;
type SchemaOf<P> = P extends z.ZodType ? P : P extends z.ZodRawShape ? z.ZodObject<P, z.core.$strict> : never;

interface How {
  /** Writes run one at a time */
  readonly writes: boolean;
  /** May take its time before it answers */
  readonly awaits: boolean;
}

type Call<H extends How, I, O> = H & {
  readonly input: SchemaOf<I>;
  readonly output: SchemaOf<O>;
};

/** A call of the contract that leaves the records as they are and answers at once. */
export const read = callsThat({ writes: false, awaits: false });

/** A call of the contract that writes nothing and awaits (a file, a dialog, a process), or needs no store at all. */
export const wait = callsThat({ writes: false, awaits: true });

/** A call of the contract that writes. */
export const write = callsThat({ writes: true, awaits: true });

function callsThat<const H extends How>(how: H) {
  return <I extends Piece, O extends Piece>(input: I, output: O): Call<H, I, O> => ({
    ...how,
    input: schemaOf(input),
    output: schemaOf(output),
  });
}

function schemaOf<P extends Piece>(piece: P): SchemaOf<P> {
  return (piece instanceof z.ZodType ? piece : z.strictObject(piece as z.ZodRawShape)) as SchemaOf<P>;
}
