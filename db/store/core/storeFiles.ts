import { join } from "node:path";

/** What the program identifies its database by ("JTTZ"), in the file's header. */
export const APPLICATION_ID = 0x4a54545a;

/** The files of a data folder. */
export function storeFiles(folder: string): {
  readonly database: string;
  readonly wal: string;
  readonly sharedMemory: string;
  readonly unfinished: string;
  readonly lock: string;
  readonly backups: string;
} {
  const database = join(folder, "jiaotong.sqlite");
  return {
    database,
    wal: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    unfinished: join(folder, "jiaotong.new.sqlite"),
    lock: join(folder, "jiaotong.lock"),
    backups: join(folder, "backups"),
  };
}
