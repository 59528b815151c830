import { join } from "node:path";
import { packageRoot } from "../../kernel/config";

/** The dataset that comes with the program. */
export const SHIPPED_DATASET: string = join(packageRoot, "data");
