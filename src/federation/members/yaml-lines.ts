import { isNode, LineCounter, parseDocument } from "yaml";
import { UserFacingError } from "../../kernel/errors";

type Path = readonly PropertyKey[];

/** A YAML file's value, and where in the file each part of it stands. */
export interface LocatedYaml {
  readonly value: unknown;
  /** `members.yaml:4:10`: the place of what lies at the path, or of the nearest thing around it. */
  readonly placeOf: (path: Path) => string;
}

/** Reads YAML, or says where it is none. */
export function locateYaml(file: string, content: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "");
    throw new UserFacingError(`${place(error.pos[0])}: this is not YAML: ${reason}.`);
  }
  const placeOf = (path: Path): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return `${file}:1:1`;
  };
  return { value: document.toJS({ maxAliasCount: 100 }), placeOf };
}
