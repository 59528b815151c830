import { useMemo, useRef, useState } from "react";
import { Section } from "../../components/page/section";
import type { InitiativeQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { LineCard } from "./line-card";
import { lineOf, pathThrough, STATIONS } from "./line-graph";
import { useEdgePaths } from "./use-edge-paths";
import "./line.css";

/** From what was said to what shows that it is done: a picture that one can follow, by pointer and by keyboard. */
export const Line = ({ initiative }: { readonly initiative: NonNullable<InitiativeQuery["initiative"]> }) => {
  const text = useText();
  const { day, knownAt } = useAsOf();
  const graph = useMemo(() => lineOf(initiative, { day, knownAt }), [initiative, day, knownAt]);
  const place = useRef<HTMLDivElement>(null);
  const paths = useEdgePaths(place, graph.edges);
  const [followed, follow] = useState<string>();
  const path = useMemo(
    () => (followed === undefined ? undefined : pathThrough(followed, graph.edges)),
    [followed, graph],
  );
  const isLit = (key: string): boolean => path === undefined || path.has(key);
  return (
    <Section title={text("line")}>
      <p className="soft">{text("line.how")}</p>
      <div className="line" ref={place}>
        <svg className="line-edges" aria-hidden="true">
          {paths.map(({ from, to, isLoose, d }) => (
            <path
              key={`${from} ${to}`}
              d={d}
              data-loose={isLoose}
              data-lit={isLit(from) && isLit(to)}
              data-followed={path !== undefined && isLit(from) && isLit(to)}
            />
          ))}
        </svg>
        <ol className="line-stations">
          {STATIONS.map((station) => {
            const nodes = graph.nodes.filter((node) => node.station === station);
            return (
              <li key={station} className="line-station">
                <h3>{text(`line.${station}`)}</h3>
                {nodes.length === 0 && <p className="small soft">{text(`line.no.${station}`)}</p>}
                <ul>
                  {nodes.map((node) => (
                    <li
                      key={node.key}
                      data-node={node.key}
                      data-lit={isLit(node.key)}
                      className={`line-card line-card-${station}`}
                      onPointerEnter={() => follow(node.key)}
                      onPointerLeave={() => follow(undefined)}
                      onFocus={() => follow(node.key)}
                      onBlur={() => follow(undefined)}
                    >
                      <LineCard node={node} />
                    </li>
                  ))}
                </ul>
              </li>
            );
          })}
        </ol>
      </div>
      <p className="small soft">{text("line.loose")}</p>
    </Section>
  );
};
