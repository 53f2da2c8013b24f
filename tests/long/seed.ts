import fc from "fast-check";

/** Setup of the long run: whatever is drawn at random is drawn from the seed that it printed. A test's own seed stays its own. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.TAIZHANG_SEED) });
