import { z } from "zod";

// The page's CSP forbids eval, which zod would otherwise try once and be reported for. Must run before any schema is used.
z.config({ jitless: true });
