import { GraphQLScalarType } from "graphql";

export const GeoJSON = new GraphQLScalarType({
  name: "GeoJSON",
  description:
    'A GeoJSON geometry (RFC 7946) in WGS 84, longitude before latitude: `{ type: "Point", coordinates: [64.43, 39.77] }`.',
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc7946",
  serialize: (value) => value,
});
