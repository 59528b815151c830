import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

const FIGURES = /* GraphQL */ `
  {
    initiative(id: "joint-water-programmes") {
      amounts { value unit qualifier citations { source { publisher } } }
      disagreements {
        id
        positions { value citations { source { id publisher } } }
        assessment { text }
        indicators { id value statedBy conflictsWith { value citations { source { id } } } }
      }
    }
  }
`;

interface Figures {
  readonly initiative: {
    readonly amounts: readonly {
      readonly value: string;
      readonly citations: readonly { readonly source: { readonly publisher: string } }[];
    }[];
    readonly disagreements: readonly {
      readonly id: string;
      readonly positions: readonly {
        readonly value: string;
        readonly citations: readonly { readonly source: { readonly id: string } }[];
      }[];
      readonly assessment: { readonly text: string };
      readonly indicators: readonly {
        readonly id: string;
        readonly value: string;
        readonly statedBy: string;
        readonly conflictsWith: readonly { readonly value: string }[];
      }[];
    }[];
  };
}

describe("The two figures for the water programmes", async () => {
  const { initiative } = (await execute<Figures>({ query: FIGURES })).expectData();
  const [disagreement] = initiative.disagreements;

  it("stand side by side, exactly", () => {
    expect(initiative.amounts.map(({ value }) => value)).toEqual(["33000000000", "33000000"]);
    for (const { citations } of initiative.amounts) expect(citations).not.toEqual([]);
  });

  it("come with who says which, and what is made of it", () => {
    const saying = disagreement?.positions.map(({ value, citations }) => [
      value,
      citations.map(({ source }) => source.id),
    ]);
    expect(saying).toEqual([
      ["over USD 33 billion", ["tvbrics-ar", "tvbrics-en"]],
      ["over USD 33 million", ["trend-putin-energy", "qalampir-33m", "kursiv-33m"]],
    ]);
    expect(disagreement?.assessment.text).toMatch(/33 million is far likelier/);
  });

  it("name each other as indicators", () => {
    const pairs = disagreement?.indicators.map(({ value, conflictsWith }) => [
      value,
      conflictsWith.map((other) => other.value),
    ]);
    expect(pairs).toEqual([
      ["33000000000", ["33000000"]],
      ["33000000", ["33000000000"]],
    ]);
  });
});

const SUBJECTS = ["initiatives", "indicators", "events", "summits", "planStatements"] as const;

describe("Figures", () => {
  it("are given as the sources give them, digit for digit", async () => {
    const { indicators } = (
      await execute<{ indicators: { id: string; value: string }[] }>({ query: "{ indicators { id value } }" })
    ).expectData();
    const wanted = records.indicators.map(({ id, value }) => [id, String(value)]);
    expect(Object.fromEntries(indicators.map(({ id, value }) => [id, value]))).toEqual(
      Object.fromEntries(wanted),
    );
    expect(indicators.some(({ value }) => value.includes("."))).toBe(true);
  });
});

describe("Disagreements", () => {
  it("keep every position with its sources, and lead to what they are about", async () => {
    const query = `{ disagreements { id positions { value citations { source { id } } } ${SUBJECTS.map((subject) => `${subject} { id }`).join(" ")} } }`;
    const { disagreements } = (await execute<{ disagreements: unknown[] }>({ query })).expectData();
    const wanted = records.disagreements.map(({ id, positions, subjects }) => {
      const about = (kind: string) =>
        subjects.flatMap((subject) => {
          const subjectId = (subject as Record<string, string>)[kind];
          return subjectId === undefined ? [] : [{ id: subjectId }];
        });
      return {
        id,
        positions: positions.map(({ value, citations }) => ({
          value,
          citations: citations.map(({ source }) => ({ source: { id: source } })),
        })),
        ...Object.fromEntries(SUBJECTS.map((subject) => [subject, about(subject.slice(0, -1))])),
      };
    });
    expect(disagreements).toEqual(wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(disagreements).toHaveLength(12);
  });
});
