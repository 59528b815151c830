import { z } from "zod";
import { citations } from "./citation";
import { id } from "./scalars";
import { text } from "./text";

const longitudeAndLatitude = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const geometry = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("Point"), coordinates: longitudeAndLatitude }),
    z.strictObject({ type: z.literal("LineString"), coordinates: z.array(longitudeAndLatitude).min(2) }),
    z.strictObject({
      type: z.literal("Polygon"),
      coordinates: z.array(z.array(longitudeAndLatitude).min(4)),
    }),
  ])
  .describe("GeoJSON geometry, RFC 7946: longitude first");

export const location = z
  .strictObject({ id, name: text, geometry, note: text.optional(), citations })
  .describe("Where an initiative takes place, only where a source says so");
