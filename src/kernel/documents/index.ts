export { type DocumentText, readDocumentTexts } from "./document-text";
