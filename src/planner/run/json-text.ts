/** JSON that is not parsed: it goes out as PostgreSQL built it. */
export class JsonText {
  constructor(readonly text: string) {}

  /** For those who serialize a response without knowing of this class. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
