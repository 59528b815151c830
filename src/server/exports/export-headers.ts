import type { IncomingHttpHeaders } from "node:http";
import fresh from "fresh";
import { type ExportRequest, FORMATS, type OpenExport } from "../../exports";
import { REVISION_HEADER } from "../answers/answering";

type Headers = Readonly<Record<string, string>>;

/** What every answer here depends on, and how long it may be kept: until the next question. */
export const COMMON_HEADERS: Headers = {
  vary: "Accept-Language, Accept-Encoding",
  "cache-control": "public, no-cache",
};

/** An SPDX identifier: other names of licences have no address that we know. */
const SPDX_IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/;

/** What of two moments is later, to the second, as HTTP has it. */
const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);

/** How an export is told from another: weak, since compressed it is the same. */
const validatorsOf = ({ dataset, fingerprint }: OpenExport): Headers => {
  const { version, day, updatedAt } = dataset;
  // At midnight, what is overdue or stale may change without a write.
  const changed = laterOf(updatedAt, new Date(`${day}T00:00:00Z`));
  return {
    etag: `W/"${version}.${day.replaceAll("-", "")}.${fingerprint}"`,
    // Within the second, another write could follow that the header would not tell from this one.
    ...(Date.now() - changed.getTime() > 1_000 && { "last-modified": changed.toUTCString() }),
  };
};

const linksOf = (licence: string): Headers =>
  SPDX_IDENTIFIER.test(licence) ? { link: `<https://spdx.org/licenses/${licence}.html>; rel="license"` } : {};

/** The head of an answer with an export. */
export const exportHeaders = ({ table, format, languages }: ExportRequest, open: OpenExport): Headers => {
  const { revision, day, licence } = open.dataset;
  return {
    ...validatorsOf(open),
    ...linksOf(licence),
    [REVISION_HEADER]: String(revision),
    "content-type": FORMATS[format].mediaType,
    "content-language": languages[0] ?? "en",
    "content-disposition": `attachment; filename="sarazm-${table.name}-r${revision}-${day}.${format}"`,
  };
};

/** What of the head goes with an answer that the client has already. */
export const notModifiedHeaders = (headers: Headers): Headers =>
  Object.fromEntries(
    ["etag", "last-modified", REVISION_HEADER].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    ),
  );

/** Whether the client holds the answer already. Its "no-cache" asks caches to come here, and here it is decided. */
export const isHeld = (
  { "if-none-match": etag, "if-modified-since": since }: IncomingHttpHeaders,
  headers: Headers,
): boolean =>
  (etag !== undefined || since !== undefined) &&
  fresh(
    {
      ...(etag !== undefined && { "if-none-match": etag }),
      ...(since !== undefined && { "if-modified-since": since }),
    },
    headers,
  );
