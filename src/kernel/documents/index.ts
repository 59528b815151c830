export { type DocumentText, readDocumentTexts } from "./document-text";
export { shippedDocumentPaths } from "./shipped";
