import "reflect-metadata";
import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Cost } from "../graphql/cost";

@Extensions({ isStructure: true })
@ObjectType({ description: "Where a page stands in its list, as Relay's connections define it." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether the list goes on after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the list has nodes before this page. Going forward, it has some when `after` was given.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's first node; null on an empty page.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's last node; null on an empty page.",
  })
  endCursor!: string | null;
}

export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}

registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "The direction of an order.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first in the alphabet first." },
    DESC: { description: "Largest, latest or last in the alphabet first." },
  },
});

/** `first` and `after`, for lists that are read forward. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many nodes at most, from the start or after the cursor: 0 to 100. Without it, 20.",
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of this list: the page begins after its node.",
  })
  after?: string;
}

/** `first` and `after`, or `last` and `before`. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many nodes at most, from the end or before the cursor: 0 to 100.",
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of this list: the page ends before its node.",
  })
  before?: string;
}

interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number;
}

interface ConnectionOptions {
  /** The type of its `facets`, where it has them. */
  readonly facets?: () => ClassType;
  /** What descriptions call a node; the type's name without it. */
  readonly what?: string;
}

const FACETS =
  "Counts of the nodes by values that they have, under the same filter and over all pages; counted only where they are asked for.";

/** The Relay connection over a type: `LeaderConnection` with its `LeaderEdge`, for `connectionOf("Leader", …)`. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  { facets, what = name }: ConnectionOptions = {},
): ClassType<Connection<Node>> {
  @Extensions({ isStructure: true })
  @ObjectType(`${name}Edge`, { description: `One ${what} of a list, with its place there.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, {
      description: "The node's place in the list, opaque; it holds while the data change.",
    })
    cursor!: string;

    @Field(node, { description: "The node." })
    node!: Node;
  }

  @Extensions({ isStructure: true })
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${what} nodes, as in Relay.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: "The nodes of the page, each with its cursor." })
    edges!: NodeEdge[];

    @Field(() => [node()], { description: "The nodes of the page." })
    nodes!: Node[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;

    @Cost(5)
    @Field(() => Int, { description: "How many nodes the list has in all, under the same filter." })
    totalCount!: number;
  }

  if (facets) Field(facets, { description: FACETS })(NodeConnection.prototype, "facets");
  return NodeConnection;
}
