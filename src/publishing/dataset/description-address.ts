export const DESCRIPTION_PATH = "/dataset/dcat.jsonld";
export const DESCRIPTION_TYPE = "application/ld+json";
