import { createHash } from "node:crypto";
import type { Publication } from "../../publishing";
import { DATA_SECURITY, type Headers, securityHeaders } from "../http/security-headers";

const hashOf = (style: string): string => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** A publication loads nothing, and browsers apply no style but those that it comes with. Any site may show it as an image. */
export const publicationSecurity = ({ styles = [] }: Publication): Headers =>
  styles.length === 0
    ? DATA_SECURITY
    : securityHeaders({
        defaultSrc: ["'none'"],
        styleSrc: styles.map(hashOf),
        frameAncestors: ["'none'"],
      });
