export { type DocumentText, readDocumentTexts } from "./document-text";
export { requiredDocumentPaths, shippedDocumentPaths } from "./shipped";
