import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Loaded before a program by `askingMemory`: what is garbage counts for nobody, so it is collected first.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

process.on("message", () => {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
process.channel?.unref();
