/** The header that names where a subscription begins: who is cut off before the first event goes on from there. */
export const CURSOR_HEADER = "Sarazm-Cursor";
